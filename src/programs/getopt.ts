/** One option that a program knows. */
interface KnownOption {
  /** The short letter where it has one, else the long name: how programs ask for it. */
  key: string;
  argument: 'none' | 'required' | 'optional';
}

/** The options of a program, as its usage text declares them. */
export interface OptionGrammar {
  readonly short: ReadonlyMap<string, KnownOption>;
  readonly long: ReadonlyMap<string, KnownOption>;
}

/** One option as it was given; a flag has no value. */
export interface GivenOption {
  key: string;
  value: string | undefined;
}

/** What getopt found wrong, in glibc's words without the program's name in front. */
export class OptionError extends Error {}

/**
 * Reads the options out of the text that --help prints of them. A line that begins with blanks and a dash declares one:
 * `-n, --lines=NUM  …`, `-z  …`, `--color[=WHEN]  …`, `-m MODE`, `-R,-r`. Two blanks or a tab end the declaration. All
 * names in one line are one option, known by its first short letter, else by its long name.
 */
export function optionGrammar(text: string): OptionGrammar {
  const short = new Map<string, KnownOption>();
  const long = new Map<string, KnownOption>();
  for (const line of text.split('\n')) {
    const declaration = /^\s+(-.*?)(?:\s\s|\t|$)/.exec(line)?.[1];
    if (!declaration) continue;
    const names = [...declaration.matchAll(/(--?)([\w?-]+|[^\s\w-])(\[=?\w+\]|[ =][^-,\s][^,\s]*)?(?:,\s*|$)/g)];
    const argument = names.some(([, , , a]) => a?.startsWith('['))
      ? 'optional'
      : names.some(([, , , a]) => a)
        ? 'required'
        : 'none';
    const letter = names.find(([, dashes]) => dashes === '-')?.[2];
    for (const [, dashes, name = ''] of names) {
      const known: KnownOption = { key: letter ?? name, argument };
      if (dashes === '-') short.set(name, known);
      else long.set(name, known);
    }
  }
  return { short, long };
}

/** The options and operands of one invocation. Options are asked for by their key (see {@link optionGrammar}). */
export class Options {
  readonly list: readonly GivenOption[];
  readonly operands: readonly string[];

  constructor(list: readonly GivenOption[], operands: readonly string[]) {
    this.list = list;
    this.operands = operands;
  }

  has(...keys: string[]): boolean {
    return this.list.some(({ key }) => keys.includes(key));
  }

  /** The last value given. */
  value(key: string): string | undefined {
    return this.list.findLast((option) => option.key === key)?.value;
  }

  values(key: string): string[] {
    return this.list.flatMap((option) => (option.key === key && option.value !== undefined ? [option.value] : []));
  }

  /** Which of these options came last: for those that override each other. */
  last(...keys: string[]): string | undefined {
    return this.list.findLast(({ key }) => keys.includes(key))?.key;
  }
}

/**
 * Parses as getopt_long(3) of glibc does: options may come after operands unless `inOrder`, long names may be
 * abbreviated, `--` ends the options.
 * @param args without the program's name
 * @param options.longless as getopt(3), which takes the second dash for a letter
 * @throws {OptionError} in glibc's words
 */
export function getopt(
  args: readonly string[],
  grammar: OptionGrammar,
  options: { inOrder?: boolean; longless?: boolean } = {},
): Options {
  const list: GivenOption[] = [];
  const operands: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--') {
      operands.push(...args.slice(at + 1));
      break;
    }
    if (arg === '-' || !arg.startsWith('-')) {
      if (options.inOrder) {
        operands.push(...args.slice(at));
        break;
      }
      operands.push(arg);
    } else if (arg.startsWith('--') && !options.longless) {
      const equals = arg.indexOf('=');
      const name = equals < 0 ? arg.slice(2) : arg.slice(2, equals);
      const known = longOption(grammar, name, arg);
      let value = equals < 0 ? undefined : arg.slice(equals + 1);
      const full = [...grammar.long].find(([, option]) => option === known)?.[0] ?? name;
      if (value !== undefined && known.argument === 'none')
        throw new OptionError(`option '--${full}' doesn't allow an argument`);
      if (value === undefined && known.argument === 'required') {
        value = args[++at];
        if (value === undefined) throw new OptionError(`option '--${full}' requires an argument`);
      }
      list.push({ key: known.key, value });
    } else {
      const letters = [...arg.slice(1)];
      for (let i = 0; i < letters.length; i++) {
        const letter = letters[i] as string;
        const known = grammar.short.get(letter);
        if (!known) throw new OptionError(`invalid option -- '${letter}'`);
        if (known.argument === 'none') {
          list.push({ key: known.key, value: undefined });
          continue;
        }
        let value: string | undefined = letters.slice(i + 1).join('');
        if (value === '') value = known.argument === 'required' ? args[++at] : undefined;
        if (value === undefined && known.argument === 'required') {
          throw new OptionError(`option requires an argument -- '${letter}'`);
        }
        list.push({ key: known.key, value });
        break;
      }
    }
  }
  return new Options(list, operands);
}

function longOption({ long }: OptionGrammar, name: string, given: string): KnownOption {
  const exact = long.get(name);
  if (exact) return exact;
  const candidates = [...long].filter(([full]) => full.startsWith(name));
  const first = candidates[0];
  if (!first) throw new OptionError(`unrecognized option '${given}'`);
  if (candidates.some(([, { key }]) => key !== first[1].key)) {
    const names = candidates.map(([full]) => ` '--${full}'`).join('');
    throw new OptionError(`option '--${name}' is ambiguous; possibilities:${names}`);
  }
  return first[1];
}
