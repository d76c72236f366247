import { ByteQueue } from '../kernel/byte-queue.ts';
import { SysError } from '../kernel/errno.ts';
import { type Caller, EOF, OpenFile } from '../kernel/file.ts';
import type { Endpoint, SocketEntry, StreamSocket } from '../kernel/sockets.ts';
import { WaitQueue } from '../kernel/wait-queue.ts';
import type { Namespace } from './namespace.ts';
import type { Bound } from './port-table.ts';
import type { Connection } from './tcp-connection.ts';
import { waitAtMost } from './waiting.ts';

/** How many bytes a socket holds unread before the peer's writers wait. */
export const TCP_WINDOW = 65536;

/** How long Linux sends again what nobody acknowledges (tcp(7): tcp_retries2 of 15 is 924.6 seconds). */
const RETRANSMISSION_TIMEOUT = 924_600;

/** One end of an established TCP connection. Errors come in the order in which Linux gives them. */
export class TcpSocket extends OpenFile implements StreamSocket, Bound {
  readonly kind = 'socket';
  readonly v6only = false;
  readonly local: Endpoint;
  readonly remote: Endpoint;
  /** Who opened or accepted it. */
  pid: number;
  readonly #namespace: Namespace;
  readonly #connection: Connection;
  readonly #side: 'client' | 'server';
  #peer!: TcpSocket;
  readonly #received = new ByteQueue();
  /** Wakes whenever a reader or a writer of this end may go on. */
  readonly #changed = new WaitQueue();
  /** The peer's FIN has come. */
  #ended = false;
  /** Our FIN has gone. */
  #shut = false;
  #reset = false;
  /** What the next call fails with, once (SO_ERROR). */
  #error: 'ECONNRESET' | 'EPIPE' | 'ETIMEDOUT' | undefined;
  #closed = false;

  private constructor(
    namespace: Namespace,
    connection: Connection,
    side: 'client' | 'server',
    local: Endpoint,
    remote: Endpoint,
  ) {
    super(namespace.fabric.socketName());
    this.#namespace = namespace;
    this.#connection = connection;
    this.#side = side;
    this.local = local;
    this.remote = remote;
    this.pid = 0;
  }

  /** Both ends of a new connection. The ends may see different addresses where a packet's are translated on its way. */
  static pair(
    connection: Connection,
    client: { namespace: Namespace; local: Endpoint; remote: Endpoint; pid: number },
    server: { namespace: Namespace; local: Endpoint; remote: Endpoint },
  ): { client: TcpSocket; server: TcpSocket } {
    const near = new TcpSocket(client.namespace, connection, 'client', client.local, client.remote);
    const far = new TcpSocket(server.namespace, connection, 'server', server.local, server.remote);
    near.pid = client.pid;
    near.#peer = far;
    far.#peer = near;
    near.#namespace.tcpClients.add(near);
    near.#namespace.connections.add(near);
    far.#namespace.connections.add(far);
    return { client: near, server: far };
  }

  /** The connection that listeners hear of. */
  get connection(): Connection {
    return this.#connection;
  }

  /** Undefined where ss(8) would show no state that lasts. */
  get state(): SocketEntry['state'] | undefined {
    if (this.#reset || this.#closed || (this.#ended && this.#shut)) return undefined;
    if (this.#ended) return 'CLOSE-WAIT';
    return this.#shut ? 'FIN-WAIT-2' : 'ESTAB';
  }

  override get readable(): boolean {
    return this.#received.length > 0 || this.#ended || this.#reset;
  }

  override async read(caller: Caller, max: number): Promise<Uint8Array> {
    while (this.#received.length === 0) {
      if (this.#ended) return EOF;
      this.#failOnce(caller);
      if (this.#reset || this.#closed) return EOF;
      await caller.wait(this.#changed);
    }
    const data = this.#received.take(max);
    this.#peer.#changed.wakeAll();
    return data;
  }

  /** @throws ECONNRESET, EPIPE (with SIGPIPE), ETIMEDOUT */
  override async write(caller: Caller, data: Uint8Array): Promise<void> {
    for (let rest = data, begun = false; ; ) {
      this.#failOnce(caller);
      if (this.#shut || this.#reset || this.#closed) {
        caller.raise('PIPE');
        throw new SysError('EPIPE');
      }
      if (!this.#connection.passes) {
        await this.#outlast(caller);
        continue;
      }
      if (!begun && data.length > 0) this.#connection.wrote(this.#side, data.length);
      begun = true;
      const peer = this.#peer;
      if (peer.#closed) {
        // Nobody is there to read it: an RST comes back, and this call does not learn of it.
        if (rest.length > 0) this.#receiveReset();
        return;
      }
      const room = TCP_WINDOW - peer.#received.length;
      if (room > 0) {
        peer.#received.push(rest.subarray(0, room));
        peer.#changed.wakeAll();
        rest = rest.subarray(room);
      }
      if (rest.length === 0) return;
      await caller.wait(this.#changed);
    }
  }

  shutdown(): void {
    if (this.#shut || this.#reset || this.#closed) return;
    this.#sendFin();
    this.#leaveIfOver();
  }

  /** Reading what is unread is no longer possible, so the peer gets an RST; else a FIN (RFC 1122, 4.2.2.13). */
  protected override close(): void {
    const unread = this.#received.length > 0;
    this.#closed = true;
    this.#received.clear();
    if (!this.#reset) {
      if (!unread) {
        if (!this.#shut) this.#sendFin();
      } else if (this.#connection.passes) {
        this.#peer.#receiveReset();
      }
    }
    this.#leave();
    this.#changed.wakeAll();
    if (this.#peer.#closed || unread) this.#connection.end();
  }

  /** Ends it at once, as an RST from the peer would. */
  abort(): void {
    this.#closed = true;
    if (this.#connection.passes) this.#peer.#receiveReset();
    this.#leave();
    this.#connection.end();
  }

  #failOnce(caller: Caller): void {
    const error = this.#error;
    if (!error) return;
    this.#error = undefined;
    if (error === 'EPIPE') caller.raise('PIPE');
    throw new SysError(error);
  }

  #sendFin(): void {
    this.#shut = true;
    const peer = this.#peer;
    if (peer.#closed || peer.#reset || !this.#connection.passes) return;
    peer.#ended = true;
    peer.#leaveIfOver();
    peer.#changed.wakeAll();
  }

  #receiveReset(): void {
    if (this.#reset || this.#closed) return;
    this.#reset = true;
    this.#error = this.#ended ? 'EPIPE' : 'ECONNRESET';
    this.#leave();
    this.#changed.wakeAll();
    this.#connection.end();
  }

  /** The way is gone: what is sent is sent again until the kernel gives up. */
  async #outlast(caller: Caller): Promise<void> {
    const { clock } = this.#namespace.fabric;
    const end = clock.now() + RETRANSMISSION_TIMEOUT;
    while (!this.#reset && !this.#closed && clock.now() < end) {
      await waitAtMost(caller, clock, end - clock.now(), this.#changed);
    }
    if (this.#reset || this.#closed) return;
    this.#reset = true;
    this.#error = 'ETIMEDOUT';
    this.#leave();
    this.#connection.end();
  }

  #leaveIfOver(): void {
    if (!this.#ended || !this.#shut) return;
    this.#leave();
    if (this.#peer.#ended && this.#peer.#shut) this.#connection.end();
  }

  #leave(): void {
    this.#namespace.connections.delete(this);
    if (this.#side === 'client') this.#namespace.tcpClients.remove(this);
  }
}
