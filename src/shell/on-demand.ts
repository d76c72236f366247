import type { Process } from '../kernel/process.ts';

/** Something whose code comes when it is first wanted. */
export class OnDemand<T> {
  readonly #load: () => Promise<T>;
  #value: T | undefined;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** What there is so far. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Has it for a process, which can die meanwhile. Virtual time stands still while it loads. */
  async for(proc: Process): Promise<T> {
    this.#value ??= await load(proc, this.#load);
    return this.#value;
  }
}

/** Loads code for a process. Virtual time stands still meanwhile. */
export function load<T>(proc: Process, work: () => Promise<T>): Promise<T> {
  return proc.until(proc.kernel.scheduler.hold(work()));
}
