import type { LineEditor } from './editor.ts';
import type { Key } from './keys.ts';

/** Incremental search in the history (`C-r`, `C-s`). */
export class Search {
  readonly #editor: LineEditor;
  #direction: -1 | 1;
  #text = '';
  #failed = false;
  /** The line and the place that the search began at. */
  readonly #start: { text: string; cursor: number; at: number };

  constructor(editor: LineEditor, direction: -1 | 1) {
    this.#editor = editor;
    this.#direction = direction;
    this.#start = { text: editor.buffer.text, cursor: editor.buffer.cursor, at: editor.history.at };
  }

  get prompt(): string {
    return `(${this.#failed ? 'failed ' : ''}${this.#direction < 0 ? 'reverse-i-search' : 'i-search'})\`${this.#text}': `;
  }

  /** Takes a key. @returns whether the search goes on; else it has ended, and the key is still to be handled */
  async handle(key: Key): Promise<boolean> {
    const editor = this.#editor;
    if (key.type === 'text') {
      this.#text += key.text;
      this.#find(editor.history.at);
      return true;
    }
    if (key.type === 'paste') {
      this.#text += key.text.replace(/\n.*/s, '');
      this.#find(editor.history.at);
      return true;
    }
    switch (key.name) {
      case 'C-r':
      case 'C-s':
        this.#again(key.name === 'C-r' ? -1 : 1);
        return true;
      case 'backspace':
        this.#text = [...this.#text].slice(0, -1).join('');
        this.#find(this.#start.at);
        return true;
      case 'C-g':
        editor.history.go(this.#start.at, editor.history.line(editor.history.at));
        editor.buffer.set(this.#start.text, this.#start.cursor);
        editor.unread({ type: 'named', name: 'noop' });
        return false;
      case 'escape':
        editor.unread({ type: 'named', name: 'noop' });
        return false;
      default:
        return false;
    }
  }

  /** The same text again, beyond the line that was found. */
  #again(direction: -1 | 1): void {
    const { history } = this.#editor;
    const changed = direction !== this.#direction;
    this.#direction = direction;
    if (this.#text === '') this.#text = Search.last;
    if (this.#text === '' || (changed && this.#failed)) return;
    if (this.#findWithin(direction)) return;
    this.#find(history.at + direction, history.line(history.at));
  }

  /** The same text once more in the line that stands there. */
  #findWithin(direction: -1 | 1): boolean {
    const { buffer } = this.#editor;
    const place = buffer.beforeCursor.length;
    const line = buffer.text;
    const index =
      direction < 0 ? (place > 0 ? line.lastIndexOf(this.#text, place - 1) : -1) : line.indexOf(this.#text, place + 1);
    if (this.#failed || index < 0 || !line.startsWith(this.#text, place)) return false;
    buffer.cursor = [...line.slice(0, index)].length;
    return true;
  }

  /** @param skip a line that would be no news */
  #find(from: number, skip?: string): void {
    const { history, buffer } = this.#editor;
    if (this.#text === '') {
      this.#failed = false;
      return;
    }
    Search.last = this.#text;
    const text = this.#text;
    const start = Math.min(from, history.length - 1);
    const at = history.find(start, this.#direction, (line) => line.includes(text) && line !== skip);
    this.#failed = at === undefined;
    if (at === undefined) return;
    const line = at === history.at ? buffer.text : (history.go(at, history.line(history.at)) ?? '');
    const index = this.#direction < 0 ? line.lastIndexOf(text) : line.indexOf(text);
    buffer.set(line);
    buffer.cursor = Math.max(0, [...line.slice(0, index)].length);
  }

  /** What was searched for last, in any shell of this page. */
  static last = '';
}
