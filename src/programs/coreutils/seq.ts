import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { FormatError, type FormatPart, formatFloat, parseFormat } from '../format.ts';
import { quote } from '../quote.ts';
import { COREUTILS } from './suite.ts';

/** seq */
export const seq = command({
  suite: COREUTILS,
  inOrder: true,
  gnu: {
    synopsis: ['[OPTION]... LAST', '[OPTION]... FIRST LAST', '[OPTION]... FIRST INCREMENT LAST'],
    about: 'Print the numbers from FIRST (else 1) to LAST in steps of INCREMENT (else 1).',
    options: `
  -f, --format=FORMAT      in printf's FORMAT for floating-point numbers
  -s, --separator=STRING   between numbers, not a newline
  -w, --equal-width        all as wide as the widest, with leading zeros
`,
  },
  busybox: {
    synopsis: '[-w] [-s SEP] [FIRST [INC]] LAST',
    about: 'Print the numbers from FIRST to LAST in steps of INC.\nFIRST and INC are 1 unless told',
    options: `
	-w	All as wide as the widest, with leading zeros
	-s SEP	Between numbers, not a newline`,
  },
  // A negative number is no option.
  prepare: (args, flavour) => {
    if (flavour === 'busybox') return args;
    const first = args.findIndex((arg) => /^-[.\d]/.test(arg));
    if (first < 0 || args.slice(0, first).some((arg) => arg === '--' || !arg.startsWith('-'))) return args;
    return [...args.slice(0, first), '--', ...args.slice(first)];
  },
  async run({ flavour, options, operands, out, proc }) {
    if (operands.length === 0) throw new UsageError('missing operand');
    const extra = operands[3];
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    for (const text of operands) {
      if (Number.isNaN(parse(text))) {
        throw new UsageError(`invalid floating point argument: ${quote(text)}`);
      }
    }
    const [first, step, last] = (
      operands.length === 1
        ? ['1', '1', operands[0]]
        : operands.length === 2
          ? [operands[0], '1', operands[1]]
          : operands
    ) as [string, string, string];
    const [from, by, to] = [parse(first), parse(step), parse(last)];
    if (by === 0 && flavour === 'gnu') throw new UsageError(`invalid Zero increment value: ${quote(step)}`);
    const places = Math.max(decimals(first), decimals(step));
    const width = options.has('w') ? Math.max(widthOf(first, places), widthOf(last, places)) : 0;
    const spec = options.value('f');
    const parts = spec === undefined ? undefined : numberFormat(spec);
    const print = parts
      ? (value: number) =>
          parts
            .map((part) =>
              typeof part === 'string'
                ? part
                : formatFloat({ ...part, width: plain(part.width), precision: plain(part.precision) }, value),
            )
            .join('')
      : (value: number) => signed(value, places, width);
    const separator = options.value('s') ?? '\n';
    // Rounding must not lose the last number.
    const slack = Math.abs(by) * 1e-9;
    let started = false;
    for (let count = 0; ; count++) {
      const value = from + count * by;
      if (by >= 0 ? value > to + slack : value < to - slack) break;
      const turn = (count & 1023) === 0 ? proc.tick() : undefined;
      if (turn) await turn;
      const full = out.write((started ? separator : '') + print(value));
      if (full) await full;
      started = true;
    }
    if (started) await out.write('\n');
    return 0;
  },
});

function parse(text: string): number {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$|^[-+]?0x[0-9a-f]+$|^[-+]?inf(inity)?$/i.test(text)
    ? Number(text.replace(/inf(inity)?/i, 'Infinity'))
    : Number.NaN;
}

function decimals(text: string): number {
  const [, fraction = '', exponent = '0'] = /^[-+]?\d*\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

function widthOf(text: string, places: number): number {
  return parse(text).toFixed(places).length;
}

function signed(value: number, places: number, width: number): string {
  const digits = Math.abs(value).toFixed(places);
  const negative = value < 0 && Number(digits) !== 0;
  return (negative ? '-' : '') + digits.padStart(width - (negative ? 1 : 0), '0');
}

function plain(value: number | '*' | undefined): number | undefined {
  return value === '*' ? undefined : value;
}

function numberFormat(format: string): FormatPart[] {
  try {
    const parts = parseFormat(format, 'aefgAEFG');
    const conversions = parts.filter((part) => typeof part !== 'string').length;
    if (conversions === 0) throw new Failure(`format ${quote(format)} has no % directive`);
    if (conversions > 1) throw new Failure(`format ${quote(format)} has too many % directives`);
    return parts;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const letter = error.source.at(-1) ?? '';
    throw new Failure(
      error.source === '%'
        ? `format ${quote(format)} ends in %`
        : `format ${quote(format)} has unknown %${letter} directive`,
    );
  }
}
