import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { CurlError } from './error.ts';

const BINARY =
  'Binary output can mess up your terminal. Use "--output -" to tell curl to output it to your terminal anyway, or consider "--output <FILE>" to save to a file.';

/** Where a transfer's body goes. A file is made when the first bytes come, or at the end of a success. */
export class Sink {
  readonly #proc: Process;
  /** Undefined for standard output. */
  readonly file: string | undefined;
  readonly #warn: (text: string) => Promise<void>;
  #fd: number | undefined;
  #begun = false;

  constructor(proc: Process, file: string | undefined, warn: (text: string) => Promise<void>) {
    this.#proc = proc;
    this.file = file;
    this.#warn = warn;
  }

  /** @throws {CurlError} 23 */
  async write(data: Uint8Array): Promise<void> {
    try {
      if (this.file === undefined) {
        if (!this.#begun && data.includes(0) && this.#proc.stdout.isTerminal) {
          await this.#warn(BINARY);
          throw new CurlError(23, 'Failure writing output to destination');
        }
        this.#begun = true;
        await this.#proc.stdout.write(data);
        return;
      }
      await this.#open(this.file);
      await this.#proc.stream(this.#fd as number).write(data);
    } catch (error) {
      if (isSysError(error)) throw new CurlError(23, 'Failure writing output to destination');
      throw error;
    }
  }

  /** Of an empty body, too, there is a file. */
  async close(success: boolean): Promise<void> {
    if (success && this.file !== undefined) await this.#open(this.file).catch(() => {});
    if (this.#fd !== undefined) this.#proc.close(this.#fd);
    this.#fd = undefined;
  }

  async #open(file: string): Promise<void> {
    if (this.#fd !== undefined) return;
    try {
      const opened = this.#proc.fs.open(file, { write: true, create: true, truncate: true });
      this.#fd = this.#proc.install(opened, { from: 3 });
    } catch (error) {
      if (isSysError(error)) await this.#warn(`Failed to open the file ${file}: ${error.message}`);
      throw error;
    }
  }
}
