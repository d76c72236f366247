import { Layout, type Position } from './layout.ts';
import { type PromptText, parsePrompt } from './prompt-text.ts';
import { shownAs } from './width.ts';

/**
 * Shows a prompt and a line on a terminal, however many rows they take. It never reads the screen: it knows where it left
 * the cursor, relative to the row on which the prompt began.
 */
export class Screen {
  readonly #write: (text: string) => void;
  #columns: number;
  #prompt: PromptText = { output: '', visible: [] };
  /** The row on which the cursor is, from the prompt's first. */
  #row = 0;
  /** The column in which the prompt begins: behind what a program left without a newline. */
  #start = 0;
  #shown: { text: string; cursor: number; end: Position } | undefined;

  constructor(write: (text: string) => void, columns: number) {
    this.#write = write;
    this.#columns = columns;
  }

  set prompt(text: string) {
    this.#prompt = parsePrompt(text);
  }

  /** Starts where the cursor is: on its row, and so many columns from the left edge. */
  begin(column = 0): void {
    this.#row = 0;
    this.#start = column % this.#columns;
    this.#shown = undefined;
  }

  /**
   * Shows a line with the cursor in its place.
   * @param cells its characters
   * @param cursor before which of them the cursor stands
   */
  show(cells: readonly string[], cursor: number): void {
    const text = cells.join('');
    if (this.#appended(text, cells, cursor)) return;
    const { end, place } = this.#measure(cells, cursor);
    let out = `${this.#toStart()}\x1b[J${this.#prompt.output.replaceAll('\n', '\r\n')}${printable(cells)}`;
    // The terminal wraps only when the next character comes: a blank makes it do so now.
    if (end.column === 0 && end.row > 0 && cells.at(-1) !== '\n') out += ' \r';
    out += moveTo(end, place);
    this.#write(out);
    this.#row = place.row;
    this.#shown = { text, cursor, end };
  }

  /** A character more at the end needs nothing but itself. */
  #appended(text: string, cells: readonly string[], cursor: number): boolean {
    const shown = this.#shown;
    if (!shown || cursor !== cells.length || shown.cursor !== cells.length - 1 || !text.startsWith(shown.text))
      return false;
    const added = text.slice(shown.text.length);
    if (added === '' || shownAs(added) !== added || added === '\n' || /[^\x20-\x7e]/.test(added)) return false;
    if (shown.end.column + added.length >= this.#columns || shown.end.row !== this.#row) return false;
    this.#write(added);
    this.#shown = { text, cursor, end: { row: shown.end.row, column: shown.end.column + added.length } };
    return true;
  }

  /** Puts the cursor behind the line and begins a new row. */
  finish(cells: readonly string[]): void {
    const { end } = this.#measure(cells, cells.length);
    this.#write(`${moveTo({ row: this.#row, column: 0 }, end, true)}\r\n`);
    this.begin();
  }

  /** Writes something below the line; it is shown again afterwards. */
  below(cells: readonly string[], text: string): void {
    const { end } = this.#measure(cells, cells.length);
    this.#write(`${moveTo({ row: this.#row, column: 0 }, end, true)}\r\n${text.replaceAll('\n', '\r\n')}`);
    this.begin();
  }

  clear(): void {
    this.#write('\x1b[H\x1b[2J');
    this.begin();
  }

  /**
   * The window has another width. The terminal leaves the rows that the cursor's line takes as they are, so the prompt
   * still begins as far above as before.
   */
  resize(columns: number, cells: readonly string[], cursor: number): void {
    this.#columns = columns;
    this.#shown = undefined;
    this.show(cells, cursor);
  }

  #toStart(): string {
    return `\r${this.#row > 0 ? `\x1b[${this.#row}A` : ''}${this.#start > 0 ? `\x1b[${this.#start}C` : ''}`;
  }

  #measure(cells: readonly string[], cursor: number): { end: Position; place: Position } {
    const layout = new Layout(this.#columns);
    layout.column = Math.min(this.#start, this.#columns);
    for (const cluster of this.#prompt.visible) layout.advance(cluster);
    let place = layout.position;
    for (const [i, cell] of cells.entries()) {
      if (i === cursor) place = placeOf(layout, cell, this.#columns);
      layout.advance(cell);
    }
    const end = layout.position;
    return { end, place: cursor >= cells.length ? end : place };
  }
}

/** Where a cell will stand: a wide one may not fit into the last column. */
function placeOf(layout: Layout, cell: string, columns: number): Position {
  const probe = new Layout(columns);
  probe.row = layout.row;
  probe.column = layout.column;
  if (cell === '\n') return layout.position;
  probe.advance(cell);
  return probe.row > layout.row && probe.column > 0 ? { row: probe.row, column: 0 } : layout.position;
}

function printable(cells: readonly string[]): string {
  return cells.map((cell) => (cell === '\n' ? '\r\n' : shownAs(cell))).join('');
}

/** Escape sequences from one place to another; from an unknown column only with `fromUnknown`. */
function moveTo(from: Position, to: Position, fromUnknown = false): string {
  const rows = to.row - from.row;
  const vertical = rows > 0 ? `\x1b[${rows}B` : rows < 0 ? `\x1b[${-rows}A` : '';
  if (!fromUnknown && rows === 0 && to.column === from.column) return '';
  return `${vertical}\r${to.column > 0 ? `\x1b[${to.column}C` : ''}`;
}
