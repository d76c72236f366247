import { maxArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import type { FlagDefinition } from '../../cli/flags.ts';
import { toMap } from '../../options/environment.ts';
import { validateLabel } from '../../options/lists.ts';

/** What only volumes of a swarm have. */
const clusterFlags: readonly FlagDefinition[] = [
  ...['availability', 'group', 'limit-bytes', 'required-bytes', 'scope', 'sharing', 'type'].map(
    (name): FlagDefinition => ({ name, type: 'string', usage: 'For volumes of a cluster', since: '1.42' }),
  ),
  ...['secret', 'topology-preferred', 'topology-required'].map(
    (name): FlagDefinition => ({ name, type: 'list', usage: 'For volumes of a cluster', since: '1.42' }),
  ),
];

export const volumeCreate: Command = {
  use: 'create [OPTIONS] [VOLUME]',
  short: 'Make a volume',
  args: maxArgs(1),
  flags: [
    { name: 'driver', short: 'd', type: 'string', default: 'local', usage: 'Driver of the volume' },
    { name: 'label', type: 'list', usage: 'Set a label', validate: validateLabel },
    { name: 'name', type: 'string', usage: 'Its name', hidden: true },
    { name: 'opt', short: 'o', type: 'map', usage: 'Options of the driver' },
    ...clusterFlags,
  ],
  run: async (cli, options, [operand]) => {
    if (operand !== undefined && options.string('name') !== '') {
      throw new CliError(
        'conflicting options: cannot specify a volume-name through both --name and as a positional arg',
      );
    }
    const name = operand ?? options.string('name');
    const driverOptions = toMap(options.list('opt'));
    const labels = toMap(options.list('label'));
    const { Name } = await cli.ask((client) =>
      client.volumeCreate({
        Driver: options.string('driver'),
        ...(Object.keys(driverOptions).length > 0 ? { DriverOpts: driverOptions } : {}),
        ...(Object.keys(labels).length > 0 ? { Labels: labels } : {}),
        ...(name === '' ? {} : { Name: name }),
      }),
    );
    await cli.print(`${Name}\n`);
    return 0;
  },
};
