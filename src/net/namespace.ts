import { type Errno, SysError } from '../kernel/errno.ts';
import type { Caller } from '../kernel/file.ts';
import type { Address, EchoResult, Endpoint, Interface, NetNamespace, Route, SocketEntry } from '../kernel/sockets.ts';
import type { FileCaller } from '../kernel/vfs.ts';
import { Attachment, type AttachOptions } from './attachment.ts';
import type { Bridge } from './bridge.ts';
import type { EchoOptions } from './echo.ts';
import type { Fabric } from './fabric.ts';
import { interfacesOf, routesOf } from './interfaces.ts';
import { contains, isLoopback, parseIPv4 } from './ipv4.ts';
import { isIPv6 } from './ipv6.ts';
import { PortTable } from './port-table.ts';
import { type DnsResolver, type NameCaller, type ReverseResolver, reverse } from './resolver-files.ts';
import { socketsOf } from './socket-list.ts';
import { type Acceptor, type ListenOptions, listen, type TcpListener } from './tcp-listener.ts';
import type { TcpSocket } from './tcp-socket.ts';
import { bind, type UdpSocket } from './udp-socket.ts';

export interface NamespaceOptions {
  /** Whose it is, for those who listen to events: the container's id; the namespace's own unless told. */
  owner?: string;
  /**
   * net.ipv4.ip_unprivileged_port_start: users other than root bind ports from there on. 0 unless told, as in the
   * containers of Docker 20.10; it was 1024 before, and is on the host.
   */
  unprivilegedPortStart?: number;
}

/**
 * A network namespace: loopback, and an interface for each bridge it is attached to. Containers that share one
 * (`--net container:NAME`) share this object, and `--net host` is {@link Fabric.host}.
 */
export class Namespace implements NetNamespace {
  readonly fabric: Fabric;
  readonly id: string;
  owner: string;
  readonly unprivilegedPortStart: number;
  /** @internal */
  readonly tcpListeners = new PortTable<Acceptor>();
  /** @internal Who has a port of its own since it connected. */
  readonly tcpClients = new PortTable<TcpSocket>();
  /** @internal */
  readonly connections = new Set<TcpSocket>();
  /** @internal */
  readonly udp = new PortTable<UdpSocket>();
  /** @internal */
  dns: { lookup: DnsResolver; reverse: ReverseResolver | undefined } | undefined;
  readonly #attachments: Attachment[] = [];
  #defaultRoute: Attachment | undefined;
  readonly #forgetMe: ((namespace: Namespace) => void) | undefined;

  /** @internal Without `forget`, it is the host's. */
  constructor(fabric: Fabric, id: string, options: NamespaceOptions, forget?: (namespace: Namespace) => void) {
    this.fabric = fabric;
    this.id = id;
    this.owner = options.owner ?? id;
    this.unprivilegedPortStart = options.unprivilegedPortStart ?? 0;
    this.#forgetMe = forget;
  }

  get isHost(): boolean {
    return this.#forgetMe === undefined;
  }

  /** Whether ::1 is there: on the host. Docker sets disable_ipv6 in containers. */
  get ipv6(): boolean {
    return this.isHost;
  }

  // Interfaces.

  get attachments(): readonly Attachment[] {
    return this.#attachments;
  }

