import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';

/** Tells that a container's volumes are in use now. */
export function mountVolumes(daemon: Daemon, { id, data }: Container): void {
  for (const { type, name, destination, propagation, writable } of data.mounts) {
    if (type !== 'volume' || !name) continue;
    daemon.emit('volume', 'mount', name, {
      container: id,
      destination,
      driver: 'local',
      propagation,
      'read/write': String(writable),
    });
  }
}

/** Tells that they are not any more. */
export function unmountVolumes(daemon: Daemon, { id, data }: Container): void {
  for (const { type, name } of data.mounts) {
    if (type === 'volume' && name) daemon.emit('volume', 'unmount', name, { container: id, driver: 'local' });
  }
}
