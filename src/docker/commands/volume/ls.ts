import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { filterFlag, listFormatFlag } from '../../cli/common-flags.ts';
import { parseFilters } from '../../cli/filters.ts';
import { printListing } from '../../format/listing.ts';
import { volumeListing, volumeName } from '../../format/volumes.ts';
import { naturalCompare } from '../../natural-order.ts';

export const volumeLs: Command = {
  use: 'ls [OPTIONS]',
  short: 'List volumes',
  aliases: ['docker volume ls', 'docker volume list'],
  args: noArgs,
  flags: [
    { name: 'cluster', type: 'bool', usage: 'Only those of the cluster', since: '1.42' },
    filterFlag,
    listFormatFlag,
    { name: 'quiet', short: 'q', type: 'bool', usage: 'Only their names' },
  ],
  run: async (cli, options) => {
    const filters = parseFilters(options.list('filter'));
    const { Volumes } = await cli.ask((client) => client.volumeList({ filters }));
    const volumes = [...Volumes].sort((a, b) => naturalCompare(a.Name, b.Name));
    const quiet = options.bool('quiet');
    const format = options.string('format');
    const raw = format === 'raw' ? (await cli.load(import('../../format/raw.ts'))).rawVolume(quiet) : undefined;
    await printListing(cli, volumeListing, volumes, {
      format,
      trunc: true,
      quiet: quiet ? volumeName : undefined,
      defaults: ['Driver', 'Name'],
      ...(raw === undefined ? {} : { raw }),
    });
    return 0;
  },
};
