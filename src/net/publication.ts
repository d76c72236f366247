import type { Address, Endpoint } from '../kernel/sockets.ts';
import type { PublishedAt } from './events.ts';
import type { Namespace } from './namespace.ts';

export interface PublishOptions {
  protocol: 'tcp' | 'udp';
  /** `0.0.0.0`, `::` (which leaves IPv4 alone, as Docker's proxy does), or one of the host's addresses. */
  hostAddress: Address;
  /** 1 to 65535. */
  hostPort: number;
  containerAddress: Address;
  containerPort: number;
  /** The container's. */
  namespace: Namespace;
}

/**
 * A published port: an iptables rule that changes the destination of what comes to the host's port, and docker-proxy,
 * which holds that port and carries what the rule does not catch. {@link Fabric.publish} makes them.
 */
export class Publication implements Readonly<PublishOptions> {
  readonly protocol: 'tcp' | 'udp';
  readonly hostAddress: Address;
  readonly hostPort: number;
  readonly containerAddress: Address;
  readonly containerPort: number;
  readonly namespace: Namespace;
  readonly #stop: (publication: Publication) => void;
  #open = true;

  /** @internal */
  constructor(options: PublishOptions, stop: (publication: Publication) => void) {
    this.protocol = options.protocol;
    this.hostAddress = options.hostAddress;
    this.hostPort = options.hostPort;
    this.containerAddress = options.containerAddress;
    this.containerPort = options.containerPort;
    this.namespace = options.namespace;
    this.#stop = stop;
  }

  /** Where it is published. */
  get at(): PublishedAt {
    return { hostAddress: this.hostAddress, hostPort: this.hostPort };
  }

  /** What it leads to. */
  get target(): Endpoint {
    return { address: this.containerAddress, port: this.containerPort };
  }

  /** Gives the host's port back, and ends what docker-proxy was carrying. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#stop(this);
  }
}
