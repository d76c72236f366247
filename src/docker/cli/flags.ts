import { parseCsv } from '../csv.ts';
import { GoError } from '../go-error.ts';
import type { Flag } from '../pflag/flag.ts';
import { FlagSet } from '../pflag/flag-set.ts';
import { type FlagValue, intValue, listValue, scalar, uintValue } from '../pflag/value.ts';
import type { Options } from './options.ts';

/** A flag, as a command declares it. */
export interface FlagDefinition {
  name: string;
  short?: string;
  /**
   * What its value is. `list` and `map` may be given several times, and `strings` with several values at once, parted by
   * commas. Of what few commands have, this makes the value itself.
   */
  type: 'bool' | 'string' | 'int' | 'uint16' | 'list' | 'map' | 'strings' | (() => FlagValue<number>);
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
  /** The first version of the API that has it: daemons that speak an older one refuse it, and the help leaves it out. */
  since?: string;
  /** The system on which alone a daemon has it. */
  os?: 'windows';
}

/** Declarations by name and by letter, made once for each list of them. */
interface Index {
  byName: ReadonlyMap<string, FlagDefinition>;
  byLetter: ReadonlyMap<string, FlagDefinition>;
}

const indices = new WeakMap<readonly FlagDefinition[], Index>();

function indexOf(definitions: readonly FlagDefinition[]): Index {
  let index = indices.get(definitions);
  if (!index) {
    const letters = definitions.flatMap((definition) =>
      definition.short ? [[definition.short, definition] as const] : [],
    );
    index = {
      byName: new Map(definitions.map((definition) => [definition.name, definition])),
      byLetter: new Map(letters),
    };
    indices.set(definitions, index);
  }
  return index;
}

/** pflag's set of a command's declarations. Of many flags a command line has few: each is made when it is asked for. */
export class CommandFlags extends FlagSet {
  readonly #index: Index;

  constructor(definitions: readonly FlagDefinition[], interspersed: boolean) {
    super({ interspersed });
    this.#index = indexOf(definitions);
  }

  override lookup(name: string): Flag | undefined {
    return this.made(name) ?? this.#make(this.#index.byName.get(name));
  }

  override shorthandLookup(letter: string): Flag | undefined {
    return super.shorthandLookup(letter) ?? this.#make(this.#index.byLetter.get(letter));
  }

  override flags(): Flag[] {
    for (const name of this.#index.byName.keys()) this.lookup(name);
    return super.flags();
  }

  /** A flag that somebody asked for before. */
  made(name: string): Flag | undefined {
    return super.lookup(name);
  }

  definition(name: string): FlagDefinition | undefined {
    return this.#index.byName.get(name);
  }

  #make(definition: FlagDefinition | undefined): Flag | undefined {
    if (!definition) return undefined;
    const { name, type, usage, short, hidden, deprecated, aliasOf } = definition;
    const options = {
      usage,
      ...(short ? { shorthand: short } : {}),
      ...(hidden ? { hidden } : {}),
      ...(deprecated ? { deprecated } : {}),
    };
    const aliased = aliasOf === undefined ? undefined : this.lookup(aliasOf);
    if (aliased) return this.alias(name, aliased, options);
    if (type === 'bool') return this.bool(name, { ...options, default: definition.default === true }) as Flag;
    return this.add(name, valueFor(definition), options);
  }
}

export function flagSet(definitions: readonly FlagDefinition[], interspersed: boolean): CommandFlags {
  return new CommandFlags(definitions, interspersed);
}

function valueFor({ type, default: initial, valueName, validate }: FlagDefinition): FlagValue<unknown> {
  if (typeof type === 'function') return type();
  switch (type) {
    case 'int':
      return intValue(Number(initial ?? 0));
    case 'uint16':
      return uintValue(0, 'uint16');
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

/** The values of a parsed set. What nobody gave is not made for that. */
export function optionsOf(flags: CommandFlags): Options {
  const value = <T>(name: string, otherwise: T): T => {
    const made = flags.made(name);
    if (made) return made.value as T;
    const definition = flags.definition(name);
    if (!definition) throw new Error(`no flag --${name} is declared`);
    return definition.type === 'list' ? otherwise : ((definition.default as T | undefined) ?? otherwise);
  };
  return {
    bool: (name) => value(name, false),
    string: (name) => value(name, ''),
    number: (name) => value(name, 0),
    list: (name) => value(name, NOTHING),
    changed: (name) => flags.made(name)?.changed ?? false,
  };
}

const NOTHING: readonly string[] = [];
