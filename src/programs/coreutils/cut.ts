import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { eachInput, lineBatches } from '../input.ts';
import { bytesOf, decodeBytes, encodeBytes } from '../text.ts';
import type { Flavour } from '../types.ts';
import { COREUTILS } from './suite.ts';

interface Range {
  /** From 1 on. */
  low: number;
  high: number;
}

/** cut. Characters are bytes, as they are for GNU's. */
export const cut = command({
  suite: COREUTILS,
  gnu: {
    synopsis: 'OPTION... [FILE]...',
    about: 'Print parts of the lines of each FILE.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -b, --bytes=LIST        only these bytes
  -c, --characters=LIST   only these characters
  -d, --delimiter=DELIM   fields end with DELIM, not with TAB
  -f, --fields=LIST       only these fields; lines without a delimiter stay whole, unless -s is given
  -n                      (ignored)
      --complement        all but these
  -s, --only-delimited    not the lines without a delimiter
      --output-delimiter=STRING  STRING between the parts
  -z, --zero-terminated   NUL ends a line
`,
    notes: 'Give one of -b, -c and -f. LIST has ranges with commas between them: N, N-, N-M or -M, counted from 1.',
  },
  busybox: {
    synopsis: '[OPTIONS] [FILE]...',
    about: 'Print parts of the lines of FILEs (or stdin)',
    options: `
	-b LIST	Only these bytes
	-c LIST	Only these characters
	-f LIST	Only these fields
	-d SEP	Fields end with SEP, not with TAB
	-O SEP	SEP between the fields that are printed
	-s	Not the lines without a delimiter
	-D	As the list orders them, and lines without a delimiter not at all
	-n	Ignored`,
    unlisted: '\t--output-delimiter SEP  ',
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const kinds = options.list.filter(({ key }) => 'bcf'.includes(key));
    const [kind, second] = kinds;
    if (second) throw new UsageError('only one list may be specified');
    if (!kind) {
      if (flavour === 'busybox') throw new Failure('expected a list of bytes, characters, or fields');
      throw new UsageError('you must specify a list of bytes, characters, or fields');
    }
    const byFields = kind.key === 'f';
    const delimiter = options.value('d');
    if (delimiter !== undefined && flavour === 'gnu') {
      if (bytesOf(delimiter).length > 1) throw new UsageError('the delimiter must be a single character');
      if (!byFields) throw new UsageError('an input delimiter may be specified only when operating on fields');
    }
    if (options.has('s') && !byFields) {
      throw new UsageError('suppressing non-delimited lines makes sense\n\tonly when operating on fields');
    }
    const ranges = parseList(kind.value ?? '', byFields, flavour, options.has('D'));
    const wanted = options.has('complement') ? complement(ranges) : ranges;
    // busybox takes the first character of many.
    const separator =
      delimiter === '' ? '\0' : bytesOf(delimiter ?? '\t').slice(0, flavour === 'busybox' ? 1 : undefined);
    const given = options.value('output-delimiter') ?? options.value('O');
    const joiner = given === undefined ? (byFields ? separator : '') : bytesOf(given);
    const end = options.has('z') ? '\0' : '\n';
    const separate = given !== undefined && !byFields;
    return eachInput(
      proc,
      operands,
      async (stream) => {
        for await (const { lines } of lineBatches(stream, { separator: end.charCodeAt(0), decode: decodeBytes, out })) {
          let text = '';
          for (const line of lines) {
            if (!byFields) {
              text +=
                wanted
                  .map(({ low, high }) => line.slice(low - 1, high))
                  .filter((part) => part !== '' || !separate)
                  .join(joiner) + end;
            } else if (line.includes(separator)) {
              const fields = line.split(separator);
              text += wanted.flatMap(({ low, high }) => fields.slice(low - 1, high)).join(joiner) + end;
            } else if (!options.has('s', 'D') || (flavour === 'busybox' && line === '')) {
              text += line + end;
            }
          }
          await out.write(encodeBytes(text));
        }
      },
      (path, error) => complain(`${path}: ${error}`),
    );
  },
});

/** @returns ranges in order, those that touch each other joined, unless they are wanted as listed @throws {UsageError} */
function parseList(list: string, byFields: boolean, flavour: Flavour, asListed: boolean): Range[] {
  const what = byFields ? 'field' : 'byte or character position';
  const ranges = list.split(/[,\s]/).map((item) => {
    const match = /^(\d*)(-?)(\d*)$/.exec(item);
    if (!match || (item === '' && flavour === 'gnu')) {
      if (flavour === 'busybox') throw new Failure(`invalid number '${item}'`);
      if (item === '')
        throw new UsageError(byFields ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1');
      throw new UsageError(
        `invalid ${what === 'field' ? 'field value' : 'byte/character position'} '${item.replace(/^\d*-?/, '')}'`,
      );
    }
    const [, low = '', dash, high = ''] = match;
    if (dash && low === '' && high === '') throw new UsageError('invalid range with no endpoint: -');
    const range = {
      low: Number(low || 1),
      high: dash ? (high === '' ? Number.POSITIVE_INFINITY : Number(high)) : Number(low),
    };
    if (flavour === 'busybox') {
      range.low = Math.max(1, range.low);
      if (range.high < range.low && dash) throw new Failure(`${range.high}<${range.low - 1}`);
      return { low: range.low, high: Math.max(range.low, range.high) };
    }
    if (range.low === 0 || low === '0')
      throw new UsageError(byFields ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1');
    if (range.high < range.low) throw new UsageError('invalid decreasing range');
    return range;
  });
  if (asListed) return ranges;
  ranges.sort((a, b) => a.low - b.low);
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.low <= last.high) last.high = Math.max(last.high, range.high);
    else joined.push(range);
  }
  return joined;
}

function complement(ranges: readonly Range[]): Range[] {
  const rest: Range[] = [];
  let low = 1;
  for (const range of ranges) {
    if (range.low > low) rest.push({ low, high: range.low - 1 });
    low = range.high + 1;
  }
  if (low !== Number.POSITIVE_INFINITY) rest.push({ low, high: Number.POSITIVE_INFINITY });
  return rest;
}
