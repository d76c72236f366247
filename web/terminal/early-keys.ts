import type { Terminal as Xterm } from '@xterm/xterm';

/** Keys that came before there was a shell: shown as far as one line goes, and kept for it. */
export class EarlyKeys {
  readonly #xterm: Xterm;
  readonly #prompt: string;
  #keys = '';
  /** The line as a shell would have it; nothing more is shown once it is finished or a key does something else. */
  #line: string | undefined = '';

  constructor(xterm: Xterm, prompt: string) {
    this.#xterm = xterm;
    this.#prompt = prompt;
    xterm.write(prompt);
  }

  press(keys: string): void {
    this.#keys += keys;
    for (const key of keys) {
      if (this.#line === undefined) return;
      if (key === '\x7f') this.#line = this.#line.slice(0, -1);
      else if (key >= ' ') this.#line += key;
      else this.#line = undefined;
    }
    const room = this.#xterm.cols - 30;
    if (this.#line !== undefined && this.#line.length < room) this.#xterm.write(`\r\x1b[K${this.#prompt}${this.#line}`);
  }

  /** Takes the prompt off the screen, for the shell's own. Returns what was typed. */
  finish(): string {
    this.#xterm.write('\r\x1b[K');
    return this.#keys;
  }
}
