import type { ContainerSummary } from '../../../engine/api.ts';
import { noArgs } from '../../cli/args.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { filterFlag, listFormatFlag, noTruncFlag, quietIdsFlag } from '../../cli/common-flags.ts';
import { parseFilters } from '../../cli/filters.ts';
import { commonColumns, containerId } from '../../format/container-columns.ts';
import { type Listing, printListing } from '../../format/listing.ts';

/** What can be shown of a container: for the table as it is most often wanted, no more is loaded than it needs. */
async function listing(cli: Cli, now: number, all: boolean): Promise<Listing<ContainerSummary>> {
  if (all) return (await cli.load(import('../../format/containers.ts'))).containerListing(now);
  return { typeName: '*formatter.ContainerContext', columns: Object.values(commonColumns(now)) };
}

const COLUMNS = ['ID', 'Image', 'Command', 'RunningFor', 'Status', 'Ports', 'Names'];

export const ps: Command = {
  use: 'ps [OPTIONS]',
  short: 'List containers',
  aliases: ['docker container ls', 'docker container list', 'docker container ps', 'docker ps'],
  args: noArgs,
  flags: [
    { name: 'all', short: 'a', type: 'bool', usage: 'Those that do not run, too' },
    filterFlag,
    listFormatFlag,
    { name: 'last', short: 'n', type: 'int', default: -1, usage: 'The last so many that were created, in any state' },
    { name: 'latest', short: 'l', type: 'bool', usage: 'The one that was created last, in any state' },
    noTruncFlag,
    quietIdsFlag,
    { name: 'size', short: 's', type: 'bool', usage: 'How large their files are' },
  ],
  run: async (cli, options) => {
    const now = cli.proc.clock.now();
    const last = options.bool('latest') && options.number('last') === -1 ? 1 : options.number('last');
    const quiet = options.bool('quiet');
    const format = options.string('format');
    let size = options.bool('size');
    if (format !== '') {
      const { checkContainerTemplate } = await cli.load(import('../../format/check-template.ts'));
      const asksForSize = checkContainerTemplate(format, now);
      if (!quiet && !options.changed('size')) size = asksForSize;
    }
    const containers = await cli.ask((client) =>
      client.containerList({
        all: options.bool('all'),
        size,
        filters: parseFilters(options.list('filter')),
        ...(last > 0 ? { limit: last } : {}),
      }),
    );
    if (quiet && format !== '') {
      await cli.complain('WARNING: Ignoring custom format, because both --format and --quiet are set.\n');
    }
    const raw = format === 'raw' ? (await cli.load(import('../../format/raw.ts'))).rawContainer : undefined;
    await printListing(cli, await listing(cli, now, size || (format !== '' && format !== 'table')), containers, {
      format: quiet && !raw ? '' : format,
      trunc: !options.bool('no-trunc'),
      quiet: quiet ? containerId : undefined,
      defaults: options.bool('size') ? [...COLUMNS, 'Size'] : COLUMNS,
      ...(raw ? { raw: raw(quiet, options.bool('size')) } : {}),
    });
    return 0;
  },
};
