import type { MountNamespace } from '../fs/mount-namespace.ts';
import type { Signal } from '../kernel/signals.ts';
import type { NetNamespace } from '../kernel/sockets.ts';

/** What a process in a container starts from (the process part of an OCI runtime specification). */
export interface ProcessSpec {
  args: readonly string[];
  /** `NAME=value`, in the order in which the process sees them; HOME is added from the user's passwd entry where absent. */
  env: readonly string[];
  cwd: string;
  /** `user[:group]` by name or number; empty for root. */
  user: string;
  tty: boolean;
  /** Whether somebody may write to its standard input; else it reads the end of the file at once. */
  openStdin: boolean;
  /** Milliseconds since the epoch; a restored process has the one that it had. */
  startTime?: number;
  /** What its terminal is called; a name of its own unless told. */
  terminalName?: string;
  /** Whether it is in no groups but those that list its user as a member; in its own as well unless told. */
  listedGroupsOnly?: boolean;
}

/** What a container starts from. */
export interface TaskSpec extends ProcessSpec {
  /** The container's id. */
  id: string;
  hostname: string;
  /** What the engine mounted; the runtime adds /proc, /dev and /sys. */
  files: MountNamespace;
  net: NetNamespace;
  /** Whose pid namespace to join: the host's, or another task's. */
  pids?: 'host' | Task;
  readonlyRootfs?: boolean;
  /** Bytes that /dev/shm holds. */
  shmSize?: number;
}

/** Where output goes. A returned promise holds the writer up. */
export type OutputSink = (stream: 'stdout' | 'stderr', data: Uint8Array) => Promise<void> | undefined;

/** How a task ended: what `State.ExitCode` shows (128 and the signal's number where a signal did it). */
export interface TaskExit {
  code: number;
  /** Whether it died of a signal. */
  signalled?: boolean;
  oomKilled: boolean;
}

/** A row of `ps`: what `docker top` is made of. */
export interface TaskProcess {
  pid: number;
  ppid: number;
  user: string;
  uid: number;
  command: string;
  /** Milliseconds since the epoch. */
  startTime: number;
  tty: string;
  state: string;
}

/** A process of a container that was started from outside: the container's own or an exec's. */
export interface TaskProcessHandle {
  /** In the host's numbering. */
  readonly pid: number;
  readonly exited: Promise<TaskExit>;
  kill(signal: Signal): void;
  /** Waits while the process has not read what came before. What comes after its end is dropped. */
  write(data: Uint8Array): Promise<void>;
  closeStdin(): void;
  /** Does nothing without a tty. */
  resize(size: { rows: number; columns: number }): void;
}

/** A running container. */
export interface Task extends TaskProcessHandle {
  /** @throws {RuntimeError} */
  exec(spec: ProcessSpec, output: OutputSink): TaskProcessHandle;
  pause(): void;
  resume(): void;
  /** All processes of the container. */
  processes(): TaskProcess[];
}

/** Why a process could not be started, in runc's words, such as `exec: "foo": executable file not found in $PATH`. */
export class RuntimeError extends Error {
  /** What `docker run` exits with: 126 for what cannot be executed, 127 for what is not there. */
  readonly exitCode: 126 | 127;

  constructor(message: string, exitCode: 126 | 127) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Starts processes: what containerd and runc are to dockerd. */
export interface Runtime {
  /** @throws {RuntimeError} */
  start(spec: TaskSpec, output: OutputSink): Task;
}
