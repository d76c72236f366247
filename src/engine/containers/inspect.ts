import type { Layer } from '../../fs/layer.ts';
import type { ContainerInspect } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { chainIds, nameDigest } from '../images/chain.ts';
import { sizesOf } from './changes.ts';
import type { ContainerData } from './container.ts';

/** What an edition makes the whole object of `docker inspect` from. */
export interface ContainerView {
  data: ContainerData;
  /** `/db:/web/db` */
  links: string[];
  execIds: string[];
  /** Whether it was ever given files and a network. */
  prepared: boolean;
  /** The container whose network it shares has the files. */
  filesOf: string;
  /** Directories of the image's layers below /var/lib/docker/overlay2, the uppermost first. */
  lowerDirectories: string[];
  /** Its own there. */
  directory: string;
  sizes?: { rw: number; rootfs: number };
}

/** @throws 404 */
export async function inspectContainer(
  daemon: Daemon,
  name: string,
  options: { size?: boolean } = {},
): Promise<ContainerInspect> {
  const views = await daemon.load(daemon.edition.views());
  return views.container(containerView(daemon, name, options));
}

/** @throws 404 */
export function containerView(daemon: Daemon, name: string, options: { size?: boolean } = {}): ContainerView {
  const container = daemon.containers.find(name);
  const { data, id } = container;
  const shared = /^container:(.*)$/.exec(data.hostConfig.NetworkMode ?? '')?.[1];
  return {
    data,
    links: daemon.links.of(id).map(({ path, sourceName }) => `${sourceName}:${path}`),
    execIds: [...container.execs.keys()],
    prepared: container.files !== undefined,
    filesOf: shared ?? id,
    lowerDirectories: layerDirectories(daemon.images.layers(data.image) ?? []),
    directory: nameDigest(id),
    ...(options.size && { sizes: sizesOf(daemon, container) }),
  };
}

const directories = new WeakMap<readonly Layer[], string[]>();

/** The names of layers' directories, the uppermost first. */
export function layerDirectories(layers: readonly Layer[]): string[] {
  const known = directories.get(layers);
  if (known) return known;
  const names = chainIds(layers)
    .map((chain) => nameDigest(`directory ${chain}`))
    .reverse();
  directories.set(layers, names);
  return names;
}
