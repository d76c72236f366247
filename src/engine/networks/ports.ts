/** How an edition chooses ports of the host. */
export interface PortRules {
  /** The dynamic range, both ends included. */
  first: number;
  last: number;
  /** The next behind the last one given, from the beginning again after the end; or always the lowest that is free. */
  order: 'next' | 'lowest';
  /** How often another dynamic port is tried where one cannot be bound. */
  attempts: number;
}

export type Protocol = 'tcp' | 'udp' | 'sctp';

/** Why there is no port. */
export type PortFailure = 'taken' | 'exhausted';

/** What is given out on one address for one protocol; and the last one given, by range. */
interface Table {
  taken: Set<number>;
  last: Map<string, number>;
}

/** A {@link PortAllocator} as plain data, by `ADDRESS PROTOCOL`. */
export type PortAllocatorState = Record<string, { taken: number[]; last: Record<string, number> }>;

/**
 * Which ports of the host are given out: a table for each address and protocol, so that 0.0.0.0:80 and 127.0.0.1:80 do not
 * know of each other (libnetwork/portallocator). Whether a port can be bound is another matter.
 */
export class PortAllocator {
  readonly #rules: PortRules;
  readonly #tables = new Map<string, Table>();

  constructor(rules: PortRules, state: PortAllocatorState = {}) {
    this.#rules = rules;
    for (const [key, { taken, last }] of Object.entries(state)) {
      this.#tables.set(key, { taken: new Set(taken), last: new Map(Object.entries(last)) });
    }
  }

  /** A port from `start` to `end`, which are the same for a certain one, and 0 for any of the dynamic range. */
  request(address: string, protocol: Protocol, start: number, end: number): number | PortFailure {
    const table = this.#table(address, protocol);
    if (start > 0 && start === end) {
      if (table.taken.has(start)) return 'taken';
      table.taken.add(start);
      return start;
    }
    const dynamic = start === 0 && end === 0;
    const first = dynamic ? this.#rules.first : start;
    const last = dynamic ? this.#rules.last : end;
    const key = `${first}-${last}`;
    const before = this.#rules.order === 'next' ? (table.last.get(key) ?? last) : last;
    const count = last - first + 1;
    for (let i = 1; i <= count; i++) {
      const port = first + ((before - first + i) % count);
      if (table.taken.has(port)) continue;
      table.taken.add(port);
      table.last.set(key, port);
      return port;
    }
    return 'exhausted';
  }

  release(address: string, protocol: Protocol, port: number): void {
    this.#table(address, protocol).taken.delete(port);
  }

  snapshot(): PortAllocatorState {
    const state: PortAllocatorState = {};
    for (const [key, { taken, last }] of this.#tables) {
      state[key] = { taken: [...taken], last: Object.fromEntries(last) };
    }
    return state;
  }

  #table(address: string, protocol: Protocol): Table {
    const key = `${address} ${protocol}`;
    const known = this.#tables.get(key);
    if (known) return known;
    const table = { taken: new Set<number>(), last: new Map<string, number>() };
    this.#tables.set(key, table);
    return table;
  }
}
