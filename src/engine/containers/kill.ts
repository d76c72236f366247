import { parseSignal, SIGNALS, type Signal } from '../../kernel/signals.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, conflict, wrapError } from '../errors.ts';
import type { Container } from './container.ts';
import { containerEvent } from './events.ts';
import { stopHealthMonitor } from './health-monitor.ts';

const REAL_TIME = /^(sig)?rt(min(\+([0-9]|1[0-5]))?|max(-([0-9]|1[0-4]))?)$/i;

/** @throws 409 where it does not run */
export function checkRunning(daemon: Daemon, container: Container, name: string = container.id): void {
  if (!container.isRunning) throw conflict(daemon.edition.texts.notRunning(container.id, name));
}

/**
 * Sends a signal. Killing waits for the end. Whatever is sent without a stop signal of the container's own counts as
 * stopping it by hand: it is not started again (daemon.killWithSignal).
 * @throws 400, 404, 409
 */
export async function killContainer(daemon: Daemon, name: string, signal?: string): Promise<void> {
  const { texts } = daemon.edition;
  const wanted = signal ? parseSignal(signal) : 'KILL';
  if (signal && !isSignalName(signal)) throw badParameter(texts.invalidSignal(signal));
  try {
    if (!wanted) throw badParameter(texts.unsupportedSignal(signal ?? ''));
    const container = daemon.containers.find(name);
    if (wanted === 'KILL') await forceStop(daemon, container);
    else sendSignal(daemon, container, wanted);
  } catch (error) {
    throw wrapError(error, (message) => texts.cannotKill(name, message));
  }
}

/** SIGKILL unless told. @throws 400 for what is no signal */
export function signalNamed(daemon: Daemon, signal?: string): Signal {
  const wanted = signal ? parseSignal(signal) : 'KILL';
  if (!wanted) throw badParameter(daemon.edition.texts.invalidSignal(signal ?? ''));
  return wanted;
}

/** Whether the daemon reads it as a signal: any number but 0, and the real-time signals by name (moby/pkg/signal). */
export function isSignalName(text: string): boolean {
  if (/^[+-]?\d+$/.test(text)) return Number(text) !== 0;
  return parseSignal(text) !== undefined || REAL_TIME.test(text);
}

/** SIGKILL, and nothing until it has worked. @throws 409 */
export async function forceStop(daemon: Daemon, container: Container): Promise<void> {
  checkRunning(daemon, container);
  const { task } = container;
  sendSignal(daemon, container, 'KILL');
  await task?.exited;
}

/** @throws 409 */
export function sendSignal(daemon: Daemon, container: Container, signal: Signal): void {
  const { state, data } = container;
  stopHealthMonitor(container);
  checkRunning(daemon, container);
  const own = data.config.StopSignal ? parseSignal(data.config.StopSignal) : undefined;
  const stops = own === undefined || signal === 'KILL' || signal === own;
  const { paused, restarting } = state;
  state.manuallyStopped = true;
  daemon.touch();
  if (stops) container.restarts.cancel();
  if (restarting) return;
  container.task?.kill(signal);
  if (stops && paused && signal !== 'KILL') {
    container.task?.resume();
    state.paused = false;
  }
  containerEvent(daemon, container, 'kill', { signal: String(SIGNALS[signal]) });
}

/** The signal that `docker stop` sends first. */
export function stopSignalOf({ data }: Container): Signal {
  return (data.config.StopSignal ? parseSignal(data.config.StopSignal) : undefined) ?? 'TERM';
}
