import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';

export const networkDisconnect: Command = {
  use: 'disconnect [OPTIONS] NETWORK CONTAINER',
  short: 'Take a container off a network',
  args: exactArgs(2),
  flags: [{ name: 'force', short: 'f', type: 'bool', usage: 'Whatever the container is doing' }],
  run: async (cli, options, [network = '', container = '']) => {
    const body = { Container: container, Force: options.bool('force') };
    await cli.ask((client) => client.networkDisconnect(network, body));
    return 0;
  },
};
