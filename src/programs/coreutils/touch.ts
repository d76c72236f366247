import { isSysError } from '../../kernel/errno.ts';
import { type Choices, choose } from '../choice.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote, shellQuote } from '../quote.ts';
import { parseBusyboxDate } from '../time/busybox-date.ts';
import { parseDate, parseStamp } from '../time/parse-date.ts';
import { COREUTILS } from './suite.ts';

const TIMES: Choices<'a' | 'm'> = [
  ['atime access use', 'a'],
  ['mtime modify', 'm'],
];

/** touch. Only times of modification are kept. */
export const touch = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... FILE...',
    about: 'Set the times of each FILE to now. What is not there is made, empty.',
    options: `
  -a                     only the time of reading
  -c, --no-create        make nothing
  -d, --date=STRING      the time that STRING tells, not now
  -f                     (ignored)
  -h, --no-dereference   symlinks themselves
  -m                     only the time of modification
  -r, --reference=FILE   the time of FILE, not now
  -t STAMP               the time [[CC]YY]MMDDhhmm[.ss], not now
      --time=WORD        access, atime, use (as -a); modify, mtime (as -m)
`,
  },
  busybox: {
    synopsis: '[-cham] [-d DATE] [-t DATE] [-r FILE] FILE...',
    about: 'Set the times of each FILE',
    options: `
	-c	Make nothing
	-h	Symlinks themselves
	-a	Only the time of reading
	-m	Only the time of modification
	-d DT	Date/time to use
	-t DT	Date/time to use
	-r FILE	The time of FILE`,
    unlisted: '\t-f  \n\t--no-create  \n\t--date DT  \n\t--reference FILE  ',
  },
  async run({ proc, flavour, options, operands, complain }) {
    if (operands.length === 0) throw new UsageError('missing file operand');
    const reference = options.value('r') ?? options.value('reference');
    const date = options.value('d') ?? options.value('date');
    const stamp = options.value('t');
    const which = options.value('time');
    if (which !== undefined) choose('--time', which, TIMES);
    const now = proc.clock.now();
    let time = now;
    if (reference !== undefined) {
      try {
        time = proc.fs.stat(reference).mtime;
      } catch (error) {
        if (!isSysError(error)) throw error;
        throw new Failure(
          flavour === 'gnu'
            ? `failed to get attributes of ${shellQuote(reference)}: ${error.message}`
            : `can't stat '${reference}': ${error.message}`,
        );
      }
    }
    if (date !== undefined) {
      const from = reference === undefined ? now : time;
      const parsed = flavour === 'gnu' ? parseDate(date, from) : parseBusyboxDate(date, from, { midnight: false });
      if (parsed === undefined)
        throw new Failure(flavour === 'gnu' ? `invalid date format ${quote(date)}` : `invalid date '${date}'`);
      time = parsed;
    } else if (stamp !== undefined) {
      const parsed = parseStamp(stamp, now);
      if (parsed === undefined)
        throw new Failure(flavour === 'gnu' ? `invalid date format ${quote(stamp)}` : `invalid date '${stamp}'`);
      time = parsed;
    }
    let status = 0;
    for (const path of operands) {
      try {
        if (!proc.fs.exists(path)) {
          if (options.has('c', 'no-create')) continue;
          if (path.endsWith('/') && flavour === 'gnu') {
            await complain(`setting times of ${shellQuote(path)}: No such file or directory`);
            status = 1;
            continue;
          }
          proc.fs.writeFile(path, '', { append: true });
        }
        if (!options.has('a') || options.has('m')) proc.fs.utimes(path, time);
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(
          flavour === 'gnu' ? `cannot touch ${shellQuote(path)}: ${error.message}` : `${path}: ${error.message}`,
        );
        status = 1;
      }
    }
    return status;
  },
});
