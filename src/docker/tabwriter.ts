import { displayWidth } from './display-width.ts';
import { runeCount } from './utf8.ts';

/** Go's tabwriter.NewWriter parameters, in characters. */
export interface TabwriterOptions {
  /** The least width of a cell, its padding included. */
  readonly minWidth: number;
  /** The width of a tab, where padding is by tabs. */
  readonly tabWidth: number;
  /** What is added to the widest cell of a column. */
  readonly padding: number;
  /** A space by default. */
  readonly padChar?: string;
  /** How wide a text is; by default as a terminal shows it. */
  readonly measure?: (text: string) => number;
  /** Puts the padding before the cell. */
  readonly alignRight?: boolean;
  /** Drops columns that are empty and whose cells end with a vertical tab. */
  readonly discardEmptyColumns?: boolean;
  /** Draws `|` between columns. */
  readonly debug?: boolean;
}

/** The tables of docker/cli 28.2.2. */
export const DOCKER_TABLE: TabwriterOptions = { minWidth: 10, tabWidth: 1, padding: 3 };
/** The tables of Docker 1.x, which counts runes, as Go's own tabwriter does. */
export const DOCKER_1_TABLE: TabwriterOptions = { minWidth: 20, tabWidth: 1, padding: 3, measure: runeCount };

interface Cell {
  readonly text: string;
  readonly width: number;
  /** Ended by a tab and not by a vertical tab. */
  readonly hard: boolean;
}

/**
 * text/tabwriter: aligns cells that end with tabs. A column is a block of adjacent lines that have a cell there, and as
 * wide as the widest of them; the text after a line's last tab belongs to no column. A form feed
 * ends the line and every column.
 */
export function tabwriter(text: string, options: TabwriterOptions = DOCKER_TABLE): string {
  return text
    .split('\f')
    .map((section) => new Layout(section, options).run())
    .join('\n');
}

class Layout {
  readonly #lines: Cell[][];
  readonly #options: TabwriterOptions;
  readonly #out: string[] = [];

  constructor(text: string, options: TabwriterOptions) {
    this.#options = options;
    const { measure = displayWidth } = options;
    this.#lines = text.split('\n').map((line) => cellsOf(line, measure));
  }

  run(): string {
    this.#block(0, this.#lines.length, []);
    return this.#out.join('\n');
  }

  /** Lays out lines that share the columns whose widths are known. */
  #block(from: number, to: number, widths: readonly number[]): void {
    const column = widths.length;
    const hasCell = (line: number) => column < (this.#lines[line]?.length ?? 0) - 1;
    let line = from;
    while (line < to) {
      if (!hasCell(line)) {
        this.#out.push(this.#line(this.#lines[line] ?? [], widths));
        line++;
        continue;
      }
      const start = line;
      while (line < to && hasCell(line)) line++;
      this.#block(start, line, [...widths, this.#width(start, line, column)]);
    }
  }

  #width(from: number, to: number, column: number): number {
    const { minWidth, padding, discardEmptyColumns } = this.#options;
    let width = minWidth;
    let empty = true;
    for (let i = from; i < to; i++) {
      const cell = this.#lines[i]?.[column];
      if (!cell) continue;
      width = Math.max(width, cell.width + padding);
      if (cell.width > 0 || cell.hard) empty = false;
    }
    return empty && discardEmptyColumns ? 0 : width;
  }

  #line(cells: readonly Cell[], widths: readonly number[]): string {
    const { alignRight, debug } = this.#options;
    let out = '';
    for (const [i, { text, width }] of cells.entries()) {
      if (i > 0 && debug) out += '|';
      const padding = i < widths.length ? this.#padding(width, widths[i] ?? 0) : '';
      out += alignRight ? padding + text : text + padding;
    }
    return out;
  }

  #padding(textWidth: number, cellWidth: number): string {
    const { padChar = ' ', tabWidth } = this.#options;
    if (padChar !== '\t') return padChar.repeat(Math.max(cellWidth - textWidth, 0));
    if (tabWidth === 0) return '';
    const whole = Math.ceil(cellWidth / tabWidth) * tabWidth;
    return '\t'.repeat(Math.max(Math.ceil((whole - textWidth) / tabWidth), 0));
  }
}

/** The cells of a line; the last one is not terminated, so that its width does not matter. */
function cellsOf(line: string, measure: (text: string) => number): Cell[] {
  if (!line.includes('\v')) {
    const texts = line.split('\t');
    return texts.map((text, i) => ({ text, width: i < texts.length - 1 ? measure(text) : 0, hard: true }));
  }
  // Cells alternate with what ends them.
  const parts = line.split(/([\t\v])/);
  return parts
    .map((text, i) => ({ text, width: i < parts.length - 1 ? measure(text) : 0, hard: parts[i + 1] !== '\v' }))
    .filter((_, i) => i % 2 === 0);
}
