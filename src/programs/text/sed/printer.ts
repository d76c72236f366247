import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { decodeText } from '../../text.ts';

/** What is to be printed at the end of a cycle. */
type Queued = { text: string } | { file: string } | { lineOf: string };

/** Prints lines, and texts at the end of a cycle. A line that had no end in the input gets one when something follows. */
export class Printer {
  readonly #proc: Process;
  readonly #options: { end: string; print(text: string): Promise<void> | undefined };
  /** Whether what was printed last lacks its end. */
  #open = false;
  readonly #queue: Queued[] = [];
  readonly #readers = new Map<string, string[]>();

  constructor(proc: Process, options: { end: string; print(text: string): Promise<void> | undefined }) {
    this.#proc = proc;
    this.#options = options;
  }

  /** To be printed when the cycle ends. */
  later(queued: Queued): void {
    this.#queue.push(queued);
  }

  /** Another file begins: nothing lacks its end. */
  reset(): void {
    this.#open = false;
  }

  /** The line without its end where the input had none. */
  async line(text: string, ended: boolean): Promise<void> {
    const { end, print } = this.#options;
    const before = this.#open ? end : '';
    this.#open = !ended;
    const full = print(before + text + (ended ? end : ''));
    if (full) await full;
  }

  /** Text that is complete in itself. */
  async text(text: string): Promise<void> {
    const before = this.#open ? this.#options.end : '';
    this.#open = false;
    const full = this.#options.print(before + text);
    if (full) await full;
  }

  async flush(): Promise<void> {
    if (this.#queue.length === 0) return;
    for (const queued of this.#queue.splice(0)) {
      if ('text' in queued) {
        await this.text(queued.text);
      } else if ('file' in queued) {
        const text = await this.#readFile(queued.file);
        if (text !== '') {
          await this.text(text);
          this.#open = !text.endsWith(this.#options.end);
        }
      } else {
        const line = await this.#nextOf(queued.lineOf);
        if (line !== undefined) await this.text(line + this.#options.end);
      }
    }
  }

  /** A file that cannot be read is as good as an empty one. */
  async #readFile(path: string): Promise<string> {
    try {
      if (path === '/dev/stdin') return await this.#proc.stdin.readText();
      return decodeText(this.#proc.fs.readFile(path));
    } catch (error) {
      if (isSysError(error)) return '';
      throw error;
    }
  }

  async #nextOf(path: string): Promise<string | undefined> {
    let lines = this.#readers.get(path);
    if (!lines) {
      const text = await this.#readFile(path);
      lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
      this.#readers.set(path, lines);
    }
    return lines.shift();
  }
}
