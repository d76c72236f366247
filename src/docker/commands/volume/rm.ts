import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';

export const volumeRm: Command = {
  use: 'rm [OPTIONS] VOLUME [VOLUME...]',
  short: 'Remove volumes',
  long: 'Remove volumes that no container uses',
  aliases: ['docker volume rm', 'docker volume remove'],
  args: minArgs(1),
  flags: [{ name: 'force', short: 'f', type: 'bool', usage: 'What is not there is as good as removed' }],
  run: (cli, options, args) => {
    const force = options.bool('force');
    return cli.each(args, (client, name) => client.volumeRemove(name, force ? { force } : {}));
  },
};
