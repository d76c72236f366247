/** Where the cursor stands, from 0. */
export interface CursorPosition {
  row: number;
  column: number;
}

/** What a full-screen program shows: rows of text with SGR sequences in them. Only rows that changed are written. */
export class Canvas {
  readonly #write: (text: string) => Promise<void>;
  #shown: (string | undefined)[] = [];

  constructor(write: (text: string) => Promise<void>) {
    this.#write = write;
  }

  /** What is on the screen is not known any more: everything is written next time. */
  invalidate(): void {
    this.#shown = [];
  }

  /** @param rows from the top; each ends with the attributes that it began with, and is no wider than the screen */
  async draw(rows: readonly string[], cursor?: CursorPosition): Promise<void> {
    let text = this.#shown.length === 0 ? '\x1b[H\x1b[2J' : '';
    rows.forEach((row, at) => {
      if (row === (this.#shown[at] ?? (this.#shown.length === 0 ? '' : undefined))) return;
      text += `\x1b[${at + 1}H${row === '' ? '\x1b[K' : `\x1b[K${row}`}`;
    });
    this.#shown = [...rows];
    if (cursor) text += `\x1b[${cursor.row + 1};${cursor.column + 1}H`;
    if (text !== '') await this.#write(text);
  }

  async bell(): Promise<void> {
    await this.#write('\x07');
  }
}
