import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';

export const pause: Command = {
  use: 'pause CONTAINER [CONTAINER...]',
  short: 'Make all processes of containers stand still',
  aliases: ['docker container pause', 'docker pause'],
  args: minArgs(1),
  flags: [],
  run: (cli, _options, args) => cli.eachAtOnce(args, (client, name) => client.containerPause(name)),
};
