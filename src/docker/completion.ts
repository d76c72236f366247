import { ApiError, type ContainerSummary, type DockerClient } from '../engine/api.ts';
import type { Command, Group, Leaf } from './cli/command.ts';
import { globalFlags } from './cli/globals.ts';
import { commonCommands, groups, otherCommands } from './commands/tree.ts';

/** What can be completed where a command wants an operand. */
type Operand = 'any' | 'running' | 'stopped' | 'image' | 'network' | 'volume' | 'none';

/** Operands by the command's own name, whatever the group. A list says what each of the first ones is. */
const OPERANDS: Readonly<Record<string, readonly Operand[]>> = {
  attach: ['running', 'none'],
  commit: ['any', 'none'],
  create: ['image', 'none'],
  diff: ['any', 'none'],
  exec: ['running', 'none'],
  export: ['any', 'none'],
  history: ['image', 'none'],
  images: ['image', 'none'],
  inspect: ['any'],
  kill: ['running'],
  logs: ['any', 'none'],
  pause: ['running'],
  port: ['any', 'none'],
  pull: ['image', 'none'],
  rename: ['any', 'none'],
  restart: ['any'],
  rm: ['any'],
  rmi: ['image'],
  run: ['image', 'none'],
  save: ['image'],
  start: ['stopped'],
  stats: ['running'],
  stop: ['running'],
  tag: ['image', 'none'],
  top: ['running', 'none'],
  unpause: ['running'],
  update: ['any'],
  wait: ['any'],
};

/** Operands of the commands of a group, where they differ. */
const GROUP_OPERANDS: Readonly<Record<string, Readonly<Record<string, readonly Operand[]>>>> = {
  image: { inspect: ['image'], rm: ['image'] },
  network: {
    connect: ['network', 'any', 'none'],
    create: ['none'],
    disconnect: ['network', 'any', 'none'],
    inspect: ['network'],
    rm: ['network'],
  },
  volume: { create: ['none'], inspect: ['volume'], rm: ['volume'] },
};

/** Values of flags that name something. */
const FLAG_VALUES: Readonly<Record<string, Operand>> = {
  link: 'running',
  net: 'network',
  network: 'network',
  'volumes-from': 'any',
};

/**
 * What could stand in the place of the word at the cursor, as docker's own completion for bash has it: commands, flags, and the names of
 * containers, images, networks and volumes that make sense there.
 * @param words those before the word at the cursor, `docker` first
 */
export async function completeDocker(
  words: readonly string[],
  current: string,
  client: DockerClient,
): Promise<string[]> {
  const rest = withoutFlags(words.slice(1));
  const [name, sub] = rest;
  if (name === undefined) {
    if (current.startsWith('-')) return globalFlags.map((flag) => `--${flag.name}`).sort();
    return Object.keys({ ...commonCommands, ...groups, ...otherCommands }).sort();
  }
  const group = own<Group>(groups, name);
  if (group && sub === undefined) return Object.keys(group.commands).sort();
  const verb = group ? (group.aliases?.[sub ?? ''] ?? sub ?? '') : name;
  const leaf = group
    ? own<Leaf>(group.commands, verb)
    : (own<Leaf>(commonCommands, name) ?? own<Leaf>(otherCommands, name));
  if (!leaf) return [];
  const command = await leaf.load();
  if (current.startsWith('-'))
    return command.flags
      .filter(({ hidden }) => !hidden)
      .map((flag) => `--${flag.name}`)
      .sort();
  const typed = words.slice(words.indexOf(group ? (sub ?? '') : name) + 1);
  const flag = valueFlag(command, typed.at(-1));
  if (flag !== undefined) return namesOf(client, FLAG_VALUES[flag] ?? 'none');
  const operands = own(group ? (GROUP_OPERANDS[name] ?? OPERANDS) : OPERANDS, verb) ?? ['none'];
  const place = operandsIn(command, typed).length;
  return namesOf(client, operands[Math.min(place, operands.length - 1)] ?? 'none');
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function withoutFlags(words: readonly string[]): string[] {
  return words.filter((word) => !word.startsWith('-'));
}

/** The flag whose value is still to come, where the word is one. */
function valueFlag({ flags }: Command, word = ''): string | undefined {
  if (!word.startsWith('-') || word.includes('=')) return undefined;
  const flag = word.startsWith('--')
    ? flags.find(({ name }) => name === word.slice(2))
    : flags.find(({ short }) => short !== undefined && short === word.at(-1));
  return flag && flag.type !== 'bool' ? flag.name : undefined;
}

/** The words that are neither flags nor their values. */
function operandsIn(command: Command, words: readonly string[]): string[] {
  return words.filter((word, i) => !word.startsWith('-') && valueFlag(command, words[i - 1]) === undefined);
}

async function namesOf(client: DockerClient, operand: Operand): Promise<string[]> {
  try {
    switch (operand) {
      case 'any':
        return containers(client, () => true);
      case 'running':
        return containers(client, ({ State }) => State === 'running' || State === 'paused');
      case 'stopped':
        return containers(client, ({ State }) => State !== 'running' && State !== 'paused');
      case 'image':
        return imageNames(client);
      case 'network':
        return (await client.networkList()).map(({ Name }) => Name).sort();
      case 'volume':
        return (await client.volumeList()).Volumes.map(({ Name }) => Name).sort();
      case 'none':
        return [];
    }
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}

async function containers(client: DockerClient, fits: (container: ContainerSummary) => boolean): Promise<string[]> {
  const found = (await client.containerList({ all: true })).filter(fits);
  return found
    .flatMap(({ Names }) => Names.filter((name) => name.lastIndexOf('/') === 0).map((name) => name.slice(1)))
    .sort();
}

/** With their tags, and without where that is `latest`. */
async function imageNames(client: DockerClient): Promise<string[]> {
  const tags = (await client.imageList({})).flatMap(({ RepoTags }) => RepoTags ?? []);
  return [
    ...new Set(tags.flatMap((tag) => (tag.endsWith(':latest') ? [tag.slice(0, -':latest'.length), tag] : [tag]))),
  ].sort();
}
