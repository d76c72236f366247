import {
  type Conversion,
  FormatError,
  type FormatPart,
  formatFloat,
  formatInteger,
  formatString,
  parseFormat,
} from '../../format.ts';

/** Text that came from outside: where it looks like a number, it compares as one. */
export class Input {
  readonly text: string;
  #number: number | undefined | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The number that the text is; nothing where it is none. */
  get number(): number | undefined {
    if (this.#number === null)
      this.#number = /^\s*[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|0[xX][0-9a-fA-F]+)\s*$/.test(
        this.text,
      )
        ? toNumber(this.text)
        : undefined;
    return this.#number;
  }
}

/** A number, a text, text from outside, or nothing yet (as good as 0 and ""). */
export type Value = number | string | Input | undefined;

/** The number that a text begins with, as strtod(3) reads it. */
export function parseNumber(text: string): number {
  const match =
    /^\s*([-+]?)(0[xX][0-9a-fA-F]+|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|inf(?:inity)?|nan)/i.exec(text);
  if (!match) return 0;
  const [, sign, digits = ''] = match;
  const value = /^i/i.test(digits) ? Number.POSITIVE_INFINITY : /^n/i.test(digits) ? Number.NaN : Number(digits);
  return sign === '-' ? -value : value;
}

function toNumber(text: string): number {
  return parseNumber(text);
}

export function number(value: Value): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  return parseNumber(typeof value === 'string' ? value : value.text);
}

export function truth(value: Value): boolean {
  if (typeof value === 'number') return value !== 0;
  if (value === undefined) return false;
  if (typeof value === 'string') return value !== '';
  return value.number === undefined ? value.text !== '' : value.number !== 0;
}

/** What a number is as text: integers as they are, others by a format. */
export type NumberText = (value: number, format: string) => string;

/** mawk's integers have 32 bits, busybox's 64. */
export function numberText(widest: number): NumberText {
  return (value, format) => {
    if (Number.isInteger(value) && Math.abs(value) <= widest) return String(value === 0 ? 0 : value);
    if (Number.isNaN(value)) return Object.is(value, Number.NaN) ? '-nan' : 'nan';
    return formatted(format, [value]);
  };
}

function formatted(format: string, values: readonly Value[]): string {
  return sprintf(
    format,
    values,
    (value) => (typeof value === 'number' ? String(value) : text(value)),
    () => {},
  );
}

function text(value: Value): string {
  return typeof value === 'string' ? value : value instanceof Input ? value.text : String(value ?? '');
}

const cache = new Map<string, FormatPart[]>();

/**
 * sprintf.
 * @param missing is called where there are fewer values than conversions; if it returns, the value is nothing
 */
export function sprintf(
  format: string,
  values: readonly Value[],
  toText: (value: Value) => string,
  missing: () => void,
): string {
  let parts = cache.get(format);
  if (!parts) {
    try {
      parts = parseFormat(format, 'diouxXfFeEgGaAcs');
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      // What is no conversion stands for itself.
      parts = [
        ...parseFormat(format.slice(0, error.at), 'diouxXfFeEgGaAcs'),
        error.source,
        ...parseFormat(format.slice(error.at + error.source.length).replace(/%/g, '%%'), ''),
      ];
    }
    if (cache.size > 500) cache.clear();
    cache.set(format, parts);
  }
  let at = 0;
  const next = (): Value => {
    if (at >= values.length) missing();
    return values[at++];
  };
  return parts.map((part) => (typeof part === 'string' ? part : convert(part, next, toText))).join('');
}

function convert(part: Conversion, next: () => Value, toText: (value: Value) => string): string {
  let { flags } = part;
  let width = part.width === '*' ? Math.trunc(number(next())) : part.width;
  if (width !== undefined && width < 0) {
    flags += '-';
    width = -width;
  }
  const given = part.precision === '*' ? Math.trunc(number(next())) : part.precision;
  const precision = given !== undefined && given < 0 ? undefined : given;
  const plain = { flags, width, precision, letter: part.letter };
  const value = next();
  switch (part.letter) {
    case 's':
      return formatString(plain, toText(value));
    case 'c': {
      const char = typeof value === 'number' ? String.fromCharCode(value & 255) : toText(value).slice(0, 1);
      return formatString({ ...plain, precision: undefined }, char);
    }
    case 'd':
    case 'i':
    case 'o':
    case 'x':
    case 'X':
    case 'u': {
      const n = number(value);
      if (Number.isNaN(n)) return formatString(plain, 'nan');
      if (!Number.isFinite(n)) return formatInteger(plain, n > 0 ? 9223372036854775807n : -9223372036854775808n);
      return formatInteger(plain, BigInt(Math.trunc(n)));
    }
    default:
      return formatFloat(plain, number(value));
  }
}
