import type { Key } from '../../screen/keys.ts';
import { NanoBase, size } from './base.ts';
import { columnOf } from './view.ts';

/** Moving the cursor. */
export class NanoMotion extends NanoBase {
  /** Moves the cursor, where the key does that. */
  protected move(key: Key): boolean {
    const { line, column } = this.cursor;
    const text = this.buffer.line(line);
    const last = this.buffer.count - 1;
    const page = Math.max(1, this.view.height - 2);
    switch (key) {
      case 'Up':
      case '^P':
        return this.vertical(line - 1);
      case 'Down':
      case '^N':
        return this.vertical(line + 1);
      case 'PageUp':
      case '^Y':
        this.view.top = Math.max(0, this.view.top - page);
        return this.vertical(Math.max(0, line - page));
      case 'PageDown':
      case '^V':
        this.view.top = Math.max(this.view.top, Math.min(this.view.top + page, last + 1 - this.view.height));
        return this.vertical(Math.min(last, line + page));
      case 'Left':
      case '^B':
        if (column > 0) this.place(line, column - size(text, column, -1));
        else if (line > 0) this.place(line - 1, this.buffer.line(line - 1).length);
        return true;
      case 'Right':
      case '^F':
        if (column < text.length) this.place(line, column + size(text, column, 1));
        else if (line < last) this.place(line + 1, 0);
        return true;
      case 'Home':
      case '^A':
        this.place(line, 0);
        return true;
      case 'End':
      case '^E':
        this.place(line, text.length);
        return true;
      case 'M-\\':
      case 'M-|':
        this.goTo(0, 0);
        return true;
      case 'M-/':
      case 'M-?':
        this.goTo(last, 0);
        return true;
      default:
        return false;
    }
  }

  protected async askPlace(): Promise<void> {
    const text = await this.ask(() => 'Enter line number, column number: ', 'goTo', {});
    const [, line, column] = /^\s*(-?\d+)?\s*(?:[,.]?\s*(\d+))?\s*$/.exec(text ?? '-') ?? [];
    if (text === undefined || text === '') this.message = 'Cancelled';
    else if (line === undefined && column === undefined) this.message = 'Invalid line or column number';
    else {
      const number = line === undefined ? this.cursor.line + 1 : Number(line);
      this.goTo(number < 0 ? this.buffer.count + number : number - 1, Number(column ?? 1) - 1);
      const { height } = this.view;
      this.view.top = Math.max(0, Math.min(this.cursor.line - Math.floor(height / 2), this.buffer.count - height));
    }
  }

  protected tellPlace(): void {
    const { line, column } = this.cursor;
    const lines = this.buffer.lines;
    const text = lines[line] ?? '';
    const total = lines.reduce((sum, own) => sum + own.length + 1, -1);
    const before = lines.slice(0, line).reduce((sum, own) => sum + own.length + 1, column);
    const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.floor((100 * part) / whole));
    const [own, width] = [columnOf(text, column) + 1, columnOf(text, text.length) + 1];
    const number = String(line + 1).padStart(String(lines.length).length);
    const character = String(before).padStart(String(total).length);
    this.message = `line ${number}/${lines.length} (${String(percent(line + 1, lines.length)).padStart(2)}%), col ${String(own).padStart(2)}/${String(width).padStart(2)} (${String(percent(own, width)).padStart(3)}%), char ${character}/${total} (${String(percent(before, total)).padStart(2)}%)`;
  }
}
