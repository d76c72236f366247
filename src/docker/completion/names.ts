import type { ContainerSummary, DockerClient } from '../../engine/api.ts';

/** What a word can name. Containers are told apart by what can be done to them now. */
export type Thing =
  | 'container'
  | 'live container'
  | 'running container'
  | 'paused container'
  | 'stopped container'
  | 'startable container'
  | 'image'
  | 'network'
  | 'network or container'
  | 'volume'
  | 'object'
  | 'variable'
  | 'file'
  | 'volume or file'
  | 'container’s file or file'
  | 'nothing';

const isLive = ({ State }: ContainerSummary) => ['running', 'paused', 'restarting'].includes(State);

const FITTING: Readonly<Partial<Record<Thing, (container: ContainerSummary) => boolean>>> = {
  container: () => true,
  'live container': isLive,
  'running container': (container) => isLive(container) && container.State !== 'paused',
  'paused container': ({ State }) => State === 'paused',
  'stopped container': (container) => !isLive(container),
  'startable container': ({ State }) => State === 'exited' || State === 'created',
};

/** Whether the shell's files do as well. */
export function hasFiles(thing: Thing): boolean {
  return thing === 'file' || thing.endsWith(' or file');
}

/** The names of all that there are, by name. */
export async function namesOf(client: DockerClient, thing: Thing): Promise<string[]> {
  const fits = FITTING[thing];
  if (fits) return containerNames(await client.containerList({ all: true }), fits);
  switch (thing) {
    case 'image':
      return imageNames(client);
    case 'network or container':
      return ['container:', ...(await namesOf(client, 'network'))].sort();
    case 'volume or file':
      return (await namesOf(client, 'volume')).map((name) => `${name}:`);
    case 'container’s file or file':
      return (await namesOf(client, 'container')).map((name) => `${name}:`);
    case 'network':
      return (await client.networkList()).map(({ Name }) => Name).sort();
    case 'volume':
      return (await client.volumeList()).Volumes.map(({ Name }) => Name).sort();
    case 'object': {
      const kinds = ['container', 'image', 'network', 'volume'] as const;
      const names = await Promise.all(kinds.map((kind) => namesOf(client, kind)));
      return [...new Set(names.flat())].sort();
    }
    default:
      return [];
  }
}

/** Their own names, and not those that links give them. */
function containerNames(
  containers: readonly ContainerSummary[],
  fits: (container: ContainerSummary) => boolean,
): string[] {
  return containers
    .filter(fits)
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
