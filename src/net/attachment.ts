import type { Address } from '../kernel/sockets.ts';
import type { Bridge } from './bridge.ts';
import type { Namespace } from './namespace.ts';

export interface AttachOptions {
  /** In the bridge's subnet. */
  address: Address;
  mac: string;
  /** The interface's name in the namespace: the lowest free `ethN` unless told. */
  name?: string;
}

/** The end of a veth pair on the host: a port of the bridge. */
export interface HostEnd {
  /** `veth` and seven hexadecimal digits. */
  name: string;
  index: number;
  mac: string;
}

/** A namespace's interface on a bridge: a veth pair with an address. {@link Namespace.attach} makes them. */
export class Attachment {
  readonly namespace: Namespace;
  readonly bridge: Bridge;
  readonly name: string;
  readonly address: Address;
  readonly mac: string;
  /** The interface's number in the namespace. */
  readonly index: number;
  readonly host: HostEnd;
  #up = true;

  /** @internal */
  constructor(
    namespace: Namespace,
    bridge: Bridge,
    options: Required<AttachOptions> & { index: number; host: HostEnd },
  ) {
    this.namespace = namespace;
    this.bridge = bridge;
    this.name = options.name;
    this.address = options.address;
    this.mac = options.mac;
    this.index = options.index;
    this.host = options.host;
  }

  get prefix(): number {
    return this.bridge.cidr.prefix;
  }

  /** Whether packets pass: until it is detached. */
  get up(): boolean {
    return this.#up;
  }

  /** Takes the interface away. What was connected through it hangs, as on Linux. */
  detach(): void {
    if (!this.#up) return;
    this.#up = false;
    this.bridge.unplug(this);
    this.namespace.forget(this);
  }
}
