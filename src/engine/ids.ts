import type { Random } from '../kernel/random.ts';

/** 64 hexadecimal digits whose first twelve are not all decimal, so that no short id looks like a number (pkg/stringid). */
export function newId(random: Random): string {
  for (;;) {
    const id = random.hex(64);
    if (/[a-f]/.test(id.slice(0, 12))) return id;
  }
}

/** The first twelve digits, without the name of an algorithm before them. */
export function shortId(id: string): string {
  const at = id.indexOf(':');
  return id.slice(at + 1, at + 13);
}

/** What a prefix stands for: one thing, none, or more than one. */
export type PrefixMatch<T> = { found: T } | { found?: undefined; ambiguous: boolean };

const BUCKET = 4;

/** Things by id, in the order in which they came, with a look-up by prefix that does not go through all of them. */
export class IdMap<T> {
  readonly #all = new Map<string, T>();
  readonly #buckets = new Map<string, Set<string>>();

  get size(): number {
    return this.#all.size;
  }

  get(id: string): T | undefined {
    return this.#all.get(id);
  }

  has(id: string): boolean {
    return this.#all.has(id);
  }

  set(id: string, value: T): void {
    this.#all.set(id, value);
    const key = id.slice(0, BUCKET);
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.add(id);
    else this.#buckets.set(key, new Set([id]));
  }

  delete(id: string): boolean {
    const key = id.slice(0, BUCKET);
    const bucket = this.#buckets.get(key);
    bucket?.delete(id);
    if (bucket?.size === 0) this.#buckets.delete(key);
    return this.#all.delete(id);
  }

  values(): IterableIterator<T> {
    return this.#all.values();
  }

  /** What an id's beginning stands for. */
  match(prefix: string): PrefixMatch<T> {
    const exact = this.#all.get(prefix);
    if (exact !== undefined) return { found: exact };
    if (prefix === '') return { ambiguous: false };
    let only: T | undefined;
    for (const id of this.#candidates(prefix)) {
      if (!id.startsWith(prefix)) continue;
      if (only !== undefined) return { ambiguous: true };
      only = this.#all.get(id);
    }
    return only === undefined ? { ambiguous: false } : { found: only };
  }

  *#candidates(prefix: string): Generator<string, void, void> {
    if (prefix.length >= BUCKET) {
      yield* this.#buckets.get(prefix.slice(0, BUCKET)) ?? [];
      return;
    }
    for (const [key, ids] of this.#buckets) if (key.startsWith(prefix)) yield* ids;
  }
}
