import { Discard, ExitShell } from '../run/flow.ts';
import type { Shell } from '../shell.ts';
import type { Element } from '../variables/assign.ts';

/** How a built-in was called. */
export interface Call {
  /** Its name, as messages show it. */
  readonly name: string;
  /** What stands behind the name. An assignment of an array is `name=` (or `name+=`) here. */
  readonly args: readonly string[];
  /** The elements of array assignments, by their place in {@link args}. */
  readonly arrays: ReadonlyMap<number, readonly Element[]>;
}

/** A command that the shell runs itself. @returns its exit status */
export type BuiltinRun = (shell: Shell, call: Call) => number | Promise<number>;

/** A built-in and what `help` knows of it. */
export interface Builtin {
  readonly run: BuiltinRun;
  /** As usage messages show it, such as `cd [-L|-P] [dir]`. */
  readonly synopsis: string;
  /** One line for `help`. */
  readonly summary: string;
  /** Its arguments may be assignments (`declare x=1`). */
  readonly declares?: boolean;
  /** Redirections stay (`exec`). */
  readonly keepsRedirections?: boolean;
}

/** Says what is wrong, behind the built-in's name. @returns the status */
export async function fail(shell: Shell, call: Call, text: string, status = 1): Promise<number> {
  const { messages } = shell.personality;
  await shell.say(`${messages.builtinPrefix(shell, call.name)}${text}\n`);
  if (messages.raises(call.name, text)) throw new RaisedError();
  return status;
}

/** A complaint of a built-in after which nothing more is done in it (ash's way of failing); it has been said. */
export class RaisedError extends Error {}

/** Complains of too many arguments, and gives up the line. */
export async function tooMany(shell: Shell, call: Call): Promise<never> {
  await fail(shell, call, 'too many arguments');
  throw new Discard(1);
}

/** Says how the built-in is called. @returns 2 */
export async function usage(shell: Shell, call: Call): Promise<number> {
  const { builtins } = await shell.understand();
  const synopsis = builtins.get(call.name)?.synopsis ?? call.name;
  if (shell.personality.features.errorsExit) return fail(shell, call, `usage: ${synopsis}`, 2);
  await shell.say(`${call.name}: usage: ${synopsis}\n`);
  return 2;
}

/** POSIX's special built-ins, with bash's own names for some. */
export const SPECIAL = new Set(
  '. : break continue eval exec exit export readonly return set shift source times trap unset'.split(' '),
);

/** Complains of an option that there is not, and says which there are. */
export async function invalidOption(shell: Shell, call: Call, option: string): Promise<number> {
  await fail(shell, call, shell.personality.messages.badOption(option));
  if (shell.personality.features.errorsExit) return 2;
  if (shell.options.get('posix') && SPECIAL.has(call.name) && !shell.interactive)
    throw new ExitShell(await usage(shell, call));
  return usage(shell, call);
}

/**
 * Writes to standard output.
 * @returns 0, or 1 where that failed, which has been said
 */
export async function print(shell: Shell, call: Call, text: string): Promise<number> {
  if (text === '') return 0;
  try {
    await shell.proc.stdout.write(text);
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || !('errno' in error)) throw error;
    return fail(shell, call, shell.personality.messages.writeError(error.message, call.name));
  }
}

/** The options of a call: their letters, and what is left. `--` ends them. */
export interface ParsedOptions {
  readonly letters: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
  /** The first option that is unknown (`-x`), or lacks its value. */
  readonly invalid?: string;
  readonly missing?: string;
}

/**
 * Reads options as internal_getopt does.
 * @param known letters, those with a value followed by a colon; with a leading `+`, `+x` are options too
 */
export function parseOptions(args: readonly string[], known: string): ParsedOptions {
  const letters = new Set<string>();
  const values = new Map<string, string>();
  const plus = known.startsWith('+');
  let at = 0;
  for (; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--') {
      at += 1;
      break;
    }
    const sign = arg[0];
    if (arg.length < 2 || !(sign === '-' || (plus && sign === '+'))) break;
    for (let i = 1; i < arg.length; i++) {
      const letter = arg[i] as string;
      const place = letter === ':' ? -1 : known.indexOf(letter);
      if (place < 0) return { letters, values, rest: args.slice(at), invalid: `${sign}${letter}` };
      letters.add(sign === '+' ? `+${letter}` : letter);
      if (known[place + 1] !== ':') continue;
      const value = arg.slice(i + 1) || args[++at];
      if (value === undefined) return { letters, values, rest: [], missing: `${sign}${letter}` };
      values.set(letter, value);
      break;
    }
  }
  return { letters, values, rest: args.slice(at) };
}

/** Reads options and complains where they are wrong: then the result is the status. */
export async function optionsOf(shell: Shell, call: Call, known: string): Promise<ParsedOptions | number> {
  const options = parseOptions(call.args, known);
  if (options.invalid) return invalidOption(shell, call, options.invalid);
  if (options.missing) {
    await fail(shell, call, `${options.missing}: option requires an argument`);
    return usage(shell, call);
  }
  return options;
}
