import { directory, file, type Layer, layer, symlink } from '../../fs/layer.ts';
import { MountNamespace } from '../../fs/mount-namespace.ts';
import { OverlayFs } from '../../fs/overlay.ts';
import type { OverlaySnapshot } from '../../fs/overlay-snapshot.ts';
import type { Daemon } from '../daemon.ts';
import { serverError } from '../errors.ts';
import type { Container } from './container.ts';

const EMPTY = file('', { mode: 0o755 });

/**
 * What Docker puts between the image and a container's own layer, so that there is something to mount on
 * (daemon/initlayer). It belongs to no image and shows in no diff.
 */
const INIT_LAYER: Layer = layer({
  id: 'init',
  size: 0,
  root: directory({
    '.dockerenv': EMPTY,
    'dev/console': EMPTY,
    'dev/pts': directory(),
    'dev/shm': directory(),
    'etc/hostname': EMPTY,
    'etc/hosts': EMPTY,
    'etc/mtab': symlink('/proc/mounts'),
    'etc/resolv.conf': EMPTY,
    proc: directory(),
    sys: directory(),
  }),
});

/** The file system of a container, which is made when it is first needed. @throws 500 where its image is gone */
export function rootfsOf(daemon: Daemon, container: Container, snapshot?: OverlaySnapshot): OverlayFs {
  container.rootfs ??= new OverlayFs({
    clock: daemon.clock,
    layers: [...layersOf(daemon, container.data.image), INIT_LAYER],
    ...(snapshot && { snapshot }),
  });
  return container.rootfs;
}

function layersOf(daemon: Daemon, image: string): readonly Layer[] {
  const layers = daemon.images.layers(image);
  if (!layers) throw serverError(`layer of ${image} does not exist`);
  return layers;
}

/** A container's files without anything mounted on them. */
export function plainFiles(daemon: Daemon, container: Container): MountNamespace {
  return new MountNamespace(rootfsOf(daemon, container));
}
