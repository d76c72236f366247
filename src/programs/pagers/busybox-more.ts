import type { Process } from '../../kernel/process.ts';
import { command } from '../command.ts';
import { eachInput } from '../input.ts';
import { type Session, withTerminal } from '../screen/session.ts';
import { cannotOpen, copyAll } from './copy.ts';
import { LineSource } from './line-source.ts';
import { byteOf, rowsOf } from './rows.ts';

/** busybox's more: stops after each screen, and leaves at the end. */
export const more = command({
  suite: 'busybox',
  busybox: { synopsis: '[FILE]...', about: 'Show FILEs (or standard input) a screen at a time' },
  async run(invocation) {
    const { proc, operands } = invocation;
    const copy = () => copyAll(invocation);
    if (!proc.stdout.isTerminal) return copy();
    const status = await withTerminal(proc, { alternate: false, meta: false }, async (session) => {
      const pager = new Screens(proc, session);
      return eachInput(
        proc,
        operands,
        (stream, path) => pager.show(new LineSource(proc, stream), path === '-' ? undefined : proc.fs.stat(path).size),
        cannotOpen(invocation),
      );
    });
    return status ?? copy();
  },
});

class Screens {
  readonly #proc: Process;
  readonly #session: Session;
  /** Rows until the next stop. */
  #left = 0;
  #over = false;

  constructor(proc: Process, session: Session) {
    this.#proc = proc;
    this.#session = session;
  }

  async show(source: LineSource, size: number | undefined): Promise<void> {
    this.#left = this.#session.size.rows - 1;
    for (let line = 0; !this.#over; line++) {
      while (source.lines.length <= line && !source.ended) await source.read();
      const text = source.lines[line];
      if (text === undefined) return;
      for (const [at, row] of rowsOf(text, this.#session.size.columns).entries()) {
        if (this.#left <= 0) await this.#stop(byteOf(source, line, at, this.#session.size.columns), size);
        if (this.#over) return;
        await this.#session.write(`${row}\n`);
        this.#left -= 1;
      }
      const turn = this.#proc.tick();
      if (turn) await turn;
    }
  }

  async #stop(read: number, size: number | undefined): Promise<void> {
    const session = this.#session;
    const share = size ? `(${Math.floor((read + 1) / Math.max(1, Math.floor(size / 100)))}% of ${size} bytes)` : '';
    let prompt = `--More-- ${share}`;
    for (;;) {
      await session.write(`\r\x1b[K${prompt}`);
      const event = await session.keyboard.next();
      const key = 'key' in event ? event.key : 'end' in event ? 'q' : undefined;
      if (key === undefined) continue;
      if (key === ' ') this.#left = session.size.rows - 1;
      else if (key === 'Enter' || key === '^J') this.#left = 1;
      else if (key === 'r' || key === 'R') this.#left = Number.POSITIVE_INFINITY;
      else if (key === 'q' || key === 'Q' || key === '^C') this.#over = true;
      else {
        prompt = '(Enter:next line Space:next page Q:quit R:show the rest)';
        continue;
      }
      if (key === '^C') session.interrupt();
      await session.write('\r\x1b[K');
      return;
    }
  }
}
