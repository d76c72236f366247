import type { Process } from '../../../kernel/process.ts';

/** What -v tells on stderr: `*` for what happens, `>` and `<` for header lines, `}` and `{` for data. */
export class Trace {
  readonly #proc: Process;
  readonly #on: boolean;
  /** Whether data are told of: not where they are on the terminal anyhow. */
  readonly #data: boolean;
  #told: '' | '{' | '}' = '';

  constructor(proc: Process, options: { on: boolean; data: boolean }) {
    this.#proc = proc;
    this.#on = options.on;
    this.#data = options.data;
  }

  async note(text: string): Promise<void> {
    await this.#write(`* ${text}\n`);
  }

  /** A message's head, its lines ending as they were sent. */
  async head(direction: '>' | '<', text: string): Promise<void> {
    const lines = text.split('\n').slice(0, -1);
    await this.#write(lines.map((line) => `${direction} ${line}\n`).join(''));
  }

  /** So many bytes went or came; of a run of them only the first are told. */
  async data(direction: '{' | '}', bytes: number): Promise<void> {
    if (!this.#data || this.#told === direction) return;
    await this.#write(`${direction} [${bytes} bytes data]\n`);
    this.#told = direction;
  }

  async #write(text: string): Promise<void> {
    this.#told = '';
    if (this.#on) await this.#proc.stderr.write(text);
  }
}
