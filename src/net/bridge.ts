import { SysError } from '../kernel/errno.ts';
import type { Address } from '../kernel/sockets.ts';
import type { Attachment } from './attachment.ts';
import { type Cidr, contains, formatCidr, parseCidr, parseIPv4 } from './ipv4.ts';

export interface BridgeOptions {
  /** The interface's name on the host: `docker0`, `br-<12 hexadecimal digits>`. */
  name: string;
  /** Such as `172.17.0.0/16`; it must overlap no other's. */
  subnet: string;
  /** The bridge's own address in the subnet: the host's, and the containers' default route. */
  gateway: Address;
  /** Nothing is forwarded out of it or into it (`docker network create --internal`). */
  internal?: boolean;
  /** Whether its containers reach each other (`--icc`, com.docker.network.bridge.enable_icc); true unless told. */
  icc?: boolean;
  /** Chosen at random behind Docker's 02:42 unless told. */
  mac?: string;
}

/** What one container may send to another in spite of icc=false: that port of it. */
export interface Hole {
  from: Address;
  to: Address;
  protocol: 'tcp' | 'udp';
  port: number;
}

/** A Linux bridge on the host, with the containers that are attached to it. {@link Fabric.createBridge} makes them. */
export class Bridge {
  readonly name: string;
  readonly subnet: string;
  readonly gateway: Address;
  readonly internal: boolean;
  readonly icc: boolean;
  readonly mac: string;
  /** The interface's number on the host. */
  readonly index: number;
  /** @internal */
  readonly cidr: Cidr;
  readonly #attachments = new Map<Address, Attachment>();
  readonly #holes = new Set<Hole>();
  readonly #forget: (bridge: Bridge) => void;

  /**
   * @internal
   * @throws EINVAL where the subnet or the gateway makes no sense
   */
  constructor(options: BridgeOptions & { mac: string; index: number }, forget: (bridge: Bridge) => void) {
    const cidr = parseCidr(options.subnet);
    const gateway = parseIPv4(options.gateway);
    if (!cidr || gateway === undefined || !contains(cidr, gateway)) throw new SysError('EINVAL');
    this.name = options.name;
    this.cidr = cidr;
    this.subnet = formatCidr(cidr);
    this.gateway = options.gateway;
    this.internal = options.internal ?? false;
    this.icc = options.icc ?? true;
    this.mac = options.mac;
    this.index = options.index;
    this.#forget = forget;
  }

  /** What is attached, by its address, in the order of attaching. */
  get attachments(): ReadonlyMap<Address, Attachment> {
    return this.#attachments;
  }

  /**
   * Opens a hole in icc=false, as a link does with two iptables rules: to that port, and what comes back from it. The
   * returned function closes it; another one that is the same stays open.
   */
  allow(hole: Hole): () => void {
    const entry = { ...hole };
    this.#holes.add(entry);
    return () => this.#holes.delete(entry);
  }

  /** The holes that are open. */
  get holes(): readonly Hole[] {
    return [...this.#holes];
  }

  /** Whether a packet between two of its containers passes. ICMP has no ports and passes no hole. */
  passes(packet: {
    protocol: 'tcp' | 'udp' | 'icmp';
    from: Address;
    fromPort: number;
    to: Address;
    toPort: number;
  }): boolean {
    if (this.icc) return true;
    for (const hole of this.#holes) {
      if (hole.protocol !== packet.protocol) continue;
      if (hole.from === packet.from && hole.to === packet.to && hole.port === packet.toPort) return true;
      if (hole.to === packet.from && hole.from === packet.to && hole.port === packet.fromPort) return true;
    }
    return false;
  }

  /** @throws EBUSY while something is attached */
  remove(): void {
    if (this.#attachments.size > 0) throw new SysError('EBUSY');
    this.#forget(this);
  }

  /** @internal @throws EINVAL outside of the subnet, EADDRINUSE where the address is taken */
  plug(attachment: Attachment): void {
    const { address } = attachment;
    const number = parseIPv4(address);
    if (number === undefined || !contains(this.cidr, number)) throw new SysError('EINVAL');
    if (address === this.gateway || this.#attachments.has(address)) throw new SysError('EADDRINUSE');
    this.#attachments.set(address, attachment);
  }

  /** @internal */
  unplug(attachment: Attachment): void {
    if (this.#attachments.get(attachment.address) === attachment) this.#attachments.delete(attachment.address);
  }
}
