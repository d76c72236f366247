import type { Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import type { Regex } from '../../regex/regex.ts';
import { groupText, type Match } from '../../regex/regex.ts';
import { strftime } from '../../time/strftime.ts';
import type { Environment } from './environment.ts';
import { format as formatted } from './format.ts';
import { splitText } from './record.ts';
import { Input, number, type Value } from './values.ts';

/** Functions of values alone. */
export class Builtins {
  readonly #environment: Environment;
  readonly #invocation: Invocation;
  readonly #gnu: boolean;
  #seed = 0;
  #state: number;

  constructor(invocation: Invocation, environment: Environment) {
    this.#environment = environment;
    this.#invocation = invocation;
    this.#gnu = invocation.flavour === 'gnu';
    // mawk's chance differs from run to run, busybox's does not.
    this.#state = this.#gnu ? invocation.proc.kernel.random.uint32() : 1;
  }

  /** @returns nothing for a function that is not of these */
  call(name: string, args: readonly Value[]): { value: Value } | undefined {
    const text = (index: number) => this.#environment.text(args[index]);
    const n = (index: number) => number(args[index]);
    switch (name) {
      case 'length':
        return { value: args.length === 0 ? this.#environment.record.text.length : text(0).length };
      case 'substr':
        return { value: this.#substr(text(0), n(1), args.length > 2 ? n(2) : Number.POSITIVE_INFINITY) };
      case 'index': {
        const [haystack, needle] = [text(0), text(1)];
        return { value: needle === '' ? (this.#gnu ? 1 : 0) : haystack.indexOf(needle) + 1 };
      }
      case 'tolower':
        return { value: text(0).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) };
      case 'toupper':
        return { value: text(0).replace(/[a-z]+/g, (letters) => letters.toUpperCase()) };
      case 'sprintf':
        return { value: this.#sprintf(args) };
      case 'int':
        return { value: Math.trunc(n(0)) };
      case 'sqrt':
        return this.#math(Math.sqrt(n(0)));
      case 'exp':
        return this.#math(Math.exp(n(0)));
      case 'log':
        return this.#math(Math.log(n(0)));
      case 'sin':
        return this.#math(Math.sin(n(0)));
      case 'cos':
        return this.#math(Math.cos(n(0)));
      case 'atan2':
        return this.#math(Math.atan2(n(0), n(1)));
      case 'rand':
        return { value: this.#random() };
      case 'srand': {
        const before = this.#seed;
        this.#seed = args.length > 0 ? n(0) : Math.floor(this.#invocation.proc.clock.now() / 1000);
        this.#state = this.#seed >>> 0;
        return { value: before };
      }
      case 'systime':
        return { value: Math.floor(this.#invocation.proc.clock.now() / 1000) };
      case 'strftime':
        return {
          value: strftime(
            args.length > 0 ? text(0) : '%c',
            args.length > 1 ? n(1) * 1000 : this.#invocation.proc.clock.now(),
          ),
        };
      case 'mktime': {
        const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text(0).split(/\s+/).map(Number);
        return { value: Date.UTC(year, month - 1, day, hour, minute, second) / 1000 };
      }
      case 'and':
        return { value: (n(0) & n(1)) >>> 0 };
      case 'or':
        return { value: (n(0) | n(1)) >>> 0 };
      case 'xor':
        return { value: (n(0) ^ n(1)) >>> 0 };
      case 'lshift':
        return { value: (n(0) << n(1)) >>> 0 };
      case 'rshift':
        return { value: n(0) >>> n(1) };
      case 'compl':
        return { value: ~n(0) >>> 0 };
      default:
        return undefined;
    }
  }

  /** What printf and sprintf make of a format, and the failure that ended it. */
  format([format, ...values]: readonly Value[], what: 'printf' | 'sprintf'): { text: string; failure?: Failure } {
    const { flavour } = this.#invocation;
    const pattern = this.#environment.text(format);
    const { text, fault } = formatted(pattern, values, { flavour, toText: (value) => this.#environment.text(value) });
    if (fault === undefined) return { text };
    if (fault === 'missing')
      return { text, failure: this.#environment.runTimeError(`not enough arguments passed to ${what}("${pattern}")`) };
    if ('improper' in fault) {
      const message = `improper conversion(number ${fault.improper}) in ${what}("${pattern}")`;
      return { text, failure: this.#environment.runTimeError(message) };
    }
    return { text: '', failure: new Failure(`cmd. line:1: ${fault.busybox}`, 1) };
  }

  #sprintf(args: readonly Value[]): string {
    const { text, failure } = this.format(args, 'sprintf');
    if (failure) throw failure;
    return text;
  }

  /** busybox's was built without. */
  #math(value: number): { value: number } {
    if (!this.#gnu) throw new Failure('cmd. line:1: Math support is not compiled in', 1);
    return { value };
  }

  /** Characters from `start` on, counted from 1. What lies before the first does not make it shorter, as POSIX would have it. */
  #substr(text: string, start: number, length: number): string {
    const first = Math.trunc(start) || 0;
    const from = Math.max(0, first - 1);
    // mawk 1.3.4 makes it even longer.
    const more = this.#gnu ? Math.max(0, -first) : 0;
    return text.slice(from, from + Math.max(0, (Math.trunc(length) || 0) + more));
  }

  #random(): number {
    // An xorshift generator (Marsaglia), which a seed starts.
    let x = (this.#state || 0x9e3779b9) | 0;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state / 2 ** 32;
  }

  /** match(text, regex): sets RSTART and RLENGTH. */
  match(text: string, regex: Regex): number {
    const found = regex.exec(text);
    this.#environment.set('RSTART', found ? found.start + 1 : 0);
    this.#environment.set('RLENGTH', found ? found.end - found.start : -1);
    return found ? found.start + 1 : 0;
  }

  /** split(text, array, separator): how many parts there are. */
  split(text: string, array: Map<string, Value>, separator: Value | Regex | undefined): number {
    const { fieldSeparator, get } = {
      fieldSeparator: (value: Value) => this.#environment.fieldSeparator(value),
      get: (name: string) => this.#environment.get(name),
    };
    const by =
      separator === undefined
        ? fieldSeparator(get('FS'))
        : isRegex(separator)
          ? { regex: separator, newlines: false }
          : fieldSeparator(separator);
    const parts = splitText(text, by);
    array.clear();
    for (const [index, part] of parts.entries()) array.set(String(index + 1), new Input(part));
    return parts.length;
  }

  /** sub and gsub: the text after it, and how many matches were replaced. */
  substitute(regex: Regex, replacement: string, text: string, global: boolean): { text: string; count: number } {
    return replaceMatches(regex, text, global ? 'all' : 1, (match) => expand(replacement, text, match, false));
  }

  /** gensub (busybox): the text, with the `which`th match or all replaced. */
  gensub(regex: Regex, replacement: string, which: string, text: string): string {
    const number_ = /^[gG]/.test(which) ? 'all' : Math.max(1, Math.trunc(Number(which) || 1));
    return replaceMatches(regex, text, number_, (match) => expand(replacement, text, match, true)).text;
  }
}

function isRegex(value: Value | Regex): value is Regex {
  return typeof value === 'object' && 'exec' in value;
}

function replaceMatches(
  regex: Regex,
  text: string,
  which: number | 'all',
  replace: (match: Match) => string,
): { text: string; count: number } {
  let out = '';
  let done = 0;
  let count = 0;
  let seen = 0;
  let last = -1;
  for (let at = 0; at <= text.length; ) {
    const match = regex.exec(text, at);
    if (!match) break;
    const empty = match.start === match.end;
    // An empty match right behind another one does not count.
    if (!empty || match.start !== last) {
      seen += 1;
      if (which === 'all' || seen === which) {
        out += text.slice(done, match.start) + replace(match);
        done = match.end;
        count += 1;
        if (which !== 'all') break;
      }
      last = match.end;
    }
    at = empty ? match.end + 1 : match.end;
  }
  return { text: out + text.slice(done), count };
}

/** `&` is what matched, `\&` an ampersand; for gensub `\1` a group. */
function expand(replacement: string, text: string, match: Match, groups: boolean): string {
  return replacement.replace(/\\\\(?=&)|\\&|&|\\(\d)/g, (token, digit: string | undefined) => {
    if (token === '&') return text.slice(match.start, match.end);
    if (token === '\\&') return '&';
    if (token === '\\\\') return '\\';
    return groups ? (groupText(text, match, Number(digit)) ?? '') : token;
  });
}
