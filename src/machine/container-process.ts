import {
  type OutputSink,
  type ProcessSpec,
  RuntimeError,
  type TaskExit,
  type TaskProcessHandle,
} from '../engine/runtime.ts';
import { SYSTEM } from '../fs/caller.ts';
import { isSysError, strerror } from '../kernel/errno.ts';
import type { OpenFile } from '../kernel/file.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { pipe } from '../kernel/pipe.ts';
import { type Namespaces, type Process, shellStatus } from '../kernel/process.ts';
import type { Signal } from '../kernel/signals.ts';
import type { Tty, WindowSize } from '../kernel/tty.ts';
import { type Account, findAccount } from './accounts.ts';
import { locateProgram } from './locate-program.ts';
import { OUTSIDE } from './outside.ts';
import { SinkFile } from './sink-file.ts';

/** A process of a container that the daemon started, with its three standard streams in the daemon's hands. */
export class ContainerProcess implements TaskProcessHandle {
  readonly process: Process;
  readonly exited: Promise<TaskExit>;
  readonly #tty: Tty | undefined;
  readonly #input: OpenFile | undefined;
  #inputOpen: boolean;

  private constructor(process: Process, tty: Tty | undefined, input: OpenFile | undefined) {
    this.process = process;
    this.#tty = tty;
    this.#input = input;
    this.#inputOpen = input !== undefined;
    this.exited = this.#watch();
  }

  /** A container's first process, whose working directory is made where it is not there. @throws {RuntimeError} */
  static first(kernel: Kernel, namespaces: Namespaces, spec: ProcessSpec, output: OutputSink): ContainerProcess {
    ensureDirectory(namespaces, spec.cwd);
    return ContainerProcess.start(kernel, namespaces, spec, output);
  }

  /** @throws {RuntimeError} in runc's words */
  static start(kernel: Kernel, namespaces: Namespaces, spec: ProcessSpec, output: OutputSink): ContainerProcess {
    const account = accountOf(spec, namespaces);
    const env = environment(spec, account);
    checkDirectory(namespaces, spec.cwd);
    const path = locateProgram(namespaces.files, spec, env, account.credentials);
    const tty = spec.tty ? kernel.openTty(undefined, spec.terminalName) : undefined;
    const { fds, input } = tty ? terminalStreams(tty, output) : pipeStreams(spec, namespaces, output);
    try {
      const process = kernel.init(path, {
        argv: spec.args,
        env,
        cwd: spec.cwd || '/',
        user: account.credentials,
        fds,
        namespaces,
        session: { tty },
        ...(spec.startTime === undefined ? {} : { startTime: spec.startTime }),
      });
      if (tty) tty.foreground = process.pgid;
      return new ContainerProcess(process, tty, input);
    } catch (error) {
      if (!isSysError(error)) throw error;
      const reason = error.code === 'ENOEXEC' ? 'exec format error' : error.message.toLowerCase();
      throw new RuntimeError(`exec ${path}: ${reason}`, 126);
    } finally {
      for (const file of new Set(fds.values())) file.release();
    }
  }

  get pid(): number {
    return this.process.globalPid;
  }

  kill(signal: Signal): void {
    this.process.signal(signal);
  }

  async write(data: Uint8Array): Promise<void> {
    if (this.#tty) this.#tty.input(data);
    else if (this.#input && this.#inputOpen) {
      // The process may have closed its end: the daemon drops what nobody reads.
      await this.#input.write(OUTSIDE, data).catch(() => {});
    }
  }

  closeStdin(): void {
    if (!this.#inputOpen) return;
    this.#inputOpen = false;
    this.#input?.release();
  }

  resize(size: WindowSize): void {
    this.#tty?.resize(size);
  }

  async #watch(): Promise<TaskExit> {
    while (!this.process.status) await this.process.changed.next();
    this.closeStdin();
    this.#tty?.hangUp();
    const { status } = this.process;
    return { code: shellStatus(status), ...('signal' in status && { signalled: true }), oomKilled: false };
  }
}

type Streams = { fds: Map<number, OpenFile>; input: OpenFile | undefined };

function terminalStreams(tty: Tty, output: OutputSink): Streams {
  const acknowledge = tty.onOutput((data) => {
    const held = output('stdout', data);
    if (held) void held.then(() => acknowledge(data.length));
    else queueMicrotask(() => acknowledge(data.length));
  });
  const file = tty.open();
  return {
    fds: new Map([
      [0, file],
      [1, file],
      [2, file],
    ]),
    input: undefined,
  };
}

function pipeStreams(spec: ProcessSpec, namespaces: Namespaces, output: OutputSink): Streams {
  const input = spec.openStdin ? pipe() : undefined;
  const stdin = input?.read ?? namespaces.files.open(SYSTEM, '/dev/null', { read: true });
  return {
    fds: new Map<number, OpenFile>([
      [0, stdin],
      [1, new SinkFile('stdout', output)],
      [2, new SinkFile('stderr', output)],
    ]),
    input: input?.write,
  };
}

function accountOf(spec: ProcessSpec, namespaces: Namespaces): Account {
  const read = (path: string) => {
    try {
      return new TextDecoder().decode(namespaces.files.readFile(SYSTEM, path));
    } catch (error) {
      if (isSysError(error)) return '';
      throw error;
    }
  };
  try {
    const account = findAccount(spec.user, read('/etc/passwd'), read('/etc/group'));
    if (!spec.listedGroupsOnly) return account;
    const { gid, groups } = account.credentials;
    const listed = groups.filter((group) => group !== gid);
    return { ...account, credentials: { ...account.credentials, groups: listed } };
  } catch (error) {
    throw new RuntimeError((error as Error).message, 126);
  }
}

/** The specified variables, the last of a name winning in the place of the first, and HOME from the passwd entry. */
function environment(spec: ProcessSpec, account: Account): Map<string, string> {
  const env = new Map<string, string>();
  for (const entry of spec.env) {
    const at = entry.indexOf('=');
    if (at > 0) env.set(entry.slice(0, at), entry.slice(at + 1));
  }
  if (!env.has('HOME')) env.set('HOME', account.home);
  return env;
}

function checkDirectory(namespaces: Namespaces, path: string): void {
  if (path === '') return;
  try {
    if (namespaces.files.stat(SYSTEM, path).type === 'directory') return;
  } catch (error) {
    if (!isSysError(error)) throw error;
    throw notChanged(path, error.message);
  }
  throw notChanged(path, strerror('ENOTDIR'));
}

function notChanged(path: string, reason: string): RuntimeError {
  const problem = `chdir to cwd (${JSON.stringify(path)}) set in config.json failed`;
  return new RuntimeError(`${problem}: ${reason.toLowerCase()}`, 126);
}

/** runc makes a working directory that is not there. */
function ensureDirectory(namespaces: Namespaces, path: string): void {
  let made = '';
  for (const part of path.split('/').filter(Boolean)) {
    made += `/${part}`;
    try {
      namespaces.files.mkdir(SYSTEM, made);
    } catch (error) {
      if (!isSysError(error)) throw error;
      // It is there, or cannot be made; changing to it tells.
    }
  }
}
