import { maxArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { parseFilters, validateFilter } from '../../cli/filters.ts';
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
    {
      name: 'filter',
      short: 'f',
      type: 'list',
      valueName: 'filter',
      usage: 'Only those that meet a condition',
      validate: validateFilter,
    },
    { name: 'format', type: 'string', usage: 'How to show them: table, table TEMPLATE, json, or a Go template' },
    { name: 'no-trunc', type: 'bool', usage: 'Do not shorten anything' },
    { name: 'quiet', short: 'q', type: 'bool', usage: 'Only their ids' },
  ],
  run: async (cli, options, [name]) => {
    const filters = parseFilters(options.list('filter'));
    if (name !== undefined) filters.reference = [...(filters.reference ?? []), name];
    const found = await cli.ask((client) => client.imageList({ all: options.bool('all'), filters }));
    const digests = options.bool('digests');
    await printListing(cli, imageListing(cli.proc.clock.now()), imageRows(found, digests), {
      format: options.string('format'),
      trunc: !options.bool('no-trunc'),
      quiet: options.bool('quiet') ? imageId : undefined,
      defaults: ['Repository', 'Tag', ...(digests ? ['Digest'] : []), 'ID', 'CreatedSince', 'Size'],
    });
    return 0;
  },
};
