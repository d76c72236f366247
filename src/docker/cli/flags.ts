import { GoError } from '../go-error.ts';
import { FlagSet } from '../pflag/flag-set.ts';
import { type FlagValue, listValue, scalar } from '../pflag/value.ts';
import { parseFloat } from '../strconv/parse-float.ts';
import type { Options } from './options.ts';

/** A flag, as a command declares it. */
export interface FlagDefinition {
  name: string;
  short?: string;
  /** What its value is; `list` may be given several times. */
  type: 'bool' | 'string' | 'int' | 'list' | 'bytes' | 'duration' | 'decimal';
  /** What the help calls the value, where that is not the type's own name. */
  valueName?: string;
  default?: string | number | boolean;
  /** What it does, for the help. */
  usage: string;
  /** Checks a value, and may change it. @throws {Error} whose message ends the flag's error */
  validate?: (value: string) => string;
  hidden?: boolean;
  /** Another name for what that flag holds, as `--net` is for `--network`. */
  aliasOf?: string;
  /** `bytes` that take -1, too. */
  unlimited?: boolean;
}

/** Makes pflag's set of a command's declarations. */
export function flagSet(definitions: readonly FlagDefinition[], interspersed: boolean): FlagSet {
  const flags = new FlagSet({ interspersed });
  for (const definition of definitions) define(flags, definition);
  return flags;
}

function define(flags: FlagSet, definition: FlagDefinition): void {
  const { name, type, usage, short, hidden, validate, valueName, aliasOf } = definition;
  const options = { usage, ...(short ? { shorthand: short } : {}), ...(hidden ? { hidden } : {}) };
  const aliased = aliasOf === undefined ? undefined : flags.lookup(aliasOf);
  if (aliased) {
    flags.alias(name, aliased, options);
    return;
  }
  switch (type) {
    case 'bool':
      flags.bool(name, { ...options, default: definition.default === true });
      break;
    case 'int':
      flags.int(name, { ...options, default: Number(definition.default ?? 0) });
      break;
    case 'duration':
      flags.duration(name, options);
      break;
    case 'bytes':
      flags.bytes(name, { ...options, unlimited: definition.unlimited ?? false });
      break;
    case 'list':
      flags.add(name, listValue(goErrors(validate), valueName), options);
      break;
    case 'decimal':
      flags.add(name, decimalValue(), options);
      break;
    case 'string':
      flags.add(name, textValue(String(definition.default ?? ''), valueName, validate), options);
  }
}

function textValue(initial: string, type = 'string', validate?: (text: string) => string): FlagValue<string> {
  return scalar(type, initial, goErrors(validate));
}

/** A number of CPUs (opts.NanoCPUs), in whole CPUs. */
function decimalValue(): FlagValue<number> {
  return scalar(
    'decimal',
    0,
    (text) => parseFloat(text),
    (value) => (value === 0 ? '' : String(value)),
  );
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
