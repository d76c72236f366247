import type { Clock } from './clock.ts';
import { SysError } from './errno.ts';
import type { OpenFile } from './file.ts';
import { PidNamespace } from './pid-namespace.ts';
import { type Namespaces, Process, type Program, type SpawnOptions } from './process.ts';
import type { Random } from './random.ts';
import type { Scheduler } from './scheduler.ts';
import type { Signal } from './signals.ts';
import { Tty, type WindowSize } from './tty.ts';
import type { FileCaller, Vfs } from './vfs.ts';

/** A program file, ready to run. `argv` differs from what was asked for where a `#!` line names an interpreter. */
export interface Loaded {
  program: Program;
  argv: readonly string[];
}

/** Turns an executable file into a program: binfmt. @throws {SysError} ENOENT, EACCES, ENOEXEC, EISDIR */
export type Loader = (caller: FileCaller, files: Vfs, path: string, argv: readonly string[]) => Loaded;

/** What starting a process counts for, in steps: it takes a real machine about half a millisecond. */
const SPAWN = 500;

/** One kernel runs the host and all of its containers. */
export class Kernel {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly random: Random;
  /** The host's. */
  readonly pids = new PidNamespace();
  /** Called when a program failed with what is no system error: a fault of ours. */
  onFault: (error: unknown, proc: Process) => void = (error) => {
    throw error;
  };
  /** Called when a process has been made, and again when it has ended. */
  onProcess: ((proc: Process) => void) | undefined;
  readonly #loader: Loader;
  readonly #ttys = new Set<Tty>();
  #nextTty = 0;

  constructor(options: { clock: Clock; scheduler: Scheduler; random: Random; loader: Loader }) {
    this.clock = options.clock;
    this.scheduler = options.scheduler;
    this.random = options.random;
    this.#loader = options.loader;
  }

  /** @internal */
  load(caller: FileCaller, files: Vfs, path: string, argv: readonly string[]): Loaded {
    return this.#loader(caller, files, path, argv);
  }

  /** A pseudo-terminal whose keys' signals reach this kernel's process groups. */
  openTty(size?: WindowSize, name?: string): Tty {
    const number = this.#nextTty++;
    const tty: Tty = new Tty({
      name: name ?? `/dev/pts/${number}`,
      ...(size ? { size } : {}),
      signalGroup: (pgid, signal) => this.#signalTerminal(tty, pgid, signal),
    });
    this.#ttys.add(tty);
    return tty;
  }

  /**
   * Makes a process without a parent: an init. What a child would have from its parent must be told.
   * @throws {SysError} as the loader does where `program` is a path
   */
  init(
    program: Program | string,
    options: SpawnOptions & { namespaces: Namespaces; argv: readonly string[] },
  ): Process {
    if (typeof program !== 'string') return this.#make(undefined, program, options, options.namespaces);
    const caller: FileCaller = {
      pid: 1,
      cwd: options.cwd ?? '/',
      umask: options.umask ?? 0o022,
      user: options.user ?? ROOT,
      tty: undefined,
      descriptor: () => undefined,
      wait: () => Promise.reject(new SysError('EINTR')),
      raise: () => {},
    };
    const loaded = this.load(caller, options.namespaces.files, program, options.argv);
    return this.#make(undefined, loaded.program, { ...options, argv: loaded.argv }, options.namespaces);
  }

  /** @internal fork(2), and where `exec` is set what execve(2) does to a child's descriptors and handlers. */
  spawn(parent: Process, body: Program, options: SpawnOptions, exec = false): Process {
    this.scheduler.charge(SPAWN);
    return this.#make(parent, body, options, { ...parent.namespaces, ...options.namespaces }, exec);
  }

  #make(
    parent: Process | undefined,
    body: Program,
    options: SpawnOptions,
    namespaces: Namespaces,
    exec = false,
  ): Process {
    const pids = namespaces.pids;
    const pid = pids.allocate();
    const outer: [PidNamespace, number][] = [];
    for (let up = pids.parent; up; up = up.parent) outer.push([up, up.allocate()]);
    const dispositions = parent?.inheritedDispositions() ?? new Map();
    for (const signal of options.ignore ?? []) dispositions.set(signal, 'ignore');
    const ownSession = options.session !== undefined || !parent;
    const proc = new Process({
      kernel: this,
      parent,
      pid,
      globalPid: outer.at(-1)?.[1] ?? pid,
      pgid: ownSession || options.group === 'new' ? pid : (options.group ?? parent.pgid),
      sid: ownSession ? pid : parent.sid,
      tty: options.session ? options.session.tty : parent?.tty,
      argv: options.argv ?? parent?.argv ?? [],
      env: options.env ?? parent?.env ?? new Map(),
      environ: parent && !exec && !options.env ? parent.environ : new Map(options.env ?? parent?.env),
      cwd: options.cwd ?? parent?.cwd ?? '/',
      user: options.user ?? parent?.user ?? ROOT,
      umask: options.umask ?? parent?.umask ?? 0o022,
      fds: options.fds ?? parent?.descriptors ?? new Map<number, OpenFile>(),
      namespaces,
      startTime: options.startTime ?? this.clock.now(),
      dispositions,
    });
    pids.add(pid, proc);
    for (const [namespace, id] of outer) namespace.add(id, proc);
    if (parent) {
      parent.children.add(proc);
      if (exec && !options.fds) proc.closeForExec(parent);
      else if (exec) proc.closeForExec(proc);
    }
    this.onProcess?.(proc);
    // It starts in a microtask of its own: whoever spawned it first gets to know its pid.
    queueMicrotask(() => {
      if (!proc.status) void proc.run(body);
    });
    return proc;
  }

  /** kill(2) of a process group, as one namespace numbers it. Returns how many processes got it. */
  signalGroup(pids: PidNamespace, pgid: number, signal: Signal): number {
    const members = pids.list().filter(({ process }) => process.namespaces.pids === pids && process.pgid === pgid);
    for (const { process } of members) process.signal(signal, pids);
    return members.filter(({ process }) => !process.status).length;
  }

  #signalTerminal(tty: Tty, pgid: number, signal: Signal): void {
    for (const { process } of this.pids.list())
      if (process.tty === tty && process.pgid === pgid) process.signal(signal);
  }

  /** @internal */
  ended(proc: Process): void {
    this.onProcess?.(proc);
    for (const child of [...proc.children]) this.#orphan(child, proc);
    if (proc.pid === 1 && proc.namespaces.pids.parent) {
      for (const { process } of proc.namespaces.pids.list()) if (process !== proc) process.signal('KILL');
    }
    // A session that lost its leader loses its terminal (credentials(7)).
    if (proc.sid === proc.pid && proc.tty && proc.tty.foreground && proc.tty.foreground !== proc.pgid) {
      this.#signalTerminal(proc.tty, proc.tty.foreground, 'HUP');
    }
    if (!proc.parent) this.reap(proc);
  }

  /** A child whose parent died belongs to the namespace's first process, which reaps it. */
  #orphan(child: Process, parent: Process): void {
    parent.children.delete(child);
    child.parent = undefined;
    if (child.status) this.reap(child);
  }

  /** @internal Its pid is free. */
  reap(proc: Process): void {
    for (let namespace: PidNamespace | undefined = proc.namespaces.pids; namespace; namespace = namespace.parent) {
      namespace.remove(proc);
    }
  }
}

/** Uid and gid 0. */
export const ROOT = { uid: 0, gid: 0, groups: [0] as readonly number[] } as const;
