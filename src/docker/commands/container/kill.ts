import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';

export const kill: Command = {
  use: 'kill [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Send containers a signal, KILL unless told',
  aliases: ['docker container kill', 'docker kill'],
  args: minArgs(1),
  flags: [{ name: 'signal', short: 's', type: 'string', usage: 'Signal to send' }],
  run: (cli, options, args) => {
    const signal = options.string('signal');
    return cli.eachAtOnce(args, (client, name) => client.containerKill(name, signal === '' ? {} : { signal }));
  },
};
