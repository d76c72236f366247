import type { OpenFile } from '../../../src/kernel/file.ts';
import type { Process } from '../../../src/kernel/process.ts';
import type { Tty, WindowSize } from '../../../src/kernel/tty.ts';
import type { Flavour } from '../../../src/programs/program.ts';
import { Bench } from '../harness.ts';
import { runLine } from '../mini-shell.ts';
import { Emulator } from './emulator.ts';

/** A terminal's window in which a line runs, with a prompt behind its end. */
export class Window {
  readonly bench: Bench;
  readonly proc: Process;
  readonly #tty: Tty;
  readonly #emulator: Emulator;
  #said = false;

  constructor(line: string, options: { flavour?: Flavour; size?: WindowSize; bench?: Bench; locale?: string } = {}) {
    const size = options.size ?? { rows: 13, columns: 60 };
    this.bench = options.bench ?? new Bench({ automatic: false });
    this.#emulator = new Emulator(size);
    this.#tty = this.bench.kernel.openTty(size);
    const acknowledge = this.#tty.onOutput((data) => {
      this.#emulator.write(data);
      queueMicrotask(() => acknowledge(data.length));
    });
    const slave = this.#tty.open();
    const fds = new Map<number, OpenFile>([0, 1, 2].map((fd) => [fd, slave]));
    const where = { ...(options.flavour && { flavour: options.flavour }), locale: options.locale ?? 'C.UTF-8' };
    this.proc = this.bench.start((own) => runLine(own, line), { ...where, fds, tty: this.#tty });
    slave.release();
    this.#tty.foreground = this.proc.pgid;
  }

  get ended(): boolean {
    return this.proc.status !== undefined;
  }

  /** The screen, and where the cursor is. */
  get picture(): string {
    return `${this.#emulator.screen}\n@ ${this.#emulator.cursor.join(' ')}`;
  }

  type(keys: string): void {
    this.#tty.input(new TextEncoder().encode(keys));
  }

  resize(size: WindowSize): void {
    this.#emulator.resize(size);
    this.#tty.resize(size);
  }

  /** Lets everything happen that needs no time to pass. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) await this.bench.clock.advance(0);
    if (this.bench.faults.length > 0) throw this.bench.faults[0];
    if (!this.ended || this.#said) return;
    this.#said = true;
    this.#emulator.write(new TextEncoder().encode('$ '));
  }

  close(): void {
    this.proc.signal('KILL');
  }
}
