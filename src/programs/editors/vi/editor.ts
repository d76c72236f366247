import type { Process } from '../../../kernel/process.ts';
import type { Key } from '../../screen/keys.ts';
import { LineInput } from '../../screen/line-input.ts';
import type { Session } from '../../screen/session.ts';
import { type Position, TextBuffer } from '../text-buffer.ts';
import type { Face } from './face.ts';
import { Registers } from './registers.ts';
import { defaultSettings } from './settings.ts';
import { Viewport } from './view.ts';

/** Ends the editor. */
export class Leave extends Error {
  readonly status: number;

  constructor(status = 0) {
    super('leave');
    this.status = status;
  }
}

/** What cannot be done; the message is shown, and what else was to happen does not. Without one only the bell rings. */
export class Failed extends Error {}

/** Which mode vi is in, for the foot of the screen. */
export type Mode = 'normal' | 'insert' | 'replace' | 'visual' | 'visual-line' | 'visual-block' | 'recording';

/** Where `;` and `,` go on. */
export interface CharSearch {
  key: 'f' | 'F' | 't' | 'T';
  char: string;
}

/** What all parts of vi share: the text, the cursor, the keys, the screen. */
export class Editor {
  readonly proc: Process;
  readonly session: Session;
  readonly face: Face;
  readonly settings = defaultSettings();
  readonly registers = new Registers();
  readonly marks = new Map<string, Position>();
  readonly view: Viewport;
  #buffer = new TextBuffer(['']);
  cursor: Position = { line: 0, column: 0 };
  /** The column that vertical moves are after, on the screen; Infinity after `$`. */
  wanted = 0;
  mode: Mode = 'normal';
  /** Where the selection began. */
  anchor: Position = { line: 0, column: 0 };
  message = '';
  /** Stands out, as an error of vim's. */
  messageIsError = false;
  /** Such as the keys of a command that is not complete. */
  path: string | undefined;
  alternatePath: string | undefined;
  readOnly = false;
  noEnd = false;
  /** The file was not there when it was opened, and has not been written. */
  fresh = false;
  files: string[] = [];
  fileIndex = 0;
  /** At which of them it was said that there are more to edit: asked again, one may leave. */
  warnedOfFiles: number | undefined;
  sawLast = false;
  /** Whether there were changes before the insertion that goes on. */
  modifiedBefore = false;
  pattern: { text: string; forward: boolean; offset?: string } | undefined;
  lastReplacement: { pattern: string; template: string; flags: string } | undefined;
  charSearch: CharSearch | undefined;
  /** The keys of the last change, for `.`. */
  lastChange: readonly Key[] = [];
  /** Asked twice to leave, it leaves. */
  readonly history: { ex: string[]; search: string[] } = { ex: [], search: [] };
  /** The keys of the command that goes on. */
  command: Key[] = [];
  /** Where keys are gathered with `q`. */
  recording: { register: string; keys: Key[] } | undefined;
  replaying = 0;
  /** What @@ plays. */
  lastPlayed: string | undefined;
  /** How far ^D and ^U scroll, once that was said. */
  scrollLines: number | undefined;
  #queue: Key[] = [];
  #paging = false;
  /** How often something was told. */
  #told = 0;
  #echoed: { text: string; top: number } | undefined;

  constructor(proc: Process, session: Session, face: Face) {
    this.proc = proc;
    this.session = session;
    this.face = face;
    this.view = new Viewport(this);
  }

  // The text.

  get buffer(): TextBuffer {
    return this.#buffer;
  }

  set buffer(buffer: TextBuffer) {
    this.#buffer = buffer;
    buffer.onChange = (at, removed, added) => this.#adjustMarks(at, removed, added);
  }

