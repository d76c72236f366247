import { columns } from '../../width.ts';
import type { Position } from '../text-buffer.ts';
import type { Editor } from './editor.ts';

/** A row of the screen: which line it shows, and from which column of that line on. */
interface Row {
  line: number;
  from: number;
  text: string;
}

const BOLD = (text: string) => `\x1b[1m${text}\x1b[m`;

/** Shows the text around the cursor. */
export class Viewport {
  /** The first line on the screen. */
  top = 0;
  /** What is typed at the foot of the screen, with the cursor's column. */
  line: { text: string; column: number } | undefined;
  /** Keys of a command that is not complete, such as those before a digraph. */
  hint: string | undefined;
  /** Columns to the left of what is shown, where long lines are not folded. */
  #left = 0;
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** Rows for text. */
  get height(): number {
    return Math.max(1, this.#editor.session.size.rows - 1);
  }

  get #margin(): number {
    const { settings, buffer } = this.#editor;
    return settings.number ? Math.max(8, String(buffer.count).length + 1) : 0;
  }

  get #width(): number {
    return Math.max(1, this.#editor.session.size.columns - this.#margin);
  }

  /** How many columns stand before a place of a line. On a tab the cursor is at its end, but for insert mode. */
  columnOf({ line, column }: Position): number {
    const { mode, settings } = this.#editor;
    const text = this.#editor.buffer.line(line);
    const at = widthOf(text.slice(0, column), settings.tabstop, settings.list);
    const inserting = mode === 'insert' || mode === 'replace';
    if (text[column] !== '\t' || inserting || settings.list) return at;
    return at + settings.tabstop - (at % settings.tabstop) - 1;
  }

  /** The character that stands in a column of the screen. */
  characterAt(line: number, wanted: number): number {
    const text = this.#editor.buffer.line(line);
    if (wanted === Number.POSITIVE_INFINITY) return text.length;
    const { tabstop, list } = this.#editor.settings;
    let column = 0;
    for (let at = 0; at < text.length; ) {
      const [char = ''] = text.slice(at, at + 2);
      column += charWidth(char, column, tabstop, list);
      if (column > wanted) return at;
      at += char.length;
    }
    return text.length;
  }

