import { literal, typed } from '../../screen/keys.ts';
import type { Position } from '../text-buffer.ts';
import type { Editor } from './editor.ts';

/**
 * Reads text until Escape. What is typed can be undone at once, but for moves with the arrows in between.
 * @param count how often what was typed is put in
 */
export async function insertMode(editor: Editor, mode: 'insert' | 'replace', count = 1): Promise<void> {
  const { buffer } = editor;
  const before = editor.mode;
  editor.mode = mode;
  editor.modifiedBefore = buffer.modified;
  editor.message = '';
  buffer.begin(editor.cursor);
  const session = new Insertion(editor, mode);
  let text = '';
  for (;;) {
    const key = await editor.key();
    if (key === 'Escape' || key === '^C') break;
    if (key === '^O') continue;
    text = await session.key(key, text);
  }
  for (let n = 1; n < count; n++) session.type(text);
  buffer.end();
  editor.mode = before === 'insert' || before === 'replace' ? 'normal' : before;
  editor.moveTo({ line: editor.cursor.line, column: editor.cursor.column - 1 });
}

class Insertion {
  readonly #editor: Editor;
  readonly #replacing: boolean;
  /** Where typing began: ^W and ^U take away no more than was typed at once. */
  #start: Position;
  /** What was there where something was typed over. */
  readonly #covered: string[] = [];

  constructor(editor: Editor, mode: 'insert' | 'replace') {
    this.#editor = editor;
    this.#replacing = mode === 'replace';
    this.#start = { ...editor.cursor };
  }

  /** Deals with a key. Returns what was typed so far. */
  async key(key: string, sofar: string): Promise<string> {
    const editor = this.#editor;
    const { cursor } = editor;
    switch (key) {
      case 'Enter':
      case '^J':
        this.type('\n');
        return `${sofar}\n`;
      case 'Backspace':
      case '^H':
        this.#back(1);
        return sofar.slice(0, -1);
      case '^W':
        this.#back(
          Math.max(
            1,
            cursor.column - editor.text.slice(0, cursor.column).search(/(?:[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]+)?[ \t]*$/u),
          ),
        );
        return '';
      case '^U':
        this.#back(
          Math.max(
            1,
            cursor.line === this.#start.line && cursor.column > this.#start.column
              ? cursor.column - this.#start.column
              : cursor.column,
          ),
        );
        return '';
      case 'Delete':
        if (cursor.column < editor.text.length) {
          editor.buffer.setLine(
            cursor.line,
            editor.text.slice(0, cursor.column) + editor.text.slice(cursor.column + 1),
          );
        }
        return sofar;
      case '^T':
      case '^D':
        this.#indent(key === '^T');
        return sofar;
      case '^V': {
        const text = literal(await editor.key()) ?? '';
        this.type(text);
        return sofar + text;
      }
      case '^R': {
        const text = editor.registers.textOf(await editor.key());
        this.type(text);
        return sofar + text;
      }
      case 'Up':
      case 'Down':
      case 'Left':
      case 'Right':
      case 'Home':
      case 'End':
      case 'PageUp':
      case 'PageDown':
        this.#move(key);
        return '';
      default: {
        const text = key === 'Tab' && editor.settings.expandtab ? this.#spaces() : (typed(key) ?? '');
        this.type(text);
        return sofar + text;
      }
    }
  }

  type(text: string): void {
    const editor = this.#editor;
    for (const char of text) {
      const { cursor } = editor;
      const line = editor.text;
      if (char === '\n' || char === '\r') {
        const indent = editor.settings.autoindent ? (/^[ \t]*/.exec(line)?.[0] ?? '') : '';
        const rest = this.#replacing ? '' : line.slice(cursor.column);
        editor.buffer.replace(cursor.line, 1, [line.slice(0, cursor.column), indent + rest]);
        editor.cursor = { line: cursor.line + 1, column: indent.length };
        this.#start = { ...editor.cursor };
        continue;
      }
      const covers = this.#replacing ? line.slice(cursor.column, cursor.column + char.length) : '';
      if (this.#replacing) this.#covered.push(covers);
      editor.buffer.setLine(
        cursor.line,
        line.slice(0, cursor.column) + char + line.slice(cursor.column + covers.length),
      );
      editor.cursor = { line: cursor.line, column: cursor.column + char.length };
    }
  }

  #spaces(): string {
    const { tabstop } = this.#editor.settings;
    return ' '.repeat(tabstop - (this.#editor.view.columnOf(this.#editor.cursor) % tabstop));
  }

  #back(count: number): void {
    const editor = this.#editor;
    for (let n = 0; n < count; n++) {
      const { line, column } = editor.cursor;
      if (column === 0) {
        if (line === 0 || this.#replacing) return;
        const before = editor.buffer.line(line - 1);
        editor.buffer.replace(line - 1, 2, [before + editor.text]);
        editor.cursor = { line: line - 1, column: before.length };
        return;
      }
      const size = [...editor.text.slice(0, column)].at(-1)?.length ?? 1;
      const covered = this.#replacing ? this.#covered.pop() : '';
      if (covered === undefined) {
        editor.cursor = { line, column: column - size };
        continue;
      }
      editor.buffer.setLine(line, editor.text.slice(0, column - size) + covered + editor.text.slice(column));
      editor.cursor = { line, column: column - size };
    }
  }

  #indent(right: boolean): void {
    const editor = this.#editor;
    const { shiftwidth } = editor.settings;
    const line = editor.text;
    const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
    const next = right
      ? `${blanks}${' '.repeat(shiftwidth)}`
      : blanks.slice(0, Math.max(0, blanks.length - shiftwidth)).replace(/\t$/, '');
    const tabs = next.replaceAll(' '.repeat(editor.settings.tabstop), '\t');
    editor.buffer.setLine(editor.cursor.line, tabs + line.slice(blanks.length));
    editor.cursor = {
      line: editor.cursor.line,
      column: Math.max(0, editor.cursor.column + tabs.length - blanks.length),
    };
  }

  #move(key: 'Up' | 'Down' | 'Left' | 'Right' | 'Home' | 'End' | 'PageUp' | 'PageDown'): void {
    const editor = this.#editor;
    const { line, column } = editor.cursor;
    const page = Math.max(1, editor.view.height - 2);
    const by = { Up: -1, Down: 1, PageUp: -page, PageDown: page } as const;
    // What is typed from here on is undone by itself.
    editor.buffer.end();
    if (key === 'Left') editor.moveTo({ line, column: column - 1 });
    else if (key === 'Right') editor.moveTo({ line, column: column + 1 });
    else if (key === 'Home') editor.moveTo({ line, column: 0 });
    else if (key === 'End') editor.moveTo({ line, column: Number.MAX_SAFE_INTEGER });
    else {
      editor.wanted = Math.max(editor.wanted, 0);
      editor.moveToLine(line + by[key]);
    }
    editor.buffer.begin(editor.cursor);
    this.#start = { ...editor.cursor };
    this.#covered.length = 0;
  }
}
