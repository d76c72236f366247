import { LineBuffer } from './buffer.ts';
import { COMMANDS, type Command } from './commands.ts';
import { HistoryCursor } from './history-cursor.ts';
import type { EditorHost, EditResult, Input } from './host.ts';
import { type Key, KeyDecoder } from './keys.ts';
import { KillRing } from './kill-ring.ts';
import { Screen } from './screen.ts';
import type { Search } from './search.ts';

/** Brackets pastes, so that they can be told from typing (xterm, "Bracketed Paste Mode"). */
const PASTE_ON = '\x1b[?2004h';
const PASTE_OFF = '\x1b[?2004l\r';

const NOTHING = new Uint8Array(0);
/** ^C, ^D, ^J, ^M and ^O: what the keys send that end a line. */
const ENDS: ReadonlySet<number> = new Set([3, 4, 10, 13, 15]);

/** How many steps undo can go back. */
const UNDO_DEPTH = 200;

/**
 * A line editor with the keys of emacs, as readline has them. It lives as long as its shell: cut texts outlive the line that
 * they come from. It knows terminals only through its host.
 */
export class LineEditor {
  readonly host: EditorHost;
  readonly buffer = new LineBuffer();
  readonly killRing = new KillRing();
  readonly screen: Screen;
  readonly #decoder = new KeyDecoder();
  #waiting: Key[] = [];
  /** Came together with a key that may end the line: it may be meant for what runs then. */
  #ahead: Uint8Array = NOTHING;
  #output = '';
  #prompt = '';
  /** What a key sequence such as `C-x` has begun. */
  #prefix = '';
  #undo: { text: string; cursor: number }[] = [];
  #result: EditResult | undefined;
  #search: Search | undefined;
  /** The next key is inserted, whatever it is. */
  literal = false;
  /** How many lines were begun. */
  edits = 0;
  /** The digits of a numeric argument (`M-3`), for the next command. */
  count = '';
  /** The command before: some do more when they are repeated. */
  lastCommand = '';
  history = new HistoryCursor([]);

  constructor(host: EditorHost) {
    this.host = host;
    this.screen = new Screen((text) => {
      this.#output += text;
    }, host.size().columns);
  }

  /** Reads a line. The prompt may hold newlines, escape sequences, and the marks of `\[` and `\]`. */
  async read(prompt: string): Promise<EditResult> {
    this.buffer.set('');
    this.history = new HistoryCursor(this.host.history);
    this.#prompt = prompt;
    this.#undo = [];
    this.#result = undefined;
    this.#search = undefined;
    this.lastCommand = '';
    this.count = '';
    this.edits += 1;
    this.killRing.joining = false;
    this.screen.prompt = prompt;
    this.screen.begin(this.host.column?.() ?? 0);
    this.#output += PASTE_ON;
    this.screen.resize(this.host.size().columns, [], 0);
    while (!this.#result) {
      const key = this.#waiting.shift();
      if (key) await this.#handle(key);
      else {
        await this.flush();
        await this.#receive();
      }
    }
    this.#output += PASTE_OFF;
    if (this.#ahead.length > 0) this.host.unread(this.#ahead);
    this.#ahead = NOTHING;
    await this.flush();
    return this.#result;
  }

  async #receive(): Promise<void> {
    if (this.#decoder.pending && this.#ahead.length === 0 && this.host.soon && !(await this.host.soon())) {
      this.#waiting.push(...this.#decoder.flush());
      if (this.#waiting.length > 0) return;
    }
    const input = await this.#next();
    if (input.type === 'bytes') this.#waiting.push(...this.#decoder.feed(input.bytes));
    else if (input.type === 'resize') this.redraw();
    else this.#result = { type: 'end', hungUp: true };
  }

  /** What comes next, to the first byte that may end the line. */
  async #next(): Promise<Input> {
    const ahead = this.#ahead;
    const input: Input = ahead.length > 0 ? { type: 'bytes', bytes: ahead } : await this.host.next();
    if (input.type !== 'bytes') return input;
    const end = input.bytes.findIndex((byte) => ENDS.has(byte)) + 1 || input.bytes.length;
    this.#ahead = input.bytes.subarray(end);
    return { type: 'bytes', bytes: input.bytes.subarray(0, end) };
  }

  /** Hands on what was drawn. */
  async flush(): Promise<void> {
    const text = this.#output;
    this.#output = '';
    if (text !== '') await this.host.write(text);
  }

