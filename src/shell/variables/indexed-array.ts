/** A sparse array: subscripts from 0 on with strings. */
export class IndexedArray {
  readonly #items: Map<number, string>;
  #sorted = true;

  constructor(items: Iterable<string> = []) {
    this.#items = new Map();
    let at = 0;
    for (const item of items) this.#items.set(at++, item);
  }

  get size(): number {
    return this.#items.size;
  }

  get(index: number): string | undefined {
    return this.#items.get(index);
  }

  set(index: number, value: string): void {
    if (this.#sorted && !this.#items.has(index) && index < this.#last()) this.#sorted = false;
    this.#items.set(index, value);
    if (index > this.#highest) this.#highest = index;
  }

  #highest = -1;

  #last(): number {
    if (this.#highest < 0) for (const index of this.#items.keys()) this.#highest = Math.max(this.#highest, index);
    return this.#highest;
  }

  delete(index: number): void {
    this.#items.delete(index);
    if (index === this.#highest) this.#highest = -1;
  }

  /** One behind the highest subscript: where `+=( )` goes on. */
  get end(): number {
    return this.#last() + 1;
  }

  entries(): [number, string][] {
    const entries = [...this.#items];
    return this.#sorted ? entries : entries.sort(([a], [b]) => a - b);
  }

  values(): string[] {
    return this.#sorted ? [...this.#items.values()] : this.entries().map(([, value]) => value);
  }

  keys(): number[] {
    return this.entries().map(([index]) => index);
  }

  clone(): IndexedArray {
    const copy = new IndexedArray();
    for (const [index, value] of this.entries()) copy.set(index, value);
    return copy;
  }
}
