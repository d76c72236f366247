import type { Process } from '../../../kernel/process.ts';

/** What a line has beside the stars: name, percentage, size and time. */
const REST = 48;

/** The progress line of busybox: written anew every second, and once more at the end. */
export class Bar {
  readonly #proc: Process;
  readonly #name: string;
  readonly #total: number | undefined;
  readonly #start: number;
  #done = 0;
  #shown: number;

  constructor(proc: Process, name: string, total: number | undefined) {
    this.#proc = proc;
    this.#name = name;
    this.#total = total;
    this.#start = proc.clock.now();
    this.#shown = this.#start;
  }

  async advance(bytes: number): Promise<void> {
    this.#done += bytes;
    const now = this.#proc.clock.now();
    if (now - this.#shown < 1000 || !this.#proc.stderr.isTerminal) return;
    this.#shown = now;
    await this.#proc.stderr.write(this.#line());
  }

  async finish(): Promise<void> {
    await this.#proc.stderr.write(`${this.#line()}\n`);
  }

  #line(): string {
    const total = this.#total;
    const name = `${this.#proc.stderr.isTerminal ? '\r' : ''}${this.#name.slice(0, 20).padEnd(20)}`;
    const bar = total === undefined ? '' : `${this.#ratio(total)}`;
    const elapsed = (this.#proc.clock.now() - this.#start) / 1000;
    const left = total && this.#done > 0 ? Math.round((elapsed * (total - this.#done)) / this.#done) : 0;
    return `${name}${bar} ${size(this.#done)}${clock(total === undefined ? Math.floor(elapsed) : left)} ETA`;
  }

  #ratio(total: number): string {
    const columns = this.#proc.tty?.size.columns ?? 80;
    const width = Math.max(0, columns - REST);
    const ratio = total === 0 ? 1 : Math.min(1, this.#done / total);
    const stars = Math.floor(ratio * width);
    return `${String(Math.floor(ratio * 100)).padStart(4)}% |${'*'.repeat(stars).padEnd(width)}|`;
  }
}

/** Six characters: bytes, or a number with its unit. */
function size(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 100_000) {
    value = Math.floor(value / 1024);
    unit += 1;
  }
  return `${String(value).padStart(5)}${' kMGTP'[unit]}`;
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(2)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
