/** How long Escape is held back for the Tab that may follow, in milliseconds. */
const HELD = 1000;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/**
 * Which keys the page keeps from the terminal, so that nobody is caught in it: Tab after Escape leaves it (with Shift, for what
 * stands before it), F6 goes to the next pane, Ctrl and Shift with an arrow go to the terminal beside this one where there is
 * one, and the usual keys copy and paste. Escape itself is held back until the next key, since a shell would take what follows
 * together with it.
 */
export class TerminalKeys {
  readonly #sendEscape: () => void;
  readonly #hasSelection: () => boolean;
  readonly #leave: () => void;
  readonly #turn: (by: number) => boolean;
  #held: ReturnType<typeof setTimeout> | undefined;
  #leaving = false;

  constructor(options: {
    sendEscape: () => void;
    hasSelection: () => boolean;
    leave: () => void;
    turn: (by: number) => boolean;
  }) {
    this.#sendEscape = options.sendEscape;
    this.#hasSelection = options.hasSelection;
    this.#leave = options.leave;
    this.#turn = options.turn;
  }

  /** Whether the terminal is to have this key; else the browser does with it what it always does. */
  handle(event: KeyboardEvent): boolean {
    if (event.type !== 'keydown' || event.isComposing || MODIFIERS.has(event.key)) return true;
    if (event.key === 'F6') return false;
    if (event.key === 'Tab' && this.#leaving) {
      this.#drop();
      if (!event.shiftKey) {
        event.preventDefault();
        this.#leave();
      }
      return false;
    }
    this.#release();
    if (event.key === 'Escape' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      this.#leaving = true;
      this.#held = setTimeout(() => this.#send(), HELD);
      return false;
    }
    return !this.#isClipboard(event) && !this.#isTurn(event);
  }

  #isTurn({ key, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): boolean {
    if (!ctrlKey || !shiftKey || altKey || metaKey) return false;
    return (key === 'ArrowLeft' && this.#turn(-1)) || (key === 'ArrowRight' && this.#turn(1));
  }

  #isClipboard({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    if (!ctrlKey || altKey || metaKey) return false;
    return key.toLowerCase() === 'v' || (key.toLowerCase() === 'c' && this.#hasSelection());
  }

  #release(): void {
    if (this.#held !== undefined) this.#send();
    this.#leaving = false;
  }

  #send(): void {
    clearTimeout(this.#held);
    this.#held = undefined;
    this.#sendEscape();
  }

  #drop(): void {
    clearTimeout(this.#held);
    this.#held = undefined;
    this.#leaving = false;
  }
}
