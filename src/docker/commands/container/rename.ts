import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';

export const rename: Command = {
  use: 'rename CONTAINER NEW_NAME',
  short: 'Give a container another name',
  aliases: ['docker container rename', 'docker rename'],
  args: exactArgs(2),
  flags: [],
  run: async (cli, _options, args) => {
    const [from = '', to = ''] = args.map((arg) => arg.trim());
    if (from === '' || to === '') throw new CliError('Error: Neither old nor new names may be empty');
    const failure = await cli.attempt((client) => client.containerRename(from, { name: to }));
    if (failure !== undefined) throw new CliError(`${failure}\nError: failed to rename container named ${from}`);
    return 0;
  },
};
