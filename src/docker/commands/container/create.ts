import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { GoError } from '../../go-error.ts';
import { createContainer, readBody } from './create-container.ts';
import { containerFlags } from './run-flags.ts';

export const create: Command = {
  use: 'create [OPTIONS] IMAGE [COMMAND] [ARG...]',
  short: 'Create a container, to be started later',
  aliases: ['docker container create', 'docker create'],
  args: minArgs(1),
  interspersed: false,
  flags: containerFlags,
  run: async (cli, options, args) => {
    const body = await readBody(cli, 'create', options, args);
    try {
      await cli.print(`${await createContainer(cli, options, body)}\n`);
      return 0;
    } catch (error) {
      throw error instanceof GoError ? new CliError(error.message) : error;
    }
  },
};
