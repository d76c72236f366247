import type { Process } from '../kernel/process.ts';
import type { Tty, WindowSize } from '../kernel/tty.ts';

const encoder = new TextEncoder();

/**
 * A window onto the host: a pseudo-terminal with a shell of the learner's on it. Bytes in, bytes out; it knows no
 * screen.
 */
export class Terminal {
  /** Unique within a machine's life. */
  readonly id: number;
  /** Resolves when the shell has ended, with its exit status. */
  readonly exited: Promise<number>;
  readonly #tty: Tty;
  readonly #shell: Process;

  /** @internal Machines open terminals. */
  constructor(id: number, tty: Tty, shell: Process, exited: Promise<number>) {
    this.id = id;
    this.#tty = tty;
    this.#shell = shell;
    this.exited = exited;
  }

  /**
   * Hands everything that is shown to `consume`. Whoever says so slowly, by calling the returned function with the number of
   * bytes dealt with, slows the programs down instead of piling up output.
   */
  onOutput(consume: (data: Uint8Array) => void): (bytes: number) => void {
    return this.#tty.onOutput(consume);
  }

  /** Keys, as a terminal emulator sends them. */
  input(keys: string): void {
    this.#tty.input(encoder.encode(keys));
  }

  /** Types a command line, and Enter. Control characters in it are left out: they would act as editing keys. */
  type(line: string): void {
    this.input(`${line.replace(/\n/g, '\r').replace(/[\x00-\x0c\x0e-\x1f\x7f]/g, '')}\r`);
  }

  resize(size: WindowSize): void {
    this.#tty.resize(size);
  }

  /** Whether the shell itself has the terminal: no command runs in the foreground. */
  get atPrompt(): boolean {
    return this.#tty.foreground === this.#shell.pgid;
  }

  /** The window closes: whatever runs in it is hung up. */
  close(): void {
    this.#tty.hangUp();
  }
}
