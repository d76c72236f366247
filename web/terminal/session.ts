import type { Machine } from '../../src/machine/machine.ts';
import type { Terminal } from '../../src/machine/terminal.ts';
import { texts } from '../texts.ts';
import type { Screen } from './screen.ts';

/** One of the terminals: a screen, and the shell that it shows. */
export class Session {
  readonly screen: Screen;
  readonly element: HTMLElement;
  /** What the learner calls it; nothing until it was given a name. */
  title: string | undefined;
  #terminal: Terminal | undefined;

  constructor(screen: Screen, element: HTMLElement, title: string | undefined) {
    this.screen = screen;
    this.element = element;
    this.title = title;
  }

  /** The machine's side of it; nothing before {@link open}. */
  get terminal(): Terminal | undefined {
    return this.#terminal;
  }

  /**
   * A new shell, below what the screen shows.
   * @param ended is asked when the shell has ended: whether this terminal is done with. If not, Enter begins another shell.
   */
  open(machine: Machine, ended: () => boolean): void {
    const { screen } = this;
    const terminal = machine.openTerminal(screen.size);
    this.#terminal = terminal;
    screen.connect(terminal);
    void terminal.exited.then(() => {
      if (this.#terminal !== terminal || ended()) return;
      screen.disconnect();
      screen.remark(texts.terminal.ended);
      screen.onEnter(() => this.#terminal === terminal && this.open(machine, ended));
    });
  }

  /** The window closes: whatever runs in it is hung up. */
  close(): void {
    this.screen.disconnect();
    this.#terminal?.close();
    this.#terminal = undefined;
  }
}
