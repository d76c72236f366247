import { type Caller, EOF, OpenFile } from '../../kernel/file.ts';

/** A text to read as a file: the body of a here-document. */
export class MemoryFile extends OpenFile {
  readonly kind = 'file';
  readonly #data: Uint8Array;
  #at = 0;

  constructor(text: string) {
    super('/tmp/sh-thd (deleted)');
    this.#data = new TextEncoder().encode(text);
  }

  override async read(_caller: Caller, max: number): Promise<Uint8Array> {
    if (this.#at >= this.#data.length) return EOF;
    const data = this.#data.subarray(this.#at, this.#at + max);
    this.#at += data.length;
    return data;
  }

  override seek(offset: number, whence: 'set' | 'current' | 'end'): number {
    const base = whence === 'set' ? 0 : whence === 'current' ? this.#at : this.#data.length;
    this.#at = Math.max(0, base + offset);
    return this.#at;
  }
}
