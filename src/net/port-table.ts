import type { Random } from '../kernel/random.ts';
import type { Address, Endpoint } from '../kernel/sockets.ts';
import { isIPv6 } from './ipv6.ts';

/** Something that holds a local port. */
export interface Bound {
  readonly local: Endpoint;
  /** IPV6_V6ONLY: bound to `::`, it leaves IPv4 to others. */
  readonly v6only: boolean;
}

/** net.ipv4.ip_local_port_range of Linux. */
const EPHEMERAL = { first: 32768, last: 60999 } as const;

/** Who holds which port of one protocol in one namespace. */
export class PortTable<T extends Bound> {
  readonly #holders = new Map<number, T[]>();

  add(holder: T): void {
    const { port } = holder.local;
    const holders = this.#holders.get(port);
    if (holders) holders.push(holder);
    else this.#holders.set(port, [holder]);
  }

  remove(holder: T): void {
    const holders = this.#holders.get(holder.local.port);
    const at = holders?.indexOf(holder) ?? -1;
    if (!holders || at < 0) return;
    if (holders.length === 1) this.#holders.delete(holder.local.port);
    else holders.splice(at, 1);
  }

  /** Whether anybody holds that port, on whatever address. */
  has(port: number): boolean {
    return this.#holders.has(port);
  }

  /** Whether binding there fails with EADDRINUSE: somebody holds the port on an address that overlaps. */
  conflicts(wanted: Bound): boolean {
    const holders = this.#holders.get(wanted.local.port) ?? [];
    return holders.some((holder) => covers(holder, wanted.local.address) || covers(wanted, holder.local.address));
  }

  /** Who gets what is sent there: bound to that very address first, then to any. */
  find(to: Endpoint): T | undefined {
    let best: T | undefined;
    for (const holder of this.#holders.get(to.port) ?? []) {
      if (holder.local.address === to.address) return holder;
      if (covers(holder, to.address) && best?.local.address !== '0.0.0.0') best = holder;
    }
    return best;
  }

  *[Symbol.iterator](): Generator<T, void, void> {
    for (const holders of this.#holders.values()) yield* holders;
  }
}

function covers(holder: Bound, address: Address): boolean {
  if (holder.local.address === address) return true;
  if (holder.local.address === '0.0.0.0') return !isIPv6(address);
  return holder.local.address === '::' && (!holder.v6only || isIPv6(address));
}

/** An ephemeral port that none of the tables has; undefined where all are taken. */
export function ephemeralPort(random: Random, tables: readonly { has(port: number): boolean }[]): number | undefined {
  const count = EPHEMERAL.last - EPHEMERAL.first + 1;
  const start = random.integer(0, count);
  for (let i = 0; i < count; i++) {
    const port = EPHEMERAL.first + ((start + i) % count);
    if (!tables.some((table) => table.has(port))) return port;
  }
  return undefined;
}
