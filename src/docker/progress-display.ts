import type { ProgressMessage } from '../engine/api.ts';
import { humanSize } from './units.ts';

const BAR = 50;
/** On narrower terminals there are only the numbers. */
const WIDE = 110;

/**
 * Shows the stream of a pull (moby, pkg/jsonmessage). On a terminal each layer has a line that is rewritten in place; elsewhere
 * what has a progress bar is left out.
 */
export class ProgressDisplay {
  readonly #columns: (() => number) | undefined;
  /** The row of each id, counted from the first. */
  readonly #rows = new Map<string, number>();

  /** @param columns the width of the terminal; left out where it is none */
  constructor(columns?: () => number) {
    this.#columns = columns;
  }

  /** What to write for a message. */
  show(message: ProgressMessage): string {
    const { id, status = '', progressDetail } = message;
    const text = `${id ? `${id}: ` : ''}${status}`;
    if (!this.#columns) return this.#progress(message, WIDE + 1) === '' ? `${text}\n` : '';
    if (!id || !progressDetail) {
      // A line of its own ends what was rewritten in place.
      this.#rows.clear();
      return progressDetail ? `\x1b[2K\r${text} ${this.#progress(message, this.#columns())}\r` : `${text}\n`;
    }
    const known = this.#rows.get(id);
    const row = known ?? this.#rows.size;
    this.#rows.set(id, row);
    const away = this.#rows.size - row;
    const progress = this.#progress(message, this.#columns());
    return `${known === undefined ? '\n' : ''}\x1b[${away}A\x1b[2K\r${text} ${progress}\r\x1b[${away}B`;
  }

  /** Such as `[=====>     ]  1.2MB/3.4MB`; empty where there is nothing to count. */
  #progress({ progressDetail, progress = '' }: ProgressMessage, columns: number): string {
    const { current = 0, total = 0 } = progressDetail ?? {};
    if (!progressDetail) return progress;
    if (current <= 0 && total <= 0) return '';
    const now = humanSize(current).padStart(8);
    if (total <= 0) return now;
    const done = Math.min(BAR, Math.trunc(Math.trunc((current / total) * 100) / 2));
    const bar = columns > WIDE ? `[${'='.repeat(done)}>${' '.repeat(BAR - done)}] ` : '';
    return `${bar}${current > total ? now : `${now}/${humanSize(total)}`}`;
  }
}
