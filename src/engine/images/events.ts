import type { Daemon } from '../daemon.ts';

/** Tells that something happened to an image; its labels come along while it is there. */
export function imageEvent(daemon: Daemon, id: string, action: string, name: string): void {
  daemon.emit('image', action, id, { ...daemon.images.get(id)?.image.config.Labels, name });
}
