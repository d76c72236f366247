import { isInt, isUint } from '../reflect/type.ts';
import { type Value, valueOf } from '../reflect/value.ts';
import { formatValue } from './printer.ts';
import { type Flags, plain } from './state.ts';

/** The largest width or precision that Go takes; beyond it the directive is an error. */
const MAX = 1_000_000;

/**
 * fmt.Sprintf: Go's verbs with flags, width, precision, `*` and argument indexes, and its words for what does not fit:
 * `%!d(string=hi)`, `%!s(MISSING)`, `%!(EXTRA int=1)`, `%!(NOVERB)`, `%!d(BADINDEX)`, `%!(BADWIDTH)`.
 * Arguments are Values or JavaScript ones (see `valueOf`).
 */
export function sprintf(format: string, ...args: unknown[]): string {
  return new Formatter(format, args.map(valueOf)).run();
}

class Formatter {
  readonly #format: string;
  readonly #args: readonly (Value | undefined)[];
  #at = 0;
  #next = 0;
  #reordered = false;
  #afterIndex = false;
  #goodIndex = true;

  constructor(format: string, args: readonly (Value | undefined)[]) {
    this.#format = format;
    this.#args = args;
  }

  run(): string {
    let out = '';
    while (this.#at < this.#format.length) {
      const percent = this.#format.indexOf('%', this.#at);
      if (percent < 0) {
        out += this.#format.slice(this.#at);
        break;
      }
      out += this.#format.slice(this.#at, percent);
      this.#at = percent + 1;
      out += this.#directive();
    }
    return out + this.#extra();
  }

  #directive(): string {
    this.#goodIndex = true;
    this.#afterIndex = false;
    const flags = plain();
    this.#readFlags(flags);
    this.#readIndex();
    const complaint = this.#readWidth(flags) + this.#readPrecision(flags);
    if (!this.#afterIndex) this.#readIndex();
    const verb = this.#at < this.#format.length ? String.fromCodePoint(this.#format.codePointAt(this.#at) ?? 0) : '';
    this.#at += verb.length;
    return complaint + this.#print(verb, flags);
  }

  #print(verb: string, flags: Flags): string {
    if (verb === '') return '%!(NOVERB)';
    if (verb === '%') return '%';
    if (!this.#goodIndex) return `%!${verb}(BADINDEX)`;
    if (this.#next >= this.#args.length) return `%!${verb}(MISSING)`;
    if (verb === 'v' || verb === 'w') {
      flags.sharpV = flags.sharp;
      flags.sharp = false;
      flags.plusV = flags.plus;
      flags.plus = false;
    }
    return formatValue(this.#args[this.#next++], verb, flags);
  }

  #readFlags(flags: Flags): void {
    for (; ; this.#at++) {
      const char = this.#format[this.#at];
      if (char === '#') flags.sharp = true;
      else if (char === '0') flags.zero = true;
      else if (char === '+') flags.plus = true;
      else if (char === '-') flags.minus = true;
      else if (char === ' ') flags.space = true;
      else return;
    }
  }

  #readWidth(flags: Flags): string {
    if (this.#format[this.#at] !== '*') {
      flags.width = this.#readNumber();
      if (this.#afterIndex && flags.width !== undefined) this.#goodIndex = false;
      return '';
    }
    this.#at++;
    const width = this.#readStar();
    this.#afterIndex = false;
    if (width === undefined) return '%!(BADWIDTH)';
    flags.width = Math.abs(width);
    if (width < 0) {
      flags.minus = true;
      flags.zero = false;
    }
    return '';
  }

  #readPrecision(flags: Flags): string {
    if (this.#format[this.#at] !== '.') return '';
    this.#at++;
    if (this.#afterIndex) this.#goodIndex = false;
    this.#readIndex();
    if (this.#format[this.#at] !== '*') {
      flags.precision = this.#readNumber() ?? 0;
      return '';
    }
    this.#at++;
    const precision = this.#readStar();
    this.#afterIndex = false;
    if (precision === undefined || precision < 0) return '%!(BADPREC)';
    flags.precision = precision;
    return '';
  }

  #readNumber(): number | undefined {
    const digits = /^\d+/.exec(this.#format.slice(this.#at))?.[0];
    if (digits === undefined) return undefined;
    this.#at += digits.length;
    return Number(digits) > MAX ? undefined : Number(digits);
  }

  /** The argument that a `*` stands for, if it is an integer of a sane size. */
  #readStar(): number | undefined {
    if (this.#next >= this.#args.length) return undefined;
    const value = this.#args[this.#next++];
    if (!value || !(isInt(value.type) || isUint(value.type))) return undefined;
    const number = Number(value.data);
    return Math.abs(number) > MAX ? undefined : number;
  }

  /** `[3]`: which argument comes next. */
  #readIndex(): void {
    if (this.#format[this.#at] !== '[') return;
    this.#reordered = true;
    const close = this.#format.indexOf(']', this.#at);
    if (close < 0) {
      this.#goodIndex = false;
      this.#at++;
      return;
    }
    const text = this.#format.slice(this.#at + 1, close);
    this.#at = close + 1;
    this.#afterIndex = true;
    const index = /^\d+$/.test(text) ? Number(text) : 0;
    if (index < 1 || index > this.#args.length) this.#goodIndex = false;
    else this.#next = index - 1;
  }

  #extra(): string {
    if (this.#reordered || this.#next >= this.#args.length) return '';
    const rest = this.#args
      .slice(this.#next)
      .map((value) => (value ? `${value.type.name}=${formatValue(value, 'v', plain())}` : '<nil>'));
    return `%!(EXTRA ${rest.join(', ')})`;
  }
}
