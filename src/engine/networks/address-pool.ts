import { type Cidr, contains, formatIPv4, overlaps, parseIPv4, size } from '../../net/ipv4.ts';

/** How an edition hands out addresses. */
export interface AddressRules {
  /** The lowest that is free, or the next behind the last one given, from the beginning again after the end. */
  order: 'lowest' | 'next';
  /** Numbers in the network that no container gets, beside the network's own address, the broadcast address and the gateway. */
  never: readonly number[];
  /** Whether a container without a network (`--net none`) takes an address of the default one all the same. */
  alsoForNone?: boolean;
}

/** An {@link AddressPool} as plain data; addresses as their numbers in the network. */
export interface AddressPoolState {
  taken: number[];
  last: number;
}

/** The addresses of one network: which are given out. */
export class AddressPool {
  readonly cidr: Cidr;
  readonly #rules: AddressRules;
  readonly #first: number;
  readonly #end: number;
  readonly #taken: Set<number>;
  #last: number;
  /** No number below it is free. */
  #hint: number;

  /** @param range the part of the network that is given out (`--ip-range`); one that lies outside of it is ignored */
  constructor(cidr: Cidr, rules: AddressRules, options: { range?: Cidr | undefined; state?: AddressPoolState } = {}) {
    const { state } = options;
    const range = options.range && overlaps(cidr, options.range) ? options.range : cidr;
    this.cidr = cidr;
    this.#rules = rules;
    this.#first = Math.max(0, range.network - cidr.network);
    this.#end = Math.min(size(cidr), this.#first + size(range));
    this.#taken = new Set(state?.taken ?? [0, size(cidr) - 1, ...rules.never]);
    this.#last = state?.last ?? this.#end;
    this.#hint = this.#first;
  }

  /** An address that was free and is now taken; nothing where none is left. */
  allocate(): string | undefined {
    const index = this.#rules.order === 'lowest' ? this.#lowest() : this.#next();
    if (index === undefined) return undefined;
    this.#taken.add(index);
    this.#last = index;
    return formatIPv4(this.cidr.network + index);
  }

  /** Takes a certain one. */
  claim(address: string): 'taken now' | 'in use' | 'outside' {
    const index = this.#index(address);
    if (index === undefined) return 'outside';
    if (this.#taken.has(index)) return 'in use';
    this.#taken.add(index);
    return 'taken now';
  }

  release(address: string): void {
    const index = this.#index(address);
    if (index === undefined || !this.#taken.delete(index)) return;
    if (index >= this.#first && index < this.#hint) this.#hint = index;
  }

  snapshot(): AddressPoolState {
    return { taken: [...this.#taken], last: this.#last };
  }

  #index(text: string): number | undefined {
    const address = parseIPv4(text);
    return address !== undefined && contains(this.cidr, address) ? address - this.cidr.network : undefined;
  }

  #lowest(): number | undefined {
    while (this.#hint < this.#end && this.#taken.has(this.#hint)) this.#hint += 1;
    return this.#hint < this.#end ? this.#hint : undefined;
  }

  #next(): number | undefined {
    const count = this.#end - this.#first;
    const start = this.#last >= this.#end ? this.#first : this.#last + 1;
    for (let i = 0; i < count; i++) {
      const index = this.#first + ((start - this.#first + i) % count);
      if (!this.#taken.has(index)) return index;
    }
    return undefined;
  }
}
