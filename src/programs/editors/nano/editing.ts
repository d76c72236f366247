import { type Key, typed } from '../../screen/keys.ts';
import type { Position } from '../text-buffer.ts';
import { size } from './base.ts';
import { NanoMotion } from './motion.ts';

/** Changing the text: typing, cutting, copying, undoing. */
export class NanoEditing extends NanoMotion {
  protected edit(key: Key): void {
    const { line, column } = this.cursor;
    const text = this.buffer.line(line);
    const last = line === this.buffer.count - 1;
    if (key === 'Enter' || key === '^M') {
      const indent = this.options.autoindent ? (/^[ \t]*/.exec(text)?.[0] ?? '') : '';
      this.step('line break', () => this.insert(['', indent]));
    } else if (key === 'Backspace' || key === '^H') {
      if (column > 0) this.step('deletion', () => this.remove(line, column - size(text, column, -1), column));
      else if (line > 0) this.step('line join', () => this.join(line - 1));
    } else if (key === 'Delete' || key === '^D') {
      if (column < text.length) this.step('deletion', () => this.remove(line, column, column + size(text, column, 1)));
      else if (!last) this.step('line join', () => this.join(line));
    } else {
      const char = typed(key);
      if (char === undefined) {
        this.message = 'Unbound key';
        return;
      }
      this.step('addition', () => {
        this.insert([char]);
        // What is typed behind the last newline gets one of its own.
        if (last) this.buffer.replace(this.buffer.count, 0, ['']);
      });
    }
  }

  protected remove(line: number, from: number, to: number): void {
    const text = this.buffer.line(line);
    this.buffer.setLine(line, text.slice(0, from) + text.slice(to));
    this.place(line, from);
  }

  protected join(line: number): void {
    const text = this.buffer.line(line);
    this.buffer.replace(line, 2, [text + this.buffer.line(line + 1)]);
    this.place(line, text.length);
  }

  protected insert(lines: readonly string[]): void {
    if (lines.length === 0) return;
    const { line, column } = this.cursor;
    const text = this.buffer.line(line);
    const [head, tail] = [text.slice(0, column), text.slice(column)];
    const parts = lines.map((part, at) => `${at === 0 ? head : ''}${part}${at === lines.length - 1 ? tail : ''}`);
    this.buffer.replace(line, 1, parts);
    const end = line + lines.length - 1;
    this.place(end, (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? column : 0));
  }

  /** What is marked, its start before its end. */
  protected marked(): [Position, Position] | undefined {
    const mark = this.mark;
    if (!mark) return undefined;
    const cursor = this.cursor;
    return mark.line < cursor.line || (mark.line === cursor.line && mark.column <= cursor.column)
      ? [mark, cursor]
      : [cursor, mark];
  }

  protected markedText([start, end]: [Position, Position]): string[] {
    const lines = this.buffer.lines.slice(start.line, end.line + 1);
    lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column);
    lines[0] = (lines[0] ?? '').slice(start.column);
    return lines;
  }

  /** Several lines that are cut one after the other stay together. */
  protected cutLine(going: boolean): void {
    const marked = this.marked();
    if (marked) {
      const [start, end] = marked;
      this.cut = this.markedText(marked);
      this.mark = undefined;
      this.step('cut', () => {
        const joined =
          this.buffer.line(start.line).slice(0, start.column) + this.buffer.line(end.line).slice(end.column);
        this.buffer.replace(start.line, end.line - start.line + 1, [joined]);
        this.place(start.line, start.column);
      });
      return;
    }
    const { line } = this.cursor;
    const last = line === this.buffer.count - 1;
    const text = this.buffer.line(line);
    if (last && text === '') {
      this.message = 'Nothing was cut';
      return;
    }
    this.cut = [...(going ? this.cut.slice(0, -1) : []), text, ''];
    this.step('cut', () => {
      this.buffer.replace(line, 1, last ? [''] : []);
      this.place(line, 0);
    });
    this.cutting = true;
  }

  protected copy(): void {
    const marked = this.marked();
    this.cut = marked ? this.markedText(marked) : [this.buffer.line(this.cursor.line), ''];
    if (marked) this.mark = undefined;
    else this.goTo(this.cursor.line + 1, 0);
  }

  protected undo(): void {
    const done = this.buffer.undo();
    const name = this.done.pop();
    if (!done || name === undefined) {
      this.message = 'Nothing to undo';
      return;
    }
    this.undone.push(name);
    this.goTo(done.cursor.line, done.cursor.column);
    this.message = `Undid ${name}`;
  }

  protected redo(): void {
    const done = this.buffer.redo();
    const name = this.undone.pop();
    if (!done || name === undefined) {
      this.message = 'Nothing to redo';
      return;
    }
    this.done.push(name);
    this.goTo(done.line + Math.max(0, done.added), 0);
    this.message = `Redid ${name}`;
  }
}
