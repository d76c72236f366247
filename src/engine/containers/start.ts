import { ApiError } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, conflict, serverError } from '../errors.ts';
import { openSandbox } from '../networks/sandbox.ts';
import { type OutputSink, type ProcessSpec, RuntimeError, type Task, type TaskSpec } from '../runtime.ts';
import { checkResources } from './check-resources.ts';
import type { Container } from './container.ts';
import type { Echo } from './echo.ts';
import { environmentOf } from './environment.ts';
import { containerEvent } from './events.ts';
import { handleExit } from './exit.ts';
import { startHealthMonitor } from './health.ts';
import { INIT_PATH } from './init.ts';
import { mountFiles } from './mounts.ts';
import { release } from './release.ts';
import { removeContainerNow } from './remove.ts';
import { setFailed, setRunning } from './state.ts';
import { checkUser } from './user.ts';
import { mountVolumes } from './volume-events.ts';

/** Starts a container as somebody asked for it. Does nothing where it runs. @throws 404, 409 and what {@link start} does */
export function startContainer(daemon: Daemon, name: string): void {
  const container = daemon.containers.find(name);
  const { paused, removing, dead } = container.state;
  if (paused) throw conflict('cannot start a paused container, try unpause instead');
  if (container.isRunning) return;
  if (removing || dead) throw conflict('container is marked for removal and cannot be started');
  container.restarts.reset();
  container.data.restartCount = 0;
  start(daemon, container);
}

/**
 * Starts a container: network, files, process.
 * @throws 400 for a program that cannot be run, 404, 409, 500; it is stopped again then, or removed where it asks for that
 */
export function start(daemon: Daemon, container: Container): void {
  const { data } = container;
  delete data.stale;
  try {
    openSandbox(daemon, container);
    checkResources(daemon, container);
    const process = processSpec(daemon, container);
    container.mounts = mountFiles(daemon, container);
    mountVolumes(daemon, container);
    const task = runOrFail(daemon, container, process);
    data.process = process;
    setRunning(container.state, task.pid, daemon.clock.now());
    watch(daemon, container, task);
  } catch (error) {
    throw abandon(daemon, container, error);
  }
  startHealthMonitor(daemon, container);
  containerEvent(daemon, container, 'start');
}

/** Where the edition finds out inside the container that there is no such program or user, that is what runs. @throws {RuntimeError}, 500 */
function runOrFail(daemon: Daemon, container: Container, process: ProcessSpec): Task {
  const { failedTask, texts } = daemon.edition;
  try {
    if (container.mounts) checkUser(container.mounts, process.user, texts);
    return run(daemon, container, process);
  } catch (error) {
    if (!failedTask || !(error instanceof RuntimeError || error instanceof ApiError)) throw error;
    return failedTask(error.message, outputOf(daemon, container), daemon.clock.now());
  }
}

function outputOf(daemon: Daemon, { data, log, streams }: Container, echo?: Echo): OutputSink {
  const kept = data.hostConfig.LogConfig?.Type === 'none' ? undefined : log;
  return streams.sink(kept, () => daemon.clock.now(), echo);
}

/** What its process starts from. @throws 500 where a link's source does not run */
function processSpec(daemon: Daemon, container: Container): ProcessSpec {
  const { path, args, config } = container.data;
  return {
    ...daemon.edition.process,
    args: [path, ...args],
    env: environmentOf(daemon, container, config.Tty),
    cwd: config.WorkingDir || '/',
    user: config.User,
    tty: config.Tty,
    openStdin: config.OpenStdin,
  };
}

/** Starts the process itself, for the first time or again. @throws {RuntimeError} */
export function run(daemon: Daemon, container: Container, process: ProcessSpec, echo?: Echo): Task {
  const { id, config, hostConfig } = container.data;
  if (!container.mounts || !container.sandbox) throw serverError(`container ${id} has no files or no network`);
  const pids = pidNamespace(daemon, container);
  const spec: TaskSpec = {
    ...process,
    id,
    hostname: config.Hostname,
    files: container.mounts,
    net: container.sandbox.namespace,
    ...(hostConfig.Init && { args: [INIT_PATH, '--', ...process.args] }),
    ...(pids && { pids }),
    ...(hostConfig.ReadonlyRootfs && { readonlyRootfs: true }),
    ...(hostConfig.ShmSize && { shmSize: hostConfig.ShmSize }),
  };
  return daemon.runtime.start(spec, outputOf(daemon, container, echo));
}

/** @throws 500 where the container whose namespace it joins does not run */
function pidNamespace(daemon: Daemon, { data }: Container): TaskSpec['pids'] {
  const mode = data.hostConfig.PidMode ?? '';
  if (mode === 'host') return 'host';
  if (!mode.startsWith('container:')) return undefined;
  const other = daemon.containers.find(mode.slice('container:'.length));
  if (!other.task) throw serverError(`container ${other.id} is not running`);
  return other.task;
}

/** Its process runs: input goes there, and its end is waited for. */
export function watch(daemon: Daemon, container: Container, task: Task): void {
  container.task = task;
  container.state.pid = task.pid;
  daemon.touch();
  container.streams.start(task);
  void task.exited.then((exit) => handleExit(daemon, container, task, exit, start));
}

/** Gives everything back after a failure, and returns what is to be told of it. */
function abandon(daemon: Daemon, container: Container, reason: unknown): unknown {
  const { data, state } = container;
  const error = asApiError(daemon, reason);
  const fromRuntime = reason instanceof RuntimeError;
  const { startFailure } = daemon.edition;
  if (error instanceof ApiError) {
    if (startFailure) startFailure(state, error.message);
    else setFailed(state, error.message, fromRuntime ? reason.exitCode : state.exitCode || 128);
  }
  // What `docker ps` shows was taken down before the network is (the daemon's checkpoint).
  if (fromRuntime && !startFailure) data.stale = structuredClone({ ports: data.ports, networks: data.networks });
  container.streams.end();
  release(daemon, container);
  if (data.hostConfig.AutoRemove) removeContainerNow(daemon, container, { volumes: true });
  return error;
}

function asApiError(daemon: Daemon, reason: unknown): unknown {
  if (!(reason instanceof RuntimeError)) return reason;
  return badParameter(daemon.edition.texts.createFailed(reason.message));
}
