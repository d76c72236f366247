import type { EventMessage } from '../../../engine/api.ts';
import { noArgs } from '../../cli/args.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { filterFlag } from '../../cli/common-flags.ts';
import { CliError } from '../../cli/error.ts';
import { parseFilters } from '../../cli/filters.ts';
import type { Options } from '../../cli/options.ts';
import { parseMoment } from '../../options/moment.ts';
import { formatTime } from '../../time/layout.ts';
import { unixTime } from '../../time/time.ts';

const LAYOUT = '2006-01-02T15:04:05.000000000Z07:00';
const BILLION = 1_000_000_000n;

export const events: Command = {
  use: 'events [OPTIONS]',
  short: 'Show what happens, as it happens',
  aliases: ['docker system events', 'docker events'],
  args: noArgs,
  flags: [
    filterFlag,
    { name: 'format', type: 'string', usage: 'How to show them: json, or a Go template' },
    { name: 'since', type: 'string', usage: 'Begin in the past: at a time, or at an age such as 42m' },
    { name: 'until', type: 'string', usage: 'End at a time, or at an age such as 42m' },
  ],
  run: async (cli, options) => {
    const show = await formatter(cli, options.string('format'));
    const range = { ...moment(cli, options, 'since'), ...moment(cli, options, 'until') };
    const stream = cli.client.events({ ...range, filters: parseFilters(options.list('filter')) });
    try {
      for (;;) {
        const event = await cli.proc.until(stream.next());
        if (!event) return 0;
        await cli.print(show(event));
      }
    } finally {
      stream.close();
    }
  },
};

async function formatter(cli: Cli, format: string): Promise<(event: EventMessage) => string> {
  if (format === '') return line;
  const { eventFormatter } = await cli.load(import('../../format/events.ts'));
  return eventFormatter(format);
}

function moment(cli: Cli, options: Options, flag: 'since' | 'until') {
  const text = options.string(flag);
  if (text === '') return {};
  try {
    return { [flag]: parseMoment(text, cli.proc.clock.now()) };
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}

/** A line for an event (docker/cli, system.prettyPrintEvent): attributes by name. */
function line({ Type, Action, Actor, time, timeNano }: EventMessage): string {
  const nanoseconds = BigInt(Math.trunc(timeNano));
  const moment =
    timeNano === 0 ? unixTime(time) : unixTime(Number(nanoseconds / BILLION), Number(nanoseconds % BILLION));
  const attributes = Object.entries(Actor.Attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  const more = attributes.length > 0 ? ` (${attributes.join(', ')})` : '';
  return `${formatTime(moment, LAYOUT)} ${Type} ${Action} ${Actor.ID}${more}\n`;
}
