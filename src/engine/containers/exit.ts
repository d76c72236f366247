import type { Daemon } from '../daemon.ts';
import type { Task, TaskExit } from '../runtime.ts';
import type { Container } from './container.ts';
import { containerEvent } from './events.ts';
import { stopHealthMonitor } from './health-monitor.ts';
import { release } from './release.ts';
import { removeContainerNow } from './remove.ts';
import { setRestarting, setStopped } from './state.ts';
import { resultOf } from './wait.ts';

/** How a container is started. It is told, since starting knows of ending. */
export type StartFunction = (daemon: Daemon, container: Container) => void;

/** A container's process ended (daemon/monitor.go): it stops, is started again, or goes. */
export function handleExit(
  daemon: Daemon,
  container: Container,
  task: Task,
  exit: TaskExit,
  start: StartFunction,
): void {
  if (container.task !== task) return;
  const { data, state } = container;
  const now = daemon.clock.now();
  const code = daemon.edition.exitCode(exit);
  const { startedAt, manuallyStopped } = state;
  container.log.flush(now);
  const restart = container.restarts.shouldRestart(exit.code, manuallyStopped, now - startedAt);
  stopHealthMonitor(container);
  container.execs.clear();
  if (restart) {
    data.restartCount += 1;
    setRestarting(state, code, exit.oomKilled, now);
  } else {
    setStopped(state, code, exit.oomKilled, now);
  }
  if (exit.oomKilled) containerEvent(daemon, container, 'oom');
  containerEvent(daemon, container, 'die', { exitCode: String(code) });
  release(daemon, container);
  // Only now, so that whoever reads to the end finds it stopped.
  container.streams.end();
  container.log.pause();
  container.waiters.exited(resultOf(container));
  if (restart) scheduleRestart(daemon, container, start);
  else if (data.hostConfig.AutoRemove) removeContainerNow(daemon, container, { volumes: true });
}

/** Starts it again when its delay is over. */
export function scheduleRestart(daemon: Daemon, container: Container, start: StartFunction): void {
  const giveUp = () => {
    const { state, data } = container;
    setStopped(state, state.exitCode, state.oomKilled, state.finishedAt);
    daemon.touch();
    container.waiters.exited(resultOf(container));
    if (data.hostConfig.AutoRemove) removeContainerNow(daemon, container, { volumes: true });
  };
  const startAgain = () => {
    try {
      start(daemon, container);
    } catch {
      // What was wrong stands in its state.
      giveUp();
    }
  };
  container.restarts.schedule(daemon.clock, startAgain, giveUp);
}
