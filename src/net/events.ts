import type { Address } from '../kernel/sockets.ts';

/** One side of an exchange: whose namespace it is in (a container's id, or `host`), and its address there. */
export interface Party {
  /** {@link Namespace.owner}; undefined where nobody has the address. */
  owner: string | undefined;
  address: Address;
}

/** A party with its port. */
export interface PortParty extends Party {
  port: number;
}

/** The host's address (`0.0.0.0` for all of them) and port that a container's port is published at. */
export interface PublishedAt {
  hostAddress: Address;
  hostPort: number;
}

/** What came of an attempt to connect. */
export type ConnectResult = 'established' | 'refused' | 'unreachable' | 'timeout' | 'reset';

/**
 * What happened on the network, one event per exchange. A connection through a published port is one connection, from the
 * client to the container, however many sockets carry it.
 */
export type NetEvent =
  | { type: 'echo'; from: Party; to: Party; bytes: number; result: 'reply' | 'unreachable' | 'timeout' }
  | {
      type: 'connect';
      protocol: 'tcp';
      /** The same in the `data` and `close` events of this connection. */
      connection: number;
      from: PortParty;
      to: PortParty;
      published: PublishedAt | undefined;
      result: ConnectResult;
    }
  | {
      type: 'data';
      protocol: 'tcp' | 'udp';
      /** Undefined for UDP. */
      connection: number | undefined;
      /** Who wrote, which need not be who connected. */
      from: PortParty;
      to: PortParty;
      published: PublishedAt | undefined;
      bytes: number;
    }
  /** Both directions are over; `from` is who connected. */
  | { type: 'close'; protocol: 'tcp'; connection: number; from: PortParty; to: PortParty }
  /** `answer` is empty where the name was not found; `owner` is whose namespace it was asked in. */
  | { type: 'lookup'; owner: string; name: string; answer: readonly Address[]; source: 'hosts' | 'dns' };

/** Gets every event, at the moment when it happens. It must not throw. */
export type NetListener = (event: NetEvent) => void;
