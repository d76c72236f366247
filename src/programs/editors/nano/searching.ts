import type { Position } from '../text-buffer.ts';
import { plural } from './base.ts';
import { NanoEditing } from './editing.ts';

/** Finding and replacing. */
export class NanoSearching extends NanoEditing {
  protected async find(direction: 1 | -1): Promise<void> {
    const label = () =>
      `Search${this.caseSensitive ? ' [Case Sensitive]' : ''}${direction < 0 ? ' [Backwards]' : ''}${this.search === '' ? '' : ` [${this.search}]`}: `;
    let replacing = false;
    const text = await this.ask(label, 'search', {
      history: this.searches,
      key: (key) => {
        if (/^M-[cC]$/.test(key)) this.caseSensitive = !this.caseSensitive;
        else if (key === '^R') {
          replacing = true;
          return 'stop';
        } else return false;
        return true;
      },
    });
    if (replacing) return this.replace();
    if (text === undefined || (text === '' && this.search === '')) {
      this.message = 'Cancelled';
      return;
    }
    if (text !== '') {
      this.search = text;
      this.searches.push(text);
    }
    this.findAgain(direction);
  }

  protected findAgain(direction: 1 | -1): void {
    if (this.search === '') {
      this.message = 'No current search pattern';
      return;
    }
    const found = this.next(this.cursor, direction);
    if (!found) this.message = `"${this.search}" not found`;
    else {
      if (found.at.line === this.cursor.line && found.at.column === this.cursor.column)
        this.message = 'This is the only occurrence';
      else if (found.wrapped) this.message = 'Search Wrapped';
      this.place(found.at.line, found.at.column);
    }
  }

  protected next(from: Position, direction: 1 | -1): { at: Position; wrapped: boolean } | undefined {
    const fold = (text: string) => (this.caseSensitive ? text : text.toLowerCase());
    const wanted = fold(this.search);
    const { count } = this.buffer;
    for (let n = 0; n <= count; n++) {
      const line = (((from.line + direction * n) % count) + count) % count;
      const text = fold(this.buffer.line(line));
      const whole = n === count;
      const column =
        direction > 0
          ? text.indexOf(wanted, n === 0 ? from.column + 1 : 0)
          : text.lastIndexOf(wanted, n === 0 ? from.column - 1 : Number.POSITIVE_INFINITY);
      if (column < 0 || (n === 0 && direction < 0 && from.column === 0)) continue;
      const wrapped = whole || (direction > 0 ? line < from.line : line > from.line);
      return { at: { line, column }, wrapped };
    }
    return undefined;
  }

  protected async replace(): Promise<void> {
    const label = () =>
      `Search (to replace)${this.caseSensitive ? ' [Case Sensitive]' : ''}${this.search === '' ? '' : ` [${this.search}]`}: `;
    const text = await this.ask(label, 'replace', { history: this.searches });
    if (text === undefined || (text === '' && this.search === '')) {
      this.message = 'Cancelled';
      return;
    }
    if (text !== '') this.search = text;
    const by = await this.ask(() => 'Replace with: ', 'replaceWith', {});
    if (by === undefined) {
      this.message = 'Cancelled';
      return;
    }
    const start = { ...this.cursor };
    let made = 0;
    let all = false;
    let from: Position = { line: start.line, column: start.column - 1 };
    for (;;) {
      const found = this.next(from, 1);
      if (!found || found.wrapped) break;
      this.place(found.at.line, found.at.column);
      const answer = all ? 'y' : await this.answer('Replace this instance?', true);
      if (answer === undefined) break;
      if (answer === 'a') all = true;
      if (answer === 'n') from = found.at;
      else {
        const own = this.buffer.line(found.at.line);
        this.step('replacement', () =>
          this.buffer.setLine(
            found.at.line,
            own.slice(0, found.at.column) + by + own.slice(found.at.column + this.search.length),
          ),
        );
        made += 1;
        from = { line: found.at.line, column: found.at.column + by.length - 1 };
      }
    }
    this.goTo(start.line, start.column);
    this.message =
      made === 0 ? (this.next(start, 1) ? '' : `"${this.search}" not found`) : `Replaced ${plural(made, 'occurrence')}`;
  }
}
