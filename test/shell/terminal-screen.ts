import { characterWidth } from '../../src/shell/editor/width.ts';

/** A small terminal: what a screen shows after some output, with a cursor that wraps late as real ones do. */
export class TerminalScreen {
  readonly #rows: number;
  #columns: number;
  #cells: string[][] = [[]];
  #row = 0;
  #column = 0;
  /** The cursor stands behind the last column; the next character wraps. */
  #pendingWrap = false;
  #rest = '';
  readonly scrollback: string[] = [];
  bells = 0;

  constructor(columns = 80, rows = 24) {
    this.#columns = columns;
    this.#rows = rows;
  }

  /** The rows as text, without blanks at their ends and without empty ones at the end. */
  get lines(): string[] {
    const lines = this.#cells.map((cells) =>
      Array.from(cells, (cell) => cell ?? ' ')
        .join('')
        .trimEnd(),
    );
    while (lines.length > 1 && lines.at(-1) === '') lines.pop();
    return lines;
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** Everything, from the first line that was ever shown. */
  get all(): string {
    return [...this.scrollback, ...this.lines].join('\n');
  }

  get cursor(): { row: number; column: number } {
    return { row: this.#row, column: this.#pendingWrap ? this.#columns : this.#column };
  }

  /** As xterm.js does with the rows that the cursor's line takes: they are cut, not wrapped anew. */
  resize(columns: number): void {
    this.#columns = columns;
    this.#cells = this.#cells.map((cells) => cells.slice(0, columns));
    this.#column = Math.min(this.#column, columns - 1);
    this.#pendingWrap = false;
  }

  write(text: string): void {
    let rest = this.#rest + text;
    this.#rest = '';
    while (rest !== '') {
      const sequence = /^\x1b\[([?\d;]*)([A-Za-z])/.exec(rest);
      if (sequence) {
        this.#csi(sequence[1] as string, sequence[2] as string);
        rest = rest.slice(sequence[0].length);
      } else if (rest.startsWith('\x1b')) {
        const osc = /^\x1b\][^\x07]*\x07/.exec(rest);
        if (!osc) {
          this.#rest = rest;
          return;
        }
        rest = rest.slice(osc[0].length);
      } else {
        const char = String.fromCodePoint(rest.codePointAt(0) as number);
        this.#put(char);
        rest = rest.slice(char.length);
      }
    }
  }

  #put(char: string): void {
    switch (char) {
      case '\r':
        this.#column = 0;
        this.#pendingWrap = false;
        return;
      case '\n':
        this.#lineFeed();
        return;
      case '\b':
        this.#column = Math.max(0, this.#column - 1);
        this.#pendingWrap = false;
        return;
      case '\x07':
        this.bells += 1;
        return;
      case '\t':
        this.#column = Math.min(this.#columns - 1, (Math.floor(this.#column / 8) + 1) * 8);
        return;
    }
    const width = characterWidth(char);
    if (width === 0) {
      const row = this.#cells[this.#row] as string[];
      const at = this.#pendingWrap ? this.#columns - 1 : this.#column - 1;
      const place = row[at] === '' ? at - 1 : at;
      row[place] = (row[place] ?? '') + char;
      return;
    }
    if (this.#pendingWrap || this.#column + width > this.#columns) {
      this.#column = 0;
      this.#pendingWrap = false;
      this.#lineFeed();
    }
    const row = this.#cells[this.#row] as string[];
    for (let i = row.length; i < this.#column; i++) row[i] = ' ';
    row[this.#column] = char;
    if (width === 2) row[this.#column + 1] = '';
    this.#column += width;
    if (this.#column >= this.#columns) {
      this.#column = this.#columns - 1;
      this.#pendingWrap = true;
    }
  }

  #lineFeed(): void {
    this.#row += 1;
    this.#pendingWrap = false;
    if (this.#row >= this.#rows) {
      this.scrollback.push(this.#text(this.#cells.shift() ?? []));
      this.#row -= 1;
    }
    while (this.#cells.length <= this.#row) this.#cells.push([]);
  }

  #text(cells: readonly string[]): string {
    return Array.from(cells, (cell) => cell ?? ' ')
      .join('')
      .trimEnd();
  }

  #csi(parameters: string, final: string): void {
    const [first = '', second = ''] = parameters.split(';');
    const n = Number(first) || 1;
    if ('ABCDHJK'.includes(final)) this.#pendingWrap = false;
    switch (final) {
      case 'A':
        this.#row = Math.max(0, this.#row - n);
        return;
      case 'B':
        this.#row = Math.min(this.#rows - 1, this.#row + n);
        while (this.#cells.length <= this.#row) this.#cells.push([]);
        return;
      case 'C':
        this.#column = Math.min(this.#columns - 1, this.#column + n);
        return;
      case 'D':
        this.#column = Math.max(0, this.#column - n);
        return;
      case 'H':
        this.#row = n - 1;
        this.#column = (Number(second) || 1) - 1;
        while (this.#cells.length <= this.#row) this.#cells.push([]);
        return;
      case 'J':
        if (first === '2') this.#cells = this.#cells.map(() => []);
        else {
          this.#cells = this.#cells.slice(0, this.#row + 1);
          (this.#cells[this.#row] as string[]).splice(this.#column);
        }
        return;
      case 'K':
        (this.#cells[this.#row] as string[]).splice(this.#column);
    }
  }
}
