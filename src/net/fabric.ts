import type { Clock } from '../kernel/clock.ts';
import { SysError } from '../kernel/errno.ts';
import type { Random } from '../kernel/random.ts';
import type { Address } from '../kernel/sockets.ts';
import type { Attachment, HostEnd } from './attachment.ts';
import { Bridge, type BridgeOptions } from './bridge.ts';
import type { NetEvent, NetListener } from './events.ts';
import { type Cidr, contains, overlaps, parseCidr, parseIPv4 } from './ipv4.ts';
import { Namespace, type NamespaceOptions } from './namespace.ts';
import { type FabricPicture, pictureOf } from './picture.ts';
import { Publication, type PublishOptions } from './publication.ts';
import { TcpProxy } from './tcp-proxy.ts';
import { UdpProxy } from './udp-proxy.ts';

export interface FabricOptions {
  clock: Clock;
  random: Random;
  /** Has the clock wait while a part of the network loads; nobody waits unless told. */
  hold?: <T>(work: Promise<T>) => Promise<T>;
  /** The host's interface to the world outside, in which nobody answers: eth0 with 10.0.2.15/24 unless told. */
  uplink?: { name: string; address: Address; prefix: number };
}

/** The host's interface to the world outside. */
export interface Uplink {
  readonly name: string;
  readonly index: number;
  readonly mac: string;
  readonly address: Address;
  /** @internal */
  readonly cidr: Cidr;
}

/** The network of one Docker host: its own namespace, its bridges, the containers' namespaces, the published ports. */
export class Fabric {
  readonly clock: Clock;
  readonly random: Random;
  /** @internal Loads a part of the network that is first needed now. */
  readonly load: <T>(work: Promise<T>) => Promise<T>;
  /** The host's own namespace, owned by `host`: what `--net host` gets. */
  readonly host: Namespace;
  readonly uplink: Uplink;
  readonly #bridges = new Map<string, Bridge>();
  readonly #gateways = new Map<Address, Bridge>();
  readonly #namespaces = new Map<string, Namespace>();
  readonly #publications = new Map<Publication, TcpProxy | UdpProxy>();
  readonly #translations = new Map<string, Publication[]>();
  readonly #listeners = new Set<NetListener>();
  #interfaces = 1;
  #connections = 0;
  #sockets = 0;

