/** ^R: looks back through the history while one types. */
export class HistorySearch {
  readonly #entries: readonly string[];
  #query = '';
  #at: number;
  #failed = false;

  constructor(entries: readonly string[]) {
    this.#entries = entries;
    this.#at = entries.length;
  }

  get prompt(): string {
    return `(${this.#failed ? 'failed ' : ''}reverse-i-search)\`${this.#query}': `;
  }

  /** The line that was found, if any. */
  get found(): string | undefined {
    return this.#entries[this.#at];
  }

  /** Where in it the text stands. */
  get position(): number {
    return Math.max(0, this.found?.indexOf(this.#query) ?? 0);
  }

  type(text: string): void {
    this.#query += text;
    this.#look(Math.min(this.#at, this.#entries.length - 1));
  }

  erase(): void {
    this.#query = this.#query.slice(0, -1);
    this.#look(this.#entries.length - 1);
  }

  /** Further back. */
  next(): void {
    this.#look(this.#at - 1);
  }

  #look(from: number): void {
    if (this.#query === '') return;
    for (let at = from; at >= 0; at--) {
      if (!this.#entries[at]?.includes(this.#query)) continue;
      this.#at = at;
      this.#failed = false;
      return;
    }
    this.#failed = true;
  }
}
