import { SYSTEM } from '../../fs/caller.ts';
import { MountNamespace } from '../../fs/mount-namespace.ts';
import { OverlayFs } from '../../fs/overlay.ts';
import type { OverlaySnapshot } from '../../fs/overlay-snapshot.ts';
import { dirname } from '../../fs/path.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter } from '../errors.ts';
import { mkdirAll, stat } from '../files-tree.ts';
import { volumeSource } from '../volumes/volume.ts';
import type { Container } from './container.ts';
import { INIT_PATH, initFile } from './init.ts';
import type { MountData } from './mount-point.ts';
import { rootfsOf } from './rootfs.ts';

/** What a tmpfs holds at most, in bytes, unless told. */
const USUAL_SIZE = 2 ** 26;

/**
 * A container's files as its processes see them, but for what the runtime mounts itself (/proc, /dev, /sys).
 * @throws 400 where a file would cover a directory or the other way round
 */
export function mountFiles(
  daemon: Daemon,
  container: Container,
  temporary: Readonly<Record<string, OverlaySnapshot>> = {},
): MountNamespace {
  const { data } = container;
  const namespace = new MountNamespace(rootfsOf(daemon, container), { source: 'overlay' });
  const own = ownFiles(daemon, container).map(({ path, ...rest }) => ({
    path,
    mount: () => mountOn(namespace, path, rest.file, rest.readOnly),
  }));
  const wanted = data.mounts.map((mount) => ({
    path: mount.destination,
    mount: () => mountOne(daemon, container, namespace, mount, temporary[mount.destination]),
  }));
  // Where somebody mounts something of his own, the daemon leaves it at that.
  const left = own.filter(({ path }) => !wanted.some((other) => other.path === path));
  for (const { mount } of byDepth([...left, ...wanted])) mount();
  if (data.hostConfig.ReadonlyRootfs) namespace.remount('/', { readOnly: true });
  return namespace;
}

/** What the daemon itself puts into a container. */
function ownFiles(
  daemon: Daemon,
  { data, files }: Container,
): { path: string; file: Parameters<MountNamespace['mount']>[1]; readOnly: boolean }[] {
  const readOnly = data.hostConfig.ReadonlyRootfs ?? false;
  return [
    ...(files
      ? [
          { path: '/etc/resolv.conf', file: files.resolvConf, readOnly },
          { path: '/etc/hostname', file: files.hostname, readOnly },
          { path: '/etc/hosts', file: files.hosts, readOnly },
        ]
      : []),
    ...(data.hostConfig.Init ? [{ path: INIT_PATH, file: initFile(daemon), readOnly: true }] : []),
  ];
}

function mountOn(
  namespace: MountNamespace,
  path: string,
  file: Parameters<MountNamespace['mount']>[1],
  readOnly: boolean,
): void {
  if (!stat(namespace, path)) makePlace(namespace, path, 'file');
  namespace.mount(path, file, { source: '/dev/sda1', type: 'ext4', readOnly });
}

/** What is mounted in another mount comes after it. */
function byDepth<T extends { path: string }>(mounts: readonly T[]): T[] {
  const depth = ({ path }: T) => path.split('/').length;
  return [...mounts].sort((a, b) => depth(a) - depth(b));
}

function mountOne(
  daemon: Daemon,
  container: Container,
  namespace: MountNamespace,
  mount: MountData,
  held: OverlaySnapshot | undefined,
): void {
  const { destination, writable } = mount;
  if (mount.type === 'tmpfs') {
    makePlace(namespace, destination, 'directory');
    namespace.mount(destination, tmpfsOf(daemon, container, mount, held), { source: 'tmpfs', readOnly: !writable });
    return;
  }
  const { files } = daemon.host;
  const source = sourceOf(daemon, mount);
  // Docker makes a directory of what is not there, but not for --mount.
  if (!stat(files, source)) {
    if (mount.type === 'bind' && mount.strict) {
      throw badParameter(`invalid mount config for type "bind": bind source path does not exist: ${source}`);
    }
    mkdirAll(files, source);
  }
  const type = stat(files, source)?.type === 'directory' ? 'directory' : 'file';
  makePlace(namespace, destination, type);
  try {
    namespace.bind(destination, files, source, { readOnly: !writable, source: '/dev/sda1' });
  } catch (error) {
    if (isSysError(error, 'ENOTDIR')) throw badParameter(daemon.edition.texts.mountMismatch(source, destination));
    throw error;
  }
}

function sourceOf(daemon: Daemon, { type, name, source }: MountData): string {
  const volume = type === 'volume' && name ? daemon.volumes.get(name) : undefined;
  return volume ? volumeSource(volume) : source;
}

/** Something to mount on; what is there already stays, whatever it is. */
function makePlace(namespace: MountNamespace, path: string, type: 'file' | 'directory'): void {
  if (stat(namespace, path)) return;
  if (type === 'directory') {
    mkdirAll(namespace, path);
    return;
  }
  mkdirAll(namespace, dirname(path));
  namespace.writeFile(SYSTEM, path, '', { mode: 0o755 });
}

/** What a tmpfs holds lasts as long as the container runs. */
function tmpfsOf(
  { clock }: Daemon,
  container: Container,
  { destination, options = '' }: MountData,
  snapshot: OverlaySnapshot | undefined,
): OverlayFs {
  const settings = new Map(
    options.split(',').map((option): [string, string] => {
      const at = option.indexOf('=');
      return at < 0 ? [option, ''] : [option.slice(0, at), option.slice(at + 1)];
    }),
  );
  const mode = Number.parseInt(settings.get('mode') ?? '1777', 8);
  const capacity = parseSize(settings.get('size')) ?? USUAL_SIZE;
  const fs = new OverlayFs({ clock, type: 'tmpfs', capacity, root: { mode }, ...(snapshot && { snapshot }) });
  container.temporary.set(destination, fs);
  return fs;
}

function parseSize(text: string | undefined): number | undefined {
  const match = /^(\d+)([kmg]?)$/i.exec(text ?? '');
  if (!match) return undefined;
  const power = ['', 'k', 'm', 'g'].indexOf((match[2] as string).toLowerCase());
  return Number(match[1]) * 1024 ** power;
}
