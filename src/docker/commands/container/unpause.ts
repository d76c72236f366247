import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';

export const unpause: Command = {
  use: 'unpause CONTAINER [CONTAINER...]',
  short: 'Let the processes of paused containers go on',
  aliases: ['docker container unpause', 'docker unpause'],
  args: minArgs(1),
  flags: [],
  run: (cli, _options, args) => cli.eachAtOnce(args, (client, name) => client.containerUnpause(name)),
};
