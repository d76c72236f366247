import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { listFormatFlag } from '../../cli/common-flags.ts';
import { diskUsage } from '../../disk-usage.ts';
import { RAW_USAGE, usageListing, usageRows } from '../../format/disk-usage.ts';
import { printListing } from '../../format/listing.ts';

export const df: Command = {
  use: 'df [OPTIONS]',
  short: 'Show how much space Docker takes up',
  args: noArgs,
  flags: [
    listFormatFlag,
    { name: 'verbose', short: 'v', type: 'bool', usage: 'Tell of every image, container and volume' },
  ],
  run: async (cli, options) => {
    const usage = await diskUsage(cli);
    const format = options.string('format');
    if (options.bool('verbose')) {
      const { verboseUsage } = await cli.load(import('../../format/verbose-usage.ts'));
      await cli.print(await verboseUsage(cli, usage, format));
      return 0;
    }
    await printListing(cli, usageListing, usageRows(usage), {
      format,
      trunc: true,
      defaults: usageListing.columns.map(({ name }) => name),
      raw: RAW_USAGE,
    });
    return 0;
  },
};