  constructor(options: FabricOptions) {
    this.clock = options.clock;
    this.random = options.random;
    this.load = options.hold ?? ((work) => work);
    const { name, address, prefix } = options.uplink ?? { name: 'eth0', address: '10.0.2.15', prefix: 24 };
    const cidr = parseCidr(`${address}/${prefix}`);
    if (!cidr) throw new SysError('EINVAL');
    this.uplink = { name, index: this.#nextInterface(), mac: this.#mac('52:54:00'), address, cidr };
    this.host = new Namespace(this, 'host', { unprivilegedPortStart: 1024 });
    this.#namespaces.set(this.host.id, this.host);
  }

  // Bridges.

  /**
   * Adds a bridge to the host.
   * @throws EEXIST where the host has an interface of that name, EADDRINUSE where the subnet overlaps another's, EINVAL
   * where subnet or gateway make no sense
   */
  createBridge(options: BridgeOptions): Bridge {
    if (options.name === 'lo' || options.name === this.uplink.name || this.#bridges.has(options.name)) {
      throw new SysError('EEXIST');
    }
    const mac = options.mac ?? this.#mac('02:42');
    const bridge = new Bridge({ ...options, mac, index: this.#nextInterface() }, (gone) => {
      this.#bridges.delete(gone.name);
      this.#gateways.delete(gone.gateway);
    });
    const taken = [this.uplink.cidr, ...this.bridges().map(({ cidr }) => cidr)];
    if (taken.some((cidr) => overlaps(cidr, bridge.cidr))) throw new SysError('EADDRINUSE');
    this.#bridges.set(bridge.name, bridge);
    this.#gateways.set(bridge.gateway, bridge);
    return bridge;
  }

  bridge(name: string): Bridge | undefined {
    return this.#bridges.get(name);
  }

  /** In the order in which they were made. */
  bridges(): Bridge[] {
    return [...this.#bridges.values()];
  }

  // Namespaces.

  /**
   * A new namespace with nothing but loopback (`--net none`).
   * @throws EEXIST where there is one of that id
   */
  createNamespace(id: string, options: NamespaceOptions = {}): Namespace {
    if (this.#namespaces.has(id)) throw new SysError('EEXIST');
    const namespace = new Namespace(this, id, options, (gone) => this.#namespaces.delete(gone.id));
    this.#namespaces.set(id, namespace);
    return namespace;
  }

  namespace(id: string): Namespace | undefined {
    return this.#namespaces.get(id);
  }

  /** The host's first, the others in the order in which they were made. */
  namespaces(): Namespace[] {
    return [...this.#namespaces.values()];
  }

  // Published ports.

  /**
   * Publishes a container's port on the host.
   * @throws EADDRINUSE where the host's port is taken on an overlapping address, be it by a process or by another
   * publication; EADDRNOTAVAIL where the host has no such address
   */
  publish(options: PublishOptions): Publication {
    const publication = new Publication(options, (gone) => this.#unpublish(gone));
    const Proxy = options.protocol === 'tcp' ? TcpProxy : UdpProxy;
    this.#publications.set(publication, new Proxy(this.host, publication));
    const key = translationKey(options.protocol, options.hostPort);
    const others = this.#translations.get(key);
    if (others) others.push(publication);
    else this.#translations.set(key, [publication]);
    return publication;
  }

  publications(): Publication[] {
    return [...this.#publications.keys()];
  }

  #unpublish(publication: Publication): void {
    const key = translationKey(publication.protocol, publication.hostPort);
    const left = this.#translations.get(key)?.filter((other) => other !== publication) ?? [];
    if (left.length > 0) this.#translations.set(key, left);
    else this.#translations.delete(key);
    this.#publications.get(publication)?.close();
    this.#publications.delete(publication);
  }

  // Events.

  /** Calls `listener` on every event from now on, until the returned function is called. */
  subscribe(listener: NetListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether anybody listens: only then an event is worth making. */
  get heard(): boolean {
    return this.#listeners.size > 0;
  }

  /** @internal */
  tell(event: NetEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** The whole network as plain data that JSON can hold. */
  describe(): FabricPicture {
    return pictureOf(this);
  }

  // What routing and sockets ask for.

  /** @internal Loopback's addresses apart. */
  isHostAddress(address: Address): boolean {
    return address === this.uplink.address || this.#gateways.has(address);
  }

  /** @internal */
  bridgeOfGateway(address: Address): Bridge | undefined {
    return this.#gateways.get(address);
  }

  /** @internal The bridge in whose subnet the address lies. */
  bridgeAround(address: number): Bridge | undefined {
    for (const bridge of this.#bridges.values()) if (contains(bridge.cidr, address)) return bridge;
    return undefined;
  }

  /** @internal */
  attachmentAt(address: Address): Attachment | undefined {
    const number = parseIPv4(address);
    return number === undefined ? undefined : this.bridgeAround(number)?.attachments.get(address);
  }

  /** @internal The DNAT rule for what is sent to that address and port of the host. */
  translation(protocol: 'tcp' | 'udp' | 'icmp', address: Address, port: number): Publication | undefined {
    return this.#translations
      .get(translationKey(protocol, port))
      ?.find(({ hostAddress }) => hostAddress === '0.0.0.0' || hostAddress === address);
  }

  /** @internal Whose address it is, as far as anybody has it. */
  ownerOf(address: Address): string | undefined {
    return this.isHostAddress(address) ? this.host.owner : this.attachmentAt(address)?.namespace.owner;
  }

  /** @internal */
  nextConnection(): number {
    this.#connections += 1;
    return this.#connections;
  }

  /** @internal */
  socketName(): string {
    this.#sockets += 1;
    return `socket:[${this.#sockets}]`;
  }

  /** @internal The two ends of a new veth pair. */
  vethPair(): { index: number; host: HostEnd } {
    const index = this.#nextInterface();
    return {
      index,
      host: { name: `veth${this.random.hex(7)}`, index: this.#nextInterface(), mac: this.#mac('') },
    };
  }

  #nextInterface(): number {
    this.#interfaces += 1;
    return this.#interfaces;
  }

  /** A random MAC behind a prefix; without one it is locally administered, as the kernel's own (eth_random_addr). */
  #mac(prefix: string): string {
    const bytes = prefix === '' ? [] : prefix.split(':');
    const digits = this.random.hex(12);
    while (bytes.length < 6) {
      const byte = digits.slice(2 * bytes.length, 2 * bytes.length + 2);
      bytes.push(bytes.length === 0 ? ((Number.parseInt(byte, 16) & 0xfe) | 2).toString(16).padStart(2, '0') : byte);
    }
    return bytes.join(':');
  }
}

function translationKey(protocol: string, port: number): string {
  return `${protocol} ${port}`;
}
