import { isSysError } from '../kernel/errno.ts';
import type { Datagram, Endpoint } from '../kernel/sockets.ts';
import type { PortParty } from './events.ts';
import type { Namespace } from './namespace.ts';
import type { Publication } from './publication.ts';
import { bind, type UdpSocket } from './udp-socket.ts';
import { NOBODY } from './waiting.ts';

/** How long docker-proxy remembers a client that is silent, in milliseconds (UDPConnTrackTimeout). */
const FORGET = 90_000;

const PROXY = { pid: 0, uid: 0 };

/** docker-proxy of a UDP port: has a socket towards the container for each client, and sends the answers back. */
export class UdpProxy {
  readonly #host: Namespace;
  readonly #target: Endpoint;
  readonly #front: UdpSocket;
  readonly #flows = new Map<string, { socket: UdpSocket; used: number }>();

  /** @throws EADDRINUSE, EADDRNOTAVAIL */
  constructor(host: Namespace, publication: Publication) {
    this.#host = host;
    this.#target = publication.target;
    const at = { address: publication.hostAddress, port: publication.hostPort };
    const party: PortParty = { owner: publication.namespace.owner, ...this.#target };
    this.#front = bind(host, PROXY, at, {
      stand: { party, published: publication.at },
      consume: (datagram) => this.#forward(datagram),
    });
  }

  close(): void {
    this.#front.release();
    for (const { socket } of this.#flows.values()) socket.release();
    this.#flows.clear();
  }

  #forward({ from, data }: Datagram): void {
    const now = this.#host.fabric.clock.now();
    this.#forgetBefore(now - FORGET);
    const key = `${from.address} ${from.port}`;
    const flow = this.#flows.get(key) ?? { socket: this.#open(from, key), used: now };
    flow.used = now;
    this.#flows.set(key, flow);
    attempt(() => flow.socket.send(NOBODY, data, this.#target));
  }

  #open(client: Endpoint, key: string): UdpSocket {
    return bind(
      this.#host,
      PROXY,
      { address: '0.0.0.0', port: 0 },
      {
        silent: true,
        consume: ({ data }) => {
          const flow = this.#flows.get(key);
          if (flow) flow.used = this.#host.fabric.clock.now();
          attempt(() => this.#front.send(NOBODY, data, client));
        },
      },
    );
  }

  #forgetBefore(time: number): void {
    for (const [key, { socket, used }] of this.#flows) {
      if (used >= time) continue;
      socket.release();
      this.#flows.delete(key);
    }
  }
}

/** Datagrams that cannot be sent are lost. */
function attempt(send: () => void): void {
  try {
    send();
  } catch (error) {
    if (!isSysError(error)) throw error;
  }
}
