import { Flag, type FlagOptions } from './flag.ts';
import { boolValue, type FlagValue, intValue, listValue, stringValue, uintValue } from './value.ts';

type With<T> = FlagOptions & { readonly default?: T };

/**
 * The flags of a command, by pflag's rules (spf13/pflag as of docker 28.2.2). Defining a flag gives a handle from which
 * its value is read after `parse` (in parse.ts):
 *
 *     const flags = new FlagSet();
 *     const tty = flags.bool('tty', { shorthand: 't', usage: 'Allocate a pseudo-TTY' });
 */
export class FlagSet {
  /** Whether flags may follow the first argument that is none. `docker run` stops there, for the rest is the command. */
  readonly interspersed: boolean;
  /** What is left of the command line. */
  args: string[] = [];
  /** How many of `args` came before `--`, or -1 if there was none. */
  argsLengthAtDash = -1;
  /** Lines for stderr about deprecated flags, printed if all of the command line is understood. */
  readonly warnings: string[] = [];
  /** Whether `--help` or `-h` was met while no flag of that name is defined. */
  helpRequested = false;
  readonly #byName = new Map<string, Flag>();
  readonly #byShorthand = new Map<string, Flag>();

  constructor(options: { readonly interspersed?: boolean } = {}) {
    this.interspersed = options.interspersed ?? true;
  }

  /** Defines a flag that holds any kind of value. */
  add<T>(name: string, value: FlagValue<T>, options: FlagOptions = {}): Flag<T> {
    const flag = new Flag(name, value, options);
    this.#byName.set(name, flag as Flag);
    if (options.shorthand) this.#byShorthand.set(options.shorthand, flag as Flag);
    return flag;
  }

  bool(name: string, { default: initial, ...options }: With<boolean> = {}): Flag<boolean> {
    return this.add(name, boolValue(initial), { noOptDefault: 'true', ...options });
  }

  string(name: string, { default: initial, ...options }: With<string> = {}): Flag<string> {
    return this.add(name, stringValue(initial), options);
  }

  int(name: string, { default: initial, ...options }: With<number> = {}): Flag<number> {
    return this.add(name, intValue(initial), options);
  }

  int64(name: string, { default: initial, ...options }: With<number> = {}): Flag<number> {
    return this.add(name, intValue(initial, 'int64'), options);
  }

  uint(name: string, { default: initial, ...options }: With<number> = {}): Flag<number> {
    return this.add(name, uintValue(initial), options);
  }

  uint16(name: string, { default: initial, ...options }: With<number> = {}): Flag<number> {
    return this.add(name, uintValue(initial, 'uint16'), options);
  }

  /** Can be given often. `validate` gives the item to keep, or throws an Error that says why not. */
  list(
    name: string,
    { validate, type, ...options }: FlagOptions & { readonly validate?: (text: string) => string; type?: string } = {},
  ): Flag<string[]> {
    return this.add(name, listValue(validate, type), options);
  }

  /** Another name for what a flag holds, as `--net` is for `--network`. */
  alias<T>(name: string, flag: Flag<T>, options: FlagOptions = {}): Flag<T> {
    return this.add(name, flag.holder, options);
  }

  lookup(name: string): Flag | undefined {
    return this.#byName.get(name);
  }

  shorthandLookup(letter: string): Flag | undefined {
    return this.#byShorthand.get(letter);
  }

  /** All flags, in the order of their names. */
  flags(): Flag[] {
    return [...this.#byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
