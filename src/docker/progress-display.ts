import type { ProgressMessage } from '../engine/api.ts';

/**
 * Shows the stream of a pull (moby, pkg/jsonmessage). On a terminal each layer has a line that is rewritten in place; elsewhere
 * what has a progress bar is left out.
 */
export class ProgressDisplay {
  readonly #terminal: boolean;
  /** The row of each id, counted from the first. */
  readonly #rows = new Map<string, number>();

  constructor(terminal: boolean) {
    this.#terminal = terminal;
  }

  /** What to write for a message. */
  show({ id, status = '', progress, progressDetail }: ProgressMessage): string {
    const counted = progress !== undefined || progressDetail?.current !== undefined;
    if (!this.#terminal) return counted ? '' : `${id ? `${id}: ` : ''}${status}\n`;
    if (!id) {
      this.#rows.clear();
      return `${status}\n`;
    }
    const text = `${id}: ${status}${progress ? ` ${progress}` : ''}`;
    const row = this.#rows.get(id);
    if (row === undefined) {
      this.#rows.set(id, this.#rows.size);
      return `${text}\n`;
    }
    // Up to its line, which is cleared first, and down again.
    const up = this.#rows.size - row;
    return `\x1b[${up}A\x1b[2K\r${text}\x1b[${up}B\r`;
  }
}
