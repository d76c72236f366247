import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { stopFlags, waitOf } from './stop-flags.ts';

export const restart: Command = {
  use: 'restart [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Stop containers and start them again',
  aliases: ['docker container restart', 'docker restart'],
  args: minArgs(1),
  flags: stopFlags,
  run: (cli, options, args) => {
    const wait = waitOf(options);
    return cli.each(args, (client, name) => client.containerRestart(name, wait));
  },
};
