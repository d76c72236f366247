import { isSysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import type { Process } from '../../kernel/process.ts';
import type { Signal } from '../../kernel/signals.ts';
import type { Termios } from '../../kernel/termios.ts';
import { type Tty, ttyOf, type WindowSize } from '../../kernel/tty.ts';
import { Canvas } from './canvas.ts';
import { Keyboard } from './keyboard.ts';

/** How a program takes over the terminal. */
export interface SessionOptions {
  /** Whether it draws on the alternate screen, and leaves what was there before. */
  alternate: boolean;
  /** Whether Escape and a character that come together are one key. */
  meta: boolean;
}

/** A terminal in the hands of a full-screen program. */
export interface Session {
  readonly keyboard: Keyboard;
  readonly canvas: Canvas;
  readonly size: Readonly<WindowSize>;
  /** Writes past the canvas. */
  write(text: string): Promise<void>;
  /** Gives the terminal back while `body` runs, such as for a command of the shell; `after` is to be read before all is hidden. */
  outside(body: () => Promise<unknown>, after?: () => Promise<unknown>): Promise<void>;
  /** Stops the process group as ^Z does; what follows happens when it goes on. */
  suspend(): Promise<void>;
  /** Interrupts the process group as ^C does: those that write to a pager end. */
  interrupt(): void;
}

/** The terminal of a process: the controlling one, or else one among its first descriptors. */
function terminalOf(proc: Process): OpenFile | undefined {
  try {
    return proc.fs.open('/dev/tty', { read: true, write: true });
  } catch (error) {
    if (!isSysError(error)) throw error;
  }
  const file = [2, 0, 1].map((fd) => proc.descriptor(fd)).find((found) => found?.isTerminal);
  return file?.retain();
}

/**
 * Runs `body` with the terminal in raw mode, and gives the terminal back as it was, however it ends.
 * @returns nothing where there is no terminal
 */
export async function withTerminal<T>(
  proc: Process,
  options: SessionOptions,
  body: (session: Session) => Promise<T>,
): Promise<T | undefined> {
  const file = terminalOf(proc);
  const tty = ttyOf(file);
  if (!file || !tty) return undefined;
  const fd = proc.install(file, { from: 3, closeOnExec: true });
  const session = new TerminalSession(proc, file, tty, options);
  try {
    session.take();
    return await body(session);
  } finally {
    if (!proc.status) {
      await session.giveBack();
      proc.close(fd);
    }
  }
}

class TerminalSession implements Session {
  readonly keyboard: Keyboard;
  readonly canvas: Canvas;
  readonly #proc: Process;
  readonly #file: OpenFile;
  readonly #tty: Tty;
  readonly #options: SessionOptions;
  readonly #before: Readonly<Termios>;
  #taken = false;
  #hidden = false;

  constructor(proc: Process, file: OpenFile, tty: Tty, options: SessionOptions) {
    this.#proc = proc;
    this.#file = file;
    this.#tty = tty;
    this.#options = options;
    this.#before = tty.termios;
    this.keyboard = new Keyboard(proc, file, { meta: options.meta });
    this.canvas = new Canvas((text) => this.#draw(text));
    proc.onSignal('WINCH', () => this.canvas.invalidate(), { interrupt: true });
    proc.onSignal('CONT', () => this.#resume(), { interrupt: true });
    proc.onSignal('INT', () => {});
    for (const signal of ['TERM', 'HUP'] as const) proc.onSignal(signal, () => this.#die(signal));
  }

  get size(): Readonly<WindowSize> {
    return this.#tty.size;
  }

  async write(text: string): Promise<void> {
    for (;;) {
      try {
        return await this.#file.write(this.#proc, new TextEncoder().encode(text));
      } catch (error) {
        // A terminal takes all of it or nothing.
        if (isSysError(error, 'EINTR')) continue;
        if (isSysError(error)) return;
        throw error;
      }
    }
  }

  take(): void {
    this.#taken = true;
    this.#setRaw();
    this.canvas.invalidate();
  }

  /** The alternate screen is taken only when something is to be drawn on it. */
  async #draw(text: string): Promise<void> {
    if (this.#options.alternate && !this.#hidden) {
      this.#hidden = true;
      await this.write(ENTER);
    }
    await this.write(text);
  }

  async giveBack(): Promise<void> {
    if (!this.#taken) return;
    this.#taken = false;
    this.#tty.setTermios(this.#before);
    if (this.#hidden) await this.write(LEAVE);
    this.#hidden = false;
  }

  async outside(body: () => Promise<unknown>, after?: () => Promise<unknown>): Promise<void> {
    await this.giveBack();
    try {
      await body();
      if (after) this.#setRaw();
      await after?.();
    } finally {
      if (!this.#proc.status) this.take();
    }
  }

  async suspend(): Promise<void> {
    await this.giveBack();
    this.#signalGroup('TSTP');
    await this.#proc.tick();
    this.take();
  }

  interrupt(): void {
    this.#signalGroup('INT');
  }

  #signalGroup(signal: Signal): void {
    const { kernel, namespaces, pgid } = this.#proc;
    kernel.signalGroup(namespaces.pids, pgid, signal);
  }

  #setRaw(): void {
    this.#tty.setTermios({ icanon: false, echo: false, isig: false, icrnl: false, opost: true });
  }

  #resume(): void {
    this.canvas.invalidate();
    if (this.#taken) this.#setRaw();
  }

  #die(signal: Signal): void {
    this.#tty.setTermios(this.#before);
    this.#proc.onSignal(signal, 'default');
    const end = () => this.#proc.signal(signal);
    if (this.#hidden) this.write(LEAVE).then(end, end);
    else end();
  }
}

/** As terminfo's smcup and rmcup of xterm have it; and the cursor is at the left edge, where the command line left it. */
const ENTER = '\x1b[?1049h\x1b[22;0;0t';
const LEAVE = '\x1b[?1049l\x1b[23;0;0t\r';
