import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { parseFilters, validateFilter } from '../../cli/filters.ts';
import { containerId, containerListing } from '../../format/containers.ts';
import { printListing } from '../../format/listing.ts';

const COLUMNS = ['ID', 'Image', 'Command', 'RunningFor', 'Status', 'Ports', 'Names'];

export const ps: Command = {
  use: 'ps [OPTIONS]',
  short: 'List containers',
  aliases: ['docker container ls', 'docker container list', 'docker container ps', 'docker ps'],
  args: noArgs,
  flags: [
    { name: 'all', short: 'a', type: 'bool', usage: 'Those that do not run, too' },
    {
      name: 'filter',
      short: 'f',
      type: 'list',
      valueName: 'filter',
      usage: 'Only those that meet a condition',
      validate: validateFilter,
    },
    { name: 'format', type: 'string', usage: 'How to show them: table, table TEMPLATE, json, or a Go template' },
    {
      name: 'last',
      short: 'n',
      type: 'int',
      default: -1,
      usage: 'The last so many that were created, in whatever state',
    },
    { name: 'latest', short: 'l', type: 'bool', usage: 'The one that was created last, in whatever state' },
    { name: 'no-trunc', type: 'bool', usage: 'Do not shorten anything' },
    { name: 'quiet', short: 'q', type: 'bool', usage: 'Only their ids' },
    { name: 'size', short: 's', type: 'bool', usage: 'How large their files are' },
  ],
  run: async (cli, options) => {
    const last = options.bool('latest') && !options.changed('last') ? 1 : options.number('last');
    const format = options.string('format');
    // A template that asks for the size gets it, and one that does not spares the daemon the work.
    const size = options.bool('size') || /\.Size\b/.test(format);
    const containers = await cli.ask((client) =>
      client.containerList({
        all: options.bool('all'),
        size,
        filters: parseFilters(options.list('filter')),
        ...(last > 0 ? { limit: last } : {}),
      }),
    );
    await printListing(cli, containerListing(cli.proc.clock.now()), containers, {
      format,
      trunc: !options.bool('no-trunc'),
      quiet: options.bool('quiet') ? containerId : undefined,
      defaults: options.bool('size') ? [...COLUMNS, 'Size'] : COLUMNS,
    });
    return 0;
  },
};
