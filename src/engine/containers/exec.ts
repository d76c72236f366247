import { isAbsolute } from '../../fs/path.ts';
import type { Attachment, ExecConfig, ExecInspect } from '../api.ts';
import { ApiError } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, conflict, notFound, serverError } from '../errors.ts';
import { newId } from '../ids.ts';
import { type ProcessSpec, RuntimeError, type TaskExit, type TaskProcessHandle } from '../runtime.ts';
import { StreamAttachment } from './attach.ts';
import type { Container } from './container.ts';
import { parseDetachKeys } from './detach-keys.ts';
import { environmentOf, overrideVariables } from './environment.ts';
import { containerEvent } from './events.ts';
import { checkRunning } from './kill.ts';
import { Streams } from './streams.ts';
import { checkUser } from './user.ts';

/** What a process that could not be started leaves as its exit code (Docker 20.10). */
const NOT_STARTED = 126;
/** From so many on, those that are over are forgotten. */
const KEPT = 256;

/** A further process of a running container. */
export interface Exec {
  readonly id: string;
  readonly container: Container;
  readonly config: ExecConfig;
  readonly process: ProcessSpec;
  readonly streams: Streams;
  handle?: TaskProcessHandle;
  running: boolean;
  started: boolean;
  exitCode: number | null;
  pid: number;
}

/** Prepares a process. @throws 400, 404; 409 where the container does not run; 500 where a link's source does not */
export function createExec(daemon: Daemon, name: string, config: ExecConfig): { Id: string } {
  if (config.Cmd.length === 0) throw badParameter('No exec command specified');
  const container = daemon.containers.find(name);
  checkReady(daemon, container, name);
  parseDetachKeys(config.DetachKeys, daemon.edition.texts.escapeKeys);
  const { Tty = false } = config;
  const process: ProcessSpec = {
    args: config.Cmd,
    env: overrideVariables(execEnvironment(daemon, container, Tty), config.Env ?? []),
    cwd: config.WorkingDir || container.data.config.WorkingDir || '/',
    user: config.User || container.data.config.User,
    tty: Tty,
    openStdin: config.AttachStdin ?? false,
  };
  const exec: Exec = {
    id: newId(daemon.random),
    container,
    config,
    process,
    streams: new Streams(),
    running: false,
    started: false,
    exitCode: null,
    pid: 0,
  };
  remember(daemon, exec);
  container.execs.set(exec.id, exec);
  tell(daemon, exec, 'exec_create');
  return { Id: exec.id };
}

/** That of now, or that which the container was started with. */
function execEnvironment(daemon: Daemon, container: Container, tty: boolean): readonly string[] {
  const frozen = daemon.edition.environment.frozen ? container.data.process?.env : undefined;
  return frozen ?? environmentOf(daemon, container, tty);
}

/** Those that are over can be inspected for a while. */
function remember({ execs }: Daemon, exec: Exec): void {
  if (execs.size >= KEPT) {
    for (const [id, other] of execs) if (other.started && !other.running) execs.delete(id);
  }
  execs.set(exec.id, exec);
}

/** @throws 409 */
function checkReady(daemon: Daemon, container: Container, name: string): void {
  checkRunning(daemon, container, name);
  const { texts } = daemon.edition;
  if (container.state.paused) throw conflict(texts.execPaused(name));
  if (container.state.restarting) throw conflict(texts.restarting(container.id));
}

function tell(daemon: Daemon, exec: Exec, action: string): void {
  const [entrypoint, ...rest] = exec.config.Cmd;
  containerEvent(daemon, exec.container, `${action}: ${entrypoint} ${rest.join(' ')}`, { execID: exec.id });
}

/** @throws 404 */
export function findExec(daemon: Daemon, id: string): Exec {
  const exec = daemon.execs.get(id);
  if (!exec) throw notFound(`No such exec instance: ${id}`);
  return exec;
}

const NOTHING = { stdin: false, stdout: false, stderr: false };

/**
 * Starts it. That it cannot be run is told where its output would be, and only to a client that reads nothing as an error.
 * @throws 400, 404, 409, 500
 */
