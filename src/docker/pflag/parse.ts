import { quote, quoteRune } from '../strconv/quote.ts';
import { toBytes } from '../utf8.ts';
import type { Flag } from './flag.ts';
import type { FlagSet } from './flag-set.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads a command line: long flags (`--name value`, `--name=value`), letters (`-n value`, `-nvalue`, `-n=value`,
 * `-itd`), `--` before what is no flag. Sets the flags, `args`, `argsLengthAtDash` and `warnings` of the set.
 * Throws nothing but UsageError.
 */
export function parseFlags(flags: FlagSet, argv: readonly string[]): void {
  new Parser(flags, argv).run();
}

class Parser {
  readonly #flags: FlagSet;
  readonly #rest: string[];

  constructor(flags: FlagSet, argv: readonly string[]) {
    this.#flags = flags;
    this.#rest = [...argv];
  }

  run(): void {
    const flags = this.#flags;
    while (!flags.helpRequested) {
      const word = this.#rest.shift();
      if (word === undefined) return;
      if (word === '--') {
        flags.argsLengthAtDash = flags.args.length;
        flags.args.push(...this.#rest);
        return;
      }
      if (word.startsWith('--')) this.#long(word);
      else if (word.startsWith('-') && word.length > 1) this.#letters(word.slice(1));
      else {
        flags.args.push(word);
        if (flags.interspersed) continue;
        flags.args.push(...this.#rest);
        return;
      }
    }
  }

  #long(word: string): void {
    if (/^--[-=]/.test(word)) throw new UsageError(`bad flag syntax: ${word}`);
    const equals = word.indexOf('=');
    const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
    const flag = this.#flags.lookup(name);
    if (!flag) {
      if (name !== 'help') throw new UsageError(`unknown flag: --${name}`);
      this.#flags.helpRequested = true;
    } else if (equals >= 0) this.#set(flag, word.slice(equals + 1));
    else this.#set(flag, this.#argumentOf(flag, `flag needs an argument: ${word}`));
  }

  /** A cluster: letters up to the first that takes an argument, which is the rest of the cluster or the next word. */
  #letters(cluster: string): void {
    for (let letters = cluster; letters !== '' && !this.#flags.helpRequested; ) {
      const letter = letters[0] as string;
      const flag = this.#flags.shorthandLookup(letter);
      if (!flag) {
        // pflag looks at bytes, so half of a character is what it does not know.
        const byte = quoteRune(toBytes(letters)[0] ?? 0);
        if (letter !== 'h') throw new UsageError(`unknown shorthand flag: ${byte} in -${letters}`);
        this.#flags.helpRequested = true;
        return;
      }
      const attached = letters.slice(1);
      letters = '';
      if (attached.length > 1 && attached.startsWith('=')) this.#setByLetter(flag, attached.slice(1));
      else if (flag.options.noOptDefault !== undefined) {
        this.#setByLetter(flag, flag.options.noOptDefault);
        letters = attached;
      } else if (attached !== '') this.#setByLetter(flag, attached);
      else
        this.#setByLetter(
          flag,
          this.#argumentOf(flag, `flag needs an argument: ${quoteRune(letter.charCodeAt(0))} in -${letter}`),
        );
    }
  }

  /** The argument of a flag that has none attached. */
  #argumentOf(flag: Flag, missing: string): string {
    const argument = flag.options.noOptDefault ?? this.#rest.shift();
    if (argument === undefined) throw new UsageError(missing);
    return argument;
  }

  #setByLetter(flag: Flag, text: string): void {
    const { shorthand, shorthandDeprecated } = flag.options;
    if (shorthandDeprecated) {
      this.#flags.warnings.push(`Flag shorthand -${shorthand} has been deprecated, ${shorthandDeprecated}`);
    }
    this.#set(flag, text);
  }

  #set(flag: Flag, text: string): void {
    try {
      flag.holder.set(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(`invalid argument ${quote(text)} for ${quote(flag.label)} flag: ${reason}`);
    }
    flag.changed = true;
    if (flag.options.deprecated) {
      this.#flags.warnings.push(`Flag --${flag.name} has been deprecated, ${flag.options.deprecated}`);
    }
  }
}