  /** Marks go with their lines, or away with them. */
  #adjustMarks(at: number, removed: number, added: number): void {
    if (removed === added) return;
    for (const [name, place] of this.marks) {
      if (place.line >= at + removed) this.marks.set(name, { ...place, line: place.line + added - removed });
      else if (place.line >= at + added) this.marks.delete(name);
    }
  }

  get lines(): readonly string[] {
    return this.buffer.lines;
  }

  /** The line of the cursor. */
  get text(): string {
    return this.buffer.line(this.cursor.line);
  }

  /** Puts the cursor somewhere, on a character where not in insert mode; vertical moves remember its column. */
  moveTo(position: Position): void {
    this.cursor = this.clamp(position);
    this.wanted = this.view.columnOf(this.cursor);
  }

  /** Puts the cursor on a line, in the column that was wanted. */
  moveToLine(line: number): void {
    const at = Math.max(0, Math.min(this.buffer.count - 1, line));
    this.cursor = this.clamp({ line: at, column: this.view.characterAt(at, this.wanted) });
  }

  /** The nearest place where the cursor can be. */
  clamp({ line, column }: Position): Position {
    const row = Math.max(0, Math.min(this.buffer.count - 1, line));
    const { length } = this.buffer.line(row);
    const last = this.mode === 'normal' || this.mode === 'recording' ? Math.max(0, length - 1) : length;
    return { line: row, column: Math.max(0, Math.min(column, last)) };
  }

  /** The first character of a line that is no blank; the last where all are. */
  firstNonBlank(line: number): number {
    const text = this.buffer.line(line);
    const at = text.search(/[^ \t]/);
    return at < 0 ? Math.max(0, text.length - 1) : at;
  }

  /** Before a jump: '' and `` lead back here. */
  rememberJump(): void {
    this.marks.set("'", { ...this.cursor });
  }

  // Messages.

  tell(message: string | undefined): void {
    if (message === undefined) return;
    this.message = message;
    this.messageIsError = false;
    this.#told += 1;
  }

  /** Shows what was typed, until the text scrolls. */
  echo(text: string): void {
    this.tell(text);
    this.#echoed = { text, top: this.view.top };
  }

  /** What was typed is no news any more once the text has scrolled. */
  forgetEcho(): void {
    if (this.#echoed && this.#echoed.top !== this.view.top && this.message === this.#echoed.text) this.message = '';
  }

  /** What was told before is gone once the text moves, or lines come and go. Returns what to call after a command. */
  watchMessage(): () => void {
    const { told, count, top } = { told: this.#told, count: this.buffer.count, top: this.view.top };
    return () => {
      this.view.follow();
      const moved = this.view.top !== top && Math.abs(this.view.top - top) < this.view.height;
      const old = this.#told === told || this.message === this.#echoed?.text;
      const within = this.buffer.count !== count && this.cursor.line < this.buffer.count - 1;
      if (old && (within || moved)) this.message = '';
      if (this.buffer.count < count) this.view.fill();
    };
  }

  fail(message: string): void {
    this.message = message;
    this.messageIsError = true;
    this.#told += 1;
  }

  /** Shows what does not fit at the foot of the screen, and waits for Return or the next command. */
  async page(lines: readonly string[]): Promise<void> {
    this.message = '';
    await this.view.page(lines);
    this.#paging = true;
    const key = await this.key();
    this.#paging = false;
    this.session.canvas.invalidate();
    if (key === ':' || key === '/' || key === '?') this.feed([key]);
  }

  /** Tells how many lines came or went, where those are more than two. */
  tellCount(what: 'more' | 'fewer' | 'yanked', lines: number): void {
    if (lines > 2) this.tell(this.face.counted(what, lines));
  }

  // Keys.

  /** The next key: of a command that is repeated, or of the learner. */
  async key(): Promise<Key> {
    const queued = this.#queue.shift();
    if (queued !== undefined) {
      if (this.#queue.length === 0) this.replaying = 0;
      this.command.push(queued);
      return queued;
    }
    for (;;) {
      if (!this.session.keyboard.ready && !this.#paging) await this.view.draw();
      const event = await this.session.keyboard.next();
      if ('end' in event) throw new Leave(1);
      if ('interrupted' in event) {
        await this.view.draw();
        continue;
      }
      this.command.push(event.key);
      this.recording?.keys.push(event.key);
      return event.key;
    }
  }

  /** Keys that come before those of the learner. */
  feed(keys: readonly Key[]): void {
    this.replaying += 1;
    if (this.replaying > 100) {
      this.#queue.length = 0;
      this.replaying = 0;
      throw new Failed('E169: Command too recursive');
    }
    this.#queue.unshift(...keys);
  }

  /** Forgets the keys of a repeated command: something in it failed. */
  stopFeeding(): void {
    this.#queue.length = 0;
    this.replaying = 0;
  }

  get feeding(): boolean {
    return this.#queue.length > 0;
  }

  /** A line at the foot of the screen; nothing where it was given up. */
  async readLine(prompt: string, options: { text?: string; history?: string[] } = {}): Promise<string | undefined> {
    const input = new LineInput(options);
    this.message = '';
    for (;;) {
      this.view.line = { text: `${prompt}${input.text}`, column: prompt.length + input.column };
      const outcome = input.key(await this.key());
      if (outcome === 'edited') continue;
      this.view.line = undefined;
      if (outcome === 'cancelled') return undefined;
      if (options.history && input.text !== '') options.history.push(input.text);
      return input.text;
    }
  }
}
