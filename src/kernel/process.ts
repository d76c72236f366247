import type { Clock } from './clock.ts';
import { type Errno, isSysError, SysError } from './errno.ts';
import type { OpenFile } from './file.ts';
import type { Kernel } from './kernel.ts';
import type { PidNamespace } from './pid-namespace.ts';
import { ProcessFiles } from './process-files.ts';
import { defaultAction, SIGNALS, type Signal } from './signals.ts';
import type { NetNamespace } from './sockets.ts';
import { Stream } from './stream.ts';
import type { Tty } from './tty.ts';
import type { Credentials, FileCaller, Vfs } from './vfs.ts';
import { WaitQueue } from './wait-queue.ts';

/**
 * A program: what runs as a process. Its number (0 to 255) is the exit status. It touches the world only through `proc`,
 * and must not go on when a call on `proc` rejects with {@link Killed}.
 */
export type Program = (proc: Process) => Promise<number> | number;

/** How a process ended. */
export type ExitStatus = { code: number; signal?: undefined } | { code?: undefined; signal: Signal; core: boolean };

/** What waitpid(2) tells of a child. */
export type WaitStatus = ExitStatus | { stopped: Signal };

/** A process's hostname and domain (a UTS namespace). */
export interface Uts {
  hostname: string;
}

/** What a process shares with others or has of its own: its namespaces. */
export interface Namespaces {
  readonly files: Vfs;
  readonly net: NetNamespace;
  readonly uts: Uts;
  readonly pids: PidNamespace;
}

/** What is given to a new process; what is left out it has from its parent. */
export interface SpawnOptions {
  argv?: readonly string[];
  env?: ReadonlyMap<string, string>;
  cwd?: string;
  user?: Credentials;
  umask?: number;
  /** The whole table of descriptors; without it, the parent's. Holders are counted up for the child. */
  fds?: ReadonlyMap<number, OpenFile>;
  /** A process group to join, or `new` for one of its own. */
  group?: number | 'new';
  /** Starts a session of its own, on this terminal or on none (setsid(2)). */
  session?: { tty: Tty | undefined };
  namespaces?: Partial<Namespaces>;
  /** Milliseconds since the epoch; a restored process keeps the one that it had. */
  startTime?: number;
  /** Signals that it starts with ignoring, beside those that its parent ignores. */
  ignore?: readonly Signal[];
}

/** What a signal does: a function handles it. */
export type Disposition = 'default' | 'ignore' | ((signal: Signal) => void);

/** Rejects every call of a process that was killed. Programs let it pass. */
export class Killed extends Error {
  constructor() {
    super('killed');
  }
}

/** Ends the process from anywhere within it (exit(3)). */
export class ProcessExit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code & 255;
  }
}

/** How a process was made; the kernel calls it. @internal */
export interface ProcessInit extends Required<Pick<SpawnOptions, 'argv' | 'env' | 'cwd' | 'user' | 'umask' | 'fds'>> {
  kernel: Kernel;
  parent: Process | undefined;
  pid: number;
  globalPid: number;
  pgid: number;
  sid: number;
  tty: Tty | undefined;
  environ: ReadonlyMap<string, string>;
  namespaces: Namespaces;
  startTime: number;
  dispositions: Map<Signal, Disposition>;
}

/** A running program: its identity, its descriptors, and the system calls. */
export class Process implements FileCaller {
  readonly kernel: Kernel;
  /** In its own pid namespace, as are the other ids. */
  readonly pid: number;
  /** Unique on the machine: the pid in the host's namespace. */
  readonly globalPid: number;
  parent: Process | undefined;
  readonly children = new Set<Process>();
  pgid: number;
  sid: number;
  /** The controlling terminal. */
  tty: Tty | undefined;
  argv: readonly string[];
  /** In the order in which `env` prints them. */
  env: Map<string, string>;
  /** The environment that it was started with, whatever it sets later: what /proc/PID/environ shows. */
  environ: ReadonlyMap<string, string>;
  cwd: string;
  user: Credentials;
  umask: number;
  readonly namespaces: Namespaces;
  /** Milliseconds since the epoch. */
  readonly startTime: number;
  /** Paths and files, as this process sees them. */
  readonly fs: ProcessFiles;
  /** Wakes when it stops, goes on or ends. */
  readonly changed = new WaitQueue();
  /** Wakes when a child of it does. */
  readonly childChanged = new WaitQueue();
  readonly #fds = new Map<number, OpenFile>();
  readonly #closeOnExec = new Set<number>();
  readonly #streams = new Map<number, { file: OpenFile; stream: Stream }>();
  readonly #dispositions: Map<Signal, Disposition>;
  readonly #interrupting = new Set<Signal>();
  readonly #waits = new Set<{ wake: () => void; fail: (error: Error) => void }>();
  readonly #woken: (() => void)[] = [];
  readonly #continued = new WaitQueue();
  #status: ExitStatus | undefined;
  #stopped: Signal | undefined;
  #stopReported = true;

