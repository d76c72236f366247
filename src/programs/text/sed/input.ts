import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { type Input, type LineBatch, lineBatches, openInput } from '../../input.ts';
import type { Output } from '../../output.ts';

/** A line of input. */
export interface InputLine {
  text: string;
  /** Whether an end of line stood behind it. */
  ended: boolean;
}

/** The lines of several files, one after the other, with a look ahead: sed must know which is the last. */
export class LineSource {
  readonly #proc: Process;
  readonly #files: readonly string[];
  readonly #options: { separator: number; out: Output; complain: (path: string, message: string) => Promise<void> };
  #file = 0;
  #input: Input | undefined;
  #batches: AsyncGenerator<LineBatch, void, void> | undefined;
  #lines: readonly string[] = [];
  #complete = true;
  #at = 0;

  constructor(
    proc: Process,
    files: readonly string[],
    options: { separator: number; out: Output; complain: (path: string, message: string) => Promise<void> },
  ) {
    this.#proc = proc;
    this.#files = files;
    this.#options = options;
  }

  /** The name of the file that the last line came from. */
  name = '-';

  /** Whether more is there without waiting. */
  get ready(): boolean {
    return this.#at < this.#lines.length;
  }

  /** Reads on until there is a line, or none any more. */
  async fill(): Promise<boolean> {
    while (this.#at >= this.#lines.length) {
      if (!this.#batches && !(await this.#open())) return false;
      try {
        const next = await this.#batches?.next();
        if (next && !next.done) {
          this.#lines = next.value.lines;
          this.#complete = next.value.complete;
          this.#at = 0;
          continue;
        }
      } catch (error) {
        if (!isSysError(error)) throw error;
        await this.#options.complain(this.#files[this.#file - 1] ?? '-', error.message);
      }
      this.#input?.close();
      this.#batches = undefined;
    }
    return true;
  }

  /** The next line; {@link fill} must have said that there is one. */
  take(): InputLine {
    this.name = this.#files[this.#file - 1] ?? '-';
    const text = this.#lines[this.#at++] as string;
    return { text, ended: this.#complete || this.#at < this.#lines.length };
  }

  async #open(): Promise<boolean> {
    while (this.#file < this.#files.length) {
      const path = this.#files[this.#file++] as string;
      try {
        this.#input = openInput(this.#proc, path);
        this.#batches = lineBatches(this.#input.stream, { separator: this.#options.separator, out: this.#options.out });
        return true;
      } catch (error) {
        if (!isSysError(error)) throw error;
        await this.#options.complain(path, error.message);
      }
    }
    return false;
  }

  close(): void {
    if (this.#batches) this.#input?.close();
    this.#batches = undefined;
  }
}
