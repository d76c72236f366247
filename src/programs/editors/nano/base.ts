import type { Process } from '../../../kernel/process.ts';
import type { Key } from '../../screen/keys.ts';
import { LineInput } from '../../screen/line-input.ts';
import type { Session } from '../../screen/session.ts';
import { type Position, TextBuffer } from '../text-buffer.ts';
import type { MenuName } from './shortcuts.ts';
import { characterAt, columnOf, View } from './view.ts';

/** How nano was started. */
export interface NanoOptions {
  view: boolean;
  numbers: boolean;
  autoindent: boolean;
}

/** Ends nano. */
export class Leave extends Error {}

/** What all of nano works on: the text, the place in it, and the keys that come. */
export class NanoBase {
  protected readonly proc: Process;
  protected readonly session: Session;
  protected readonly options: NanoOptions;
  protected readonly view: View;
  protected buffer = new TextBuffer(['']);
  protected path = '';
  protected cursor: Position = { line: 0, column: 0 };
  protected wanted = 0;
  protected mark: Position | undefined;
  protected message = '';
  protected cut: string[] = [];
  protected cutting = false;
  protected search = '';
  protected readonly searches: string[] = [];
  protected caseSensitive = false;
  protected done: string[] = [];
  protected undone: string[] = [];

  constructor(proc: Process, session: Session, options: NanoOptions) {
    this.proc = proc;
    this.session = session;
    this.options = options;
    this.view = new View(session);
  }

  protected async draw(
    menu: MenuName = 'main',
    prompt?: { text: string; column: number; answers?: 'yes' | 'all' },
  ): Promise<void> {
    const name = this.path === '' ? 'New Buffer' : this.path;
    await this.view.draw({
      buffer: this.buffer,
      cursor: this.cursor,
      mark: this.mark,
      title: name,
      state: this.options.view ? 'View' : this.buffer.modified ? 'Modified' : '',
      message: this.message,
      menu,
      numbers: this.options.numbers,
      prompt,
    });
  }

  protected async key(draw: () => Promise<void> = () => this.draw()): Promise<Key> {
    for (;;) {
      if (!this.session.keyboard.ready) await draw();
      const event = await this.session.keyboard.next();
      if ('key' in event) return event.key;
      if ('end' in event) throw new Leave();
    }
  }

  protected async ask(
    label: () => string,
    menu: MenuName,
    options: { text?: string; history?: readonly string[]; key?: (key: Key) => boolean | 'stop' },
  ): Promise<string | undefined> {
    const input = new LineInput({ text: options.text ?? '', ...(options.history ? { history: options.history } : {}) });
    for (;;) {
      const key = await this.key(() =>
        this.draw(menu, { text: label() + input.text, column: label().length + input.column }),
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
  protected async answer(question: string, all = false): Promise<'y' | 'n' | 'a' | undefined> {
    for (;;) {
      const key = await this.key(() =>
        this.draw('main', { text: question, column: question.length, answers: all ? 'all' : 'yes' }),
      );
      const letter = key.toLowerCase();
      if (letter === 'y' || letter === 'n' || (all && letter === 'a')) return letter;
      if (key === '^C') return undefined;
    }
  }

  protected place(line: number, column: number): void {
    this.cursor = { line, column };
    this.wanted = columnOf(this.buffer.line(line), column);
  }

  protected vertical(line: number): true {
    const at = Math.max(0, Math.min(this.buffer.count - 1, line));
    this.cursor = { line: at, column: characterAt(this.buffer.line(at), this.wanted) };
    return true;
  }

  protected goTo(line: number, column: number): void {
    const at = Math.max(0, Math.min(this.buffer.count - 1, line));
    this.place(at, Math.max(0, Math.min(this.buffer.line(at).length, column)));
  }

  /** A change that is undone at once. */
  protected step(name: string, change: () => void): void {
    const before = this.buffer.modified;
    this.buffer.begin(this.cursor);
    change();
    this.buffer.end();
    if (before || this.buffer.modified) this.done.push(name);
    this.undone = [];
  }
}

/** How many code units the character behind or before a place has. */
export function size(text: string, at: number, direction: 1 | -1): number {
  const part = direction > 0 ? [...text.slice(at, at + 2)][0] : [...text.slice(Math.max(0, at - 2), at)].at(-1);
  return part?.length ?? 1;
}

/** `1 line`, `2 lines` */
export function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
