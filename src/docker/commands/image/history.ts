import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { listFormatFlag, noTruncFlag, quietIdsFlag } from '../../cli/common-flags.ts';
import { historyListing, layerId } from '../../format/history.ts';
import { printListing } from '../../format/listing.ts';

export const history: Command = {
  use: 'history [OPTIONS] IMAGE',
  short: 'Show what an image was made of',
  aliases: ['docker image history', 'docker history'],
  args: exactArgs(1),
  flags: [
    listFormatFlag,
    { name: 'human', short: 'H', type: 'bool', default: true, usage: 'Sizes and times as people say them' },
    noTruncFlag,
    { name: 'platform', type: 'string', usage: 'Platform of the image', since: '1.48' },
    quietIdsFlag,
  ],
  run: async (cli, options, [image = '']) => {
    const human = options.bool('human');
    const layers = await cli.ask((client) => client.imageHistory(image));
    await printListing(cli, historyListing(cli.proc.clock.now(), human), layers, {
      format: options.string('format'),
      trunc: !options.bool('no-trunc'),
      quiet: options.bool('quiet') ? layerId : undefined,
      defaults: ['ID', human ? 'CreatedSince' : 'CreatedAt', 'CreatedBy', 'Size', 'Comment'],
    });
    return 0;
  },
};
