import type { OutputSink, ProcessSpec, Task, TaskExit, TaskProcess, TaskProcessHandle } from '../engine/runtime.ts';
import { SYSTEM } from '../fs/caller.ts';
import { isSysError } from '../kernel/errno.ts';
import type { PidNamespace } from '../kernel/pid-namespace.ts';
import type { Process } from '../kernel/process.ts';
import type { Signal } from '../kernel/signals.ts';
import type { Vfs } from '../kernel/vfs.ts';
import { userNames } from './accounts.ts';
import type { ContainerProcess } from './container-process.ts';

/** A running container: its first process, and those that were started beside it. */
export class ContainerTask implements Task {
  readonly main: ContainerProcess;
  readonly pids: PidNamespace;
  readonly exited: Promise<TaskExit>;
  /** Its files as they are seen from outside: nobody is told who reads them. */
  readonly files: Vfs;
  /** What its first process was given. */
  readonly environment: ReadonlyMap<string, string>;
  readonly #start: (spec: ProcessSpec, output: OutputSink) => ContainerProcess;
  /** Those that were running when it was paused. */
  #frozen: Process[] = [];

  constructor(
    main: ContainerProcess,
    pids: PidNamespace,
    files: Vfs,
    start: (spec: ProcessSpec, output: OutputSink) => ContainerProcess,
  ) {
    this.main = main;
    this.pids = pids;
    this.exited = main.exited;
    this.files = files;
    this.environment = new Map(main.process.env);
    this.#start = start;
  }

  get pid(): number {
    return this.main.pid;
  }

  kill(signal: Signal): void {
    this.main.kill(signal);
  }

  write(data: Uint8Array): Promise<void> {
    return this.main.write(data);
  }

  closeStdin(): void {
    this.main.closeStdin();
  }

  resize(size: { rows: number; columns: number }): void {
    this.main.resize(size);
  }

  exec(spec: ProcessSpec, output: OutputSink): TaskProcessHandle {
    return this.#start(spec, output);
  }

  pause(): void {
    this.#frozen = this.#members().filter((process) => !process.stopped && !process.status);
    for (const process of this.#frozen) process.signal('STOP');
  }

  resume(): void {
    for (const process of this.#frozen.splice(0)) process.signal('CONT');
  }

  processes(): TaskProcess[] {
    const names = this.#userNames();
    return this.#members().map((process) => ({
      pid: process.globalPid,
      ppid: process.parent?.globalPid ?? 1,
      user: names.get(process.user.uid) ?? String(process.user.uid),
      uid: process.user.uid,
      command: process.argv.join(' '),
      startTime: process.startTime,
      tty: process.tty?.name.replace('/dev/', '') ?? '?',
      state: process.state,
    }));
  }

  /** Its own, by their files: several containers may share a pid namespace. */
  #members(): Process[] {
    const { files } = this.main.process.namespaces;
    return this.pids
      .list()
      .map(({ process }) => process)
      .filter((process) => process.namespaces.files === files);
  }

  #userNames(): Map<number, string> {
    try {
      const { files } = this.main.process.namespaces;
      return userNames(new TextDecoder().decode(files.readFile(SYSTEM, '/etc/passwd')));
    } catch (error) {
      if (isSysError(error)) return new Map();
      throw error;
    }
  }
}
