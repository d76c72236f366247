import type { Daemon } from '../daemon.ts';
import { conflict, isNotFound } from '../errors.ts';
import { unlink } from '../networks/unlink.ts';
import { destroyVolume } from '../volumes/volumes.ts';
import type { Container } from './container.ts';
import { containerEvent } from './events.ts';
import { forceStop } from './kill.ts';
import { statusOf } from './state.ts';
import { resultOf } from './wait.ts';

/** @throws 404; 409 while it runs, unless forced, or is being removed already */
export async function removeContainer(
  daemon: Daemon,
  name: string,
  options: { v?: boolean; force?: boolean; link?: boolean } = {},
): Promise<void> {
  const container = daemon.containers.find(name);
  const { state } = container;
  if (state.removing) throw conflict(`removal of container ${name} is already in progress`);
  if (options.link) {
    unlink(daemon, container, name);
    return;
  }
  if (container.isRunning && !options.force) {
    throw conflict(daemon.edition.texts.cannotRemoveRunning(statusOf(state), container.id));
  }
  state.removing = true;
  try {
    if (container.isRunning) await forceStop(daemon, container);
    // It takes a moment, in which whoever asks for the same is told so.
    else await Promise.resolve();
  } catch (error) {
    state.removing = false;
    throw error;
  }
  if (!container.removed) removeContainerNow(daemon, container, { volumes: options.v ?? false });
}

/** Takes away a container that does not run, and all that is its own. */
export function removeContainerNow(daemon: Daemon, container: Container, options: { volumes: boolean }): void {
  if (container.removed) return;
  container.removed = true;
  const { id, data } = container;
  container.restarts.cancel();
  for (const { name } of data.mounts) if (name) daemon.volumes.unuse(name, id);
  if (options.volumes) removeOwnVolumes(daemon, container);
  containerEvent(daemon, container, 'destroy');
  daemon.edition.forgetSource?.(daemon.links, id);
  for (const path of daemon.links.forget(id)) daemon.names.release(path);
  daemon.names.releaseAll(id);
  daemon.containers.delete(id);
  daemon.retire(container);
  if (!daemon.images.get(data.image) && !daemon.containers.all().some((other) => other.data.image === data.image)) {
    daemon.images.forgetLayers(data.image);
  }
  container.log.pause();
  container.waiters.removed(resultOf(container));
}

/** The volumes that nobody gave a name and no other container has. */
function removeOwnVolumes(daemon: Daemon, { data }: Container): void {
  for (const { anonymous, name } of data.mounts) {
    if (!anonymous || !name || daemon.volumes.users(name).length > 0) continue;
    try {
      destroyVolume(daemon, name);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }
}
