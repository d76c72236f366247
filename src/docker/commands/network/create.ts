import type { NetworkCreateBody } from '../../../engine/api.ts';
import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import type { FlagDefinition } from '../../cli/flags.ts';
import type { Options } from '../../cli/options.ts';
import { toMap } from '../../options/environment.ts';
import { addressPools } from '../../options/ipam.ts';
import { validateLabel } from '../../options/lists.ts';

const flags: readonly FlagDefinition[] = [
  { name: 'attachable', type: 'bool', usage: 'Let single containers join a network of the swarm' },
  { name: 'aux-address', type: 'map', usage: 'Addresses that the driver uses, and no container may get' },
  { name: 'config-from', type: 'string', usage: 'Network whose settings to copy' },
  { name: 'config-only', type: 'bool', usage: 'Only keep the settings, for others to copy' },
  { name: 'driver', short: 'd', type: 'string', default: 'bridge', usage: 'Driver of the network' },
  { name: 'gateway', type: 'strings', usage: 'Address of the gateway of a subnet' },
  { name: 'ingress', type: 'bool', usage: 'Make the routing mesh of the swarm' },
  { name: 'internal', type: 'bool', usage: 'Let nothing through to the outside' },
  { name: 'ip-range', type: 'strings', usage: 'Part of a subnet from which containers get addresses' },
  { name: 'ipam-driver', type: 'string', default: 'default', usage: 'Driver that gives out addresses' },
  { name: 'ipam-opt', type: 'map', usage: 'Options of that driver' },
  { name: 'ipv4', type: 'bool', default: true, usage: 'Give containers IPv4 addresses' },
  { name: 'ipv6', type: 'bool', usage: 'Give containers IPv6 addresses' },
  { name: 'label', type: 'list', usage: 'Set a label', validate: validateLabel },
  { name: 'opt', short: 'o', type: 'map', usage: 'Options of the driver' },
  { name: 'scope', type: 'string', usage: 'How far the network reaches' },
  { name: 'subnet', type: 'strings', usage: 'Addresses of the network, as 10.1.0.0/16' },
];

export const networkCreate: Command = {
  use: 'create [OPTIONS] NETWORK',
  short: 'Make a network',
  args: exactArgs(1),
  flags,
  run: async (cli, options, [name = '']) => {
    const body = readBody(options, name);
    const { Id } = await cli.ask((client) => client.networkCreate(body));
    await cli.print(`${Id}\n`);
    return 0;
  },
};

function readBody(options: Options, name: string): NetworkCreateBody {
  try {
    return {
      Name: name,
      CheckDuplicate: true,
      Driver: options.string('driver'),
      Internal: options.bool('internal'),
      Attachable: options.bool('attachable'),
      ...(options.changed('ipv6') ? { EnableIPv6: options.bool('ipv6') } : {}),
      IPAM: {
        Driver: options.string('ipam-driver'),
        Options: toMap(options.list('ipam-opt')),
        Config: addressPools({
          subnets: options.list('subnet'),
          ranges: options.list('ip-range'),
          gateways: options.list('gateway'),
          auxiliary: toMap(options.list('aux-address')),
        }),
      },
      Options: toMap(options.list('opt')),
      Labels: toMap(options.list('label')),
    };
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}
