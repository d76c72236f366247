import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';

export const stop: Command = {
  use: 'stop [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Ask containers to end, and end them',
  aliases: ['docker container stop', 'docker stop'],
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
    return cli.eachAtOnce(args, (client, name) => client.containerStop(name, wait));
  },
};
