import type { FlagValue } from './value.ts';

/** How a flag is offered. */
export interface FlagOptions {
  /** One letter, for `-x`. */
  readonly shorthand?: string;
  /** What `--help` says of it; a word in `backquotes` names its argument. */
  readonly usage?: string;
  /** Not shown by `--help`. */
  readonly hidden?: boolean;
  /** Still accepted, with a warning that says this. Implies hidden. */
  readonly deprecated?: string;
  /** The letter is still accepted, with a warning that says this. */
  readonly shorthandDeprecated?: string;
  /** The argument if none is attached; without it the next word is the argument. */
  readonly noOptDefault?: string;
}

/** A flag of a FlagSet. */
export class Flag<T = unknown> {
  readonly name: string;
  readonly options: FlagOptions;
  readonly holder: FlagValue<T>;
  /** The default, as text. */
  readonly defaultText: string;
  /** Whether the command line has set it. */
  changed = false;

  constructor(name: string, holder: FlagValue<T>, options: FlagOptions) {
    this.name = name;
    this.holder = holder;
    this.options = options;
    this.defaultText = holder.toString();
  }

  /** What it is set to, or its default. */
  get value(): T {
    return this.holder.current;
  }

  /** How errors name it: `-t, --tty`. */
  get label(): string {
    const { shorthand, shorthandDeprecated } = this.options;
    return shorthand && !shorthandDeprecated ? `-${shorthand}, --${this.name}` : `--${this.name}`;
  }
}
