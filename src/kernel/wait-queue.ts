/**
 * Where processes wait for something to change. A wake-up is a hint: whoever wakes looks again at what it waits for, in a
 * loop, as with a condition variable.
 */
export class WaitQueue {
  readonly #waiters = new Set<() => void>();

  /** Calls `wake` once, at the next {@link wakeAll}; the returned function takes it back. */
  add(wake: () => void): () => void {
    this.#waiters.add(wake);
    return () => this.#waiters.delete(wake);
  }

  wakeAll(): void {
    if (this.#waiters.size === 0) return;
    const waiters = [...this.#waiters];
    this.#waiters.clear();
    for (const wake of waiters) wake();
  }

  /** Resolves at the next {@link wakeAll}: for those who are no process and get no signals. */
  next(): Promise<void> {
    return new Promise((resolve) => this.add(resolve));
  }
}
