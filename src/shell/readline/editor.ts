import { Buffer } from './buffer.ts';
import { type Candidates, commonPrefix, inColumns } from './candidates.ts';
import { type Key, KeyDecoder } from './keys.ts';
import { HistorySearch } from './search.ts';
import { View } from './view.ts';

/** What a line editor needs of its surroundings. */
export interface EditorHost {
  /** The next keys, as they come; nothing at the end of the file, `resized` when the window changed. */
  read(): Promise<string | 'resized' | undefined>;
  write(text: string): Promise<void>;
  columns(): number;
  /** Where the cursor is. */
  column(): number;
  /** The lines that were entered before, the oldest first. */
  history(): readonly string[];
  complete(before: string): Promise<Candidates | undefined>;
}

/** What came of reading a line. */
export type LineResult = { kind: 'line'; text: string } | { kind: 'interrupt' } | { kind: 'end' };

/** Brackets pastes, so that they can be told from typing (xterm, "Bracketed Paste Mode"). */
const PASTE_ON = '\x1b[?2004h';
const PASTE_OFF = '\x1b[?2004l';

/** Reads lines from a terminal with the keys of readline's emacs mode. */
export class LineEditor {
  readonly #host: EditorHost;
  readonly #view: View;
  readonly #buffer = new Buffer();
  readonly #decoder = new KeyDecoder();
  /** Keys that were typed ahead of the prompt. */
  #ahead: Key[] = [];
  #prompt = '';
  /** The place in the history; its length for the new line. */
  #place = 0;
  /** What was made of lines of the history, and of the new one, by their places. */
  #edited = new Map<number, string>();
  #search: HistorySearch | undefined;
  #lastTab = false;
  #quoted = false;

  constructor(host: EditorHost) {
    this.#host = host;
    this.#view = new View(
      (text) => host.write(text),
      () => host.columns(),
    );
  }

  /** Shows a prompt and reads a line. */
  async readLine(prompt: string): Promise<LineResult> {
    this.#prompt = prompt;
    this.#buffer.reset();
    this.#edited = new Map();
    this.#place = this.#host.history().length;
    this.#view.begin(this.#host.column());
    await this.#host.write(PASTE_ON);
    await this.#draw();
    try {
      for (;;) {
        const key = await this.#nextKey();
        if (key === 'resized') {
          await this.#draw();
          continue;
        }
        if (!key) return await this.#finish({ kind: 'end' });
        const result = await this.#press(key);
        if (result) return await this.#finish(result);
      }
    } finally {
      await this.#host.write(PASTE_OFF);
    }
  }

  async #nextKey(): Promise<Key | 'resized' | undefined> {
    for (;;) {
      const key = this.#ahead.shift();
      if (key) return key;
      const text = await this.#host.read();
      if (text === undefined || text === 'resized') return text;
      this.#ahead.push(...this.#decoder.feed(text));
    }
  }

  async #finish(result: LineResult): Promise<LineResult> {
    if (result.kind !== 'end') await this.#view.end(this.#prompt, this.#buffer.characters);
    return result;
  }

  #draw(): Promise<void> {
    if (!this.#search) return this.#view.draw(this.#prompt, this.#buffer.characters, this.#buffer.cursor);
    const { prompt, found = this.#buffer.text, position } = this.#search;
    return this.#view.draw(prompt, [...found], position);
  }

  /** Deals with a key. Returns a result where it ends the line. */
  async #press(key: Key): Promise<LineResult | undefined> {
    if (this.#search) {
      const goOn = await this.#searchKey(key);
      if (!goOn) return undefined;
    }
    const tabbed = this.#lastTab;
    this.#lastTab = false;
    if (key.kind !== 'key' || this.#quoted) {
      this.#quoted = false;
      this.#buffer.endKills();
      this.#buffer.insert(key.kind === 'key' ? quotedText(key.name) : key.text);
      await this.#draw();
      return undefined;
    }
    const { name } = key;
    const kills = KILLS[name];
    if (kills) kills(this.#buffer);
    else this.#buffer.endKills();
    if (!kills) {
      switch (name) {
        case 'enter':
          return { kind: 'line', text: this.#buffer.text };
        case 'C-c':
          await this.#interrupt();
          return { kind: 'interrupt' };
        case 'C-d':
          if (this.#buffer.characters.length === 0) return { kind: 'end' };
          this.#buffer.delete(this.#buffer.cursor, this.#buffer.cursor + 1);
          break;
        case 'tab':
          await this.#complete(tabbed);
          return undefined;
        case 'C-l':
          await this.#view.clear();
          break;
        case 'up':
        case 'C-p':
          this.#recall(this.#place - 1);
          break;
        case 'down':
        case 'C-n':
          this.#recall(this.#place + 1);
          break;
        case 'M-<':
        case 'pageup':
          this.#recall(0);
          break;
        case 'M->':
        case 'pagedown':
          this.#recall(this.#host.history().length);
          break;
        case 'C-r':
          this.#search = new HistorySearch(this.#host.history());
          break;
        case 'C-v':
          this.#quoted = true;
          break;
        case 'M-.':
        case 'M-_':
          this.#buffer.insert(lastWord(this.#host.history().at(-1) ?? ''));
          break;
        default:
          EDITS[name]?.(this.#buffer);
      }
    }
    await this.#draw();
    return undefined;
  }

  /** ^C: shown behind the line, which stays on the screen. */
  async #interrupt(): Promise<void> {
    this.#buffer.moveTo(this.#buffer.characters.length);
    this.#buffer.insert('\x03');
  }

  /** A key while ^R searches. @returns whether the search is over and the key means what it always means */
  async #searchKey(key: Key): Promise<boolean> {
    const search = this.#search;
    if (!search) return true;
    if (key.kind !== 'key') search.type(key.text);
    else if (key.name === 'C-r') search.next();
    else if (key.name === 'backspace') search.erase();
    else {
      this.#search = undefined;
      const aborted = key.name === 'C-g';
      if (!aborted && search.found !== undefined) this.#buffer.set(search.found, search.position);
      if (aborted || key.name === 'M-\x1b') {
        await this.#draw();
        return false;
      }
      return true;
    }
    await this.#draw();
    return false;
  }

  /** Shows another line of the history; what was changed in this one is kept until Enter. */
  #recall(place: number): void {
    const history = this.#host.history();
    if (place < 0 || place > history.length) return;
    this.#edited.set(this.#place, this.#buffer.text);
    this.#place = place;
    this.#buffer.set(this.#edited.get(place) ?? history[place] ?? '');
  }

  async #complete(again: boolean): Promise<void> {
    const { before, cursor } = this.#buffer;
    const found = await this.#host.complete(before);
    this.#lastTab = true;
    if (!found || found.inserted.length === 0) {
      await this.#host.write('\x07');
      return;
    }
    const [only] = found.inserted;
    const single = new Set(found.inserted).size === 1;
    const text = single ? `${only}${found.suffix(0)}` : commonPrefix(found.inserted);
    const typed = this.#buffer.characters.slice(cursor - found.replaced, cursor).join('');
    if (text !== typed && text.length >= typed.length) {
      this.#buffer.delete(cursor - found.replaced, cursor);
      this.#buffer.insert(text);
      await this.#draw();
      if (single) this.#lastTab = false;
      return;
    }
    if (!again) {
      await this.#host.write('\x07');
      return;
    }
    const shown = [...new Set(found.shown)];
    await this.#view.end(this.#prompt, this.#buffer.characters);
    await this.#view.write(inColumns(shown, this.#host.columns()));
    await this.#draw();
  }
}

