import { isSysError } from '../kernel/errno.ts';
import type { Process } from '../kernel/process.ts';
import { concat, type Stream } from '../kernel/stream.ts';
import { Failure } from './failure.ts';
import { encodeText } from './text.ts';

/** What stdio would gather; text counts by its UTF-16 length. */
const FULL = 32768;

/** Standard output, gathered into large writes as stdio does it. */
export class Output {
  readonly #proc: Process;
  readonly #stream: Stream | undefined;
  #parts: Uint8Array[] = [];
  #text = '';
  #length = 0;

  /** @param stream what is written to: standard output unless told */
  constructor(proc: Process, stream?: Stream) {
    this.#proc = proc;
    this.#stream = stream;
  }

  get isTerminal(): boolean {
    return this.#proc.stdout.isTerminal;
  }

  /**
   * Adds to what will be written. Returns a promise only where it is time to write: `await` it then.
   * The bytes must not be changed afterwards.
   */
  write(data: string | Uint8Array): Promise<void> | undefined {
    if (typeof data === 'string') {
      this.#text += data;
    } else {
      this.#endText();
      this.#parts.push(data);
    }
    this.#length += data.length;
    return this.#length >= FULL ? this.flush() : undefined;
  }

  /** @throws {Failure} `write error: …` */
  async flush(): Promise<void> {
    this.#endText();
    if (this.#parts.length === 0) return;
    const data = concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    try {
      await (this.#stream ?? this.#proc.stdout).write(data);
    } catch (error) {
      if (isSysError(error)) throw new Failure(`write error: ${error.message}`);
      throw error;
    }
  }

  #endText(): void {
    if (this.#text === '') return;
    this.#parts.push(encodeText(this.#text));
    this.#text = '';
  }
}
