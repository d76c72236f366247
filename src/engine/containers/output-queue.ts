import type { OutputChunk } from '../api.ts';
import { Queue } from '../queue.ts';

/** Writers wait while more bytes than this are unread. */
const HIGH_WATER = 64 * 1024;

/** Output on its way to one reader, with back-pressure. */
export class OutputQueue {
  readonly #queue = new Queue<OutputChunk>();
  #bytes = 0;
  #drained: { promise: Promise<void>; resolve: () => void } | undefined;

  get ended(): boolean {
    return this.#queue.ended;
  }

  /** A returned promise resolves when there is room again. */
  push(chunk: OutputChunk): Promise<void> | undefined {
    if (this.#queue.ended) return undefined;
    this.#queue.push(chunk);
    this.#bytes += chunk.data.length;
    if (this.#bytes < HIGH_WATER) return undefined;
    if (!this.#drained) {
      let resolve = () => {};
      const promise = new Promise<void>((done) => {
        resolve = done;
      });
      this.#drained = { promise, resolve };
    }
    return this.#drained.promise;
  }

  async next(): Promise<OutputChunk | undefined> {
    const chunk = await this.#queue.next();
    this.#bytes -= chunk?.data.length ?? 0;
    if (this.#bytes < HIGH_WATER) this.#release();
    return chunk;
  }

  /** Nothing comes any more. */
  end(): void {
    this.#queue.end();
    this.#release();
  }

  /** Nobody reads any more. */
  close(): void {
    this.#queue.close();
    this.#bytes = 0;
    this.#release();
  }

  #release(): void {
    const drained = this.#drained;
    this.#drained = undefined;
    drained?.resolve();
  }
}
