import { ApiError } from '../../../engine/api.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { listFormatFlag, noTruncFlag } from '../../cli/common-flags.ts';
import { CliError, daemonError } from '../../cli/error.ts';
import type { Options } from '../../cli/options.ts';
import { showListing } from '../../format/listing.ts';
import { type StatsRow, statsListing } from '../../format/stats.ts';
import { StatsCollector } from './stats-collector.ts';

const COLUMNS = ['ID', 'Name', 'CPUPerc', 'MemUsage', 'MemPerc', 'NetIO', 'BlockIO', 'PIDs'];

/** How often the screen is drawn, in milliseconds. */
const FRAME = 500;

export const stats: Command = {
  use: 'stats [OPTIONS] [CONTAINER...]',
  short: 'Show what containers use of the host, as it changes',
  aliases: ['docker container stats', 'docker stats'],
  args: () => undefined,
  flags: [
    { name: 'all', short: 'a', type: 'bool', usage: 'Those that do not run, too' },
    listFormatFlag,
    { name: 'no-stream', type: 'bool', usage: 'Show them once, and leave' },
    noTruncFlag,
  ],
  run: async (cli, options, names) => {
    const collector = new StatsCollector(cli, { all: options.bool('all'), stream: !options.bool('no-stream') });
    try {
      await collector.start(names);
      if (options.bool('no-stream')) return await once(cli, options, collector);
      return await draw(cli, options, collector);
    } finally {
      collector.close();
    }
  },
};

function show(cli: Cli, options: Options, rows: readonly StatsRow[]): Promise<string> {
  return showListing(cli, statsListing, rows, {
    format: options.string('format'),
    trunc: !options.bool('no-trunc'),
    defaults: COLUMNS,
  });
}

async function once(cli: Cli, options: Options, collector: StatsCollector): Promise<number> {
  const failures = collector.failures.map((error) => failureText(error));
  if (failures.length > 0) throw new CliError(failures.join('\n'));
  await cli.print(await show(cli, options, collector.rows));
  return 0;
}

/** Draws over what was there before, until a signal ends it. */
async function draw(cli: Cli, options: Options, collector: StatsCollector): Promise<number> {
  const failures = collector.failures.map((error) => failureText(error));
  if (failures.length > 0) throw new CliError(failures.join('\n'));
  for (;;) {
    await cli.proc.sleep(FRAME);
    const text = await show(cli, options, collector.rows);
    const lines = text.split('\n').map((line) => `${line} \x1b[K\n`);
    await cli.print(`\x1b[H${text}\x1b[H${lines.join('')}\x1b[J`);
    if (collector.over) return 0;
  }
}

function failureText(error: unknown): string {
  return error instanceof ApiError ? daemonError(error) : (error as Error).message;
}
