import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';

export const restart: Command = {
  use: 'restart [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Stop containers and start them again',
  aliases: ['docker container restart', 'docker restart'],
  args: minArgs(1),
  flags: [
    { name: 'signal', short: 's', type: 'string', usage: 'Signal that asks the container to end' },
    { name: 'timeout', short: 't', type: 'int', usage: 'Seconds to wait before it is killed' },
    {
      name: 'time',
      type: 'int',
      usage: 'Older name of --timeout',
      deprecated: 'use --timeout instead',
      aliasOf: 'timeout',
    },
  ],
  run: (cli, options, args) => {
    const given = ['timeout', 'time'].find((name) => options.changed(name));
    const wait = given === undefined ? {} : { t: options.number(given) };
    return cli.each(args, (client, name) => client.containerRestart(name, wait));
  },
};
