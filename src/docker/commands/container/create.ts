import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { GoError } from '../../go-error.ts';
import { createContainer, readBody, runError } from './create-container.ts';
import { containerFlags } from './run-flags.ts';

export const create: Command = {
  use: 'create [OPTIONS] IMAGE [COMMAND] [ARG...]',
  short: 'Create a container, to be started later',
  aliases: ['docker container create', 'docker create'],
  args: minArgs(1),
  interspersed: false,
  flags: [
    ...containerFlags,
    { name: 'platform', type: 'string', usage: 'Platform of the image' },
    { name: 'pull', type: 'string', default: 'missing', usage: 'When to pull the image (always, missing, never)' },
    { name: 'quiet', short: 'q', type: 'bool', usage: 'Do not show how the image is pulled' },
  ],
  run: async (cli, options, args) => {
    const body = readBody(cli, 'create', options, args);
    try {
      await cli.print(`${await createContainer(cli, options, body)}\n`);
      return 0;
    } catch (error) {
      throw error instanceof GoError ? runError('create', error.message) : error;
    }
  },
};
