import type { Cidr } from '../../net/ipv4.ts';
import type { Ipam } from '../api.ts';
import { badParameter, notFound } from '../errors.ts';
import { IdMap } from '../ids.ts';
import type { AddressPool, AddressPoolState } from './address-pool.ts';

/** All that is kept of a network: plain data. */
export interface NetworkData {
  readonly id: string;
  readonly name: string;
  readonly driver: 'bridge' | 'host' | 'null';
  /** Milliseconds since the epoch. */
  readonly created: number;
  readonly internal: boolean;
  readonly attachable: boolean;
  readonly options: Record<string, string>;
  readonly labels: Record<string, string>;
  /** As inspect shows it. */
  readonly ipam: Ipam;
  /** Whether somebody chose the subnet: only then a container may ask for an address. */
  readonly configured: boolean;
  /** Of a bridge: its subnet, as `172.18.0.0/16`, and its own address in it. */
  readonly subnet?: string;
  readonly gateway?: string;
  /** Its name on the host: `docker0`, `br-…`. */
  readonly bridge?: string;
}

/** A {@link Network} as plain data. */
export interface NetworkSnapshot {
  data: NetworkData;
  pool?: AddressPoolState;
}

/** Names that are always there, and cannot be made or removed. */
export const PREDEFINED: readonly string[] = ['bridge', 'host', 'none'];

export class Network {
  readonly data: NetworkData;
  /** A bridge's addresses. */
  readonly pool: AddressPool | undefined;
  /** The ids of the containers that are on it now, in the order in which they came. */
  readonly members = new Set<string>();

  constructor(data: NetworkData, pool: AddressPool | undefined) {
    this.data = data;
    this.pool = pool;
  }

  get id(): string {
    return this.data.id;
  }

  get name(): string {
    return this.data.name;
  }

  /** Made by somebody: it has names of its own, and no links. */
  get userDefined(): boolean {
    return !PREDEFINED.includes(this.name);
  }

  get cidr(): Cidr | undefined {
    return this.pool?.cidr;
  }
}

/** The networks, in the order in which they were made. */
export class NetworkStore {
  readonly #networks = new IdMap<Network>();
  readonly #named = new Map<string, Network[]>();

  add(network: Network): void {
    this.#networks.set(network.id, network);
    this.#named.set(network.name, [...(this.#named.get(network.name) ?? []), network]);
  }

  remove(network: Network): void {
    this.#networks.delete(network.id);
    const left = this.#named.get(network.name)?.filter((other) => other !== network) ?? [];
    if (left.length > 0) this.#named.set(network.name, left);
    else this.#named.delete(network.name);
  }

  all(): Network[] {
    return [...this.#networks.values()];
  }

  /** The first of that name; several may have it. */
  byName(name: string): Network | undefined {
    return this.#named.get(name)?.[0];
  }

  /** By id, name or the beginning of an id. @throws 404; 400 where it stands for several */
  find(term: string): Network {
    const exact = this.#networks.get(term);
    if (exact) return exact;
    const named = this.#named.get(term) ?? [];
    if (named.length > 1) throw ambiguous(term, named.length, 'name');
    if (named[0]) return named[0];
    const begun = this.#networks.match(term);
    if (begun.found) return begun.found;
    if (!begun.ambiguous) throw notFound(`network ${term} not found`);
    throw ambiguous(term, this.all().filter(({ id }) => id.startsWith(term)).length, 'ID prefix');
  }
}

function ambiguous(term: string, count: number, by: string): Error {
  return badParameter(`network ${term} is ambiguous (${count} matches found based on ${by})`);
}
