import { noArgs } from '../../cli/args.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { pruneFilterFlag } from '../../cli/common-flags.ts';
import { confirmed } from '../../cli/confirm.ts';
import { CliError } from '../../cli/error.ts';
import { parseFilters } from '../../cli/filters.ts';
import type { Options } from '../../cli/options.ts';
import { imageLine, reclaimed, removed } from '../prune-report.ts';

export const systemPrune: Command = {
  use: 'prune [OPTIONS]',
  short: 'Remove everything that nothing uses',
  args: noArgs,
  flags: [
    { name: 'all', short: 'a', type: 'bool', usage: 'Images with a name, too, unless a container is made from them' },
    { ...pruneFilterFlag, usage: 'Only what meets a condition, such as label=KEY=VALUE' },
    { name: 'force', short: 'f', type: 'bool', usage: 'Do not ask first' },
    { name: 'volumes', type: 'bool', usage: 'Volumes without a name, too' },
  ],
  run: async (cli, options) => {
    if (options.bool('volumes') && parseFilters(options.list('filter')).until) {
      throw new CliError('ERROR: The "until" filter is not supported with "--volumes"');
    }
    if (!(await confirmed(cli, options, warning(options)))) return 0;
    await prune(cli, options);
    return 0;
  },
};

function warning(options: Options): string {
  const all = options.bool('all');
  const filters = [...options.list('filter')].sort();
  const lines = [
    'WARNING! This will remove:',
    '  - all stopped containers',
    '  - all networks not used by at least one container',
    ...(options.bool('volumes') ? ['  - all anonymous volumes not used by at least one container'] : []),
    `  - ${all ? 'all images without at least one container associated to them' : 'all dangling images'}`,
    `  - ${all ? 'all' : 'unused'} build cache`,
    ...(filters.length > 0 ? ['', '  Items to be pruned will be filtered with:'] : []),
    ...filters.map((filter) => `  - ${filter}`),
    '',
  ];
  return lines.join('\n');
}

async function prune(cli: Cli, options: Options): Promise<void> {
  const filters = () => parseFilters(options.list('filter'));
  const containers = await cli.ask((client) => client.containerPrune({ filters: filters() }));
  await cli.print(removed('Containers', containers.ContainersDeleted));
  const { NetworksDeleted } = await cli.ask((client) => client.networkPrune({ filters: filters() }));
  await cli.print(removed('Networks', NetworksDeleted));
  let space = containers.SpaceReclaimed;
  if (options.bool('volumes')) {
    const volumes = await cli.ask((client) => client.volumePrune({ filters: filters() }));
    await cli.print(removed('Volumes', volumes.VolumesDeleted));
    space += volumes.SpaceReclaimed;
  }
  const dangling = [...(filters().dangling ?? []), String(!options.bool('all'))];
  const images = await cli.ask((client) => client.imagePrune({ filters: { ...filters(), dangling } }));
  await cli.print(removed('Images', images.ImagesDeleted?.map(imageLine)));
  await cli.print(reclaimed(space + images.SpaceReclaimed));
}
