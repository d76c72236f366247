import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { filterFlag, listFormatFlag, noTruncFlag, quietIdsFlag } from '../../cli/common-flags.ts';
import { parseFilters } from '../../cli/filters.ts';
import { printListing } from '../../format/listing.ts';
import { networkId, networkListing } from '../../format/networks.ts';
import { naturalCompare } from '../../natural-order.ts';

export const networkLs: Command = {
  use: 'ls [OPTIONS]',
  short: 'List networks',
  aliases: ['docker network ls', 'docker network list'],
  args: noArgs,
  flags: [filterFlag, listFormatFlag, noTruncFlag, quietIdsFlag],
  run: async (cli, options) => {
    const networks = await cli.ask((client) => client.networkList({ filters: parseFilters(options.list('filter')) }));
    networks.sort((a, b) => naturalCompare(a.Name, b.Name));
    const quiet = options.bool('quiet');
    const format = options.string('format');
    const raw = format === 'raw' ? (await cli.load(import('../../format/raw.ts'))).rawNetwork(quiet) : undefined;
    await printListing(cli, networkListing, networks, {
      format,
      trunc: !options.bool('no-trunc'),
      quiet: quiet ? networkId : undefined,
      defaults: ['ID', 'Name', 'Driver', 'Scope'],
      ...(raw === undefined ? {} : { raw }),
    });
    return 0;
  },
};
