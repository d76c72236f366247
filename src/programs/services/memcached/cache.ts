/** Something that is kept. Data are bytes, each a character. */
export interface Item {
  readonly data: string;
  readonly flags: string;
  /** Milliseconds since the epoch; undefined for never. */
  readonly expires: number | undefined;
  /** Differs from that of every other change. */
  readonly unique: number;
}

/** Later than that, a time to live is a moment: seconds since the epoch. */
const MONTH = 60 * 60 * 24 * 30;

/** What memcached keeps, and what it counts. */
export class Cache {
  readonly #items = new Map<string, Item>();
  readonly #now: () => number;
  #unique = 0;
  readonly counts = { gets: 0, sets: 0, hits: 0, misses: 0, total: 0 };

  constructor(now: () => number) {
    this.#now = now;
  }

  get(key: string): Item | undefined {
    const item = this.#items.get(key);
    if (item?.expires === undefined || item.expires > this.#now()) return item;
    this.#items.delete(key);
    return undefined;
  }

  /** @param time the time to live: seconds, or a moment; negative for over at once */
  set(key: string, data: string, flags: string, time: number): void {
    this.#unique += 1;
    this.counts.total += 1;
    this.#items.set(key, { data, flags, expires: this.#expiry(time), unique: this.#unique });
  }

  /** Changes the data alone. */
  replace(key: string, item: Item, data: string): void {
    this.#unique += 1;
    this.#items.set(key, { ...item, data, unique: this.#unique });
  }

  touch(key: string, item: Item, time: number): void {
    this.#items.set(key, { ...item, expires: this.#expiry(time) });
  }

  delete(key: string): boolean {
    return this.get(key) !== undefined && this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }

  get size(): number {
    return [...this.#items.keys()].filter((key) => this.get(key)).length;
  }

  #expiry(time: number): number | undefined {
    if (time === 0) return undefined;
    return time > MONTH ? time * 1000 : this.#now() + time * 1000;
  }
}
