import type { Daemon } from '../daemon.ts';
import { conflict, serverError } from '../errors.ts';
import { containerEvent } from './events.ts';
import { checkRunning } from './kill.ts';

/** Freezes a container's processes. @throws 404, 409 */
export function pauseContainer(daemon: Daemon, name: string): void {
  const container = daemon.containers.find(name);
  const { state, id } = container;
  checkRunning(daemon, container);
  if (state.paused) throw conflict(`Container ${id} is already paused`);
  if (state.restarting) throw conflict(`Container ${id} is restarting, wait until the container is running`);
  container.task?.pause();
  state.paused = true;
  containerEvent(daemon, container, 'pause');
}

/** Lets them go on. @throws 404, 500 where it is not paused */
export function unpauseContainer(daemon: Daemon, name: string): void {
  const container = daemon.containers.find(name);
  const { state, id } = container;
  if (!state.paused) throw serverError(`Container ${id} is not paused`);
  container.task?.resume();
  state.paused = false;
  containerEvent(daemon, container, 'unpause');
}