  /** @internal */
  constructor(init: ProcessInit) {
    this.kernel = init.kernel;
    this.parent = init.parent;
    this.pid = init.pid;
    this.globalPid = init.globalPid;
    this.pgid = init.pgid;
    this.sid = init.sid;
    this.tty = init.tty;
    this.argv = init.argv;
    this.env = new Map(init.env);
    this.environ = init.environ;
    this.cwd = init.cwd;
    this.user = init.user;
    this.umask = init.umask;
    this.namespaces = init.namespaces;
    this.startTime = init.startTime;
    this.#dispositions = init.dispositions;
    for (const [fd, file] of init.fds) this.#fds.set(fd, file.retain());
    this.fs = new ProcessFiles(this);
  }

  get net(): NetNamespace {
    return this.namespaces.net;
  }

  get clock(): Clock {
    return this.kernel.clock;
  }

  /** The name by which messages begin: the last part of argv[0]. */
  get name(): string {
    const first = this.argv[0] ?? '';
    return first.slice(first.lastIndexOf('/') + 1);
  }

  // Descriptors.

  get stdin(): Stream {
    return this.stream(0);
  }

  get stdout(): Stream {
    return this.stream(1);
  }

  get stderr(): Stream {
    return this.stream(2);
  }

  /** Text and lines over a descriptor. Asking again gives the same one, so that what it read ahead is not lost. */
  stream(fd: number): Stream {
    const file = this.#fds.get(fd);
    const cached = this.#streams.get(fd);
    if (cached && cached.file === file) return cached.stream;
    const stream = new Stream(this, file);
    if (file) this.#streams.set(fd, { file, stream });
    return stream;
  }

  descriptor(fd: number): OpenFile | undefined {
    return this.#fds.get(fd);
  }

  get descriptors(): ReadonlyMap<number, OpenFile> {
    return this.#fds;
  }

