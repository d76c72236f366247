import type { EndpointSettings } from '../../../engine/api.ts';
import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { toMap } from '../../options/environment.ts';
import { validateLink } from '../../options/links.ts';

export const networkConnect: Command = {
  use: 'connect [OPTIONS] NETWORK CONTAINER',
  short: 'Join a container to a network',
  args: exactArgs(2),
  flags: [
    { name: 'alias', type: 'strings', usage: 'Another name for it on the network' },
    { name: 'driver-opt', type: 'strings', usage: 'Options of the driver' },
    { name: 'gw-priority', type: 'int', usage: 'The network with the highest one has the default gateway' },
    { name: 'ip', type: 'string', usage: 'IPv4 address (such as 172.30.100.104)' },
    { name: 'ip6', type: 'string', usage: 'IPv6 address (such as 2001:db8::33)' },
    { name: 'link', type: 'list', usage: 'Link it to another container', validate: validateLink },
    { name: 'link-local-ip', type: 'strings', usage: 'Link-local address' },
  ],
  run: async (cli, options, [network = '', container = '']) => {
    const driverOptions = options.list('driver-opt');
    if (driverOptions.some((option) => !option.includes('='))) {
      throw new CliError('invalid key/value pair format in driver options');
    }
    const links = options.list('link');
    const endpoint: EndpointSettings = {
      IPAMConfig: options.string('ip') === '' ? {} : { IPv4Address: options.string('ip') },
      Links: links.length > 0 ? [...links] : null,
      Aliases: [...options.list('alias')],
      DriverOpts: toMap(driverOptions),
    };
    await cli.ask((client) => client.networkConnect(network, { Container: container, EndpointConfig: endpoint }));
    return 0;
  },
};
