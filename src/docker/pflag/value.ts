import { parseBool } from '../strconv/parse-bool.ts';
import { parseInt64, parseUint64 } from '../strconv/parse-int.ts';

/** What a flag holds. `set` takes the text of an argument and throws an Error that says why it is none. */
export interface FlagValue<T> {
  /** The name of the type, which `--help` shows after the flag: `string`, `list`, `bytes`. */
  readonly type: string;
  readonly current: T;
  set(text: string): void;
  /** How the current value is written; of a flag that was not set yet, that is its default. */
  toString(): string;
}

/** A value that each argument replaces. */
export function scalar<T>(
  type: string,
  initial: T,
  parse: (text: string) => T,
  show: (value: T) => string = String,
): FlagValue<T> {
  let current = initial;
  return {
    type,
    get current() {
      return current;
    },
    set(text) {
      current = parse(text);
    },
    toString: () => show(current),
  };
}

export function boolValue(initial = false): FlagValue<boolean> {
  return scalar('bool', initial, parseBool);
}

export function stringValue(initial = '', type = 'string'): FlagValue<string> {
  return scalar(type, initial, (text) => text);
}

/** A whole number: decimal, or with the prefix of another base, as in Go. */
export function intValue(initial = 0, type: 'int' | 'int64' = 'int'): FlagValue<number> {
  return scalar(type, initial, (text) => Number(parseInt64(text, 0)));
}

export function uintValue(initial = 0, type: 'uint' | 'uint16' | 'uint64' = 'uint'): FlagValue<number> {
  return scalar(type, initial, (text) => Number(parseUint64(text, 0, type === 'uint16' ? 16 : 64)));
}

/** Every argument is one more item, commas included (opts.ListOpts). `validate` gives the item to keep, or throws. */
export function listValue(validate: (text: string) => string = (text) => text, type = 'list'): FlagValue<string[]> {
  const items: string[] = [];
  return {
    type,
    current: items,
    set(text) {
      items.push(validate(text));
    },
    toString: () => (items.length === 0 ? '' : `[${items.join(' ')}]`),
  };
}
