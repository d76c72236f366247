/** How long processes may run before the page gets a turn: so many milliseconds, or (repeatably) so many steps. */
export type Slice = { ms: number } | { steps: number };

/** What this needs of its surroundings, beyond ECMAScript: whichever of these exist is used, the first of them first. */
interface Platform {
  setImmediate?: (run: () => void) => unknown;
}

/** Runs a function in a task of its own, after input events and painting had their chance. */
export type Macrotask = (run: () => void) => void;

/**
 * The quickest macrotask that the platform offers. setTimeout would be clamped to 4 ms; what follows scheduler.yield comes before
 * painting and timers, so that a loop of those would starve the page.
 */
export function platformMacrotask(): Macrotask {
  const platform = globalThis as Platform;
  const immediate = platform.setImmediate;
  if (immediate) return (run) => void immediate(run);
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    channel.port2.postMessage(0);
  };
}

/**
 * Shares one thread among all processes. They run in microtasks; whoever notices that the slice is used up waits for the
 * next macrotask, so that no loop of a learner's can freeze the page.
 */
export class Scheduler {
  readonly #macrotask: Macrotask;
  readonly #ms: number;
  readonly #steps: number;
  #sliceEnd = 0;
  #stepsLeft: number;
  #turn: Promise<void> | undefined;
  #held = 0;
  #slices = 0;

  constructor(slice: Slice = { ms: 8 }, macrotask: Macrotask = platformMacrotask()) {
    this.#macrotask = macrotask;
    this.#ms = 'ms' in slice ? slice.ms : Number.POSITIVE_INFINITY;
    // Reading the time costs more than a step, so with a slice in milliseconds it is read every so many steps.
    this.#steps = 'steps' in slice ? slice.steps : 32;
    this.#stepsLeft = this.#steps;
  }

  /**
   * Counts a step. Returns nothing while the slice lasts, else a promise for the next turn: `await` it before going on.
   */
  tick(): Promise<void> | undefined {
    if (this.#turn) return this.#turn;
    if (--this.#stepsLeft > 0) return undefined;
    this.#stepsLeft = this.#steps;
    if (performance.now() < this.#sliceEnd) return undefined;
    if (this.#ms === Number.POSITIVE_INFINITY) this.#slices += 1;
    return this.yield();
  }

  /** Counts something that is no step but takes its time, too, as so many of them. Where time is measured, it is measured. */
  charge(steps: number): void {
    if (this.#ms === Number.POSITIVE_INFINITY) this.#stepsLeft -= steps;
  }

  /** Resolves in the next macrotask. All who ask within one turn share it. */
  yield(): Promise<void> {
    this.#turn ??= new Promise((resolve) => {
      this.#macrotask(() => {
        this.#turn = undefined;
        this.#stepsLeft = this.#steps;
        this.#sliceEnd = this.#ms === Number.POSITIVE_INFINITY ? 0 : performance.now() + this.#ms;
        resolve();
      });
    });
    return this.#turn;
  }

  /** Marks work that neither a clock nor a process accounts for (loading a module), so that virtual time waits for it. */
  async hold<T>(work: Promise<T>): Promise<T> {
    this.#held += 1;
    try {
      return await work;
    } finally {
      this.#held -= 1;
    }
  }

  /** How many slices of steps were used up by somebody who had still something to do. */
  get slices(): number {
    return this.#slices;
  }

  /** Whether a module is being loaded. */
  get holding(): boolean {
    return this.#held > 0;
  }

  /** Whether somebody still has something to do now, without any timer firing. */
  get busy(): boolean {
    return this.#turn !== undefined || this.#held > 0;
  }

  /** Runs `run` in a macrotask of its own. */
  later(run: () => void): void {
    this.#macrotask(run);
  }
}
