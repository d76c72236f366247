import { clusterWidth, shownAs } from './width.ts';

/** A place on the screen, from where the prompt begins. */
export interface Position {
  row: number;
  column: number;
}

/** Where text goes on a screen of so many columns that wraps by itself. */
export class Layout {
  readonly #columns: number;
  row = 0;
  column = 0;

  constructor(columns: number) {
    this.#columns = Math.max(1, columns);
  }

  /** Moves on by a cluster. A character that does not fit into the rest of a row goes to the next one. */
  advance(cluster: string): void {
    if (cluster === '\n') {
      this.row += 1;
      this.column = 0;
      return;
    }
    if (cluster === '\r') {
      this.column = 0;
      return;
    }
    const width = clusterWidth(cluster);
    if (shownAs(cluster) !== cluster && width === 2) {
      // Two characters of their own: they may stand on two rows.
      this.#step(1);
      this.#step(1);
    } else this.#step(width);
  }

  #step(width: number): void {
    this.#wrapFor(width);
    this.column += width;
  }

  #wrapFor(width: number): void {
    if (this.column + width <= this.#columns) return;
    this.row += 1;
    this.column = 0;
  }

  /** Where the next character would stand: behind a full row, at the beginning of the next. */
  get position(): Position {
    return this.column >= this.#columns ? { row: this.row + 1, column: 0 } : { row: this.row, column: this.column };
  }
}
