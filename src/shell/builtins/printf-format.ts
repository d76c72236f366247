import { formatDate } from '../date-format.ts';
import { unescape } from '../syntax/ansi-c.ts';
import { backslashQuote } from '../syntax/quotes.ts';
import { floatText, integerText } from './printf-numbers.ts';

/** What formatting needs beside its arguments. */
export interface PrintfHost {
  now(): number;
  started(): number;
  /** Something is wrong with an argument; `written` was put out before, and the output goes on. */
  complain(message: string, written: string, harmless?: boolean): void;
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

  #complain(message: string): void {
    this.#host.complain(message, this.text);
  }

  #next(): string | undefined {
    return this.#args[this.used++];
  }

  #convert(match: RegExpExecArray): string {
    const [, flags = '', widthText, precisionText, time, letter = ''] = match;
    if (letter === '%') {
      if (match[0] === '%%') return '%';
      throw new FormatError("`%': invalid format character", this.text);
    }
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
      const missing = Math.min(width, 1_000_000) - byteLength(text);
      if (missing <= 0) return text;
      if (left) return text + ' '.repeat(missing);
      if (fill !== '0') return fill.repeat(missing) + text;
      const sign = /^[-+ ]?(0[xX])?/.exec(text)?.[0] ?? '';
      return sign + '0'.repeat(missing) + text.slice(sign.length);
    };
    const cut = (text: string) => (limit === undefined ? text : firstBytes(text, limit));
    switch (letter) {
      case 's':
        return pad(cut(this.#next() ?? ''));
      case 'c':
        return pad(Array.from(this.#next() ?? '')[0] ?? '\0');
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
        return pad(letter === 'Q' ? backslashQuote(cut(this.#next() ?? '')) : cut(backslashQuote(this.#next() ?? '')));
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
      this.#complain(
        `${text}: invalid ${/^\s*[-+]?0[0-9]/.test(text) ? 'octal number' : /^\s*[-+]?0[xX]/.test(text) ? 'hex number' : 'number'}`,
      );
    if (!match) return 0n;
    const digits = match[2] as string;
    const octal = /^0\d/.test(digits) ? /^0[0-7]*/.exec(digits)?.[0] : undefined;
    if (octal !== undefined && octal.length < digits.length && match[0].length === text.length)
      this.#complain(`${text}: invalid octal number`);
    const value = octal === undefined ? BigInt(digits) : octal.length > 1 ? BigInt(`0o${octal.slice(1)}`) : 0n;
    const signed = match[1] === '-' ? -value : value;
    const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];
    if (signed >= least && signed <= most) return signed;
    this.#host.complain(`warning: ${text}: Numerical result out of range`, this.text, true);
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
    const hex = /^\s*([-+]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)(?:[pP]([-+]?\d+))?$/.exec(text);
    if (hex && `${hex[2]}${hex[3]}` !== '') {
      const value =
        Number.parseInt(`${hex[2]}${hex[3]}`, 16) * 2 ** (Number(hex[4] ?? 0) - 4 * (hex[3] as string).length);
      return hex[1] === '-' ? -value : value;
    }
    const match = /^\s*[-+]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/.exec(text);
    if (!match || match[0].length < text.length) this.#complain(`${text}: invalid number`);
    return match ? Number(match[0]) : 0;
  }
}

/** Widths count bytes, not characters. */
function byteLength(text: string): number {
  return /^[\x00-\x7f]*$/.test(text) ? text.length : new TextEncoder().encode(text).length;
}

/** As many whole characters as fit into so many bytes. */
function firstBytes(text: string, most: number): string {
  let left = most;
  let out = '';
  for (const char of text) {
    left -= byteLength(char);
    if (left < 0) break;
    out += char;
  }
  return out;
}
