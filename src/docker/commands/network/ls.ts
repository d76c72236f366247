import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { parseFilters, validateFilter } from '../../cli/filters.ts';
import { printListing } from '../../format/listing.ts';
import { networkId, networkListing } from '../../format/networks.ts';
import { naturalCompare } from '../../natural-order.ts';

export const networkLs: Command = {
  use: 'ls [OPTIONS]',
  short: 'List networks',
  aliases: ['docker network ls', 'docker network list'],
  args: noArgs,
  flags: [
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
  run: async (cli, options) => {
    const networks = await cli.ask((client) => client.networkList({ filters: parseFilters(options.list('filter')) }));
    networks.sort((a, b) => naturalCompare(a.Name, b.Name));
    await printListing(cli, networkListing, networks, {
      format: options.string('format'),
      trunc: !options.bool('no-trunc'),
      quiet: options.bool('quiet') ? networkId : undefined,
      defaults: ['ID', 'Name', 'Driver', 'Scope'],
    });
    return 0;
  },
};
