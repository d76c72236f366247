import type { Process } from '../../../kernel/process.ts';
import { perSecond } from './rate.ts';

const DOT = 1024;
const ROW = 50;
const GROUP = 10;

/** How far a download is: dots where stderr is no terminal, else a bar. */
export class Meter {
  readonly #proc: Process;
  readonly #name: string;
  readonly #total: number | undefined;
  readonly #shown: boolean;
  readonly #start: number;
  #done = 0;
  #rows = 0;
  #dots = 0;
  #drawn = 0;
  #begun = false;

  constructor(proc: Process, options: { name: string; total: number | undefined; shown: boolean }) {
    this.#proc = proc;
    this.#name = options.name.slice(options.name.lastIndexOf('/') + 1);
    this.#total = options.total;
    this.#shown = options.shown;
    this.#start = proc.clock.now();
  }

  async begin(): Promise<void> {
    if (this.#shown && this.#asBar) await this.#write(`\n${this.#bar(false)}`);
  }

  async advance(bytes: number): Promise<void> {
    this.#done += bytes;
    if (!this.#shown) return;
    if (this.#asBar) {
      const now = this.#proc.clock.now();
      if (now - this.#drawn < 200) return;
      this.#drawn = now;
      await this.#write(this.#bar(false));
      return;
    }
    let text = '';
    while (this.#done >= (this.#rows * ROW + this.#dots + 1) * DOT) {
      text += this.#dots % GROUP === 0 ? ' .' : '.';
      this.#dots += 1;
      if (this.#dots < ROW) continue;
      this.#rows += 1;
      this.#dots = 0;
      text += `${this.#tail()}\n${String((this.#rows * ROW * DOT) / 1024).padStart(6)}K`;
    }
    if (text) await this.#write(this.#head() + text);
  }

  async finish(): Promise<void> {
    if (!this.#shown) return;
    if (this.#asBar) {
      await this.#write(`${this.#bar(true)}\n\n`);
      return;
    }
    let text = '';
    for (let dot = this.#dots; dot < ROW; dot++) text += dot % GROUP === 0 ? '  ' : ' ';
    const seconds = (this.#proc.clock.now() - this.#start) / 1000;
    await this.#write(`${this.#head()}${text}${this.#tail()}=${duration(seconds)}\n\n`);
  }

  /** The beginning of the first row of dots, once. */
  #head(): string {
    if (this.#begun) return '';
    this.#begun = true;
    return '\n     0K';
  }

  get #asBar(): boolean {
    return this.#proc.stderr.isTerminal;
  }

  #tail(): string {
    const percent = this.#total === undefined ? '' : `${this.#percent()}%`.padStart(5);
    return `${percent} ${this.#speed()}`;
  }

  #percent(): number {
    return this.#total ? Math.floor((this.#done * 100) / this.#total) : 100;
  }

  #speed(): string {
    const { digits, unit } = perSecond(this.#done, this.#proc.clock.now() - this.#start);
    return `${digits.padStart(4)}${['', 'K', 'M', 'G'][unit]}`;
  }

  /** `NAME   100%[====>]   12  --.-KB/s    in 0s`, as wide as the terminal. */
  #bar(done: boolean): string {
    const columns = this.#proc.tty?.size.columns ?? 80;
    const name = this.#name.slice(0, 20).padEnd(20);
    const width = Math.max(4, columns - 59);
    const percent = this.#total === undefined ? '    ' : `${String(this.#percent()).padStart(3)}%`;
    const filled = this.#total === undefined ? 0 : Math.floor((this.#percent() * width) / 100);
    const bar = filled === 0 ? ' '.repeat(width) : `${'='.repeat(filled - 1)}>`.padEnd(width);
    const seconds = (this.#proc.clock.now() - this.#start) / 1000;
    const { digits, unit } = perSecond(this.#done, this.#proc.clock.now() - this.#start);
    const speed =
      this.#done < 16_384 ? '  --.-KB/s' : ` ${digits.padStart(4)}${['B', 'KB', 'MB', 'GB'][unit]}/s`.padStart(10);
    const end = done ? `    in ${duration(seconds)}` : '';
    return `\r${name}${percent}[${bar}] ${grouped(this.#done).padStart(7)}${speed}${end}`.padEnd(columns);
  }

  async #write(text: string): Promise<void> {
    await this.#proc.stderr.write(text);
  }
}

/** `0s`, `0.3s`, `12s`, `2m 3s`. */
function duration(seconds: number): string {
  if (seconds < 0.0005) return '0s';
  if (seconds < 10) return `${Number(seconds.toPrecision(1))}s`;
  if (seconds < 100) return `${Math.round(seconds)}s`;
  return `${Math.floor(seconds / 60)}m ${Math.round(seconds % 60)}s`;
}

function grouped(bytes: number): string {
  if (bytes < 1024) return String(bytes);
  const { digits, unit } = perSecond(bytes, 1000);
  return `${digits}${['', 'K', 'M', 'G'][unit]}`;
}
