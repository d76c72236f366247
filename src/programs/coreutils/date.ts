import { isSysError } from '../../kernel/errno.ts';
import { command, type Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { lineBatches, openInput } from '../input.ts';
import { quote } from '../quote.ts';
import { parseBusyboxDate } from '../time/busybox-date.ts';
import { parseDate } from '../time/parse-date.ts';
import { strftime } from '../time/strftime.ts';
import { COREUTILS } from './suite.ts';

const ISO: Readonly<Record<string, string>> = {
  date: '%Y-%m-%d',
  hours: '%Y-%m-%dT%H%:z',
  minutes: '%Y-%m-%dT%H:%M%:z',
  seconds: '%Y-%m-%dT%H:%M:%S%:z',
  ns: '%Y-%m-%dT%H:%M:%S,%N%:z',
};
const BUSYBOX_ISO: Readonly<Record<string, string>> = {
  date: '%Y-%m-%d',
  hours: '%Y-%m-%dT%H%:z',
  minutes: '%Y-%m-%dT%H:%M%:z',
  seconds: '%Y-%m-%dT%H:%M:%S%:z',
  ns: '%Y-%m-%dT%H:%M:%S,%N%:z',
};

/** date. The machine's time zone is UTC, and nobody may set its clock. */
export const date = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPTION]... [+FORMAT]', '[-u|--utc|--universal] [MMDDhhmm[[CC]YY][.ss]]'],
    about: 'Print the time, or a date, in FORMAT.',
    options: `
  -d, --date=STRING          the time that STRING tells, not now
      --debug                (no more is told)
  -f, --file=DATEFILE        the same for each line of DATEFILE
  -I[FMT], --iso-8601[=FMT]  in ISO 8601; FMT is date (unless told), hours, minutes, seconds or ns
      --resolution           print the resolution of times
  -R, --rfc-email            as in mails: Mon, 14 Aug 2006 02:34:56 -0600
      --rfc-3339=FMT         as in RFC 3339; FMT is date, seconds or ns
  -r, --reference=FILE       the time when FILE was modified
  -s, --set=STRING           set the clock
  -u, --utc, --universal     UTC
`,
    notes: 'FORMAT is that of strftime(3), such as %Y-%m-%d %H:%M:%S, %s (seconds since 1970), %N (nanoseconds).',
  },
  busybox: {
    synopsis: '[OPTIONS] [+FMT] [[-s] TIME]',
    about: 'Print the time (using +FMT), or set it',
    options: `
	-u		UTC
	-d TIME		Print TIME, not now
	-s TIME		Set the clock
	-D FMT		(formats for -d are recognized)
	-r FILE		The time when FILE was modified
	-R		As in RFC 2822
	-I[SPEC]	As in ISO 8601; SPEC is date (unless told), hours, minutes, seconds or ns`,
    unlisted: '\t--utc  \n\t--date TIME  \n\t--reference FILE  \n\t--rfc-2822  ',
  },
  async run(invocation) {
    const { proc, flavour, options, operands, out, complain } = invocation;
    const now = proc.clock.now();
    const operand = operands.find((word) => word.startsWith('+'));
    const others = operands.filter((word) => word !== operand);
    const extra = operand === undefined && others.length > 1 ? others[1] : others[0];
    if (options.has('s') || (extra !== undefined && operand === undefined && operands.length === 1))
      return setClock(invocation, options.value('s') ?? extra ?? '');
    if (extra !== undefined) {
      if (flavour === 'busybox') throw operand ? new Failure(`invalid date '${extra}'`) : new UsageError('');
      throw new UsageError(
        operand && extra === operands[0] ? `extra operand ${quote(operand)}` : `extra operand ${quote(extra)}`,
      );
    }
    const format = operand?.slice(1) ?? formatOf(invocation);
    // What glibc's strftime(3) does not know stays as it is.
    const known =
      flavour === 'gnu' || operand === undefined ? format : format.replace(/%(?=[-_0^#\d]*(?:N|:+z|q))/g, '%%');
    const print = (time: number) => out.write(`${strftime(known, time)}\n`);
    const reference = options.value('r') ?? options.value('reference');
    const list = flavour === 'gnu' ? options.value('f') : undefined;
    if (list !== undefined) {
      let status = 0;
      for await (const { lines } of lineBatches(openInput(proc, list).stream)) {
        for (const line of lines) {
          const time = parseDate(line, now);
          if (time !== undefined) {
            await print(time);
            continue;
          }
          await complain(`invalid date ${quote(line)}`);
          status = 1;
        }
      }
      return status;
    }
    if (reference !== undefined) {
      try {
        await print(proc.fs.stat(reference).mtime);
        return 0;
      } catch (error) {
        if (isSysError(error))
          throw new Failure(
            flavour === 'gnu' ? `${reference}: ${error.message}` : `can't stat '${reference}': ${error.message}`,
          );
        throw error;
      }
    }
    const text = options.value('d') ?? options.value('date');
    const time =
      text === undefined
        ? now
        : flavour === 'gnu'
          ? parseDate(text, now)
          : parseBusyboxDate(text, now, { midnight: true });
    if (time === undefined) throw new Failure(`invalid date ${flavour === 'gnu' ? quote(text ?? '') : `'${text}'`}`);
    await print(time);
    return 0;
  },
});

function formatOf({ flavour, options }: Invocation): string {
  const rfc = options.value('rfc-3339');
  if (rfc !== undefined) {
    const known: Record<string, string> = {
      date: '%Y-%m-%d',
      seconds: '%Y-%m-%d %H:%M:%S%:z',
      ns: '%Y-%m-%d %H:%M:%S.%N%:z',
    };
    const format = known[rfc];
    if (format === undefined)
      throw new UsageError(
        `invalid argument ${quote(rfc)} for '--rfc-3339'\nValid arguments are:\n  - 'date'\n  - 'seconds'\n  - 'ns'`,
      );
    return format;
  }
  if (options.has('R', 'rfc-2822')) return '%a, %d %b %Y %H:%M:%S %z';
  if (options.has('I', 'iso-8601')) {
    const formats = flavour === 'gnu' ? ISO : BUSYBOX_ISO;
    const spec = options.value('I') ?? options.value('iso-8601') ?? 'date';
    const name = Object.keys(formats).find((key) => key.startsWith(spec));
    if (name === undefined) {
      if (flavour === 'busybox') throw new UsageError('');
      throw new UsageError(
        `invalid argument ${quote(spec)} for '--iso-8601'\nValid arguments are:\n  - 'hours'\n  - 'minutes'\n  - 'date'\n  - 'seconds'\n  - 'ns'`,
      );
    }
    return formats[name] as string;
  }
  return '%a %b %e %H:%M:%S %Z %Y';
}

/** A container may not set the clock of its host; neither may anybody here. */
async function setClock({ proc, flavour, out, complain }: Invocation, text: string): Promise<number> {
  const time = parseDate(text, proc.clock.now()) ?? parseOperand(text, proc.clock.now());
  if (time === undefined) throw new Failure(`invalid date ${flavour === 'gnu' ? quote(text) : `'${text}'`}`);
  await complain(
    flavour === 'gnu' ? 'cannot set date: Operation not permitted' : "can't set date: Operation not permitted",
  );
  await out.write(`${strftime('%a %b %e %H:%M:%S %Z %Y', time)}\n`);
  return 1;
}

/** `MMDDhhmm[[CC]YY][.ss]` */
function parseOperand(text: string, now: number): number | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2}|\d{4})?(?:\.(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, month, day, hour, minute, year, second] = match;
  const full =
    year === undefined ? new Date(now).getUTCFullYear() : year.length === 2 ? 2000 + Number(year) : Number(year);
  return Date.UTC(full, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second ?? 0));
}