/** Keys that take text away and keep it. */
const KILLS: Readonly<Record<string, (buffer: Buffer) => void>> = {
  'C-k': (buffer) => buffer.kill(buffer.cursor, buffer.characters.length),
  'C-u': (buffer) => buffer.kill(buffer.cursor, 0),
  'C-w': (buffer) => buffer.kill(buffer.cursor, buffer.wordBefore('blank')),
  'M-backspace': (buffer) => buffer.kill(buffer.cursor, buffer.wordBefore('alphanumeric')),
  'M-d': (buffer) => buffer.kill(buffer.cursor, buffer.wordAfter()),
};

/** Keys that move or change. */
const EDITS: Readonly<Record<string, (buffer: Buffer) => void>> = {
  'C-a': (buffer) => buffer.moveTo(0),
  'C-b': (buffer) => buffer.moveTo(buffer.cursor - 1),
  'C-e': (buffer) => buffer.moveTo(buffer.characters.length),
  'C-f': (buffer) => buffer.moveTo(buffer.cursor + 1),
  'C-left': (buffer) => buffer.moveTo(buffer.wordBefore('alphanumeric')),
  'C-right': (buffer) => buffer.moveTo(buffer.wordAfter()),
  'C-t': (buffer) => buffer.transpose(),
  'C-y': (buffer) => buffer.yank(),
  'C-_': (buffer) => buffer.undo(),
  'C-\x7f': (buffer) => buffer.undo(),
  'M-b': (buffer) => buffer.moveTo(buffer.wordBefore('alphanumeric')),
  'M-c': (buffer) =>
    buffer.changeCase((word) => word.toLowerCase().replace(/[\p{L}\p{N}]/u, (letter) => letter.toUpperCase())),
  'M-f': (buffer) => buffer.moveTo(buffer.wordAfter()),
  'M-l': (buffer) => buffer.changeCase((word) => word.toLowerCase()),
  'M-left': (buffer) => buffer.moveTo(buffer.wordBefore('alphanumeric')),
  'M-right': (buffer) => buffer.moveTo(buffer.wordAfter()),
  'M-u': (buffer) => buffer.changeCase((word) => word.toUpperCase()),
  backspace: (buffer) => buffer.delete(buffer.cursor - 1, buffer.cursor),
  delete: (buffer) => buffer.delete(buffer.cursor, buffer.cursor + 1),
  end: (buffer) => buffer.moveTo(buffer.characters.length),
  home: (buffer) => buffer.moveTo(0),
  left: (buffer) => buffer.moveTo(buffer.cursor - 1),
  right: (buffer) => buffer.moveTo(buffer.cursor + 1),
};

function quotedText(name: string): string {
  if (name === 'tab') return '\t';
  if (name === 'enter') return '\n';
  const letter = /^C-(.)$/.exec(name)?.[1];
  return letter ? String.fromCharCode(letter.charCodeAt(0) - 96) : '';
}

function lastWord(line: string): string {
  return line.trim().split(/\s+/).at(-1) ?? '';
}
