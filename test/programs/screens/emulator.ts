import { columns } from '../../../src/programs/width.ts';

interface Page {
  cells: string[][];
  row: number;
  column: number;
}

/** As much of a terminal as full-screen programs need: text, cursor, erasing, scrolling, the alternate screen. */
export class Emulator {
  rows: number;
  columns: number;
  #page: Page;
  #main: Page | undefined;
  #rest = '';
  readonly #decoder = new TextDecoder();

  constructor(size: { rows: number; columns: number }) {
    this.rows = size.rows;
    this.columns = size.columns;
    this.#page = { cells: this.#blank(), row: 0, column: 0 };
  }

  #blank(): string[][] {
    return Array.from({ length: this.rows }, () => this.#line());
  }

  #line(): string[] {
    return Array.from({ length: this.columns }, () => ' ');
  }

  get cursor(): [number, number] {
    return [this.#page.row, Math.min(this.#page.column, this.columns - 1)];
  }

  /** What it shows, without blanks at the ends. */
  get screen(): string {
    return this.#page.cells
      .map((cells) => cells.join('').trimEnd())
      .join('\n')
      .trimEnd();
  }

  resize({ rows, columns: width }: { rows: number; columns: number }): void {
    this.rows = rows;
    this.columns = width;
    for (const page of [this.#page, this.#main]) {
      if (!page) continue;
      const lost = Math.max(0, page.row - rows + 1);
      page.cells = this.#blank().map((line, at) =>
        line.map((blank, column) => page.cells[at + lost]?.[column] ?? blank),
      );
      page.row -= lost;
      page.column = Math.min(page.column, width - 1);
    }
  }

  write(bytes: Uint8Array): void {
    let text = this.#rest + this.#decoder.decode(bytes, { stream: true });
    this.#rest = '';
    while (text !== '') {
      const sequence = /^\x1b(?:\[([?>=]?)([\d;]*)([ -/]*)([@-~])|[=>78cM]|\([AB0]|\][^\x07]*\x07)/.exec(text);
      if (sequence) {
        const [whole, mark = '', parameters = '', , final = ''] = sequence;
        if (final !== '') this.#control(mark, parameters, final);
        text = text.slice(whole.length);
      } else if (text.startsWith('\x1b') && text.length < 12) {
        this.#rest = text;
        return;
      } else {
        const [char = ''] = text;
        this.#put(char);
        text = text.slice(char.length);
      }
    }
  }

  #put(char: string): void {
    const page = this.#page;
    if (char === '\r') page.column = 0;
    else if (char === '\n') this.#down();
    else if (char === '\b') page.column = Math.max(0, Math.min(page.column, this.columns - 1) - 1);
    else if (char === '\t') page.column = Math.min(this.columns - 1, (Math.floor(page.column / 8) + 1) * 8);
    else if (char >= ' ') {
      const width = columns(char);
      if (page.column + width > this.columns) {
        page.column = 0;
        this.#down();
      }
      const cells = page.cells[page.row] as string[];
      cells[page.column] = char;
      if (width === 2) cells[page.column + 1] = '';
      page.column += width;
    }
  }

  #down(): void {
    const page = this.#page;
    if (page.row + 1 < this.rows) {
      page.row += 1;
      return;
    }
    page.cells.shift();
    page.cells.push(this.#line());
  }

  #control(mark: string, parameters: string, final: string): void {
    const page = this.#page;
    const numbers = parameters.split(';').map(Number);
    const [first = 0, second = 0] = numbers;
    if (mark === '?') {
      if (first === 1049) this.#alternate(final === 'h');
      return;
    }
    const cells = page.cells[page.row] as string[];
    const column = Math.min(page.column, this.columns - 1);
    switch (final) {
      case 'H':
        page.row = Math.min(this.rows, Math.max(1, first)) - 1;
        page.column = Math.min(this.columns, Math.max(1, second)) - 1;
        return;
      case 'A':
        page.row = Math.max(0, page.row - Math.max(1, first));
        return;
      case 'C':
        page.column = Math.min(this.columns - 1, page.column + Math.max(1, first));
        return;
      case 'K':
        for (let at = first === 0 ? column : 0; at < (first === 1 ? column + 1 : this.columns); at++) cells[at] = ' ';
        return;
      case 'J':
        if (first === 0) {
          for (let at = column; at < this.columns; at++) cells[at] = ' ';
          for (let row = page.row + 1; row < this.rows; row++) page.cells[row] = this.#line();
        } else {
          page.cells = this.#blank();
        }
    }
  }

  #alternate(on: boolean): void {
    if (on && !this.#main) {
      this.#main = this.#page;
      this.#page = { cells: this.#blank(), row: this.#main.row, column: this.#main.column };
    } else if (!on && this.#main) {
      this.#page = this.#main;
      this.#main = undefined;
    }
  }
}
