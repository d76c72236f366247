import type { Timer } from '../kernel/clock.ts';
import { SysError } from '../kernel/errno.ts';
import { type Caller, OpenFile } from '../kernel/file.ts';
import type { Datagram, DatagramSocket, Endpoint } from '../kernel/sockets.ts';
import { WaitQueue } from '../kernel/wait-queue.ts';
import type { PortParty } from './events.ts';
import type { Namespace } from './namespace.ts';
import { type Bound, ephemeralPort } from './port-table.ts';
import { type Delivery, route } from './route.ts';
import type { Stand } from './tcp-listener.ts';

/** The longest payload of a UDP datagram over IPv4. */
const LONGEST = 65507;

/** net.core.rmem_default of Linux: what comes when so many bytes wait is lost. */
const RECEIVE_BUFFER = 212_992;

export interface UdpOptions {
  /** Whom it stands for, where it is a proxy's. */
  stand?: Stand;
  /** Listeners hear nothing of what goes over it: another socket tells. */
  silent?: boolean;
  /** Gets the datagrams as they come, in place of {@link UdpSocket.receive}. `from` is whose they are. */
  consume?: (datagram: Datagram, from: PortParty) => void;
}

/** A bound UDP socket. */
export class UdpSocket extends OpenFile implements DatagramSocket, Bound {
  readonly kind = 'socket';
  readonly local: Endpoint;
  readonly pid: number;
  readonly v6only: boolean;
  readonly #namespace: Namespace;
  readonly #options: UdpOptions;
  readonly #queue: Datagram[] = [];
  #queued = 0;
  readonly #changed = new WaitQueue();
  #error: 'ECONNREFUSED' | 'EHOSTUNREACH' | 'ENETUNREACH' | undefined;
  readonly #timers = new Set<Timer>();
  #closed = false;
  /** conntrack's memory: whom it sent to over a bridge that lets only answers pass. */
  readonly #sentTo = new Set<string>();
  /** conntrack's memory: which published endpoint it knows a container's by. */
  readonly #translations = new Map<string, Endpoint>();

  constructor(namespace: Namespace, pid: number, local: Endpoint, options: UdpOptions = {}) {
    super(namespace.fabric.socketName());
    this.#namespace = namespace;
    this.pid = pid;
    this.local = local;
    this.v6only = options.stand !== undefined;
    this.#options = options;
  }

  /** @throws EMSGSIZE, ENETUNREACH, EADDRNOTAVAIL, EBADF */
  send(_caller: Caller, data: Uint8Array, to: Endpoint): void {
    if (this.#closed) throw new SysError('EBADF');
    if (data.length > LONGEST) throw new SysError('EMSGSIZE');
    const wildcard = this.local.address === '0.0.0.0' || this.local.address === '::';
    const path = route(this.#namespace, {
      protocol: 'udp',
      to: to.address,
      port: to.port,
      from: wildcard ? undefined : this.local.address,
      fromPort: this.local.port,
    });
    if (path.kind === 'no-route') throw new SysError('ENETUNREACH');
    if (path.kind === 'no-address') throw new SysError('EADDRNOTAVAIL');
    if (path.kind === 'unreachable')
      this.#failLater(path.reason === 'host' ? 'EHOSTUNREACH' : 'ENETUNREACH', path.after);
    if (path.kind === 'delivered') this.#deliver(path, data, to);
  }

  #deliver(path: Delivery, data: Uint8Array, to: Endpoint): void {
    const destination = { address: path.destination, port: path.port };
    const receiver = path.namespace.udp.find(destination);
    if (path.via.some(({ bridge }) => !bridge.icc)) this.#sentTo.add(key(destination));
    if (path.published) this.#translations.set(key(destination), to);
    if (!receiver) {
      this.#failLater('ECONNREFUSED', 0);
      return;
    }
    const { fabric } = this.#namespace;
    const from = { owner: this.#namespace.owner, address: path.source, port: this.local.port };
    if (fabric.heard && !this.#options.silent && !receiver.#options.silent) {
      const { stand } = this.#options;
      const far = receiver.#options.stand;
      fabric.tell({
        type: 'data',
        protocol: 'udp',
        connection: undefined,
        from: stand?.party ?? from,
        to: far?.party ?? { owner: path.namespace.owner, ...destination },
        published: (stand ?? far)?.published ?? path.published?.at,
        bytes: data.length,
      });
    }
    receiver.#take({ from: { address: path.seen, port: this.local.port }, data }, from);
  }

  #take(datagram: Datagram, from: PortParty): void {
    const known = this.#translations.get(key(datagram.from));
    const translated = known ? { ...datagram, from: known } : datagram;
    if (this.#options.consume) {
      this.#options.consume(translated, from);
      return;
    }
    if (this.#queued + datagram.data.length > RECEIVE_BUFFER) return;
    this.#queued += datagram.data.length;
    this.#queue.push(translated);
    this.#changed.wakeAll();
  }

  #failLater(error: 'ECONNREFUSED' | 'EHOSTUNREACH' | 'ENETUNREACH', after: number): void {
    const fail = () => {
      this.#error = error;
      this.#changed.wakeAll();
    };
    if (after === 0) {
      fail();
      return;
    }
    const timer = this.#namespace.fabric.clock.after(after, () => {
      this.#timers.delete(timer);
      fail();
    });
    this.#timers.add(timer);
  }

  /** @throws ECONNREFUSED, EHOSTUNREACH, ENETUNREACH after an ICMP error for something sent */
  async receive(caller: Caller): Promise<Datagram> {
    for (;;) {
      const error = this.#error;
      this.#error = undefined;
      if (error) throw new SysError(error);
      const datagram = this.#queue.shift();
      if (datagram) {
        this.#queued -= datagram.data.length;
        return datagram;
      }
      await caller.wait(this.#changed);
    }
  }

  /** @internal Whether it sent something there over a bridge that lets only answers pass. */
  hasSentTo(to: Endpoint): boolean {
    return this.#sentTo.has(key(to));
  }

  override get readable(): boolean {
    return this.#queue.length > 0 || this.#error !== undefined;
  }

  /** A datagram's data; what `max` cuts off is lost. */
  override async read(caller: Caller, max: number): Promise<Uint8Array> {
    return (await this.receive(caller)).data.subarray(0, max);
  }

  override write(): Promise<void> {
    return Promise.reject(new SysError('ENOTCONN'));
  }

  protected override close(): void {
    this.#closed = true;
    this.#namespace.udp.remove(this);
    for (const timer of this.#timers) timer.cancel();
  }
}

/**
 * bind(2) of a UDP socket.
 * @throws EADDRINUSE, EADDRNOTAVAIL, EACCES
 */
export function bind(
  namespace: Namespace,
  caller: { pid: number; uid: number },
  at: Endpoint,
  options?: UdpOptions,
): UdpSocket {
  const { udp, fabric } = namespace;
  const local = namespace.claim(at, caller.uid, () => ephemeralPort(fabric.random, [udp]));
  const socket = new UdpSocket(namespace, caller.pid, local, options);
  if (udp.conflicts(socket)) throw new SysError('EADDRINUSE');
  udp.add(socket);
  return socket;
}

function key({ address, port }: Endpoint): string {
  return `${address} ${port}`;
}
