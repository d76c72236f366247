import { graphemes } from './width.ts';

const WORD = /[\p{L}\p{N}]/u;

/** The line that is being edited: its characters and the cursor between them. Knows nothing of screens. */
export class Buffer {
  #characters: string[] = [];
  #cursor = 0;
  /** What was killed, the latest last. */
  readonly #killed: string[] = [];
  #killing = false;
  readonly #undo: { characters: string[]; cursor: number }[] = [];

  get text(): string {
    return this.#characters.join('');
  }

  get characters(): readonly string[] {
    return this.#characters;
  }

  get cursor(): number {
    return this.#cursor;
  }

  /** What stands before the cursor. */
  get before(): string {
    return this.#characters.slice(0, this.#cursor).join('');
  }

  /** Puts another line in, the cursor at its end (or after so many characters). */
  set(text: string, cursor?: number): void {
    this.#remember();
    this.#characters = graphemes(text);
    this.#cursor = Math.min(cursor ?? this.#characters.length, this.#characters.length);
  }

  /** An empty line; what was killed stays. */
  reset(): void {
    this.#characters = [];
    this.#cursor = 0;
    this.#undo.length = 0;
    this.#killing = false;
  }

  insert(text: string): void {
    this.#remember();
    // A combining mark joins the character before it.
    const joined = graphemes(this.before + text);
    this.#characters.splice(0, this.#cursor, ...joined);
    this.#cursor = joined.length;
  }

  moveTo(cursor: number): void {
    this.#cursor = Math.max(0, Math.min(cursor, this.#characters.length));
    this.#killing = false;
  }

  /** Where the word before the cursor begins: letters and digits, or everything but blanks. */
  wordBefore(kind: 'alphanumeric' | 'blank'): number {
    const inWord = (at: number) => this.#inWord(at, kind);
    let at = this.#cursor;
    while (at > 0 && !inWord(at - 1)) at -= 1;
    while (at > 0 && inWord(at - 1)) at -= 1;
    return at;
  }

  /** Where the word behind the cursor ends. */
  wordAfter(): number {
    let at = this.#cursor;
    while (at < this.#characters.length && !this.#inWord(at, 'alphanumeric')) at += 1;
    while (at < this.#characters.length && this.#inWord(at, 'alphanumeric')) at += 1;
    return at;
  }

  #inWord(at: number, kind: 'alphanumeric' | 'blank'): boolean {
    const character = this.#characters[at] ?? '';
    return kind === 'blank' ? !/\s/.test(character) : WORD.test(character);
  }

  /** Takes characters away. */
  delete(from: number, to: number): void {
    const start = Math.max(0, Math.min(from, to));
    const end = Math.min(this.#characters.length, Math.max(from, to));
    if (start === end) return;
    this.#remember();
    this.#characters.splice(start, end - start);
    this.#cursor = start;
  }

  /** Takes characters away and keeps them for {@link yank}; kills in a row are kept as one. */
  kill(from: number, to: number): void {
    const start = Math.max(0, Math.min(from, to));
    const end = Math.min(this.#characters.length, Math.max(from, to));
    const text = this.#characters.slice(start, end).join('');
    const backward = to < from || start < this.#cursor;
    this.delete(start, end);
    const last = this.#killing ? (this.#killed.pop() ?? '') : '';
    this.#killed.push(backward ? text + last : last + text);
    this.#killing = true;
  }

  /** Ends a row of kills: called for every other key. */
  endKills(): void {
    this.#killing = false;
  }

  yank(): void {
    this.insert(this.#killed.at(-1) ?? '');
  }

  /** ^T: swaps the characters before and at the cursor, or the last two at the end. */
  transpose(): void {
    if (this.#characters.length < 2 || this.#cursor === 0) return;
    this.#remember();
    const at = Math.min(this.#cursor, this.#characters.length - 1);
    const [a = '', b = ''] = [this.#characters[at - 1], this.#characters[at]];
    this.#characters.splice(at - 1, 2, b, a);
    this.#cursor = at + 1;
  }

  /** Alt-U, Alt-L, Alt-C: changes the case of the word behind the cursor. */
  changeCase(change: (word: string) => string): void {
    const end = this.wordAfter();
    const text = this.#characters.slice(this.#cursor, end).join('');
    this.#remember();
    const changed = graphemes(change(text));
    this.#characters.splice(this.#cursor, end - this.#cursor, ...changed);
    this.#cursor += changed.length;
  }

  undo(): void {
    const last = this.#undo.pop();
    if (!last) return;
    this.#characters = last.characters;
    this.#cursor = last.cursor;
  }

  #remember(): void {
    this.#undo.push({ characters: [...this.#characters], cursor: this.#cursor });
    if (this.#undo.length > 200) this.#undo.shift();
  }
}
