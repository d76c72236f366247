import { SysError } from '../kernel/errno.ts';
import { type Caller, OpenFile } from '../kernel/file.ts';
import type { Endpoint, Listener, StreamSocket } from '../kernel/sockets.ts';
import type { FileCaller } from '../kernel/vfs.ts';
import { WaitQueue } from '../kernel/wait-queue.ts';
import type { PortParty, PublishedAt } from './events.ts';
import type { Namespace } from './namespace.ts';
import { type Bound, ephemeralPort } from './port-table.ts';
import type { connect, knock } from './tcp-connect.ts';
import type { TcpSocket } from './tcp-socket.ts';

/** Whom connections to a proxy are really for. */
export interface Stand {
  party: PortParty;
  published: PublishedAt;
}

/** How whoever takes a connection makes one of its own: whoever connects knows. */
export interface Dialler {
  readonly knock: typeof knock;
  readonly connect: typeof connect;
}

/** What holds a listening port. */
export interface Acceptor extends Bound {
  readonly pid: number;
  /** Whether it takes no more for now: the SYN is dropped. */
  readonly full: boolean;
  /** How many connections may wait to be accepted. */
  readonly backlog: number;
  /** Set where it takes connections for somebody else; it tells listeners what comes of them. */
  readonly stand: Stand | undefined;
  /** Takes over the end of a new connection. */
  offer(socket: TcpSocket, dialler: Dialler): void;
}

export interface ListenOptions {
  /** How many connections wait to be accepted; net.core.somaxconn of Linux before 5.4 unless told. */
  backlog?: number;
  /** IPV6_V6ONLY: listening on `::`, it leaves IPv4 to others. */
  v6only?: boolean;
}

/** A listening socket of a process. */
export class TcpListener extends OpenFile implements Listener, Acceptor {
  readonly kind = 'socket';
  readonly local: Endpoint;
  readonly pid: number;
  readonly v6only: boolean;
  readonly stand = undefined;
  readonly #namespace: Namespace;
  readonly backlog: number;
  readonly #queue: TcpSocket[] = [];
  readonly #changed = new WaitQueue();
  #closed = false;

  constructor(namespace: Namespace, pid: number, local: Endpoint, options: ListenOptions) {
    super(namespace.fabric.socketName());
    this.#namespace = namespace;
    this.pid = pid;
    this.local = local;
    this.v6only = options.v6only ?? false;
    this.backlog = options.backlog ?? 128;
  }

  /** Linux takes one connection more than the backlog says (sk_acceptq_is_full). */
  get full(): boolean {
    return this.#queue.length > this.backlog;
  }

  offer(socket: TcpSocket): void {
    this.#queue.push(socket);
    this.#changed.wakeAll();
  }

  async accept(caller: Caller): Promise<StreamSocket> {
    for (;;) {
      if (this.#closed) throw new SysError('EINVAL');
      const socket = this.#queue.shift();
      if (socket) {
        socket.pid = caller.pid;
        return socket;
      }
      await caller.wait(this.#changed);
    }
  }

  /** Whether accept would not wait. */
  override get readable(): boolean {
    return this.#queue.length > 0;
  }

  override read(): Promise<Uint8Array> {
    return Promise.reject(new SysError('ENOTCONN'));
  }

  override write(caller: Caller): Promise<void> {
    caller.raise('PIPE');
    return Promise.reject(new SysError('EPIPE'));
  }

  /** Who was not accepted gets an RST. */
  protected override close(): void {
    this.#closed = true;
    this.#namespace.tcpListeners.remove(this);
    for (const socket of this.#queue.splice(0)) socket.abort();
    this.#changed.wakeAll();
  }
}

/**
 * bind(2) and listen(2), with SO_REUSEADDR set, as servers do.
 * @throws EADDRINUSE, EADDRNOTAVAIL, EACCES
 */
export function listen(namespace: Namespace, caller: FileCaller, at: Endpoint, options: ListenOptions): TcpListener {
  const { tcpListeners, tcpClients } = namespace;
  const local = namespace.claim(at, caller.user.uid, () =>
    ephemeralPort(namespace.fabric.random, [tcpListeners, tcpClients]),
  );
  const listener = new TcpListener(namespace, caller.pid, local, options);
  if (tcpListeners.conflicts(listener) || tcpClients.conflicts(listener)) throw new SysError('EADDRINUSE');
  tcpListeners.add(listener);
  return listener;
}
