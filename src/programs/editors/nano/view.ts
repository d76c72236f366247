import type { Session } from '../../screen/session.ts';
import { columns } from '../../width.ts';
import type { Position, TextBuffer } from '../text-buffer.ts';
import { answerLines, type MenuName, menuLines } from './shortcuts.ts';

/** What the view shows of an editor. */
export interface Shown {
  buffer: TextBuffer;
  cursor: Position;
  mark: Position | undefined;
  title: string;
  state: string;
  message: string;
  menu: MenuName;
  numbers: boolean;
  prompt: { text: string; column: number; answers?: 'yes' | 'all' } | undefined;
}

const TAB = 8;
const reverse = (text: string) => `\x1b[7m${text}\x1b[27m`;

/** nano's screen: a title, the text, a line for messages, and two with keys. */
export class View {
  top = 0;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  get height(): number {
    return Math.max(1, this.#session.size.rows - 4);
  }

  /** Scrolls so that the cursor is seen: a line at a time, or so that it is in the middle where there is text enough. */
  follow(line: number, count: number): void {
    if (line < this.top) this.top = this.top - line <= 1 ? line : Math.max(0, line - Math.floor(this.height / 2));
    else if (line >= this.top + this.height) {
      const beyond = line - this.top - this.height + 1;
      this.top =
        beyond <= 1
          ? this.top + beyond
          : Math.max(0, Math.min(line - Math.floor(this.height / 2), count - this.height));
    }
  }

  async draw(shown: Shown): Promise<void> {
    const { columns: width, rows: height } = this.#session.size;
    if (!shown.prompt) this.follow(shown.cursor.line, shown.buffer.count);
    const margin = shown.numbers ? String(shown.buffer.count).length + 2 : 0;
    const room = Math.max(1, width - margin);
    const rows: string[] = [this.#title(shown, width)];
    const at = columnOf(shown.buffer.line(shown.cursor.line), shown.cursor.column);
    const page = pageStart(at, room);
    for (let n = 0; n < this.height; n++) {
      const line = this.top + n;
      if (line >= shown.buffer.count) {
        rows.push('');
        continue;
      }
      const number = shown.numbers ? `${String(line + 1).padStart(margin - 1)} ` : '';
      rows.push(number + this.#row(shown, line, line === shown.cursor.line ? page : 0, room));
    }
    const message = shown.message === '' ? '' : `[ ${shown.message} ]`;
    const room2 = Math.max(0, Math.floor((width - columns(message)) / 2));
    rows.push(
      shown.prompt
        ? reverse(shown.prompt.text.padEnd(width).slice(0, width))
        : message === ''
          ? ''
          : ' '.repeat(room2) + reverse(message.slice(0, width)),
    );
    rows.push(
      ...(shown.prompt?.answers ? answerLines({ all: shown.prompt.answers === 'all' }) : menuLines(shown.menu, width)),
    );
    const cursor = shown.prompt
      ? { row: height - 3, column: Math.min(width - 1, shown.prompt.column) }
      : { row: 1 + shown.cursor.line - this.top, column: Math.min(width - 1, at - page + margin) };
    await this.#session.canvas.draw(rows.slice(0, height), cursor);
  }

  #title({ title, state }: Shown, width: number): string {
    const version = '  GNU nano 7.2';
    const edge = version.length + 1;
    const room = Math.max(0, Math.floor((width - edge - (state === '' ? 8 : state.length) - 3 - columns(title)) / 2));
    const start = `${version} ${' '.repeat(room)}${title}`.slice(0, width);
    const right = Math.max(0, width - columns(start) - state.length - 2);
    return reverse(`${start}${' '.repeat(right)}${state}`.padEnd(width).slice(0, width));
  }

  /** A line from a column on; `<` and `>` tell that there is more of it. */
  #row(shown: Shown, line: number, from: number, room: number): string {
    const text = expand(shown.buffer.line(line));
    const cut = [...text].slice(from, from + room);
    if (from > 0) cut[0] = '<';
    if ([...text].length - from > room) cut[room - 1] = '>';
    const marked = this.#marked(shown, line);
    if (!marked) return cut.join('');
    return cut.map((char, at) => (at + from >= marked[0] && at + from < marked[1] ? reverse(char) : char)).join('');
  }

  #marked({ mark, cursor, buffer }: Shown, line: number): [number, number] | undefined {
    if (!mark) return undefined;
    const [start, end] =
      mark.line < cursor.line || (mark.line === cursor.line && mark.column <= cursor.column)
        ? [mark, cursor]
        : [cursor, mark];
    if (line < start.line || line > end.line) return undefined;
    const text = buffer.line(line);
    return [
      line === start.line ? columnOf(text, start.column) : 0,
      line === end.line ? columnOf(text, end.column) : columnOf(text, text.length),
    ];
  }
}

/** Where in a long line the screen begins, so that a column is seen. */
function pageStart(column: number, room: number): number {
  if (room < 9 || column < room - 1) return 0;
  return column - 7 - ((column - 7) % (room - 8));
}

/** The screen's column of a character. */
export function columnOf(text: string, at: number): number {
  return [...expand(text.slice(0, at))].length;
}

/** The character in a column. */
export function characterAt(text: string, column: number): number {
  for (let at = 0; at < text.length; at++) if (columnOf(text, at + 1) > column) return at;
  return text.length;
}

function expand(text: string): string {
  let out = '';
  let width = 0;
  for (const char of text) {
    const shown =
      char === '\t'
        ? ' '.repeat(TAB - (width % TAB))
        : char < ' '
          ? `^${String.fromCharCode(char.charCodeAt(0) + 64)}`
          : char;
    out += shown;
    width += columns(shown);
  }
  return out;
}
