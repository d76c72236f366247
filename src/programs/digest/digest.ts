/** Hashes bytes as they come. */
export interface Digest {
  update(data: Uint8Array): void;
  /** The hash of all that came, in lower-case hexadecimal. */
  hex(): string;
}

/** What MD5, SHA-1 and SHA-256 have in common: blocks of 64 bytes, the last ones padded with the length in bits. */
export abstract class BlockDigest implements Digest {
  readonly #pending: Uint8Array;
  #held = 0;
  #length = 0;
  readonly #littleEndian: boolean;

  constructor(options: { block: number; littleEndian: boolean }) {
    this.#pending = new Uint8Array(options.block);
    this.#littleEndian = options.littleEndian;
  }

  /** Takes one block in. */
  protected abstract compress(view: DataView, offset: number): void;
  protected abstract state(): string;

  update(data: Uint8Array): void {
    const block = this.#pending.length;
    this.#length += data.length;
    let at = 0;
    if (this.#held > 0) {
      at = Math.min(block - this.#held, data.length);
      this.#pending.set(data.subarray(0, at), this.#held);
      this.#held += at;
      if (this.#held < block) return;
      this.compress(new DataView(this.#pending.buffer), 0);
      this.#held = 0;
    }
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    for (; at + block <= data.length; at += block) this.compress(view, at);
    this.#pending.set(data.subarray(at), 0);
    this.#held = data.length - at;
  }

  hex(): string {
    const block = this.#pending.length;
    const lengthBytes = block / 8;
    const bits = BigInt(this.#length) * 8n;
    const padding = new Uint8Array(this.#held < block - lengthBytes ? block - this.#held : 2 * block - this.#held);
    padding[0] = 0x80;
    new DataView(padding.buffer).setBigUint64(padding.length - 8, bits, this.#littleEndian);
    this.update(padding);
    return this.state();
  }
}

/** 32-bit words as hexadecimal digits. */
export function wordsToHex(words: ArrayLike<number>, littleEndian = false): string {
  const view = new DataView(new ArrayBuffer(4));
  return Array.from(words, (word) => {
    view.setUint32(0, word, littleEndian);
    return view.getUint32(0).toString(16).padStart(8, '0');
  }).join('');
}
