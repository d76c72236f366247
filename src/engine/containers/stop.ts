import type { Clock } from '../../kernel/clock.ts';
import type { Daemon } from '../daemon.ts';
import { wrapError } from '../errors.ts';
import type { Container } from './container.ts';
import { containerEvent } from './events.ts';
import { forceStop, sendSignal, stopSignalOf } from './kill.ts';
import { start } from './start.ts';

/** Seconds that a container has to stop by itself, unless told. */
const USUAL_TIMEOUT = 10;

/** Sends the stop signal, waits `t` seconds (for ever where negative), then kills. Does nothing where it does not run. @throws 404 */
export async function stopContainer(daemon: Daemon, name: string, t?: number): Promise<void> {
  const container = daemon.containers.find(name);
  if (container.isRunning) await stop(daemon, container, t);
}

/** Stops one that runs. */
export async function stop(daemon: Daemon, container: Container, t?: number): Promise<void> {
  const seconds = t ?? container.data.config.StopTimeout ?? USUAL_TIMEOUT;
  const { task } = container;
  sendSignal(daemon, container, stopSignalOf(container));
  if (task && !(await endsWithin(daemon.clock, task.exited, seconds)) && container.task === task) {
    await forceStop(daemon, container);
  }
  containerEvent(daemon, container, 'stop');
}

/** Whether it is over before so many seconds have gone. */
async function endsWithin(clock: Clock, end: Promise<unknown>, seconds: number): Promise<boolean> {
  if (seconds < 0) {
    await end;
    return true;
  }
  if (seconds === 0) return false;
  return new Promise((resolve) => {
    const timer = clock.after(seconds * 1000, () => resolve(false));
    void end.then(() => {
      timer.cancel();
      resolve(true);
    });
  });
}

/** Stops it where it runs, and starts it. @throws 404; 500 and others for what keeps it from starting */
export async function restartContainer(daemon: Daemon, name: string, t?: number): Promise<void> {
  const container = daemon.containers.find(name);
  try {
    // Meanwhile it must not go (HostConfig.AutoRemove).
    if (container.isRunning) await withoutRemoval(container, () => stop(daemon, container, t));
    container.restarts.reset();
    container.data.restartCount = 0;
    start(daemon, container);
  } catch (error) {
    throw wrapError(error, (message) => daemon.edition.texts.cannotRestart(name, message));
  }
  containerEvent(daemon, container, 'restart');
}

async function withoutRemoval({ data }: Container, work: () => Promise<void>): Promise<void> {
  const { AutoRemove = false } = data.hostConfig;
  data.hostConfig.AutoRemove = false;
  try {
    await work();
  } finally {
    data.hostConfig.AutoRemove = AutoRemove;
  }
}
