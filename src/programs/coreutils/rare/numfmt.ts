import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { lineBatches } from '../../input.ts';
import { quote } from '../../quote.ts';
import { COREUTILS } from '../suite.ts';
import { fieldRanges, type Pattern, parsePattern } from './numfmt-format.ts';
import { NumberError, parseNumber, type Rounding, round, type Scale, scaled } from './numfmt-scale.ts';

const SCALES: readonly Scale[] = ['none', 'auto', 'si', 'iec', 'iec-i'];
const ROUNDINGS: readonly Rounding[] = ['up', 'down', 'from-zero', 'towards-zero', 'nearest'];

/** numfmt */
export const numfmt = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [NUMBER]...',
    about: 'Print NUMBERs in another form; without any, those on standard input.',
    options: `
      --debug          tell of what is suspicious
  -d, --delimiter=X    X between fields
      --field=FIELDS   the numbers are in these fields (1 unless told)
      --format=FORMAT  print them so: as printf's %f
      --from=UNIT      the numbers have suffixes
      --from-unit=N    the numbers count N each
      --grouping       digits in groups, where the locale has such
      --header[=N]     leave the first N lines (1 unless told) as they are
      --invalid=MODE   for what is no number: abort (unless told), fail, warn or ignore
      --padding=N      at least N columns wide; to the left where negative
      --round=METHOD   up, down, from-zero (unless told), towards-zero or nearest
      --suffix=SUFFIX  SUFFIX behind numbers
      --to=UNIT        print suffixes
      --to-unit=N      what is printed counts N each
  -z, --zero-terminated    NUL ends a line
`,
    notes:
      'UNIT is none, auto (1K is 1000, 1Ki is 1024), si (1K is 1000), iec (1K is 1024) or iec-i (1Ki is 1024).\nFIELDS are as those of cut.',
  },
  async run(invocation) {
    const { proc, options, operands, out } = invocation;
    const settings = settingsOf(invocation);
    const invalid = choice(options.value('invalid'), ['abort', 'fail', 'warn', 'ignore'], '--invalid') ?? 'abort';
    const heading = options.has('header') ? (options.value('header') ?? '1') : '0';
    if (!/^\d+$/.test(heading) || (options.value('header') !== undefined && Number(heading) === 0))
      throw new Failure(`invalid header value ${quote(heading)}`);
    const end = options.has('z') ? '\0' : '\n';
    let failed = false;
    const line = async (text: string) => {
      const { converted, errors } = convertLine(text, settings);
      for (const error of errors) {
        if (invalid === 'abort') throw new Failure(error, 2);
        failed = true;
        if (invalid !== 'ignore') await invocation.complain(error);
      }
      await out.write(converted + end);
    };
    if (operands.length > 0) {
      for (const operand of operands) await line(operand);
    } else {
      let head = Number(heading);
      for await (const { lines } of lineBatches(proc.stdin, { separator: end.charCodeAt(0), out })) {
        for (const text of lines) {
          if (head-- > 0) await out.write(text + end);
          else await line(text);
        }
      }
    }
    return failed && invalid === 'fail' ? 2 : 0;
  },
});

interface Settings {
  from: Scale;
  to: Scale;
  fromUnit: number;
  toUnit: number;
  rounding: Rounding;
  padding: number;
  pattern: Pattern | undefined;
  suffix: string;
  delimiter: string | undefined;
  fields: (field: number) => boolean;
  grouped: boolean;
}

function settingsOf({ options }: Invocation): Settings {
  const from = (choice(options.value('from'), SCALES, '--from') ?? 'none') as Scale;
  const to = (choice(
    options.value('to'),
    SCALES.filter((scale) => scale !== 'auto'),
    '--to',
  ) ?? 'none') as Scale;
  const padding = options.value('padding');
  if (padding !== undefined && (!/^-?\d+$/.test(padding) || Number(padding) === 0))
    throw new Failure(`invalid padding value ${quote(padding)}`);
  const format = options.value('format');
  if (format !== undefined && options.has('grouping')) throw new Failure('--grouping cannot be combined with --format');
  if (options.has('grouping') && to !== 'none') throw new Failure('grouping cannot be combined with --to');
  const delimiter = options.value('d');
  if (delimiter !== undefined && delimiter.length > 1) throw new Failure('the delimiter must be a single character');
  const pattern = format === undefined ? undefined : parsePattern(format);
  return {
    ...{ from, to, pattern, delimiter },
    fromUnit: unit(options.value('from-unit')),
    toUnit: unit(options.value('to-unit')),
    rounding: (choice(options.value('round'), ROUNDINGS, '--round') ?? 'from-zero') as Rounding,
    padding: padding === undefined ? (pattern?.width ?? 0) : Number(padding),
    suffix: options.value('suffix') ?? '',
    fields: fieldRanges(options.value('field') ?? '1'),
    grouped: options.has('grouping'),
  };
}