export function startExec(daemon: Daemon, id: string, options: { Detach: boolean; Tty: boolean }): Attachment {
  const exec = findExec(daemon, id);
  if (exec.started) {
    const how = exec.running ? 'is already running' : 'has already run';
    throw conflict(`Error: Exec command ${id} ${how}`);
  }
  const { config, container } = exec;
  checkReady(daemon, container, container.id);
  const wishes = options.Detach
    ? NOTHING
    : {
        stdin: config.AttachStdin ?? false,
        stdout: config.AttachStdout ?? false,
        stderr: config.AttachStderr ?? false,
      };
  const attachment = new StreamAttachment(
    exec.streams,
    {
      ...wishes,
      tty: exec.process.tty,
      closesInput: true,
      detachKeys: parseDetachKeys(config.DetachKeys, daemon.edition.texts.escapeKeys),
    },
    () => containerEvent(daemon, container, 'exec_detach', { execID: id }),
  );
  try {
    void runExec(daemon, exec);
  } catch (error) {
    const { failedExec } = daemon.edition;
    if (!(error instanceof ApiError)) throw error;
    if (failedExec) {
      const { said, exitCode } = failedExec(error.message, daemon.clock.now());
      exec.exitCode = exitCode;
      void attachment.queue.push({ stream: 'stderr', data: new TextEncoder().encode(said) });
      attachment.queue.end();
      return attachment;
    }
    if (options.Detach) throw error;
    void attachment.queue.push({ stream: 'stdout', data: new TextEncoder().encode(`${error.message}\r\n`) });
    attachment.queue.end();
  }
  if (options.Detach) attachment.queue.end();
  return attachment;
}

/** @throws 400, 500 with 126 as its exit code */
export function runExec(daemon: Daemon, exec: Exec): Promise<TaskExit> {
  const { container, streams } = exec;
  exec.started = true;
  tell(daemon, exec, 'exec_start');
  try {
    if (!container.task || !container.mounts)
      throw serverError(daemon.edition.texts.notRunning(container.id, container.id));
    if (!isAbsolute(exec.process.cwd)) throw badParameter(daemon.edition.texts.execDirectory);
    checkUser(container.mounts, exec.process.user, daemon.edition.texts);
    const handle = container.task.exec(exec.process, streams.deliver);
    exec.handle = handle;
    exec.running = true;
    exec.pid = handle.pid;
    streams.start(handle);
    return handle.exited.then((exit) => {
      finishExec(daemon, exec, exit);
      return exit;
    });
  } catch (error) {
    exec.exitCode = NOT_STARTED;
    container.execs.delete(exec.id);
    if (error instanceof RuntimeError) throw badParameter(daemon.edition.texts.execFailed(error.message));
    throw error;
  }
}

function finishExec(daemon: Daemon, exec: Exec, exit: TaskExit): void {
  const { container } = exec;
  exec.running = false;
  exec.exitCode = daemon.edition.exitCode(exit);
  container.execs.delete(exec.id);
  if (container.task)
    containerEvent(daemon, container, 'exec_die', { execID: exec.id, exitCode: String(exec.exitCode) });
  exec.streams.end();
}

/** The keys are in the order of Docker 20.10. @throws 404 */
export function inspectExec(daemon: Daemon, id: string): ExecInspect & { CanRemove: boolean; DetachKeys: string } {
  const { config, container, process, running, exitCode, pid } = findExec(daemon, id);
  const [entrypoint = '', ...args] = config.Cmd;
  return {
    ID: id,
    Running: running,
    ExitCode: exitCode,
    ProcessConfig: {
      tty: process.tty,
      entrypoint,
      arguments: args,
      privileged: config.Privileged ?? false,
      ...(config.User && { user: config.User }),
    },
    OpenStdin: config.AttachStdin ?? false,
    OpenStderr: config.AttachStderr ?? false,
    OpenStdout: config.AttachStdout ?? false,
    CanRemove: false,
    ContainerID: container.id,
    DetachKeys: '',
    Pid: pid,
  };
}

/** @throws 404, 409 */
export function resizeExec(daemon: Daemon, id: string, { h, w }: { h: number; w: number }): void {
  findExec(daemon, id).handle?.resize({ rows: h, columns: w });
}
