import { maxArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { filterFlag, listFormatFlag, noTruncFlag, quietIdsFlag } from '../../cli/common-flags.ts';
import { parseFilters } from '../../cli/filters.ts';
import { imageId, imageListing, imageRows } from '../../format/images.ts';
import { printListing } from '../../format/listing.ts';

export const images: Command = {
  use: 'images [OPTIONS] [REPOSITORY[:TAG]]',
  short: 'List images',
  aliases: ['docker image ls', 'docker image list', 'docker images'],
  args: maxArgs(1),
  flags: [
    { name: 'all', short: 'a', type: 'bool', usage: 'Those between, too, from which others were made' },
    { name: 'digests', type: 'bool', usage: 'Their digests, too' },
    filterFlag,
    listFormatFlag,
    noTruncFlag,
    quietIdsFlag,
    { name: 'tree', type: 'bool', usage: 'As a tree of images and their platforms', since: '1.47' },
  ],
  run: async (cli, options, [name]) => {
    const filters = parseFilters(options.list('filter'));
    if (name !== undefined) filters.reference = [...(filters.reference ?? []), name];
    const found = await cli.ask((client) => client.imageList({ all: options.bool('all'), filters }));
    const digests = options.bool('digests');
    const quiet = options.bool('quiet');
    const format = options.string('format');
    const raw = format === 'raw' ? (await cli.load(import('../../format/raw.ts'))).rawImage(quiet, digests) : undefined;
    await printListing(cli, imageListing(cli.proc.clock.now()), imageRows(found, digests, format), {
      format,
      trunc: !options.bool('no-trunc'),
      quiet: quiet ? imageId : undefined,
      defaults: ['Repository', 'Tag', ...(digests ? ['Digest'] : []), 'ID', 'CreatedSince', 'Size'],
      ...(raw === undefined ? {} : { raw }),
    });
    return 0;
  },
};
