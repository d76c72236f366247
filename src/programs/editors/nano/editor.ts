import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { type Key, typed } from '../../screen/keys.ts';
import { LineInput } from '../../screen/line-input.ts';
import type { Session } from '../../screen/session.ts';
import { decodeText, encodeText } from '../../text.ts';
import { type Position, TextBuffer } from '../text-buffer.ts';
import { HELP } from './help.ts';
import type { MenuName } from './shortcuts.ts';
import { characterAt, columnOf, View } from './view.ts';

/** How nano was started. */
export interface NanoOptions {
  view: boolean;
  numbers: boolean;
  autoindent: boolean;
}

/** Ends nano. */
class Leave extends Error {}

/** Keys that leave a message where it is. */
const QUIET = /^(Up|Down|Left|Right|Home|End|\^[ABEFNPCHD]|Backspace|Delete|Enter|Tab|M-[UuEe])$/;

/** One file in nano. The text has an empty line behind its last newline, as one sees it. */
export class Nano {
  readonly #proc: Process;
  readonly #session: Session;
  readonly #options: NanoOptions;
  readonly #view: View;
  #buffer = new TextBuffer(['']);
  #path = '';
  #cursor: Position = { line: 0, column: 0 };
  #wanted = 0;
  #mark: Position | undefined;
  #message = '';
  #cut: string[] = [];
  #cutting = false;
  #search = '';
  readonly #searches: string[] = [];
  #caseSensitive = false;
  #done: string[] = [];
  #undone: string[] = [];

  constructor(proc: Process, session: Session, options: NanoOptions) {
    this.#proc = proc;
    this.#session = session;
    this.#options = options;
    this.#view = new View(session);
  }

  async run(path: string | undefined, start: { line: number; column: number } | undefined): Promise<number> {
    if (path === undefined) this.#message = 'Welcome to nano.  For basic help, type Ctrl+G.';
    else this.#open(path);
    if (start) this.#goTo(start.line - 1, start.column - 1);
    try {
      for (;;) await this.#command(await this.#key());
    } catch (error) {
      if (!(error instanceof Leave)) throw error;
      return 0;
    }
  }

  // Files.