function choice(text: string | undefined, known: readonly string[], option: string): string | undefined {
  if (text === undefined) return undefined;
  const found = known.find((word) => word === text) ?? known.filter((word) => word.startsWith(text))[0];
  if (found !== undefined && (found === text || known.filter((word) => word.startsWith(text)).length === 1))
    return found;
  const problem = found === undefined ? 'invalid' : 'ambiguous';
  const list = known.map((word) => `\n  - '${word}'`).join('');
  throw new UsageError(`${problem} argument ${quote(text)} for '${option}'\nValid arguments are:${list}`);
}

function unit(text: string | undefined): number {
  if (text === undefined) return 1;
  const [, digits, letter = '', binary] = /^(\d+)([KkMGTPEZY])?(i)?$/.exec(text) ?? [];
  const power = letter === '' ? 0 : 'KMGTPEZY'.indexOf(letter.toUpperCase()) + 1;
  const size = Number(digits) * (binary ? 1024 : 1000) ** power;
  if (digits === undefined || size === 0 || (binary && !letter)) throw new Failure(`invalid unit size: ${quote(text)}`);
  return size;
}

/** Converts the fields of a line that are to be converted. */
function convertLine(line: string, settings: Settings): { converted: string; errors: string[] } {
  const errors: string[] = [];
  const { delimiter, fields } = settings;
  const convert = (text: string, field: number, automatic: number) => {
    if (!fields(field)) return undefined;
    try {
      return convertField(text, settings, automatic);
    } catch (error) {
      if (!(error instanceof NumberError)) throw error;
      errors.push(error.message);
      return undefined;
    }
  };
  if (delimiter !== undefined) {
    const parts = line.split(delimiter).map((text, at) => convert(text, at + 1, 0) ?? text);
    return { converted: parts.join(delimiter), errors };
  }
  const parts: string[] = [];
  let field = 0;
  for (const match of line.matchAll(/([ \t]*)([^ \t]*)/g)) {
    const [whole, blanks = '', text = ''] = match;
    if (text === '' && (whole === '' || field > 0)) {
      if (whole !== '') parts.push(whole);
      if (field > 0 || match.index >= line.length) {
        if (field > 0) break;
      }
    }
    field += 1;
    const gap = field > 1 ? blanks.slice(1) : blanks;
    // A field behind several blanks is as wide as it was.
    const automatic = gap !== '' || field > 1 ? gap.length + text.length : 0;
    const done = convert(text, field, automatic);
    const separator = field > 1 ? (blanks[0] ?? '') : '';
    parts.push(done === undefined ? separator + gap + text : separator + done);
    if (match.index + whole.length >= line.length) break;
  }
  return { converted: parts.join(''), errors };
}

function convertField(text: string, settings: Settings, automatic: number): string {
  const { from, to, fromUnit, toUnit, rounding, pattern, suffix, padding } = settings;
  const shown = quote(text);
  const plain = (suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text).replace(/^[ \t]+/, '');
  const { value, precision } = parseNumber(plain, from, shown);
  const amount = (value * fromUnit) / toUnit;
  let done: string;
  if (to === 'none') {
    const simple = fromUnit === 1 && toUnit === 1 && from === 'none';
    const places = pattern?.precision ?? (simple || from !== 'none' ? precision : precision);
    const digits = round(amount * 10 ** places, rounding) / 10 ** places;
    if (Math.abs(digits) >= 1e18)
      throw new NumberError(`value/precision too large to be printed: ${shown.slice(1, -1)} (consider using --to)`);
    done = digits.toFixed(places);
  } else {
    const parts = scaled(amount, to, rounding, pattern?.precision);
    done = parts.digits + parts.suffix;
  }
  done += suffix;
  const width = padding !== 0 ? padding : automatic;
  if (pattern?.zeros && width > 0)
    done = done.startsWith('-') ? `-${done.slice(1).padStart(width - 1, '0')}` : done.padStart(width, '0');
  done = width < 0 ? done.padEnd(-width) : done.padStart(width);
  return (pattern?.before ?? '') + done + (pattern?.behind ?? '');
}
