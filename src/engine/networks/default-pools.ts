import { type Cidr, overlaps, parseCidr } from '../../net/ipv4.ts';

/** The networks that are given to bridges which ask for none in particular (libnetwork/ipamutils). */
const POOLS: readonly Cidr[] = [
  ...Array.from({ length: 15 }, (_, i) => `172.${17 + i}.0.0/16`),
  ...Array.from({ length: 16 }, (_, i) => `192.168.${16 * i}.0/20`),
].map((text) => parseCidr(text) as Cidr);

/** Hands out networks one after another: one that was given back comes again only after all others. */
export class DefaultPools {
  /** Which one is tried first. */
  next: number;

  constructor(next = 0) {
    this.next = next;
  }

  /** A network that overlaps none of those; nothing where none is left. */
  allocate(taken: readonly Cidr[]): Cidr | undefined {
    for (let i = 0; i < POOLS.length; i++) {
      const index = (this.next + i) % POOLS.length;
      const pool = POOLS[index] as Cidr;
      if (taken.some((other) => overlaps(other, pool))) continue;
      this.next = (index + 1) % POOLS.length;
      return { network: pool.network, prefix: pool.prefix };
    }
    return undefined;
  }
}
