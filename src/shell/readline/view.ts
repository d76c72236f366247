import { columnsOf, graphemes, shownAs } from './width.ts';

/** A place on the screen, counted from where the prompt begins. */
interface Place {
  row: number;
  column: number;
}

/** Escape sequences, and what a prompt marks as having no width. */
const INVISIBLE = /\x01[^\x02]*\x02|\x1b\[[\d;?]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)/g;

/** Shows a prompt and a line in a window that may be narrower than they are. */
export class View {
  readonly #write: (text: string) => Promise<void>;
  readonly #columns: () => number;
  /** The row in which the cursor was left. */
  #row = 0;
  /** The column in which the prompt begins: behind what a program left without a newline. */
  #start = 0;

  constructor(write: (text: string) => Promise<void>, columns: () => number) {
    this.#write = write;
    this.#columns = columns;
  }

  /** A new prompt is about to be shown where the cursor is. */
  begin(column: number): void {
    this.#row = 0;
    this.#start = column % Math.max(1, this.#columns());
  }

  /** Draws everything anew, the cursor behind so many characters. */
  async draw(prompt: string, characters: readonly string[], cursor: number): Promise<void> {
    const width = Math.max(1, this.#columns());
    const visible = prompt.replace(INVISIBLE, '');
    const start = advance({ row: 0, column: this.#start }, graphemes(visible), width);
    const at = advance(start, characters.slice(0, cursor), width);
    const end = advance(at, characters.slice(cursor), width);
    const text = characters.map((character) => (character === '\n' ? '\r\n' : shownAs(character))).join('');
    // A line that ends in the last column leaves the cursor there: a blank takes it to the next row.
    const wrapped = end.column === 0 && end.row > 0 && characters.at(-1) !== '\n' ? ' \r' : '';
    const shown = `${prompt.replace(/[\x01\x02]/g, '').replaceAll('\n', '\r\n')}${text}${wrapped}`;
    await this.#write(`${this.#home()}\x1b[J${shown}${move(end, at)}`);
    this.#row = at.row;
  }

  /** Puts the cursor below everything. */
  async end(prompt: string, characters: readonly string[]): Promise<void> {
    await this.draw(prompt, characters, characters.length);
    await this.#write('\r\n');
    this.begin(0);
  }

  /** Writes something while nothing of the line is on the screen below it. */
  async write(text: string): Promise<void> {
    await this.#write(text);
  }

  /** ^L */
  async clear(): Promise<void> {
    await this.#write('\x1b[H\x1b[2J');
    this.begin(0);
  }

  #home(): string {
    const up = this.#row > 0 ? `\x1b[${this.#row}A` : '';
    return `${up}\r${this.#start > 0 ? `\x1b[${this.#start}C` : ''}`;
  }
}

/** Where the cursor is after so many characters, in a window of that width. */
export function advance({ row, column }: Place, characters: readonly string[], width: number): Place {
  let at = { row, column };
  for (const character of characters) {
    if (character === '\n') {
      at = { row: at.row + 1, column: 0 };
      continue;
    }
    const columns = columnsOf(character);
    if (at.column + columns > width) at = { row: at.row + 1, column: columns };
    else at = { row: at.row, column: at.column + columns };
    if (at.column >= width) at = { row: at.row + 1, column: 0 };
  }
  return at;
}

function move(from: Place, to: Place): string {
  const up = from.row - to.row;
  return `${up > 0 ? `\x1b[${up}A` : ''}\r${to.column > 0 ? `\x1b[${to.column}C` : ''}`;
}
