import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { filterFlag, noTruncFlag } from '../../cli/common-flags.ts';
import { parseFilters } from '../../cli/filters.ts';
import { printListing } from '../../format/listing.ts';
import { searchListing } from '../../format/search.ts';

export const search: Command = {
  use: 'search [OPTIONS] TERM',
  short: 'Look for images in the registry',
  args: exactArgs(1),
  flags: [
    filterFlag,
    { name: 'format', type: 'string', usage: 'How to show them: table TEMPLATE, json, or a Go template' },
    { name: 'limit', type: 'int', usage: 'How many to show' },
    noTruncFlag,
  ],
  run: async (cli, options, [term = '']) => {
    const limit = options.number('limit');
    const found = await cli.ask((client) =>
      client.imageSearch({
        term,
        ...(limit > 0 ? { limit } : {}),
        filters: parseFilters(options.list('filter')),
      }),
    );
    const format = options.string('format');
    await printListing(cli, searchListing, found, {
      format,
      trunc: !options.bool('no-trunc'),
      defaults: ['Name', 'Description', 'StarCount', 'IsOfficial'],
    });
    return 0;
  },
};
