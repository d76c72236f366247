import type { ApiStream } from './api.ts';

/** A stream that is filled from one side and read from the other, one reader at a time. */
export class Queue<T> implements ApiStream<T> {
  readonly #items: T[] = [];
  #head = 0;
  #ended = false;
  #wake: (() => void) | undefined;

  /** How many wait to be read. */
  get length(): number {
    return this.#items.length - this.#head;
  }

  get ended(): boolean {
    return this.#ended;
  }

  push(item: T): void {
    if (this.#ended) return;
    this.#items.push(item);
    this.#notify();
  }

  /** Nothing comes any more; what is there can still be read. */
  end(): void {
    this.#ended = true;
    this.#notify();
  }

  close(): void {
    this.#items.length = 0;
    this.#head = 0;
    this.end();
  }

  async next(): Promise<T | undefined> {
    while (this.length === 0) {
      if (this.#ended) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const item = this.#items[this.#head] as T;
    this.#head += 1;
    if (this.#head > 64 && this.#head * 2 > this.#items.length) {
      this.#items.splice(0, this.#head);
      this.#head = 0;
    }
    return item;
  }

  #notify(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}
