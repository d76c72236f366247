import { ApiError, type DockerClient } from '../engine/api.ts';
import type { Leaf } from './cli/command.ts';
import type { DockerCompletion } from './cli/edition.ts';
import type { FlagDefinition } from './cli/flags.ts';
import { globalFlags } from './cli/globals.ts';
import { commonCommands, groups, otherCommands } from './commands/tree.ts';
import { valuesOf } from './completion/flag-values.ts';
import { hasFiles, namesOf, type Thing } from './completion/names.ts';
import { operandAt } from './completion/operands.ts';

/** What a value or an operand is looked for among. */
interface Known {
  client: DockerClient;
  variables: readonly string[];
}

/**
 * What could stand in the place of the word at the cursor: commands, flags and their values, and the names of containers,
 * images, networks, volumes and variables that make sense there.
 * @param words those before the word at the cursor, `docker` first
 * @param variables the names of the environment's
 */
export async function completionOf(
  words: readonly string[],
  current: string,
  client: DockerClient,
  variables: readonly string[] = [],
): Promise<DockerCompletion> {
  const known = { client, variables };
  const top = read(globalFlags, words.slice(1), false);
  const [name, ...rest] = top.operands;
  if (name === undefined) return before('', globalFlags, top, current, topCommands(), known);
  if (name === 'help') return { candidates: rest.length === 0 ? topCommands() : groupCommands(rest[0]) };
  const group = own(groups, name);
  if (!group) {
    const leaf = own(commonCommands, name) ?? own(otherCommands, name);
    return leaf ? within(name, leaf, rest, current, known) : { candidates: [] };
  }
  const [sub, ...more] = rest;
  if (sub === undefined) return { candidates: current.startsWith('-') ? [] : groupCommands(name) };
  const verb = group.aliases?.[sub] ?? sub;
  const leaf = own(group.commands, verb);
  return leaf ? within(`${name} ${verb}`, leaf, more, current, known) : { candidates: [] };
}

/** Behind a command's name. */
async function within(
  path: string,
  leaf: Leaf,
  words: readonly string[],
  current: string,
  known: Known,
): Promise<DockerCompletion> {
  const { flags, interspersed = true } = await leaf.load();
  const typed = read(flags, words, interspersed);
  // What follows belongs to the program in the container.
  if (!interspersed && typed.operands.length > 0) return { candidates: [], orFiles: true };
  const thing = operandAt(path, typed.operands.length, typed.given);
  const done = await before(path, flags, typed, current, undefined, known);
  if (done.candidates.length > 0 || typed.waiting || current.startsWith('-')) return done;
  return offer([], await names(known, thing), thing, current);
}

/** Words and names, and whether a word goes on behind what is chosen. */
function offer(
  words: readonly string[],
  named: readonly string[],
  thing: Thing,
  current: string,
  prefix = '',
): DockerCompletion {
  const candidates = [...words, ...named].map((word) => prefix + word);
  const goesOn = candidates.some((word) => /[=:]$/.test(word) && word.startsWith(current));
  return {
    candidates,
    ...(goesOn ? { noSpace: true } : {}),
    ...(hasFiles(thing) ? { orFiles: true } : {}),
  };
}

/** The value of the flag that stands before, a flag, or one of the commands. */
async function before(
  path: string,
  flags: readonly FlagDefinition[],
  typed: Typed,
  current: string,
  commands: string[] | undefined,
  known: Known,
): Promise<DockerCompletion> {
  const attached = /^--([^=]+)=(.*)$/.exec(current);
  const flag = typed.waiting ?? flags.find(({ name }) => name === attached?.[1]);
  if (flag && (typed.waiting || attached)) {
    const prefix = typed.waiting ? '' : `--${flag.name}=`;
    const { words, thing } = valuesOf(path, flag.name, current.slice(prefix.length));
    return offer(words, await names(known, thing, current.slice(prefix.length)), thing, current, prefix);
  }
  if (current.startsWith('-')) return { candidates: flagNames(flags, current) };
  return { candidates: commands ?? [] };
}

function flagNames(flags: readonly FlagDefinition[], current: string): string[] {
  const offered = flags.filter(({ hidden, deprecated, since, os }) => !hidden && !deprecated && !since && !os);
  const long = offered.map(({ name }) => `--${name}`).sort();
  if (current.startsWith('--')) return long;
  return [...long, ...offered.flatMap(({ short }) => (short ? [`-${short}`] : [])).sort()];
}

/** Words, read as flags and operands. */
interface Typed {
  operands: string[];
  /** Names of flags. */
  given: string[];
  /** The flag whose value is the word at the cursor. */
  waiting: FlagDefinition | undefined;
}

function read(flags: readonly FlagDefinition[], words: readonly string[], interspersed: boolean): Typed {
  const typed: Typed = { operands: [], given: [], waiting: undefined };
  for (const word of words) {
    const ended = !interspersed && typed.operands.length > 0;
    if (typed.waiting) typed.waiting = undefined;
    else if (ended || !/^-./.test(word) || word === '--') {
      if (word !== '--' || ended) typed.operands.push(word);
    } else {
      const flag = flagOf(flags, word);
      if (flag) typed.given.push(flag.name);
      if (flag && flag.type !== 'bool' && !word.includes('=')) typed.waiting = flag;
    }
  }
  return typed;
}

/** The flag of a word; of letters together it is the last one. */
function flagOf(flags: readonly FlagDefinition[], word: string): FlagDefinition | undefined {
  const name = word.slice(2).split('=')[0];
  if (word.startsWith('--')) return flags.find((flag) => flag.name === name);
  return flags.find(({ short }) => short !== undefined && short === word.at(-1));
}

function topCommands(): string[] {
  return Object.keys({ ...commonCommands, ...groups, ...otherCommands, help: true }).sort();
}

function groupCommands(name = ''): string[] {
  return Object.keys(own(groups, name)?.commands ?? {}).sort();
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A daemon that refuses has no names to offer. */
async function names({ client, variables }: Known, thing: Thing, begun = ''): Promise<readonly string[]> {
  try {
    if (thing === 'variable') return variables.map((name) => `${name}=`);
    // `container:` and a name.
    const joined = thing === 'network or container' && begun.startsWith('container:');
    if (joined) return (await namesOf(client, 'container')).map((name) => `container:${name}`);
    return await namesOf(client, thing);
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}
