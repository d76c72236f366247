import type { FilesystemChange } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';
import { rootfsOf } from './rootfs.ts';

const KINDS = { C: 0, A: 1, D: 2 } as const;

/** What `docker diff` shows. @throws 404 */
export function containerChanges(daemon: Daemon, name: string): FilesystemChange[] {
  const changes = rootfsOf(daemon, daemon.containers.find(name)).changes();
  return changes.map(({ path, kind }) => ({ Path: path, Kind: KINDS[kind] }));
}

/** Bytes of a container's own layer, and of that with its image. */
export function sizesOf(daemon: Daemon, container: Container): { rw: number; rootfs: number } {
  const rw = container.rootfs?.upperSize ?? 0;
  const image = daemon.images.layers(container.data.image)?.reduce((sum, { size }) => sum + size, 0) ?? 0;
  return { rw, rootfs: rw + image };
}
