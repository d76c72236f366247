import { GoError } from '../go-error.ts';
import { parseBool } from '../strconv/parse-bool.ts';
import { parseInt64 } from '../strconv/parse-int.ts';
import { quote } from '../strconv/quote.ts';
import { keyOf, type LegacyFlag } from './flag.ts';

/** What is wrong with a command line; undefined where only help was asked for. */
export class FlagError extends Error {
  readonly helpOnly: boolean;

  constructor(message?: string) {
    super(message ?? '');
    this.helpOnly = message === undefined;
  }
}

/** The flags of a command line (pkg/mflag of Docker 1.x): parsing ends at the first word that is no flag. */
export class FlagSet {
  readonly #byName = new Map<string, LegacyFlag>();
  readonly #values = new Map<string, string | string[]>();
  readonly #flags: readonly LegacyFlag[];
  readonly warnings: string[] = [];
  args: readonly string[] = [];

  constructor(flags: readonly LegacyFlag[]) {
    this.#flags = flags;
    for (const flag of flags) for (const name of flag.names) this.#byName.set(name.replace(/^#/, ''), flag);
  }

  bool(key: string): boolean {
    return this.#value(key) === 'true';
  }

  string(key: string): string {
    return String(this.#value(key));
  }

  number(key: string): number {
    return Number(this.#value(key));
  }

  list(key: string): readonly string[] {
    const value = this.#values.get(key);
    return Array.isArray(value) ? value : [];
  }

  #value(key: string): string | string[] {
    const given = this.#values.get(key);
    if (given !== undefined) return given;
    return String(this.#flags.find((flag) => keyOf(flag) === key)?.default ?? '');
  }

  /** @throws {FlagError} */
  parse(argv: readonly string[]): void {
    let rest = [...argv];
    for (;;) {
      const [word] = rest;
      if (word === undefined || !/^-./.test(word)) break;
      if (word === '--') {
        rest = rest.slice(1);
        break;
      }
      rest = this.#one(rest) ?? this.#letters(rest);
    }
    this.args = rest;
  }

  /** Reads one flag, and gives what is behind it; nothing where the word may be a bundle of letters. */
  #one(words: readonly string[]): string[] | undefined {
    const [word = '', ...rest] = words;
    const text = word.slice(1);
    if (text.startsWith('=')) throw new FlagError(`bad flag syntax: ${word}`);
    const at = text.indexOf('=');
    const name = at < 0 ? text : text.slice(0, at);
    let value = at < 0 ? undefined : trimQuotes(text.slice(at + 1));
    const flag = this.#byName.get(name);
    if (!flag) {
      if (['-help', 'help', 'h'].includes(name)) throw new FlagError();
      if (name.startsWith('-')) throw undefinedFlag(name);
      return undefined;
    }
    if (flag.type === 'bool') {
      this.#set(
        flag,
        name,
        value ?? 'true',
        (problem) => `invalid boolean value ${quote(value ?? '')} for  -${name}: ${problem}`,
      );
    } else {
      value ??= rest.shift();
      if (value === undefined) throw new FlagError(`flag needs an argument: -${name}`);
      const given = value;
      this.#set(flag, name, given, (problem) => `invalid value ${quote(given)} for flag -${name}: ${problem}`);
    }
    return rest;
  }

  /** `-ti` is `-t -i`, in the end: the letters are read one by one, each with what is behind the word as its value. */
  #letters(words: readonly string[]): string[] {
    const [word = '', ...behind] = words;
    const name = word.slice(1).split('=')[0] as string;
    if (name.length < 2) throw undefinedFlag(name);
    let rest = behind;
    for (const letter of name) {
      const after = this.#one([`-${letter}`, ...rest]);
      if (!after) throw undefinedFlag(name);
      rest = after;
    }
    return rest;
  }

  #set(flag: LegacyFlag, name: string, text: string, wrap: (problem: string) => string): void {
    const key = keyOf(flag);
    try {
      const value = convert(flag, text);
      if (flag.type === 'list') this.#values.set(key, [...this.list(key), value]);
      else this.#values.set(key, value);
    } catch (error) {
      throw error instanceof GoError ? new FlagError(wrap(error.message)) : error;
    }
    const own = flag.names.indexOf(`#${name}`);
    if (own < 0) return;
    const better = flag.names.slice(own).find((other) => !other.startsWith('#'));
    const advice = better === undefined ? 'it will be removed soon' : `it will be replaced by '-${better}' soon`;
    this.warnings.push(`Warning: '-${name}' is deprecated, ${advice}. See usage.`);
  }
}

function undefinedFlag(name: string): FlagError {
  return new FlagError(`flag provided but not defined: -${name}`);
}

function convert({ type, validate }: LegacyFlag, text: string): string {
  if (type === 'bool') return String(parseBool(text));
  if (type === 'int') return String(parseInt64(text, 0));
  return validate ? validate(text) : text;
}

/** A value may stand in quotes of its own. */
function trimQuotes(text: string): string {
  const first = text[0];
  return text.length >= 2 && (first === '"' || first === "'") && text.endsWith(first) ? text.slice(1, -1) : text;
}