  /** Takes over a holder's place: the lowest free descriptor from `from` on. */
  install(file: OpenFile, options: { from?: number; closeOnExec?: boolean } = {}): number {
    let fd = options.from ?? 0;
    while (this.#fds.has(fd)) fd += 1;
    this.#fds.set(fd, file);
    if (options.closeOnExec) this.#closeOnExec.add(fd);
    return fd;
  }

  /** dup2(2): `to` refers to what `from` does. @throws EBADF */
  dup2(from: number, to: number): void {
    const file = this.#fds.get(from);
    if (!file) throw new SysError('EBADF');
    if (from === to) return;
    file.retain();
    this.#fds.get(to)?.release();
    this.#fds.set(to, file);
    this.#closeOnExec.delete(to);
  }

  /** @throws EBADF */
  close(fd: number): void {
    const file = this.#fds.get(fd);
    if (!file) throw new SysError('EBADF');
    this.#fds.delete(fd);
    this.#streams.delete(fd);
    this.#closeOnExec.delete(fd);
    file.release();
  }

  // Running on.

  /**
   * Every loop of a program that reads or writes nothing calls this: it gives others their turn, and ends or stops the
   * process where a signal said so. Awaiting is needed only where it returns a promise.
   */
  tick(): Promise<void> | undefined {
    if (this.#status) throw new Killed();
    const turn = this.kernel.scheduler.tick();
    if (!turn && !this.#stopped) return undefined;
    return this.#resume(turn);
  }

  async #resume(turn: Promise<void> | undefined): Promise<void> {
    await turn;
    while (this.#stopped && !this.#status) await this.#continued.next();
    if (this.#status) throw new Killed();
  }

  wait(...queues: WaitQueue[]): Promise<void> {
    if (this.#status) return Promise.reject(new Killed());
    return new Promise((resolve, reject) => {
      const remove: (() => void)[] = [];
      const entry = {
        wake: () => {
          for (const take of remove) take();
          if (this.#stopped) {
            this.#woken.push(entry.wake);
            return;
          }
          this.#waits.delete(entry);
          resolve();
        },
        fail: (error: Error) => {
          for (const take of remove) take();
          this.#waits.delete(entry);
          reject(error);
        },
      };
      this.#waits.add(entry);
      for (const queue of queues) remove.push(queue.add(entry.wake));
    });
  }

  /** Waits for something that is no queue. The process can die or be interrupted meanwhile. */
  async until<T>(work: Promise<T>): Promise<T> {
    const done = new WaitQueue();
    let settled = false;
    const settle = () => {
      settled = true;
      done.wakeAll();
    };
    work.then(settle, settle);
    while (!settled) await this.wait(done);
    return work;
  }

  /** Sleeps, in milliseconds. @throws EINTR where a signal's handler asked for it */
  async sleep(ms: number): Promise<void> {
    const due = new WaitQueue();
    let over = false;
    const timer = this.clock.after(ms, () => {
      over = true;
      due.wakeAll();
    });
    try {
      while (!over) await this.wait(due);
    } finally {
      timer.cancel();
    }
  }

  /** Ends the process: throws. */
  exit(code: number): never {
    throw new ProcessExit(code);
  }

  // Signals.

  /**
   * Sends a signal to this process. Returns at once; what it does has been done by then.
   * @param from the pid namespace of whoever sends it; somebody outside all of them, unless told
   */
  signal(signal: Signal, from?: PidNamespace): void {
    if (this.#status || this.#isProtected(signal, from)) return;
    if (signal === 'CONT' || signal === 'KILL') this.#continue();
    const disposition = this.disposition(signal);
    if (disposition === 'ignore') return;
    if (typeof disposition === 'function') {
      disposition(signal);
      if (this.#interrupting.has(signal)) for (const wait of [...this.#waits]) wait.fail(new SysError('EINTR'));
      return;
    }
    const action = defaultAction(signal);
    if (action === 'terminate' || action === 'core') this.finish({ signal, core: action === 'core' });
    else if (action === 'stop') this.#stop(signal);
  }

  /**
   * The first process of a pid namespace gets no signal that it does not handle, but for those from outside that cannot be
   * handled (pid_namespaces(7)).
   */
  #isProtected(signal: Signal, from: PidNamespace | undefined): boolean {
    const { pids } = this.namespaces;
    if (this.pid !== 1 || !pids.parent || signal === 'CONT' || this.disposition(signal) !== 'default') return false;
    return from === pids || (signal !== 'KILL' && signal !== 'STOP');
  }

  raise(signal: Signal): void {
    this.signal(signal);
  }

  /** What a signal would do now. */
  disposition(signal: Signal): Disposition {
    return signal === 'KILL' || signal === 'STOP' ? 'default' : (this.#dispositions.get(signal) ?? 'default');
  }

  ignores(signal: Signal): boolean {
    return this.disposition(signal) === 'ignore';
  }

  /** sigaction(2). With `interrupt`, calls that wait fail with EINTR after the handler; else they go on waiting. */
  onSignal(signal: Signal, disposition: Disposition, options: { interrupt?: boolean } = {}): void {
    if (disposition === 'default') this.#dispositions.delete(signal);
    else this.#dispositions.set(signal, disposition);
    if (options.interrupt) this.#interrupting.add(signal);
    else this.#interrupting.delete(signal);
  }

  #stop(signal: Signal): void {
    if (this.#stopped) return;
    this.#stopped = signal;
    this.#stopReported = false;
    this.#notifyParent();
  }

  #continue(): void {
    if (!this.#stopped) return;
    this.#stopped = undefined;
    this.#stopReported = true;
    this.#continued.wakeAll();
    for (const wake of this.#woken.splice(0)) wake();
    this.#notifyParent();
  }

  // Life and death.

  /** How it ended, once it has. */
  get status(): ExitStatus | undefined {
    return this.#status;
  }

  /** The signal that stopped it, while it is stopped. */
  get stopped(): Signal | undefined {
    return this.#stopped;
  }

  /** `R`, `S`, `T` or `Z`, as ps(1) shows it. */
  get state(): 'R' | 'S' | 'T' | 'Z' {
    if (this.#status) return 'Z';
    if (this.#stopped) return 'T';
    return this.#waits.size > 0 ? 'S' : 'R';
  }

  /** fork(2): a child that runs `body`. It has this process's everything, but for what the options say. */
  fork(body: Program, options: SpawnOptions = {}): Process {
    return this.kernel.spawn(this, body, options);
  }

  /**
   * fork(2) and execve(2) of a file. `path` is not looked up in PATH ({@link lookUpProgram} does that).
   * @throws {SysError} ENOENT, EACCES, ENOEXEC, EISDIR
   */
  spawn(path: string, argv: readonly string[], options: SpawnOptions = {}): Process {
    const loaded = this.kernel.load(this, options.namespaces?.files ?? this.namespaces.files, path, argv);
    const child = this.kernel.spawn(this, loaded.program, { ...options, argv: loaded.argv }, true);
    return child;
  }

  /** execve(2): the rest of this process is that program. @throws {SysError} as {@link spawn} does, else never returns */
  async exec(path: string, argv: readonly string[], env?: ReadonlyMap<string, string>): Promise<never> {
    const loaded = this.kernel.load(this, this.namespaces.files, path, argv);
    this.argv = loaded.argv;
    if (env) this.env = new Map(env);
    this.environ = new Map(this.env);
    for (const [signal, disposition] of this.#dispositions) {
      if (typeof disposition === 'function') this.#dispositions.delete(signal);
    }
    for (const fd of [...this.#closeOnExec]) this.close(fd);
    throw new ProcessExit(await loaded.program(this));
  }

  /**
   * Waits until a child ended (or, with `untraced`, stopped) and reaps it.
   * @throws ECHILD where it is no child of this process
   */
  async waitFor(child: Process, options: { untraced?: boolean } = {}): Promise<WaitStatus> {
    for (;;) {
      const status = this.poll(child, options);
      if (status) return status;
      await this.wait(child.changed);
    }
  }

  /** Like {@link waitFor}, without waiting: nothing where there is nothing to tell. */
  poll(child: Process, options: { untraced?: boolean } = {}): WaitStatus | undefined {
    if (child.#status) {
      this.children.delete(child);
      this.kernel.reap(child);
      return child.#status;
    }
    if (options.untraced && child.#stopped && !child.#stopReported) {
      child.#stopReported = true;
      return { stopped: child.#stopped };
    }
    if (child.parent !== this) throw new SysError('ECHILD');
    return undefined;
  }

  /** @internal What closes on exec is closed in a child that another program runs in. */
  closeForExec(of: Process): void {
    for (const fd of of.#closeOnExec) if (this.#fds.has(fd)) this.close(fd);
    for (const [signal, disposition] of this.#dispositions) {
      if (typeof disposition === 'function') this.#dispositions.delete(signal);
    }
  }

  /** @internal What a child starts with: handlers stay, until it executes another program. */
  inheritedDispositions(): Map<Signal, Disposition> {
    return new Map(this.#dispositions);
  }

  /** @internal Ends it: descriptors close, waits reject, parent and children learn of it. */
  finish(status: ExitStatus): void {
    if (this.#status) return;
    this.#status = status;
    this.#stopped = undefined;
    this.#continued.wakeAll();
    for (const file of this.#fds.values()) file.release();
    this.#fds.clear();
    this.#streams.clear();
    for (const wait of [...this.#waits]) wait.fail(new Killed());
    this.#woken.length = 0;
    this.kernel.ended(this);
    this.#notifyParent();
  }

  /** @internal Runs the program to its end, whatever that is. */
  async run(body: Program): Promise<void> {
    try {
      this.finish({ code: (await body(this)) & 255 });
    } catch (error) {
      if (error instanceof ProcessExit) this.finish({ code: error.code });
      else if (error instanceof Killed || this.#status) this.finish({ signal: 'KILL', core: false });
      else await this.#crash(error);
    }
  }

  /** A failed call that the program did not expect: said in its name, as perror(3) would. */
  async #crash(error: unknown): Promise<void> {
    const known = isSysError(error);
    const text = known ? error.message : 'Segmentation fault';
    try {
      await this.stderr.write(`${this.name}: ${text}\n`);
    } catch {
      // Nobody to tell.
    }
    this.finish(known ? { code: 1 } : { signal: 'SEGV', core: true });
    if (!known) this.kernel.onFault(error, this);
  }

  #notifyParent(): void {
    this.changed.wakeAll();
    this.parent?.childChanged.wakeAll();
    this.parent?.signal('CHLD');
  }
}

/** The exit status that a shell shows for how a process ended: its own, or 128 and the signal's number. */
export function shellStatus(status: ExitStatus): number {
  return status.signal === undefined ? status.code : 128 + SIGNALS[status.signal];
}

/** execvp(3)'s search: the path of the first executable in PATH; names with a slash are paths themselves. */
export function lookUpProgram(
  proc: Process,
  name: string,
  path = proc.env.get('PATH'),
): { path: string } | { error: Errno } {
  if (name.includes('/')) return { path: name };
  let error: Errno = 'ENOENT';
  for (const directory of (path ?? '/bin:/usr/bin').split(':')) {
    const candidate = `${directory || '.'}/${name}`;
    if (!proc.fs.exists(candidate) || proc.fs.stat(candidate).type !== 'file') continue;
    if (proc.fs.access(candidate, 'execute')) return { path: candidate };
    error = 'EACCES';
  }
  return { error };
}
