import { GoError } from '../go-error.ts';
import { parseBool } from '../strconv/parse-bool.ts';
import { parseInt64, parseUint64 } from '../strconv/parse-int.ts';
import { formatDuration, parseDuration } from '../time/duration.ts';
import { bytesSize, ramInBytes } from '../units.ts';

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

/** `1m30s`, as nanoseconds. */
export function durationValue(initial = 0): FlagValue<number> {
  return scalar('duration', initial, (text) => Number(parseDuration(text)), formatDuration);
}

/** `64m`, as bytes (opts.MemBytes); `unlimited` takes -1 too, as --memory-swap does (opts.MemSwapBytes). */
export function bytesValue(initial = 0, unlimited = false): FlagValue<number> {
  const parse = (text: string) => (unlimited && text === '-1' ? -1 : ramInBytes(text));
  return scalar('bytes', initial, parse, (bytes) => (bytes > 0 ? bytesSize(bytes) : String(bytes)));
}

/** A number of CPUs, as billionths of one (opts.NanoCPUs): `1.5`, `3/2`, `1e-1`. */
export function cpusValue(): FlagValue<number> {
  return scalar('decimal', 0, parseCpus, (nano) => (nano === 0 ? '' : (nano / BILLION).toFixed(3)));
}

const BILLION = 1e9;

function parseCpus(text: string): number {
  const decimal = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?(?:\/(\d+))?$/.exec(text);
  const [, sign, whole = '', fraction = '', exponent = '0', divisor = '1'] = decimal ?? [];
  if (`${whole}${fraction}` === '' || Number(divisor) === 0) {
    throw new GoError(`failed to parse ${text} as a rational number`);
  }
  const power = Number(exponent) - fraction.length + 9;
  const top = BigInt(whole + fraction) * 10n ** BigInt(Math.max(power, 0));
  const bottom = BigInt(divisor) * 10n ** BigInt(Math.max(-power, 0));
  if (top % bottom !== 0n) throw new GoError('value is too precise');
  return Number(top / bottom) * (sign === '-' ? -1 : 1);
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