  /**
   * Gives it an interface on a bridge.
   * @throws EADDRINUSE where the bridge has the address already, EINVAL where it lies outside of the subnet, EEXIST where
   * the namespace has an interface of that name, EPERM on the host
   */
  attach(bridge: Bridge, options: AttachOptions): Attachment {
    if (this.isHost) throw new SysError('EPERM');
    const name = options.name ?? this.#freeName();
    if (this.#attachments.some((other) => other.name === name)) throw new SysError('EEXIST');
    const { address, mac } = options;
    const attachment = new Attachment(this, bridge, { address, mac, name, ...this.fabric.vethPair() });
    bridge.plug(attachment);
    this.#attachments.push(attachment);
    return attachment;
  }

  /**
   * The attachment whose bridge's gateway is the default route. Unless set, the first one to a bridge that is not
   * internal, else the first.
   */
  get defaultRoute(): Attachment | undefined {
    if (this.#defaultRoute?.up) return this.#defaultRoute;
    return this.#attachments.find(({ bridge }) => !bridge.internal) ?? this.#attachments[0];
  }

  set defaultRoute(attachment: Attachment | undefined) {
    this.#defaultRoute = attachment;
  }

  /** @internal */
  forget(attachment: Attachment): void {
    const at = this.#attachments.indexOf(attachment);
    if (at >= 0) this.#attachments.splice(at, 1);
  }

  /** Takes all interfaces away and forgets it. Sockets are closed by the deaths of those who hold them. */
  remove(): void {
    for (const attachment of [...this.#attachments]) attachment.detach();
    this.#forgetMe?.(this);
  }

  #freeName(): string {
    for (let n = 0; ; n++) if (!this.#attachments.some(({ name }) => name === `eth${n}`)) return `eth${n}`;
  }

  interfaces(): Interface[] {
    return interfacesOf(this);
  }

  routes(): Route[] {
    return routesOf(this);
  }

  /** Whether it is the address of one of its interfaces; loopback's many apart. */
  hasAddress(address: Address): boolean {
    if (this.isHost) return this.fabric.isHostAddress(address);
    return this.#attachments.some((attachment) => attachment.address === address);
  }

  /** The address that it would send from where nothing takes the packet; its own first, or loopback's. */
  sourceFor(to: Address): Address {
    if (isIPv6(to)) return '::1';
    const number = parseIPv4(to);
    if (number === undefined || isLoopback(number)) return '127.0.0.1';
    if (this.isHost) return this.fabric.bridgeAround(number)?.gateway ?? this.fabric.uplink.address;
    const near = this.#attachments.find(({ bridge }) => contains(bridge.cidr, number)) ?? this.defaultRoute;
    return near?.address ?? '127.0.0.1';
  }

  // Names.

  /** Docker's embedded DNS server at 127.0.0.11 for this namespace; undefined takes it away. */
  setResolver(lookup: DnsResolver | undefined, reverse?: ReverseResolver): void {
    this.dns = lookup && { lookup, reverse };
  }

  async resolve(caller: NameCaller, name: string): Promise<Address[]> {
    const { resolve } = await this.fabric.load(import('./resolver.ts'));
    return resolve(this, caller, name);
  }

  /** The name of an address, as /etc/hosts or the embedded DNS server knows it. */
  reverse(caller: NameCaller, address: Address): string | undefined {
    return reverse(this, caller, address);
  }

  /** Asks one DNS server, past /etc/hosts, as nslookup(1) does; undefined where none answered within `timeout` ms. */
  async query(caller: Caller, server: Address, name: string, timeout = 5000): Promise<Address[] | undefined> {
    const { query } = await this.fabric.load(import('./resolver.ts'));
    return query(this, caller, server, name, timeout);
  }

  // Sockets.

  sockets(): SocketEntry[] {
    return socketsOf(this);
  }

  async connect(caller: Caller, to: Endpoint): Promise<TcpSocket> {
    const { connect } = await this.fabric.load(import('./tcp-connect.ts'));
    return connect(this, caller, to);
  }

  listen(caller: FileCaller, at: Endpoint, options: ListenOptions = {}): TcpListener {
    return listen(this, caller, at, options);
  }

  /** Callers without credentials count as root. @throws EACCES, too */
  bind(caller: Caller & Partial<Pick<FileCaller, 'user'>>, at: Endpoint): UdpSocket {
    return bind(this, { pid: caller.pid, uid: caller.user?.uid ?? 0 }, at);
  }

  async echo(caller: Caller, to: Address, options: EchoOptions): Promise<EchoResult> {
    const { echo } = await this.fabric.load(import('./echo.ts'));
    return echo(this, caller, to, options);
  }

  /**
   * @internal The endpoint that binding to `at` gets, where port 0 is any that `free` knows.
   * @throws EADDRNOTAVAIL, EACCES, EADDRINUSE where no port is free
   */
  claim(at: Endpoint, uid: number, free: () => number | undefined): Endpoint {
    const fail = (code: Errno) => {
      throw new SysError(code);
    };
    if (!this.#isLocal(at.address)) fail('EADDRNOTAVAIL');
    if (at.port !== 0 && at.port < this.unprivilegedPortStart && uid !== 0) fail('EACCES');
    const port = at.port || free();
    return port === undefined ? fail('EADDRINUSE') : { address: at.address, port };
  }

  #isLocal(address: Address): boolean {
    if (address === '0.0.0.0' || address === '::') return true;
    if (isIPv6(address)) return this.ipv6 && address === '::1';
    return isLoopback(parseIPv4(address) ?? 0) || this.hasAddress(address);
  }
}
