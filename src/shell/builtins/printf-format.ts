import { formatDate } from '../date-format.ts';
import { unescape } from '../syntax/ansi-c.ts';
import { backslashQuote } from '../syntax/quotes.ts';

/** What formatting needs beside its arguments. */
export interface PrintfHost {
  now(): number;
  started(): number;
  /** Something is wrong with an argument; the output goes on. */
  complain(message: string): void;
}

/** A format that cannot be used; `written` was put out before that was seen. */
export class FormatError extends Error {
  readonly written: string;

  constructor(message: string, written: string) {
    super(message);
    this.written = written;
  }
}

const CONVERSION = /%([-+ 0#']*)(\*|\d+)?(?:\.(\*|-?\d*))?(?:hh|h|ll|l|L|j|z|t)?(?:\(([^)]*)\))?([a-zA-Z%])?/y;

/** `printf`: the format is used again until no argument is left. */
export function formatPrintf(format: string, args: readonly string[], host: PrintfHost): string {
  const run = new Run(args, host);
  do {
    const before = run.used;
    run.once(format);
    if (run.stopped || run.used === before) break;
  } while (run.used < args.length);
  return run.text;
}

class Run {
  text = '';
  used = 0;
  stopped = false;
  readonly #args: readonly string[];
  readonly #host: PrintfHost;

  constructor(args: readonly string[], host: PrintfHost) {
    this.#args = args;
    this.#host = host;
  }

  once(format: string): void {
    for (let at = 0; at < format.length && !this.stopped; ) {
      const next = format.indexOf('%', at);
      const plain = format.slice(at, next < 0 ? undefined : next);
      if (plain !== '') this.text += unescape(plain, { bareOctal: true, unicode: true, quotes: true }).text;
      if (next < 0) return;
      CONVERSION.lastIndex = next;
      const match = CONVERSION.exec(format) as RegExpExecArray;
      if (!match[5]) {
        const wrong = format[next + match[0].length];
        if (wrong === undefined) throw new FormatError(`\`${format.slice(next)}': missing format character`, this.text);
        throw new FormatError(`\`${wrong}': invalid format character`, this.text);
      }
      this.text += this.#convert(match);
      at = next + match[0].length;
    }
  }

  #next(): string | undefined {
    return this.#args[this.used++];
  }

  #convert(match: RegExpExecArray): string {
    const [, flags = '', widthText, precisionText, time, letter = ''] = match;
    if (letter === '%') return '%';
    let left = flags.includes('-');
    let width = widthText === '*' ? Number(this.#integer(this.#next())) : Number(widthText ?? 0);
    if (width < 0) {
      left = true;
      width = -width;
    }
    const starred = precisionText === '*' ? Number(this.#integer(this.#next())) : undefined;
    const precision = precisionText === undefined ? undefined : Math.max(-1, starred ?? Number(precisionText || 0));
    const limit = precision !== undefined && precision >= 0 ? precision : undefined;
    const zero = flags.includes('0') && !left;
    const pad = (text: string, fill = ' ') => {
      const missing = Math.min(width, 1_000_000) - Array.from(text).length;
      if (missing <= 0) return text;
      if (left) return text + ' '.repeat(missing);
      if (fill !== '0') return fill.repeat(missing) + text;
      const sign = /^[-+ ]?(0[xX])?/.exec(text)?.[0] ?? '';
      return sign + '0'.repeat(missing) + text.slice(sign.length);
    };
    const cut = (text: string) => (limit === undefined ? text : Array.from(text).slice(0, limit).join(''));
    switch (letter) {
      case 's':
        return pad(cut(this.#next() ?? ''));
      case 'c':
        return pad(Array.from(this.#next() ?? '')[0] ?? '');
      case 'b': {
        const decoded = unescape(this.#next() ?? '', {
          octalAfterZero: true,
          bareOctal: true,
          stop: true,
          unicode: true,
        });
        this.stopped = decoded.stopped;
        return pad(cut(decoded.text));
      }
      case 'q':
      case 'Q':
        return pad(backslashQuote(letter === 'Q' ? cut(this.#next() ?? '') : (this.#next() ?? '')));
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X': {
        const text = integerText(this.#integer(this.#next()), letter, flags, limit);
        return pad(text, zero && limit === undefined ? '0' : ' ');
      }
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
      case 'a':
      case 'A': {
        const text = floatText(this.#float(this.#next()), letter, flags, limit ?? 6);
        return pad(text, zero && /\d/.test(text) ? '0' : ' ');
      }
      case 'T':
        if (time !== undefined) return pad(cut(this.#date(time)));
        break;
      case 'n':
        return '';
    }
    throw new FormatError(`\`${letter}': invalid format character`, this.text);
  }

  #date(format: string): string {
    const arg = this.#next();
    const seconds = arg === undefined || arg === '' ? -1 : Number(this.#integer(arg));
    const ms = seconds === -1 ? this.#host.now() : seconds === -2 ? this.#host.started() : seconds * 1000;
    return formatDate(new Date(ms), format || '%X');
  }

  #integer(arg: string | undefined): bigint {
    const text = arg ?? '';
    if (text === '') return 0n;
    if (/^["']/.test(text)) return BigInt(Array.from(text)[1]?.codePointAt(0) ?? 0);
    const match = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|\d+)/.exec(text);
    if (!match || match[0].length < text.length)
      this.#host.complain(
        `${text}: invalid ${/^\s*[-+]?0[0-9]/.test(text) ? 'octal number' : /^\s*[-+]?0[xX]/.test(text) ? 'hex number' : 'number'}`,
      );
    if (!match) return 0n;
    const digits = match[2] as string;
    const octal = /^0\d/.test(digits) ? /^0[0-7]*/.exec(digits)?.[0] : undefined;
    if (octal !== undefined && octal.length < digits.length && match[0].length === text.length)
      this.#host.complain(`${text}: invalid octal number`);
    const value = octal === undefined ? BigInt(digits) : octal.length > 1 ? BigInt(`0o${octal.slice(1)}`) : 0n;
    const signed = match[1] === '-' ? -value : value;
    const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];
    if (signed >= least && signed <= most) return signed;
    this.#host.complain(`warning: ${text}: Numerical result out of range`);
    return signed < 0n ? least : most;
  }

  #float(arg: string | undefined): number {
    const text = arg ?? '';
    if (text === '') return 0;
    if (/^["']/.test(text)) return Array.from(text)[1]?.codePointAt(0) ?? 0;
    const special = /^\s*([-+]?)(inf(?:inity)?|nan)$/i.exec(text);
    if (special) {
      const value = (special[2] as string).toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
      return special[1] === '-' ? -value : value;
    }
    const match = /^\s*[-+]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/.exec(text);
    if (!match || match[0].length < text.length) this.#host.complain(`${text}: invalid number`);
    return match ? Number(match[0]) : 0;
  }
}

function integerText(value: bigint, letter: string, flags: string, precision: number | undefined): string {
  const digits = (text: string) =>
    precision === undefined ? text : precision === 0 && value === 0n ? '' : text.padStart(precision, '0');
  if (letter === 'd' || letter === 'i') {
    const sign = value < 0n ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
    return sign + digits((value < 0n ? -value : value).toString());
  }
  const unsigned = BigInt.asUintN(64, value);
  if (letter === 'u') return digits(unsigned.toString());
  if (letter === 'o') {
    const text = digits(unsigned.toString(8));
    return flags.includes('#') && !text.startsWith('0') ? `0${text}` : text;
  }
  const text = digits(unsigned.toString(16));
  const prefixed = flags.includes('#') && unsigned !== 0n ? `0x${text}` : text;
  return letter === 'X' ? prefixed.toUpperCase() : prefixed;
}

function floatText(value: number, letter: string, flags: string, precision: number): string {
  const upper = letter !== letter.toLowerCase();
  const sign = value < 0 || Object.is(value, -0) ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const text = sign + magnitude(Math.abs(value), letter.toLowerCase(), flags, Math.min(precision, 100));
  return upper ? text.toUpperCase() : text;
}

function magnitude(value: number, letter: string, flags: string, precision: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return 'inf';
  if (letter === 'f')
    return value < 1e21
      ? value.toFixed(precision)
      : BigInt(value).toString() + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
  if (letter === 'e') return exponent(value.toExponential(precision));
  if (letter === 'a') return hexFloat(value);
  const significant = precision || 1;
  const power = value === 0 ? 0 : Number(value.toExponential(significant - 1).split('e')[1]);
  const text =
    power < -4 || power >= significant
      ? exponent(value.toExponential(significant - 1))
      : value.toFixed(Math.max(0, significant - 1 - power));
  return flags.includes('#') ? text : text.replace(/(\.\d*?)0+(e|$)/, '$1$2').replace(/\.(e|$)/, '$1');
}

/** C writes at least two digits of exponent. */
function exponent(text: string): string {
  return text.replace(/e([-+])(\d)$/, 'e$10$2');
}

function hexFloat(value: number): string {
  if (value === 0) return '0x0p+0';
  let power = Math.floor(Math.log2(value));
  let fraction = value / 2 ** power;
  // As glibc shows an 80-bit long double: the leading digit has four bits.
  fraction *= 8;
  power -= 3;
  const whole = Math.floor(fraction);
  let rest = fraction - whole;
  let digits = '';
  while (rest > 0) {
    rest *= 16;
    digits += Math.floor(rest).toString(16);
    rest -= Math.floor(rest);
  }
  return `0x${whole.toString(16)}${digits ? `.${digits}` : ''}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}
