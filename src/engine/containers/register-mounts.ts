import { normalize } from '../../fs/path.ts';
import type { ContainerConfig, HostConfig } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, isNotFound, serverError } from '../errors.ts';
import { stat } from '../files-tree.ts';
import { volumePath } from '../paths.ts';
import { isMode, isWritable, parseBind, parseMount } from '../volumes/bind-spec.ts';
import { ensureVolume } from '../volumes/volumes.ts';
import type { Container } from './container.ts';
import type { MountData } from './mount-point.ts';

/**
 * What is mounted in a container that is about to be made; volumes are made where they are not there yet. Later ones take
 * the place of what `--volumes-from` gives, and two wishes for one place are an error.
 * @throws 400, 404, 500
 */
export function registerMounts(
  daemon: Daemon,
  id: string,
  config: Pick<ContainerConfig, 'Volumes'>,
  hostConfig: HostConfig,
): MountData[] {
  const mounts = new Map<string, MountData>();
  for (const spec of hostConfig.VolumesFrom ?? []) {
    for (const mount of mountsFrom(daemon, spec)) mounts.set(mount.destination, mount);
  }
  const wanted = new Set<string>();
  const add = (mount: MountData) => {
    if (wanted.has(mount.destination)) throw badParameter(`Duplicate mount point: ${mount.destination}`);
    wanted.add(mount.destination);
    mounts.set(mount.destination, resolveVolume(daemon, mount));
  };
  for (const bind of hostConfig.Binds ?? []) add(parseBind(bind));
  for (const spec of hostConfig.Mounts ?? []) add(checkSource(daemon, parseMount(spec)));
  for (const [path, options] of Object.entries(hostConfig.Tmpfs ?? {})) add(tmpfsMount(path, options));
  for (const path of Object.keys(config.Volumes ?? {})) {
    const destination = normalize(path);
    if (mounts.has(destination)) continue;
    mounts.set(destination, resolveVolume(daemon, anonymousVolume(destination)));
  }
  const list = [...mounts.values()];
  for (const { name } of list) if (name) daemon.volumes.use(name, id);
  return list;
}

/** `CONTAINER[:MODE]`. */
function mountsFrom(daemon: Daemon, spec: string): MountData[] {
  const [name = '', mode = ''] = spec.split(':');
  if (!isMode(mode)) throw badParameter(`invalid mode: ${mode}`);
  const container = findSource(daemon, name);
  return container.data.mounts
    .filter(({ hidden }) => !hidden)
    .map((mount) => ({
      ...mount,
      writable: mount.writable && isWritable(mode),
      ...(mode !== '' && { mode }),
      anonymous: false,
    }));
}

function findSource(daemon: Daemon, name: string): Container {
  try {
    return daemon.containers.find(name);
  } catch (error) {
    // Not found would make the client believe that it is the image which is missing.
    if (isNotFound(error)) throw badParameter(daemon.edition.texts.noVolumesFrom(name, (error as Error).message));
    throw error;
  }
}

function resolveVolume(daemon: Daemon, mount: MountData): MountData {
  if (mount.type !== 'volume') return mount;
  const { name, path } = ensureVolume(daemon, mount.name ? { Name: mount.name } : {});
  return { ...mount, name, source: path ?? volumePath(name), ...(!mount.name && { anonymous: true }) };
}

function checkSource(daemon: Daemon, mount: MountData): MountData {
  if (mount.type === 'bind' && !stat(daemon.host.files, mount.source)) {
    throw badParameter(`invalid mount config for type "bind": bind source path does not exist: ${mount.source}`);
  }
  return mount;
}

function tmpfsMount(path: string, options: string): MountData {
  if (!path.startsWith('/')) throw badParameter(`invalid mount path: '${path}' mount path must be absolute`);
  if (normalize(path) === '/') throw serverError(`invalid tmpfs mount: destination can't be '/'`);
  return {
    type: 'tmpfs',
    source: '',
    destination: normalize(path),
    mode: '',
    writable: !options.split(',').includes('ro'),
    propagation: '',
    copyUp: false,
    options,
    hidden: true,
  };
}

function anonymousVolume(destination: string): MountData {
  return { type: 'volume', source: '', destination, mode: '', writable: true, propagation: '', copyUp: true };
}
