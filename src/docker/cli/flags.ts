import { parseCsv } from '../csv.ts';
import { GoError } from '../go-error.ts';
import { FlagSet } from '../pflag/flag-set.ts';
import {
  bytesValue,
  cpusValue,
  durationValue,
  type FlagValue,
  intValue,
  listValue,
  scalar,
  uintValue,
} from '../pflag/value.ts';
import type { Options } from './options.ts';

/** A flag, as a command declares it. */
export interface FlagDefinition {
  name: string;
  short?: string;
  /**
   * What its value is. `list` and `map` may be given several times, and `strings` with several values at once, parted by
   * commas. `decimal` is a number of CPUs, in billionths of one; `duration` is in nanoseconds.
   */
  type: 'bool' | 'string' | 'int' | 'uint16' | 'list' | 'map' | 'strings' | 'bytes' | 'duration' | 'decimal';
  /** What the help calls the value, where that is not the type's own name. */
  valueName?: string;
  default?: string | number | boolean;
  /** What it does, for the help. */
  usage: string;
  /** Checks a value, and may change it. @throws {Error} whose message ends the flag's error */
  validate?: (value: string) => string;
  hidden?: boolean;
  /** What to say to those who still use it; the help leaves it out. */
  deprecated?: string;
  /** Another name for what that flag holds, as `--net` is for `--network`. */
  aliasOf?: string;
  /** `bytes` that take -1, too. */
  unlimited?: boolean;
  /** The first version of the API that has it: daemons that speak an older one refuse it, and the help leaves it out. */
  since?: string;
  /** The system on which alone a daemon has it. */
  os?: 'windows';
}

/** Makes pflag's set of a command's declarations. */
export function flagSet(definitions: readonly FlagDefinition[], interspersed: boolean): FlagSet {
  const flags = new FlagSet({ interspersed });
  for (const definition of definitions) define(flags, definition);
  return flags;
}

function define(flags: FlagSet, definition: FlagDefinition): void {
  const { name, type, usage, short, hidden, deprecated, aliasOf } = definition;
  const options = {
    usage,
    ...(short ? { shorthand: short } : {}),
    ...(hidden ? { hidden } : {}),
    ...(deprecated ? { deprecated } : {}),
  };
  const aliased = aliasOf === undefined ? undefined : flags.lookup(aliasOf);
  if (aliased) flags.alias(name, aliased, options);
  else if (type === 'bool') flags.bool(name, { ...options, default: definition.default === true });
  else flags.add(name, valueFor(definition), options);
}

function valueFor({ type, default: initial, valueName, validate, unlimited }: FlagDefinition): FlagValue<unknown> {
  switch (type) {
    case 'int':
      return intValue(Number(initial ?? 0));
    case 'uint16':
      return uintValue(0, 'uint16');
    case 'duration':
      return durationValue();
    case 'bytes':
      return bytesValue(0, unlimited ?? false);
    case 'decimal':
      return cpusValue();
    case 'strings':
      return commaSeparated();
    case 'map':
      return withDefault(listValue(goErrors(validate), 'map'), 'map[]');
    case 'list':
      return withDefault(listValue(goErrors(validate), valueName), String(initial ?? ''));
    default:
      return scalar(valueName ?? 'string', String(initial ?? ''), goErrors(validate));
  }
}

/** How the help writes the default of a list. */
function withDefault(list: FlagValue<string[]>, text: string): FlagValue<string[]> {
  return { ...list, toString: () => text };
}

/** pflag's stringSlice: each argument is a line of comma-separated values. */
function commaSeparated(): FlagValue<string[]> {
  const items: string[] = [];
  return {
    type: 'stringSlice',
    current: items,
    set: (text) => {
      if (text !== '') items.push(...parseCsv(text));
    },
    toString: () => '[]',
  };
}

/** A validation's error, as pflag expects errors. */
function goErrors(validate: (text: string) => string = (text) => text): (text: string) => string {
  return (text) => {
    try {
      return validate(text);
    } catch (error) {
      throw error instanceof GoError ? error : new GoError((error as Error).message);
    }
  };
}

/** The values of a parsed set. */
export function optionsOf(flags: FlagSet): Options {
  const flag = (name: string) => {
    const found = flags.lookup(name);
    if (!found) throw new Error(`no flag --${name} is declared`);
    return found;
  };
  return {
    bool: (name) => flag(name).value as boolean,
    string: (name) => flag(name).value as string,
    number: (name) => flag(name).value as number,
    list: (name) => flag(name).value as string[],
    changed: (name) => flag(name).changed,
  };
}
