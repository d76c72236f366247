import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { concat, type Stream } from '../../kernel/stream.ts';
import { decodeText } from '../text.ts';

const LF = 10;

/** The lines of a file or a pipe, read as far as somebody looks. */
export class LineSource {
  /** Without their newlines. */
  readonly lines: string[] = [];
  /** Where each line ends in the file, in bytes behind its newline. */
  readonly ends: number[] = [];
  readonly #proc: Process;
  readonly #stream: Stream;
  #rest: Uint8Array[] = [];
  #position = 0;
  #ended = false;
  #reading: Promise<void> | undefined;
  /** The last line had no newline: what comes after it goes on with it. */
  #open = false;

  constructor(proc: Process, stream: Stream) {
    this.#proc = proc;
    this.#stream = stream;
  }

  /** Whether the end was reached. A file may have grown since: {@link retry}. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Takes these lines for all that there is. */
  preset(lines: readonly string[]): void {
    for (const line of lines) {
      this.lines.push(line);
      this.#position += line.length + 1;
      this.ends.push(this.#position);
    }
    this.#ended = true;
  }

  /** Looks behind the end again. */
  retry(): void {
    this.#ended = false;
  }

  /** Bytes that were read. */
  get position(): number {
    return this.#position;
  }

  /** Reads on; several who ask at once wait for the same bytes. */
  read(): Promise<void> {
    this.#reading ??= this.#readOnce().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readOnce(): Promise<void> {
    if (this.#ended) return;
    const turn = this.#proc.tick();
    if (turn) await turn;
    let data: Uint8Array;
    try {
      data = await this.#stream.read();
    } catch (error) {
      // A signal, such as of a new window size: whoever asked asks again.
      if (isSysError(error, 'EINTR')) return;
      throw error;
    }
    if (data.length === 0) this.#finish();
    else this.#add(data);
  }

  #add(data: Uint8Array): void {
    if (this.#open) {
      this.#open = false;
      const text = this.lines.pop() ?? '';
      this.ends.pop();
      const before = new TextEncoder().encode(text);
      this.#position -= before.length;
      this.#rest = [before];
    }
    let from = 0;
    for (let end = data.indexOf(LF); end >= 0; end = data.indexOf(LF, from)) {
      this.#rest.push(data.subarray(from, end));
      this.#push(1);
      from = end + 1;
    }
    if (from < data.length) this.#rest.push(data.subarray(from));
  }

  #finish(): void {
    if (this.#rest.length > 0) {
      this.#push(0);
      this.#open = true;
    }
    this.#ended = true;
  }

  #push(newline: 0 | 1): void {
    const bytes = concat(this.#rest);
    this.#rest = [];
    this.#position += bytes.length + newline;
    this.lines.push(decodeText(bytes));
    this.ends.push(this.#position);
  }
}