  async #handle(key: Key): Promise<void> {
    const before = { text: this.buffer.text, cursor: this.buffer.cursor };
    const search = this.#search;
    if (search && (await search.handle(key))) {
      this.#drawSearch(search);
      return;
    }
    if (search) this.endSearch();
    const name = await this.#dispatch(key);
    this.killRing.joining &&= name.includes('kill') || name.includes('rubout') || name.includes('discard');
    if (name !== 'undo' && this.buffer.text !== before.text && !(name === 'self-insert' && this.lastCommand === name))
      this.#remember(before);
    // A second Tab lists only where the first one could insert nothing.
    this.lastCommand = name === 'complete' && this.buffer.text !== before.text ? 'completed' : name;
    if (this.#result) return;
    if (this.#search) this.#drawSearch(this.#search);
    else if (this.#waiting.length === 0 || name !== 'self-insert') this.draw();
  }

  async #dispatch(key: Key): Promise<string> {
    if (this.host.vi && !this.literal) {
      const { viKey } = await this.host.load(import('./vi.ts'));
      const done = viKey(this, key);
      if (done !== undefined) return done;
    }
    if (key.type === 'paste') {
      this.buffer.insert(key.text.replace(/\t/g, '    '));
      return 'bracketed-paste';
    }
    if (this.literal) {
      this.literal = false;
      this.buffer.insert(key.type === 'text' ? key.text : literalOf(key.name));
      return 'quoted-insert';
    }
    if (key.type === 'text' && this.#prefix === '') {
      if (this.count !== '' && /\d/.test(key.text)) {
        this.count += key.text;
        return 'digit-argument';
      }
      this.buffer.insert(key.text.repeat(this.#times()));
      return 'self-insert';
    }
    const name = this.#prefix + (key.type === 'text' ? key.text : key.name);
    this.#prefix = '';
    if (name === 'C-x') {
      this.#prefix = 'C-x ';
      return 'prefix';
    }
    const counted = this.count !== '' && (name === 'M-.' || name === 'M-_') ? 'M-C-y' : name;
    const command: Command | undefined =
      COMMANDS.get(counted) ?? (await this.host.load(import('./more-commands.ts'))).MORE_COMMANDS.get(counted);
    if (!command) {
      this.count = '';
      return 'unknown';
    }
    const times = counted === 'M-C-y' || command.name === 'digit-argument' ? 1 : this.#times();
    for (let i = 0; i < times && !this.#result; i++) await command.run(this);
    return command.name;
  }

  /** How often the next command is to be done. */
  #times(): number {
    const times = Math.min(Number(this.count || 1) || 1, 10_000);
    this.count = '';
    return times;
  }

  #remember(state: { text: string; cursor: number }): void {
    this.#undo.push(state);
    if (this.#undo.length > UNDO_DEPTH) this.#undo.shift();
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  undo(): void {
    const state = this.#undo.pop();
    if (state) this.buffer.set(state.text, state.cursor);
    else this.bell();
  }

  /** Ends the edit. */
  finish(result: EditResult): void {
    if (result.type === 'line') {
      this.draw();
      this.screen.finish(this.buffer.cells);
    }
    this.#result = result;
  }

  /** ^C: what stands there stays, with the mark of the key behind it. */
  interrupt(): void {
    this.buffer.cursor = this.buffer.length;
    this.draw();
    this.#output += '^C\r\n';
    this.#result = { type: 'interrupt' };
  }

  draw(): void {
    this.screen.show(this.buffer.cells, this.buffer.cursor);
  }

  /** The window's size may have changed. */
  redraw(): void {
    const { columns } = this.host.size();
    if (this.#search) this.#drawSearch(this.#search);
    else this.screen.resize(columns, this.buffer.cells, this.buffer.cursor);
  }

  bell(): void {
    this.#output += '\x07';
  }

  /** Shows a text below the line, and the prompt and the line anew below that. */
  showBelow(text: string): void {
    this.screen.below(this.buffer.cells, text);
    this.draw();
  }

  clearScreen(): void {
    this.screen.clear();
    this.draw();
  }

  /** Begins to search the history as one types. */
  async startSearch(direction: -1 | 1): Promise<void> {
    const { Search } = await this.host.load(import('./search.ts'));
    this.#search = new Search(this, direction);
  }

  /** Searching is over; the line stays as it was found. */
  endSearch(): void {
    this.#search = undefined;
    this.screen.prompt = this.#prompt;
    this.draw();
  }

  #drawSearch(search: Search): void {
    if (this.#search !== search) return;
    this.screen.prompt = search.prompt;
    this.screen.resize(this.host.size().columns, this.buffer.cells, this.buffer.cursor);
  }

  /** A key as it comes, for questions that the editor asks. */
  async key(): Promise<Key | undefined> {
    await this.flush();
    while (this.#waiting.length === 0) {
      const input = await this.#next();
      if (input.type === 'end') return undefined;
      if (input.type === 'bytes') this.#waiting.push(...this.#decoder.feed(input.bytes));
    }
    return this.#waiting.shift();
  }

  /** Puts a key back, to be handled next. */
  unread(key: Key): void {
    this.#waiting.unshift(key);
  }

  /** Writes as it is, outside of the line. */
  print(text: string): void {
    this.#output += text;
  }
}

/** The character that a key sends. */
function literalOf(name: string): string {
  const control = /^C-(.)$/.exec(name);
  if (control) return String.fromCharCode((control[1] as string).toUpperCase().charCodeAt(0) & 31);
  return { enter: '\r', tab: '\t', backspace: '\x7f', escape: '\x1b' }[name] ?? '';
}
