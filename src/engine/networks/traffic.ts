import type { Fabric } from '../../net/fabric.ts';

/** Bytes over a container's interfaces. */
export interface TrafficCount {
  received: number;
  sent: number;
}

/** Counts what goes over the network, by container. */
export class Traffic {
  readonly #counts = new Map<string, TrafficCount>();

  constructor(fabric: Fabric) {
    fabric.subscribe((event) => {
      if (event.type === 'data') {
        this.#count(event.from.owner, event.to.owner, event.bytes);
      } else if (event.type === 'echo') {
        this.#count(event.from.owner, event.to.owner, event.bytes);
        if (event.result === 'reply') this.#count(event.to.owner, event.from.owner, event.bytes);
      }
    });
  }

  of(container: string): TrafficCount {
    return this.#counts.get(container) ?? { received: 0, sent: 0 };
  }

  forget(container: string): void {
    this.#counts.delete(container);
  }

  #count(from: string | undefined, to: string | undefined, bytes: number): void {
    if (from !== undefined) this.#of(from).sent += bytes;
    if (to !== undefined) this.#of(to).received += bytes;
  }

  #of(container: string): TrafficCount {
    const count = this.#counts.get(container) ?? { received: 0, sent: 0 };
    this.#counts.set(container, count);
    return count;
  }
}
