import { EOF } from './file.ts';

/** A first-in first-out queue of bytes that copies as little as it can. */
export class ByteQueue {
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(data: Uint8Array): void {
    if (data.length === 0) return;
    this.#chunks.push(data);
    this.#length += data.length;
  }

  /** Takes up to `max` bytes, as many as lie together at the front; {@link EOF} where it is empty. */
  take(max: number): Uint8Array {
    const first = this.#chunks[0];
    if (!first || max <= 0) return EOF;
    if (first.length <= max) {
      this.#chunks.shift();
      this.#length -= first.length;
      return first;
    }
    this.#chunks[0] = first.subarray(max);
    this.#length -= max;
    return first.subarray(0, max);
  }

  clear(): void {
    this.#chunks.length = 0;
    this.#length = 0;
  }
}
