import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { stopFlags, waitOf } from './stop-flags.ts';

export const stop: Command = {
  use: 'stop [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Ask containers to end, and end them',
  aliases: ['docker container stop', 'docker stop'],
  args: minArgs(1),
  flags: stopFlags,
  run: (cli, options, args) => {
    const wait = waitOf(options);
    return cli.eachAtOnce(args, (client, name) => client.containerStop(name, wait));
  },
};
