/** What was cut, to be yanked again. Cuts that follow each other belong together. */
export class KillRing {
  readonly #entries: string[] = [];
  #at = 0;
  /** Whether the last command was a cut: the next one goes on with it. */
  joining = false;

  add(text: string, direction: 'forward' | 'backward'): void {
    if (text === '') return;
    const last = this.#entries.at(-1);
    if (this.joining && last !== undefined) {
      this.#entries[this.#entries.length - 1] = direction === 'forward' ? last + text : text + last;
    } else {
      this.#entries.push(text);
      if (this.#entries.length > 10) this.#entries.shift();
    }
    this.#at = this.#entries.length - 1;
    this.joining = true;
  }

  get current(): string | undefined {
    return this.#entries[this.#at];
  }

  /** Goes to the entry before, the last one after the first. */
  rotate(): string | undefined {
    this.#at = (this.#at + this.#entries.length - 1) % Math.max(1, this.#entries.length);
    return this.current;
  }
}
