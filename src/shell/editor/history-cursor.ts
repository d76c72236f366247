/** Goes through the history. A line that is changed on the way keeps its change until the edit ends. */
export class HistoryCursor {
  readonly #entries: readonly string[];
  readonly #edits = new Map<number, string>();
  /** The place of the new line is behind the last entry. */
  #at: number;

  constructor(entries: readonly string[]) {
    this.#entries = entries;
    this.#at = entries.length;
  }

  get at(): number {
    return this.#at;
  }

  get length(): number {
    return this.#entries.length;
  }

  /** The line at a place, with its edits. */
  line(at: number): string {
    return this.#edits.get(at) ?? this.#entries[at] ?? '';
  }

  /**
   * Goes to another place.
   * @param current what the line is now: it is kept for the way back
   * @returns the line there, or nothing where there is none
   */
  go(to: number, current: string): string | undefined {
    if (to < 0 || to > this.#entries.length || to === this.#at) return undefined;
    if (current !== this.line(this.#at)) this.#edits.set(this.#at, current);
    this.#at = to;
    return this.line(to);
  }

  /** The nearest place from `from` on, in a direction, whose line fulfils something. */
  find(from: number, direction: -1 | 1, matches: (line: string) => boolean): number | undefined {
    for (let at = from; at >= 0 && at < this.#entries.length; at += direction) if (matches(this.line(at))) return at;
    return undefined;
  }
}
