import { columns } from '../../width.ts';

/** What decides how a line is laid out. */
export interface LayoutOptions {
  /** The screen's width, in columns. */
  width: number;
  /** Long lines are cut off instead of folded. */
  chop: boolean;
  /** How many columns a chopped line is shifted to the left. */
  shift: number;
  /** What stands before each row, such as a line's number. */
  margin: string;
  /** Colours go through (-R), or everything (-r). */
  raw: 'none' | 'colors' | 'all';
  tabStop: number;
  /** What is shown in reverse video: begin and end, in UTF-16 units. */
  marks: readonly { start: number; end: number }[];
}

const REVERSE = '\x1b[7m';
const NORMAL = '\x1b[27m';

/** A row of the screen. */
export interface Row {
  text: string;
  /** Where in the line it begins, in UTF-16 units. */
  start: number;
}

/** One thing of a line: how it looks, how wide it is, and where it stands. */
interface Cell {
  at: number;
  text: string;
  width: number;
  reverse: boolean;
}

/** A line as rows of the screen, at least one. */
export function layOut(line: string, options: LayoutOptions): Row[] {
  const cells = [...cellsOf(line, options)];
  const room = options.width - options.margin.length;
  if (options.chop) return [{ text: options.margin + chopped(cells, room, options.shift), start: 0 }];
  const rows: Cell[][] = [[]];
  let used = 0;
  for (const cell of cells) {
    if (used + cell.width > room && cell.width > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(cell);
    used += cell.width;
  }
  let carried = '';
  return rows.map((row) => {
    const text = carried + join(row);
    carried = lastColors(text);
    return { text: `${options.margin}${text}${carried === '' ? '' : '\x1b[m'}`, start: row[0]?.at ?? 0 };
  });
}

function* cellsOf(line: string, { raw, tabStop, marks }: LayoutOptions): Generator<Cell> {
  let column = 0;
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at, at + 64);
    const marked = marks.some(({ start, end }) => at >= start && at < end);
    const color = raw === 'none' ? undefined : /^\x1b\[[\d;:]*m/.exec(rest)?.[0];
    if (color !== undefined) {
      yield { at, text: color, width: 0, reverse: false };
      at += color.length;
      continue;
    }
    const [char = ''] = rest;
    if (char === '\t') {
      const width = tabStop - (column % tabStop);
      yield* Array.from({ length: width }, () => ({ at, text: ' ', width: 1, reverse: marked }));
      column += width;
    } else {
      const shown = visible(char, raw);
      const width = shown === char ? columns(char) : shown.length;
      yield { at, text: shown, width, reverse: marked || shown !== char };
      column += width;
    }
    at += char.length;
  }
}

/** A control character as `^X`, `ESC` or `<80>`; all others as they are. */
function visible(char: string, raw: LayoutOptions['raw']): string {
  const code = char.codePointAt(0) as number;
  if (raw === 'all') return char;
  if (code === 27) return 'ESC';
  if (code < 32 || code === 127) return `^${String.fromCharCode(code ^ 64)}`;
  if (code >= 0xdc80 && code <= 0xdcff) return `<${(code - 0xdc00).toString(16).toUpperCase()}>`;
  return char;
}

function join(cells: readonly Cell[]): string {
  let text = '';
  let reverse = false;
  for (const cell of cells) {
    if (cell.reverse !== reverse) text += cell.reverse ? REVERSE : NORMAL;
    reverse = cell.reverse;
    text += cell.text;
  }
  return reverse ? text + NORMAL : text;
}

/** The row of a chopped line: `>` in reverse video tells of what is left out. */
function chopped(cells: readonly Cell[], room: number, shift: number): string {
  const row: Cell[] = [];
  let column = 0;
  let used = 0;
  let more = false;
  for (const cell of cells) {
    const start = column;
    column += cell.width;
    if (cell.width > 0 && start < shift) continue;
    if (used + cell.width > room) {
      more = true;
      break;
    }
    row.push(cell);
    used += cell.width;
  }
  if (more) {
    while (used > room - 1) used -= row.pop()?.width ?? room;
    row.push({ at: 0, text: '>', width: 1, reverse: true });
  }
  const text = join(row);
  return lastColors(text) === '' ? text : `${text}\x1b[m`;
}

/** The colours that are still on at the end of a text. */
function lastColors(text: string): string {
  const all = text.match(/\x1b\[[\d;:]*m/g) ?? [];
  const since = all.findLastIndex((color) => /^\x1b\[0*m$/.test(color));
  return all
    .slice(since + 1)
    .filter((color) => color !== REVERSE && color !== NORMAL)
    .join('');
}