  #open(path: string): void {
    this.#path = path;
    try {
      if (this.#proc.fs.stat(path).type === 'directory') {
        this.#path = '';
        this.#message = `"${path}" is a directory`;
        return;
      }
      const text = decodeText(this.#proc.fs.readFile(path));
      const lines = text.split('\n');
      this.#buffer = new TextBuffer(lines);
      const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
      const writable = this.#proc.fs.access(path, 'write');
      this.#message = writable || this.#options.view ? `Read ${plural(count, 'line')}` : `File '${path}' is unwritable`;
    } catch (error) {
      if (!isSysError(error)) throw error;
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.';
      if (error.code !== 'ENOENT') this.#message = `Error reading ${path}: ${error.message}`;
      else if (!this.#proc.fs.exists(folder)) this.#message = `Directory '${folder}' does not exist`;
      else this.#message = 'New File';
    }
  }

  /** Writes the text. Returns whether that went well. */
  #save(path: string, how: 'whole' | 'append' | 'prepend' = 'whole'): boolean {
    const { fs } = this.#proc;
    const lines = this.#buffer.lines.at(-1) === '' ? this.#buffer.lines : [...this.#buffer.lines, ''];
    const count = lines.length - 1;
    try {
      const before = how === 'prepend' && fs.exists(path) ? fs.readText(path) : '';
      fs.writeFile(path, encodeText(lines.join('\n') + before), { append: how === 'append' });
    } catch (error) {
      if (!isSysError(error)) throw error;
      this.#message = `Error writing ${path}: ${error.message}`;
      return false;
    }
    if (lines !== this.#buffer.lines) this.#buffer.replace(this.#buffer.count, 0, ['']);
    this.#message = `Wrote ${plural(count, 'line')}`;
    if (how === 'whole') {
      this.#path = path;
      this.#buffer.markSaved();
    }
    return true;
  }

  async #writeOut(leaving: boolean): Promise<boolean> {
    let how: 'whole' | 'append' | 'prepend' = 'whole';
    const label = () => `File Name to ${{ whole: 'Write', append: 'Append to', prepend: 'Prepend to' }[how]}: `;
    const name = await this.#ask(label, 'write', {
      text: this.#path,
      key: (key) => {
        if (/^M-[aA]$/.test(key)) how = how === 'append' ? 'whole' : 'append';
        else if (/^M-[pP]$/.test(key)) how = how === 'prepend' ? 'whole' : 'prepend';
        else return false;
        return true;
      },
    });
    if (name === undefined || name === '') {
      this.#message = 'Cancelled';
      return false;
    }
    if (name !== this.#path && this.#proc.fs.exists(name) && how === 'whole') {
      const answer = await this.#answer(`File "${name}" exists; OVERWRITE? `);
      if (answer !== 'y') {
        this.#message = answer === undefined ? 'Cancelled' : '';
        return false;
      }
    } else if (name !== this.#path && this.#path !== '' && how === 'whole') {
      const answer = await this.#answer('Save file under DIFFERENT NAME? ');
      if (answer !== 'y') {
        this.#message = answer === undefined ? 'Cancelled' : '';
        return false;
      }
    }
    const good = this.#save(name, how);
    if (good && leaving) throw new Leave();
    return good;
  }

  async #exit(): Promise<void> {
    if (!this.#buffer.modified) throw new Leave();
    const answer = await this.#answer('Save modified buffer? ');
    if (answer === 'n') throw new Leave();
    if (answer === 'y') await this.#writeOut(true);
    else this.#message = 'Cancelled';
  }

  async #readFile(): Promise<void> {
    const name = await this.#ask(() => 'File to insert [from ./]: ', 'insert', {});
    if (!name) {
      this.#message = 'Cancelled';
      return;
    }
    try {
      const lines = decodeText(this.#proc.fs.readFile(name)).split('\n');
      this.#step('insertion', () => this.#insert(lines));
      this.#message = `Inserted ${plural(lines.at(-1) === '' ? lines.length - 1 : lines.length, 'line')}`;
    } catch (error) {
      if (!isSysError(error)) throw error;
      this.#message =
        error.code === 'ENOENT'
          ? `File "${name}" not found`
          : error.code === 'EISDIR'
            ? `"${name}" is a directory`
            : `Error reading ${name}: ${error.message}`;
    }
  }

  // Showing and asking.

  async #draw(
    menu: MenuName = 'main',
    prompt?: { text: string; column: number; answers?: 'yes' | 'all' },
  ): Promise<void> {
    const name = this.#path === '' ? 'New Buffer' : this.#path;
    await this.#view.draw({
      buffer: this.#buffer,
      cursor: this.#cursor,
      mark: this.#mark,
      title: name,
      state: this.#options.view ? 'View' : this.#buffer.modified ? 'Modified' : '',
      message: this.#message,
      menu,
      numbers: this.#options.numbers,
      prompt,
    });
  }

  async #key(draw: () => Promise<void> = () => this.#draw()): Promise<Key> {
    for (;;) {
      if (!this.#session.keyboard.ready) await draw();
      const event = await this.#session.keyboard.next();
      if ('key' in event) return event.key;
      if ('end' in event) throw new Leave();
    }
  }

  async #ask(
    label: () => string,
    menu: MenuName,
    options: { text?: string; history?: readonly string[]; key?: (key: Key) => boolean | 'stop' },
  ): Promise<string | undefined> {
    const input = new LineInput({ text: options.text ?? '', ...(options.history ? { history: options.history } : {}) });
    for (;;) {
      const key = await this.#key(() =>
        this.#draw(menu, { text: label() + input.text, column: label().length + input.column }),
      );
      const taken = options.key?.(key);
      if (taken === 'stop') return undefined;
      if (taken) continue;
      if (key === '^C') return undefined;
      if ((key === 'Backspace' || key === '^H') && input.text === '') continue;
      if (key === 'Escape' || key === '^G') continue;
      if (input.key(key === '^U' ? 'F4' : key) === 'done') return input.text;
    }
  }

  /** Yes, no, all; nothing where it was cancelled. */
  async #answer(question: string, all = false): Promise<'y' | 'n' | 'a' | undefined> {
    for (;;) {
      const key = await this.#key(() =>
        this.#draw('main', { text: question, column: question.length, answers: all ? 'all' : 'yes' }),
      );
      const letter = key.toLowerCase();
      if (letter === 'y' || letter === 'n' || (all && letter === 'a')) return letter;
      if (key === '^C') return undefined;
    }
  }

  // Commands.

  async #command(key: Key): Promise<void> {
    const cutting = this.#cutting;
    this.#cutting = false;
    if (!QUIET.test(key) && typed(key) === undefined) this.#message = '';
    const changing = typed(key) !== undefined || /^(Enter|Backspace|Delete|Tab|\^[HDKURMJ\\]|M-[UuEe6])$/.test(key);
    if (this.#options.view && changing && key !== '^R') {
      this.#message = 'Key is invalid in view mode';
      return;
    }
    switch (key) {
      case '^X':
        return this.#exit();
      case '^O':
      case 'F3':
        await this.#writeOut(false);
        return;
      case '^S':
        if (this.#path === '') await this.#writeOut(false);
        else this.#save(this.#path);
        return;
      case '^R':
        return this.#readFile();
      case '^G':
      case 'F1':
        return this.#help();
      case '^K':
        return this.#cutLine(cutting);
      case '^U':
        return this.#step('paste', () => this.#insert(this.#cut));
      case 'M-6':
        return this.#copy();
      case '^W':
        return this.#find(1);
      case '^Q':
        return this.#find(-1);
      case 'M-w':
      case 'M-W':
        return this.#findAgain(1);
      case 'M-q':
      case 'M-Q':
        return this.#findAgain(-1);
      case '^\\':
      case 'M-r':
        return this.#replace();
      case '^/':
      case '^_':
      case 'M-g':
        return this.#askPlace();
      case 'M-u':
      case 'M-U':
        return this.#undo();
      case 'M-e':
      case 'M-E':
        return this.#redo();
      case 'M-a':
      case 'M-A':
      case '^^':
        this.#mark = this.#mark ? undefined : { ...this.#cursor };
        this.#message = this.#mark ? 'Mark Set' : 'Mark Unset';
        return;
      case '^C':
        this.#tellPlace();
        return;
      case 'M-n':
      case 'M-N':
        this.#options.numbers = !this.#options.numbers;
        this.#message = `Line numbering ${this.#options.numbers ? 'enabled' : 'disabled'}`;
        return;
      case '^L':
        this.#session.canvas.invalidate();
        return;
      case '^Z':
      case '^T':
      case '^J':
        this.#message = key === '^Z' ? 'Use "fg" to return to nano.' : 'This is not simulated';
        if (key === '^Z') await this.#session.suspend();
        return;
      default:
        if (!this.#move(key)) this.#edit(key);
    }
  }

  /** Moves the cursor, where the key does that. */
  #move(key: Key): boolean {
    const { line, column } = this.#cursor;
    const text = this.#buffer.line(line);
    const last = this.#buffer.count - 1;
    const page = Math.max(1, this.#view.height - 2);
    switch (key) {
      case 'Up':
      case '^P':
        return this.#vertical(line - 1);
      case 'Down':
      case '^N':
        return this.#vertical(line + 1);
      case 'PageUp':
      case '^Y':
        this.#view.top = Math.max(0, this.#view.top - page);
        return this.#vertical(Math.max(0, line - page));
      case 'PageDown':
      case '^V':
        this.#view.top = Math.max(this.#view.top, Math.min(this.#view.top + page, last + 1 - this.#view.height));
        return this.#vertical(Math.min(last, line + page));
      case 'Left':
      case '^B':
        if (column > 0) this.#place(line, column - size(text, column, -1));
        else if (line > 0) this.#place(line - 1, this.#buffer.line(line - 1).length);
        return true;
      case 'Right':
      case '^F':
        if (column < text.length) this.#place(line, column + size(text, column, 1));
        else if (line < last) this.#place(line + 1, 0);
        return true;
      case 'Home':
      case '^A':
        this.#place(line, 0);
        return true;
      case 'End':
      case '^E':
        this.#place(line, text.length);
        return true;
      case 'M-\\':
      case 'M-|':
        this.#goTo(0, 0);
        return true;
      case 'M-/':
      case 'M-?':
        this.#goTo(last, 0);
        return true;
      default:
        return false;
    }
  }

  #place(line: number, column: number): void {
    this.#cursor = { line, column };
    this.#wanted = columnOf(this.#buffer.line(line), column);
  }

  #vertical(line: number): true {
    const at = Math.max(0, Math.min(this.#buffer.count - 1, line));
    this.#cursor = { line: at, column: characterAt(this.#buffer.line(at), this.#wanted) };
    return true;
  }

  #goTo(line: number, column: number): void {
    const at = Math.max(0, Math.min(this.#buffer.count - 1, line));
    this.#place(at, Math.max(0, Math.min(this.#buffer.line(at).length, column)));
  }

  // Changing the text.

  /** A change that is undone at once. */
  #step(name: string, change: () => void): void {
    const before = this.#buffer.modified;
    this.#buffer.begin(this.#cursor);
    change();
    this.#buffer.end();
    if (before || this.#buffer.modified) this.#done.push(name);
    this.#undone = [];
  }

  #edit(key: Key): void {
    const { line, column } = this.#cursor;
    const text = this.#buffer.line(line);
    const last = line === this.#buffer.count - 1;
    if (key === 'Enter' || key === '^M') {
      const indent = this.#options.autoindent ? (/^[ \t]*/.exec(text)?.[0] ?? '') : '';
      this.#step('line break', () => this.#insert(['', indent]));
    } else if (key === 'Backspace' || key === '^H') {
      if (column > 0) this.#step('deletion', () => this.#remove(line, column - size(text, column, -1), column));
      else if (line > 0) this.#step('line join', () => this.#join(line - 1));
    } else if (key === 'Delete' || key === '^D') {
      if (column < text.length)
        this.#step('deletion', () => this.#remove(line, column, column + size(text, column, 1)));
      else if (!last) this.#step('line join', () => this.#join(line));
    } else {
      const char = typed(key);
      if (char === undefined) {
        this.#message = 'Unbound key';
        return;
      }
      this.#step('addition', () => {
        this.#insert([char]);
        // What is typed behind the last newline gets one of its own.
        if (last) this.#buffer.replace(this.#buffer.count, 0, ['']);
      });
    }
  }

  #remove(line: number, from: number, to: number): void {
    const text = this.#buffer.line(line);
    this.#buffer.setLine(line, text.slice(0, from) + text.slice(to));
    this.#place(line, from);
  }

  #join(line: number): void {
    const text = this.#buffer.line(line);
    this.#buffer.replace(line, 2, [text + this.#buffer.line(line + 1)]);
    this.#place(line, text.length);
  }

  #insert(lines: readonly string[]): void {
    if (lines.length === 0) return;
    const { line, column } = this.#cursor;
    const text = this.#buffer.line(line);
    const [head, tail] = [text.slice(0, column), text.slice(column)];
    const parts = lines.map((part, at) => `${at === 0 ? head : ''}${part}${at === lines.length - 1 ? tail : ''}`);
    this.#buffer.replace(line, 1, parts);
    const end = line + lines.length - 1;
    this.#place(end, (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? column : 0));
  }

  /** What is marked, its start before its end. */
  #marked(): [Position, Position] | undefined {
    const mark = this.#mark;
    if (!mark) return undefined;
    const cursor = this.#cursor;
    return mark.line < cursor.line || (mark.line === cursor.line && mark.column <= cursor.column)
      ? [mark, cursor]
      : [cursor, mark];
  }

  #markedText([start, end]: [Position, Position]): string[] {
    const lines = this.#buffer.lines.slice(start.line, end.line + 1);
    lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, end.column);
    lines[0] = (lines[0] ?? '').slice(start.column);
    return lines;
  }

  /** Several lines that are cut one after the other stay together. */
  #cutLine(going: boolean): void {
    const marked = this.#marked();
    if (marked) {
      const [start, end] = marked;
      this.#cut = this.#markedText(marked);
      this.#mark = undefined;
      this.#step('cut', () => {
        const joined =
          this.#buffer.line(start.line).slice(0, start.column) + this.#buffer.line(end.line).slice(end.column);
        this.#buffer.replace(start.line, end.line - start.line + 1, [joined]);
        this.#place(start.line, start.column);
      });
      return;
    }
    const { line } = this.#cursor;
    const last = line === this.#buffer.count - 1;
    const text = this.#buffer.line(line);
    if (last && text === '') {
      this.#message = 'Nothing was cut';
      return;
    }
    this.#cut = [...(going ? this.#cut.slice(0, -1) : []), text, ''];
    this.#step('cut', () => {
      this.#buffer.replace(line, 1, last ? [''] : []);
      this.#place(line, 0);
    });
    this.#cutting = true;
  }

  #copy(): void {
    const marked = this.#marked();
    this.#cut = marked ? this.#markedText(marked) : [this.#buffer.line(this.#cursor.line), ''];
    if (marked) this.#mark = undefined;
    else this.#goTo(this.#cursor.line + 1, 0);
  }

  #undo(): void {
    const done = this.#buffer.undo();
    const name = this.#done.pop();
    if (!done || name === undefined) {
      this.#message = 'Nothing to undo';
      return;
    }
    this.#undone.push(name);
    this.#goTo(done.cursor.line, done.cursor.column);
    this.#message = `Undid ${name}`;
  }

  #redo(): void {
    const done = this.#buffer.redo();
    const name = this.#undone.pop();
    if (!done || name === undefined) {
      this.#message = 'Nothing to redo';
      return;
    }
    this.#done.push(name);
    this.#goTo(done.line + Math.max(0, done.added), 0);
    this.#message = `Redid ${name}`;
  }

  // Finding.

  async #find(direction: 1 | -1): Promise<void> {
    const label = () =>
      `Search${this.#caseSensitive ? ' [Case Sensitive]' : ''}${direction < 0 ? ' [Backwards]' : ''}${this.#search === '' ? '' : ` [${this.#search}]`}: `;
    let replacing = false;
    const text = await this.#ask(label, 'search', {
      history: this.#searches,
      key: (key) => {
        if (/^M-[cC]$/.test(key)) this.#caseSensitive = !this.#caseSensitive;
        else if (key === '^R') {
          replacing = true;
          return 'stop';
        } else return false;
        return true;
      },
    });
    if (replacing) return this.#replace();
    if (text === undefined || (text === '' && this.#search === '')) {
      this.#message = 'Cancelled';
      return;
    }
    if (text !== '') {
      this.#search = text;
      this.#searches.push(text);
    }
    this.#findAgain(direction);
  }

  #findAgain(direction: 1 | -1): void {
    if (this.#search === '') {
      this.#message = 'No current search pattern';
      return;
    }
    const found = this.#next(this.#cursor, direction);
    if (!found) this.#message = `"${this.#search}" not found`;
    else {
      if (found.at.line === this.#cursor.line && found.at.column === this.#cursor.column)
        this.#message = 'This is the only occurrence';
      else if (found.wrapped) this.#message = 'Search Wrapped';
      this.#place(found.at.line, found.at.column);
    }
  }

  #next(from: Position, direction: 1 | -1): { at: Position; wrapped: boolean } | undefined {
    const fold = (text: string) => (this.#caseSensitive ? text : text.toLowerCase());
    const wanted = fold(this.#search);
    const { count } = this.#buffer;
    for (let n = 0; n <= count; n++) {
      const line = (((from.line + direction * n) % count) + count) % count;
      const text = fold(this.#buffer.line(line));
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

  async #replace(): Promise<void> {
    const label = () =>
      `Search (to replace)${this.#caseSensitive ? ' [Case Sensitive]' : ''}${this.#search === '' ? '' : ` [${this.#search}]`}: `;
    const text = await this.#ask(label, 'replace', { history: this.#searches });
    if (text === undefined || (text === '' && this.#search === '')) {
      this.#message = 'Cancelled';
      return;
    }
    if (text !== '') this.#search = text;
    const by = await this.#ask(() => 'Replace with: ', 'replaceWith', {});
    if (by === undefined) {
      this.#message = 'Cancelled';
      return;
    }
    const start = { ...this.#cursor };
    let made = 0;
    let all = false;
    let from: Position = { line: start.line, column: start.column - 1 };
    for (;;) {
      const found = this.#next(from, 1);
      if (!found || found.wrapped) break;
      this.#place(found.at.line, found.at.column);
      const answer = all ? 'y' : await this.#answer('Replace this instance?', true);
      if (answer === undefined) break;
      if (answer === 'a') all = true;
      if (answer === 'n') from = found.at;
      else {
        const own = this.#buffer.line(found.at.line);
        this.#step('replacement', () =>
          this.#buffer.setLine(
            found.at.line,
            own.slice(0, found.at.column) + by + own.slice(found.at.column + this.#search.length),
          ),
        );
        made += 1;
        from = { line: found.at.line, column: found.at.column + by.length - 1 };
      }
    }
    this.#goTo(start.line, start.column);
    this.#message =
      made === 0
        ? this.#next(start, 1)
          ? ''
          : `"${this.#search}" not found`
        : `Replaced ${plural(made, 'occurrence')}`;
  }

  // Where one is.

  async #askPlace(): Promise<void> {
    const text = await this.#ask(() => 'Enter line number, column number: ', 'goTo', {});
    const [, line, column] = /^\s*(-?\d+)?\s*(?:[,.]?\s*(\d+))?\s*$/.exec(text ?? '-') ?? [];
    if (text === undefined || text === '') this.#message = 'Cancelled';
    else if (line === undefined && column === undefined) this.#message = 'Invalid line or column number';
    else {
      const number = line === undefined ? this.#cursor.line + 1 : Number(line);
      this.#goTo(number < 0 ? this.#buffer.count + number : number - 1, Number(column ?? 1) - 1);
      const { height } = this.#view;
      this.#view.top = Math.max(0, Math.min(this.#cursor.line - Math.floor(height / 2), this.#buffer.count - height));
    }
  }

  #tellPlace(): void {
    const { line, column } = this.#cursor;
    const lines = this.#buffer.lines;
    const text = lines[line] ?? '';
    const total = lines.reduce((sum, own) => sum + own.length + 1, -1);
    const before = lines.slice(0, line).reduce((sum, own) => sum + own.length + 1, column);
    const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.floor((100 * part) / whole));
    const [own, width] = [columnOf(text, column) + 1, columnOf(text, text.length) + 1];
    const number = String(line + 1).padStart(String(lines.length).length);
    const character = String(before).padStart(String(total).length);
    this.#message = `line ${number}/${lines.length} (${String(percent(line + 1, lines.length)).padStart(2)}%), col ${String(own).padStart(2)}/${String(width).padStart(2)} (${String(percent(own, width)).padStart(3)}%), char ${character}/${total} (${String(percent(before, total)).padStart(2)}%)`;
  }

  async #help(): Promise<void> {
    const view = new View(this.#session);
    const buffer = new TextBuffer(HELP.split('\n'));
    for (let line = 0; ; ) {
      const top = Math.max(0, Math.min(line, buffer.count - view.height));
      view.top = top;
      const key = await this.#key(async () => {
        await view.draw({
          buffer,
          cursor: { line: top, column: 0 },
          mark: undefined,
          title: 'Main nano help text',
          state: '',
          message: '',
          menu: 'help',
          numbers: false,
          prompt: undefined,
        });
      });
      if (key === '^X' || key === 'q' || key === '^C' || key === 'Escape' || key === '^G') return;
      if (key === 'Down' || key === '^N') line = top + 1;
      else if (key === 'Up' || key === '^P') line = top - 1;
      else if (key === '^V' || key === 'PageDown' || key === ' ') line = top + view.height - 2;
      else if (key === '^Y' || key === 'PageUp') line = top - view.height + 2;
    }
  }
}

function size(text: string, at: number, direction: 1 | -1): number {
  const part = direction > 0 ? [...text.slice(at, at + 2)][0] : [...text.slice(Math.max(0, at - 2), at)].at(-1);
  return part?.length ?? 1;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
