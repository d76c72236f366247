import type { Clock, Timer } from './clock.ts';
import type { Scheduler } from './scheduler.ts';

/** Milliseconds that a used up slice of the scheduler's counts for, so that nothing waits for ever beside a busy loop. */
const SLICE = 100;

interface Entry {
  due: number;
  order: number;
  fire: () => void;
}

/**
 * Time that costs nothing. In automatic mode it jumps to the next timer as soon as every process waits, and passes in steps
 * while one computes; in manual mode
 * (for tests of interactive things) only {@link advance} moves it. Timers due at the same moment fire in the order in
 * which they were set.
 */
export class VirtualClock implements Clock {
  readonly #scheduler: Scheduler;
  readonly #automatic: boolean;
  /** A binary heap, the earliest first. */
  readonly #heap: Entry[] = [];
  #now: number;
  #order = 0;
  #pumping = false;
  #paused = 0;
  #slices: number;

  constructor(scheduler: Scheduler, options: { start?: number; automatic?: boolean } = {}) {
    this.#scheduler = scheduler;
    this.#slices = scheduler.slices;
    this.#now = options.start ?? Date.UTC(2026, 0, 1, 12);
    this.#automatic = options.automatic ?? true;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, fire: () => void): Timer {
    if (this.#automatic) this.#spend();
    const entry: Entry = { due: this.#now + Math.max(0, ms), order: this.#order++, fire };
    this.#push(entry);
    this.#pump();
    return {
      cancel: () => {
        entry.fire = () => {};
        const at = this.#heap.indexOf(entry);
        if (at >= 0) this.#removeAt(at);
      },
    };
  }

  /** Moves on by `ms`, firing what falls due on the way, each with the processes it wakes run to their next wait. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    await this.#settle();
    for (let next = this.#heap[0]; next && next.due <= until; next = this.#heap[0]) {
      this.#fireNext();
      await this.#settle();
    }
    this.#now = until;
  }

  /** Time stands still while `work` goes on: for whoever drives a machine from outside of it. */
  async still<T>(work: () => Promise<T>): Promise<T> {
    this.#paused += 1;
    try {
      return await work();
    } finally {
      this.#paused -= 1;
      this.#pump();
    }
  }

  /** Resolves once no process can go on without a timer. */
  async #settle(): Promise<void> {
    do {
      await new Promise<void>((resolve) => this.#scheduler.later(resolve));
    } while (this.#scheduler.busy);
  }

  #pump(): void {
    if (!this.#automatic || this.#pumping || this.#heap.length === 0 || this.#paused > 0) return;
    this.#pumping = true;
    this.#scheduler.later(() => {
      this.#pumping = false;
      this.#spend();
      const { busy, holding } = this.#scheduler;
      const due = (this.#heap[0]?.due ?? Number.POSITIVE_INFINITY) <= this.#now;
      if (this.#paused === 0 && (!busy || (due && !holding))) this.#fireNext();
      this.#pump();
    });
  }

  /** Time passes while processes compute, too. */
  #spend(): void {
    const { slices } = this.#scheduler;
    this.#now += (slices - this.#slices) * SLICE;
    this.#slices = slices;
  }

  #fireNext(): void {
    const next = this.#heap[0];
    if (!next) return;
    this.#removeAt(0);
    this.#now = Math.max(this.#now, next.due);
    next.fire();
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    heap.push(entry);
    this.#siftUp(heap.length - 1);
  }

  #removeAt(index: number): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || index >= heap.length) return;
    heap[index] = last;
    this.#siftUp(index);
    this.#siftDown(index);
  }

  #siftUp(index: number): void {
    const heap = this.#heap;
    for (let at = index; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#earlier(at, parent)) break;
      [heap[at], heap[parent]] = [heap[parent] as Entry, heap[at] as Entry];
      at = parent;
    }
  }

  #siftDown(index: number): void {
    const heap = this.#heap;
    for (let at = index; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && this.#earlier(child, least)) least = child;
      if (least === at) break;
      [heap[at], heap[least]] = [heap[least] as Entry, heap[at] as Entry];
      at = least;
    }
  }

  #earlier(i: number, j: number): boolean {
    const a = this.#heap[i] as Entry;
    const b = this.#heap[j] as Entry;
    return a.due < b.due || (a.due === b.due && a.order < b.order);
  }
}
