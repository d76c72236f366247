import type { Process } from './process.ts';

/** Pids from 1 on, apart from those of other namespaces (pid_namespaces(7)). The host's has no parent. */
export class PidNamespace {
  readonly parent: PidNamespace | undefined;
  readonly #processes = new Map<number, Process>();
  readonly #pids = new Map<Process, number>();
  #next = 1;

  constructor(parent?: PidNamespace) {
    this.parent = parent;
  }

  /** @internal */
  allocate(): number {
    return this.#next++;
  }

  /** @internal */
  add(pid: number, process: Process): void {
    this.#processes.set(pid, process);
    this.#pids.set(process, pid);
  }

  /** @internal */
  remove(process: Process): void {
    const pid = this.#pids.get(process);
    if (pid === undefined) return;
    this.#pids.delete(process);
    this.#processes.delete(pid);
  }

  get(pid: number): Process | undefined {
    return this.#processes.get(pid);
  }

  /** Its processes (and those of the namespaces within) by their pid here, in order. */
  list(): { pid: number; process: Process }[] {
    return [...this.#processes].sort(([a], [b]) => a - b).map(([pid, process]) => ({ pid, process }));
  }

  /** A process's pid as this namespace sees it. */
  pidOf(process: Process): number | undefined {
    return this.#pids.get(process);
  }
}
