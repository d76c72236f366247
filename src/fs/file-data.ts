import { EOF } from '../kernel/file.ts';

/** Below this, growing by doubling is not worth a buffer of its own. */
const SMALLEST = 256;

/**
 * The bytes of one file. Appending costs the same however long it is already. What {@link lend} gave away or {@link adopt}
 * took in is never changed: the next change to it happens in a copy.
 */
export class FileData {
  #bytes: Uint8Array;
  #length: number;
  /** What lies before it belongs to somebody else as well. */
  #lent: number;

  constructor(content: Uint8Array = EOF) {
    this.#bytes = content;
    this.#length = content.length;
    this.#lent = content.length;
  }

  get length(): number {
    return this.#length;
  }

  /** A copy of up to `max` bytes from an offset on. */
  slice(offset: number, max: number): Uint8Array {
    return offset >= this.#length ? EOF : this.#bytes.slice(offset, Math.min(this.#length, offset + max));
  }

  /** All of it, without a copy. */
  lend(): Uint8Array {
    this.#lent = Math.max(this.#lent, this.#length);
    return this.#bytes.length === this.#length ? this.#bytes : this.#bytes.subarray(0, this.#length);
  }

  /** Replaces the content. Large arrays are kept as they are. */
  adopt(content: Uint8Array): void {
    // A small part of a large buffer would keep all of it alive.
    this.#bytes = content.length * 2 >= content.buffer.byteLength ? content : content.slice();
    this.#length = content.length;
    this.#lent = content.length;
  }

  /** Overwrites or adds; a gap before the offset is filled with zeros. */
  write(offset: number, data: Uint8Array): void {
    if (data.length === 0) return;
    if (offset === 0 && data.length >= this.#length && data.length > this.#bytes.length) {
      this.adopt(data);
      return;
    }
    this.#prepare(Math.min(offset, this.#length), offset + data.length);
    if (offset > this.#length) this.#bytes.fill(0, this.#length, offset);
    this.#bytes.set(data, offset);
    this.#length = Math.max(this.#length, offset + data.length);
  }

  /** Shortens it, or adds zeros. */
  truncate(length: number): void {
    if (length > this.#length) {
      this.#prepare(this.#length, length);
      this.#bytes.fill(0, this.#length, length);
    } else if (length === 0) {
      this.#bytes = EOF;
      this.#lent = 0;
    }
    this.#length = length;
  }

  /** Makes the bytes from `from` to `to` writable. */
  #prepare(from: number, to: number): void {
    const fits = to <= this.#bytes.length;
    if (fits && from >= this.#lent) return;
    const capacity = fits ? this.#bytes.length : Math.max(to, this.#bytes.length * 2, SMALLEST);
    const bytes = new Uint8Array(capacity);
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
    this.#lent = 0;
  }
}