  /** How many rows a line takes. */
  rowsOf(line: number): number {
    if (!this.#editor.settings.wrap) return 1;
    const { tabstop, list } = this.#editor.settings;
    const text = this.#editor.buffer.line(line);
    return Math.max(1, Math.ceil((widthOf(text, tabstop, list) + (list ? 1 : 0)) / this.#width));
  }

  /** The last line that is on the screen as a whole. */
  get bottom(): number {
    let rows = 0;
    let line = this.top;
    for (; line < this.#editor.buffer.count; line++) {
      rows += this.rowsOf(line);
      if (rows > this.height) break;
    }
    return Math.max(this.top, line - 1);
  }

  /** Scrolls as far as it needs for the cursor to be seen: a little, or else so that it is in the middle. */
  follow(): void {
    const { cursor, buffer } = this.#editor;
    this.top = Math.max(0, Math.min(this.top, buffer.count - 1));
    const column = this.columnOf(cursor);
    if (this.#editor.settings.wrap || column < this.#left) this.#left = this.#editor.settings.wrap ? 0 : column;
    else if (column >= this.#left + this.#width) this.#left = column - this.#width + 1;
    if (cursor.line < this.top) {
      const far = this.top - cursor.line >= Math.max(2, Math.floor(this.height / 2) - 1);
      if (far) this.center(cursor.line);
      else this.top = cursor.line;
    } else if (cursor.line > this.bottom) {
      let rows = 0;
      for (let line = this.bottom + 1; line <= cursor.line && rows <= this.height + 1; line++) rows += 1;
      if (rows > this.height + 1) this.center(cursor.line);
      else this.putAtBottom(cursor.line);
    }
  }

  /** Where the text has become shorter than the screen, it comes down. */
  fill(): void {
    const last = this.#editor.buffer.count - 1;
    if (this.top > 0 && this.bottom === last) this.putAtBottom(last);
  }

  /** Makes a line the last one. */
  putAtBottom(line: number): void {
    let rows = this.rowsOf(line);
    let top = line;
    while (top > 0 && rows + this.rowsOf(top - 1) <= this.height) {
      top -= 1;
      rows += this.rowsOf(top);
    }
    this.top = top;
  }

  /** Puts a line in the middle. */
  center(line: number): void {
    let above = 0;
    let below = 0;
    let top = line;
    let bottom = line;
    let used = this.rowsOf(line);
    while (top > 0) {
      const upwards = above < below;
      if (upwards || bottom + 1 >= this.#editor.buffer.count) {
        const rows = this.rowsOf(top - 1);
        if (used + rows > this.height) break;
        if (bottom + 1 >= this.#editor.buffer.count && !upwards) below += 1;
        top -= 1;
        above += rows;
        used += rows;
      } else {
        const rows = this.rowsOf(bottom + 1);
        if (used + rows > this.height) break;
        bottom += 1;
        below += rows;
        used += rows;
      }
    }
    this.top = top;
  }

  async draw(): Promise<void> {
    const editor = this.#editor;
    if (!this.line) this.follow();
    editor.forgetEcho();
    const { rows, cursor } = this.#rows();
    const { columns: width } = editor.session.size;
    const shown = rows.map(({ text }) => text);
    const foot = this.#foot(width);
    await editor.session.canvas.draw(
      [...shown, foot.text],
      foot.cursor === undefined ? cursor : { row: shown.length, column: foot.cursor },
    );
  }

  /** Shows lines at the foot, the text above them scrolled up, and asks for Return. */
  async page(lines: readonly string[]): Promise<void> {
    const { rows, columns: width } = this.#editor.session.size;
    const folded = lines.flatMap((line) => rowsOfText(line, width));
    const prompt = 'Press ENTER or type command to continue';
    const all = [...this.#rows().rows.map(({ text }) => text), ...folded, prompt];
    await this.#editor.session.canvas.draw(all.slice(-rows), {
      row: rows - 1,
      column: Math.min(width - 1, prompt.length),
    });
  }

  #foot(width: number): { text: string; cursor?: number } {
    const editor = this.#editor;
    if (this.line) return { text: this.line.text.slice(0, width), cursor: Math.min(width - 1, this.line.column) };
    if (editor.message !== '') {
      const text = editor.message.slice(0, width - 1);
      return { text: editor.messageIsError ? `\x1b[7m${text}\x1b[m` : text };
    }
    const mode = editor.face.showsMode && editor.settings.showmode ? modeText(editor) : '';
    return { text: mode === '' ? editor.face.status(editor) : BOLD(mode) };
  }

  /** The rows of the text, `~` behind its end, and where the cursor stands. */
  #rows(): { rows: Row[]; cursor: { row: number; column: number } } {
    const editor = this.#editor;
    const { cursor: at, settings, buffer } = editor;
    const rows: Row[] = [];
    const cursor = { row: 0, column: 0 };
    for (let line = this.top; rows.length < this.height && line < buffer.count; line++) {
      const parts = this.#lineRows(line);
      const room = this.height - rows.length;
      if (parts.length > room && line !== at.line && line > this.top && editor.face.name === 'vim') {
        while (rows.length < this.height) rows.push({ line, from: 0, text: `${' '.repeat(this.#margin)}@` });
        break;
      }
      if (line === at.line) {
        const column = this.columnOf(at) - this.#left;
        const row = Math.min(
          Math.floor(column / this.#width),
          Math.max(parts.length - 1, Math.floor(column / this.#width)),
        );
        cursor.row = Math.min(this.height - 1, rows.length + row);
        cursor.column = (column % this.#width) + this.#margin;
      }
      parts.slice(0, room).forEach((text, index) => {
        const number = index === 0 ? `${String(line + 1).padStart(this.#margin - 1)} ` : ' '.repeat(this.#margin);
        rows.push({ line, from: index * this.#width, text: settings.number ? number + text : text });
      });
    }
    while (rows.length < this.height) rows.push({ line: buffer.count, from: 0, text: '~' });
    return { rows, cursor };
  }

  /** A line as rows, tabs and control characters as they are shown, with what is selected in reverse video. */
  #lineRows(line: number): string[] {
    const { settings, buffer } = this.#editor;
    const text = buffer.line(line);
    const selected = this.#selection(line);
    const rows: string[] = [''];
    let column = 0;
    let reversed = false;
    const { wrap } = settings;
    const put = (shown: string, reverse: boolean) => {
      for (const char of shown) {
        const wide = columns(char) || 1;
        if (!wrap && (column < this.#left || column + wide > this.#left + this.#width)) {
          column += wide;
          continue;
        }
        if (wrap && column + wide > rows.length * this.#width) {
          if (reversed) rows[rows.length - 1] += '\x1b[27m';
          rows.push(reversed ? '\x1b[7m' : '');
          column = (rows.length - 1) * this.#width;
        }
        if (reverse !== reversed) rows[rows.length - 1] += reverse ? '\x1b[7m' : '\x1b[27m';
        reversed = reverse;
        rows[rows.length - 1] += char;
        column += wide;
      }
    };
    for (let at = 0; at < text.length; ) {
      const [char = ''] = text.slice(at, at + 2);
      const reverse = selected !== undefined && at >= selected[0] && at <= selected[1];
      put(shownAs(char, column, settings.tabstop, settings.list), reverse);
      at += char.length;
    }
    if (selected && text === '') put(' ', true);
    if (settings.list) put('$', false);
    if (reversed) rows[rows.length - 1] += '\x1b[27m';
    return rows;
  }

  #selection(line: number): [number, number] | undefined {
    const { mode, anchor, cursor } = this.#editor;
    if (!mode.startsWith('visual')) return undefined;
    const [first, last] =
      anchor.line < cursor.line || (anchor.line === cursor.line && anchor.column <= cursor.column)
        ? [anchor, cursor]
        : [cursor, anchor];
    if (line < first.line || line > last.line) return undefined;
    if (mode === 'visual-line') return [0, Number.POSITIVE_INFINITY];
    if (mode === 'visual-block') {
      return [Math.min(anchor.column, cursor.column), Math.max(anchor.column, cursor.column)];
    }
    return [line === first.line ? first.column : 0, line === last.line ? last.column : Number.POSITIVE_INFINITY];
  }
}

function modeText({ mode, recording }: Editor): string {
  const names = {
    normal: '',
    recording: '',
    insert: '-- INSERT --',
    replace: '-- REPLACE --',
    visual: '-- VISUAL --',
    'visual-line': '-- VISUAL LINE --',
    'visual-block': '-- VISUAL BLOCK --',
  } as const;
  return `${names[mode]}${recording ? `recording @${recording.register}` : ''}`;
}

function shownAs(char: string, column: number, tabstop: number, list: boolean): string {
  if (char === '\t') return list ? '^I' : ' '.repeat(tabstop - (column % tabstop));
  const code = char.codePointAt(0) as number;
  if (code < 32 || code === 127) return `^${String.fromCharCode(code ^ 64)}`;
  if (code >= 0xdc80 && code <= 0xdcff) return `<${(code - 0xdc00).toString(16)}>`;
  return char;
}

function charWidth(char: string, column: number, tabstop: number, list: boolean): number {
  const shown = shownAs(char, column, tabstop, list);
  return shown === char ? columns(char) : shown.length;
}

function widthOf(text: string, tabstop: number, list: boolean): number {
  let column = 0;
  for (const char of text) column += charWidth(char, column, tabstop, list);
  return column;
}

function rowsOfText(text: string, width: number): string[] {
  const rows = [''];
  for (const char of text) {
    if (columns(rows.at(-1) ?? '') + columns(char) > width) rows.push('');
    rows[rows.length - 1] += char;
  }
  return rows;
}
