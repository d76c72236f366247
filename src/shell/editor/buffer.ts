import { clusters } from './width.ts';

/** A line being edited: characters with their marks, and a cursor between two of them. */
export class LineBuffer {
  #cells: string[] = [];
  #cursor = 0;

  get text(): string {
    return this.#cells.join('');
  }

  get cells(): readonly string[] {
    return this.#cells;
  }

  /** Between 0 and {@link length}. */
  get cursor(): number {
    return this.#cursor;
  }

  set cursor(at: number) {
    this.#cursor = Math.max(0, Math.min(this.#cells.length, at));
  }

  get length(): number {
    return this.#cells.length;
  }

  get beforeCursor(): string {
    return this.#cells.slice(0, this.#cursor).join('');
  }

  get afterCursor(): string {
    return this.#cells.slice(this.#cursor).join('');
  }

  /** Replaces everything; the cursor goes to its end unless told. */
  set(text: string, cursor?: number): void {
    this.#cells = clusters(text);
    this.#cursor = cursor ?? this.#cells.length;
  }

  insert(text: string): void {
    if (text === '') return;
    // A mark joins what stands before it, so the pieces are put together anew.
    const before = clusters(this.beforeCursor + text);
    this.#cells = [...before, ...this.#cells.slice(this.#cursor)];
    this.#cursor = before.length;
  }

  /** Takes out what lies between two places and puts the cursor there. */
  remove(from: number, to: number): string {
    const [start, end] = [Math.max(0, Math.min(from, to)), Math.min(this.#cells.length, Math.max(from, to))];
    const removed = this.#cells.splice(start, end - start).join('');
    this.#cursor = start;
    return removed;
  }

  /** Puts a text in the place of what lies between two places; the cursor goes behind it. */
  replace(from: number, to: number, text: string): void {
    this.remove(from, to);
    this.insert(text);
  }

  /** The place behind the word that begins at or after `from`; words are letters and digits. */
  wordEnd(from = this.#cursor): number {
    let at = from;
    while (at < this.#cells.length && !isWord(this.#cells[at])) at += 1;
    while (at < this.#cells.length && isWord(this.#cells[at])) at += 1;
    return at;
  }

  /** The place before the word that ends at or before `from`. */
  wordStart(from = this.#cursor): number {
    let at = from;
    while (at > 0 && !isWord(this.#cells[at - 1])) at -= 1;
    while (at > 0 && isWord(this.#cells[at - 1])) at -= 1;
    return at;
  }

  /** The place before the word, as blanks bound it, that ends at or before the cursor. */
  blankWordStart(): number {
    let at = this.#cursor;
    while (at > 0 && /\s/.test(this.#cells[at - 1] as string)) at -= 1;
    while (at > 0 && !/\s/.test(this.#cells[at - 1] as string)) at -= 1;
    return at;
  }
}

function isWord(cell: string | undefined): boolean {
  return cell !== undefined && /^[\p{L}\p{N}]/u.test(cell);
}
