import { isSysError, SysError } from '../kernel/errno.ts';
import type { Endpoint } from '../kernel/sockets.ts';
import type { Namespace } from './namespace.ts';
import type { Publication } from './publication.ts';
import type { Acceptor, Dialler, Stand } from './tcp-listener.ts';
import type { TcpSocket } from './tcp-socket.ts';
import { NOBODY, sleep } from './waiting.ts';

/**
 * How long docker-proxy takes to learn that the container refuses, in milliseconds: by then the client has sent its
 * request, so that closing resets the connection (curl's exit status 56).
 */
const REFUSAL = 0.2;

/**
 * docker-proxy of a TCP port: accepts on the host's port, connects to the container, and copies both ways, each until
 * its end.
 */
export class TcpProxy implements Acceptor {
  readonly local: Endpoint;
  readonly v6only = true;
  readonly pid = 0;
  readonly full = false;
  /** What Go asks for: Linux's net.core.somaxconn. */
  readonly backlog = 4096;
  readonly stand: Stand;
  readonly #host: Namespace;
  readonly #target: Endpoint;
  readonly #open = new Set<TcpSocket>();
  #closed = false;

  /** @throws EADDRINUSE, EADDRNOTAVAIL */
  constructor(host: Namespace, publication: Publication) {
    this.#host = host;
    this.#target = publication.target;
    this.stand = { party: { owner: publication.namespace.owner, ...this.#target }, published: publication.at };
    this.local = host.claim({ address: publication.hostAddress, port: publication.hostPort }, 0, () => undefined);
    if (host.tcpListeners.conflicts(this) || host.tcpClients.conflicts(this)) throw new SysError('EADDRINUSE');
    host.tcpListeners.add(this);
  }

  offer(client: TcpSocket, { knock, connect }: Dialler): void {
    this.#open.add(client);
    const answer = knock(this.#host, NOBODY, this.#target, true);
    void ('socket' in answer ? this.#carry(client, answer.socket) : this.#dial(client, connect));
  }

  /** Frees the port and drops what it carries, as the death of docker-proxy does. */
  close(): void {
    this.#closed = true;
    this.#host.tcpListeners.remove(this);
    for (const socket of this.#open) socket.release();
    this.#open.clear();
  }

  async #dial(client: TcpSocket, connect: Dialler['connect']): Promise<void> {
    try {
      const backend = await connect(this.#host, NOBODY, this.#target, true);
      if (this.#closed) backend.release();
      else await this.#carry(client, backend);
    } catch (error) {
      if (!isSysError(error)) throw error;
      client.connection.announce('reset');
      await sleep(NOBODY, this.#host.fabric.clock, REFUSAL);
      this.#done(client);
    }
  }

  async #carry(client: TcpSocket, backend: TcpSocket): Promise<void> {
    client.connection.announce('established');
    this.#open.add(backend);
    await Promise.all([copy(client, backend), copy(backend, client)]);
    this.#done(client);
    this.#done(backend);
  }

  #done(socket: TcpSocket): void {
    if (this.#open.delete(socket)) socket.release();
  }
}

/** Until the end of `from`, or until either fails; then the other side reads the end, too. */
async function copy(from: TcpSocket, to: TcpSocket): Promise<void> {
  try {
    for (;;) {
      const data = await from.read(NOBODY, 65536);
      if (data.length === 0) break;
      await to.write(NOBODY, data);
    }
  } catch (error) {
    if (!isSysError(error)) throw error;
  }
  to.shutdown();
}
