import { RedisError } from './resp.ts';

/** The kinds of values, by what TYPE calls them. */
export interface Values {
  string: string;
  list: string[];
  hash: Map<string, string>;
  set: Set<string>;
  zset: Map<string, number>;
}

export type Kind = keyof Values;

interface Entry {
  kind: Kind;
  value: Values[Kind];
  /** Milliseconds since the epoch. */
  expires: number | undefined;
}

/** The keys of one database. What has expired is not there. */
export class Keyspace {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  expired = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  #entry(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (!entry || entry.expires === undefined || entry.expires > this.#now()) return entry;
    this.#entries.delete(key);
    this.expired += 1;
    return undefined;
  }

  /** The value of a key; nothing where there is none. @throws WRONGTYPE */
  get<K extends Kind>(key: string, kind: K): Values[K] | undefined {
    const entry = this.#entry(key);
    if (!entry) return undefined;
    if (entry.kind !== kind) {
      throw new RedisError('WRONGTYPE Operation against a key holding the wrong kind of value');
    }
    return entry.value as Values[K];
  }

  /** {@link get}, made where there is none. */
  ensure<K extends Exclude<Kind, 'string'>>(key: string, kind: K): Values[K] {
    const there = this.get(key, kind);
    if (there) return there;
    const made = { list: () => [], hash: () => new Map(), set: () => new Set(), zset: () => new Map() }[kind]();
    this.#entries.set(key, { kind, value: made as Values[Kind], expires: undefined });
    return made as Values[K];
  }

  set<K extends Kind>(key: string, kind: K, value: Values[K], expires?: number): void {
    this.#entries.set(key, { kind, value, expires });
  }

  /** Changes a string and leaves the time to live. */
  replace(key: string, value: string): void {
    this.#entries.set(key, { kind: 'string', value, expires: this.#entry(key)?.expires });
  }

  /** A collection that lost its last member is no more. */
  tidy(key: string): void {
    const value = this.#entry(key)?.value;
    if (value === undefined || typeof value === 'string') return;
    if ((Array.isArray(value) ? value.length : value.size) === 0) this.#entries.delete(key);
  }

  has(key: string): boolean {
    return this.#entry(key) !== undefined;
  }

  kindOf(key: string): Kind | undefined {
    return this.#entry(key)?.kind;
  }

  delete(key: string): boolean {
    return this.has(key) && this.#entries.delete(key);
  }

  /** When a key expires; null for never, nothing where there is no such key. */
  expiry(key: string): number | null | undefined {
    const entry = this.#entry(key);
    return entry && (entry.expires ?? null);
  }

  setExpiry(key: string, time: number | undefined): void {
    const entry = this.#entry(key);
    if (entry) entry.expires = time;
  }

  rename(from: string, to: string): void {
    const entry = this.#entry(from);
    if (!entry) throw new RedisError('ERR no such key');
    this.#entries.delete(from);
    this.#entries.set(to, entry);
  }

  /** Another key with the same value. */
  copy(from: string, to: string, into: Keyspace): void {
    const entry = this.#entry(from);
    if (entry) into.#entries.set(to, { ...entry, value: structuredClone(entry.value) });
  }

  keys(): string[] {
    return [...this.#entries.keys()].filter((key) => this.has(key));
  }

  /** How many keys there are, and how many of them expire. */
  count(): { keys: number; expires: number } {
    const keys = this.keys();
    return { keys: keys.length, expires: keys.filter((key) => typeof this.expiry(key) === 'number').length };
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Plain data, for a dump. */
  dump(): unknown[] {
    return this.keys().map((key) => {
      const { kind, value, expires = null } = this.#entry(key) as Entry;
      const plain = value instanceof Map || value instanceof Set ? [...value] : value;
      return [key, kind, plain, expires];
    });
  }

  /** Takes what {@link dump} gave. @returns how many had expired meanwhile */
  load(rows: readonly unknown[]): number {
    let late = 0;
    for (const row of rows) {
      const [key, kind, plain, expires] = row as [string, Kind, unknown, number | null];
      if (expires !== null && expires <= this.#now()) {
        late += 1;
        continue;
      }
      const value =
        kind === 'hash' || kind === 'zset'
          ? new Map(plain as [string, string][])
          : kind === 'set'
            ? new Set(plain as string[])
            : plain;
      this.#entries.set(key, { kind, value: value as Values[Kind], expires: expires ?? undefined });
    }
    return late;
  }
}
