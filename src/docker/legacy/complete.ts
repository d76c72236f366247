import type { DockerClient } from '../../engine/api.ts';
import type { DockerCompletion } from '../cli/edition.ts';
import type { LegacyEdition } from './edition.ts';

const RUNNING = ['attach', 'exec', 'kill', 'pause', 'port', 'stop', 'top', 'unpause'];
const ANY = ['commit', 'cp', 'diff', 'export', 'inspect', 'logs', 'restart', 'rm', 'start', 'wait'];
/** Those that take files, or a program with its arguments. */
const WITH_FILES = ['build', 'cp', 'create', 'exec', 'import', 'load', 'run', 'save'];
const OF_IMAGES = ['create', 'history', 'inspect', 'rmi', 'run', 'save', 'tag'];

/** What could stand in the place of a word: commands, flags, names of containers and images. */
export async function legacyComplete(
  edition: LegacyEdition,
  words: readonly string[],
  current: string,
  client: DockerClient,
): Promise<DockerCompletion> {
  const candidates = await candidatesFor(edition, words, current, client);
  return { candidates, ...(words.some((word) => WITH_FILES.includes(word)) ? { orFiles: true } : {}) };
}

async function candidatesFor(
  edition: LegacyEdition,
  words: readonly string[],
  current: string,
  client: DockerClient,
): Promise<string[]> {
  const [, ...rest] = words;
  const at = rest.findIndex((word) => !word.startsWith('-'));
  const name = at < 0 ? undefined : rest[at];
  if (name === undefined || (name === 'help' && at === rest.length - 1)) {
    if (current.startsWith('-')) return flagsOf(edition.globals);
    return [...Object.keys(edition.commands), ...(name === undefined ? ['help'] : [])].sort();
  }
  const command = Object.hasOwn(edition.commands, name) ? edition.commands[name] : undefined;
  if (!command) return [];
  if (current.startsWith('-')) return flagsOf(command.flags);
  const names: string[] = [];
  if (RUNNING.includes(name) || ANY.includes(name)) {
    const containers = await client.containerList({ all: ANY.includes(name) });
    names.push(
      ...containers.flatMap(({ Names }) => Names.map((own) => own.slice(1)).filter((own) => !own.includes('/'))),
    );
  }
  if (OF_IMAGES.includes(name) || name === 'images') {
    const images = await client.imageList({});
    names.push(...images.flatMap(({ RepoTags }) => RepoTags ?? []).filter((tag) => !tag.startsWith('<none>')));
  }
  return names.sort();
}

function flagsOf(flags: LegacyEdition['globals']): string[] {
  return flags.flatMap(({ names }) => names.filter((name) => !name.startsWith('#')).map((name) => `-${name}`)).sort();
}
