import type { Caller, OpenFile } from './file.ts';
import type { FileCaller } from './vfs.ts';

/** An IPv4 address as text, such as `172.17.0.2`. */
export type Address = string;

/** One end of a conversation. */
export interface Endpoint {
  address: Address;
  /** 1 to 65535. */
  port: number;
}

/** A connected TCP socket: reads and writes as a file does, with back-pressure; {@link EOF} after the peer's FIN. */
export interface StreamSocket extends OpenFile {
  readonly local: Endpoint;
  readonly remote: Endpoint;
  /** shutdown(2) for writing: the peer reads the end of the file. */
  shutdown(): void;
}

/** A listening TCP socket. Holders count as with any open file; the last release closes it. */
export interface Listener extends OpenFile {
  readonly local: Endpoint;
  /** The next connection. @throws EINVAL once it is closed */
  accept(caller: Caller): Promise<StreamSocket>;
}

export interface Datagram {
  from: Endpoint;
  data: Uint8Array;
}

/** A bound UDP socket. */
export interface DatagramSocket extends OpenFile {
  readonly local: Endpoint;
  send(caller: Caller, data: Uint8Array, to: Endpoint): void;
  /** The next datagram. @throws ECONNREFUSED after an ICMP port-unreachable for something sent */
  receive(caller: Caller): Promise<Datagram>;
}

/** What came of an ICMP echo request. */
export type EchoResult =
  | { kind: 'reply'; from: Address; ttl: number /** Milliseconds. */; time: number }
  | { kind: 'unreachable'; from: Address; reason: 'host' | 'net' | 'port' | 'prohibited' }
  | { kind: 'timeout' };

/** A network interface, as `ip addr` shows it. */
export interface Interface {
  name: string;
  index: number;
  mac: string;
  mtu: number;
  up: boolean;
  addresses: { address: Address; prefix: number }[];
  /** The index of the other end of a veth pair, in its own namespace. */
  peer?: number;
  /** The bridge that it is a port of. */
  master?: string;
}

/** A route, as `ip route` shows it. */
export interface Route {
  /** `default` or a network such as `172.17.0.0/16`. */
  destination: string;
  via?: Address;
  device: string;
  /** The preferred source address. */
  source?: Address;
}

/** A listening or connected socket, as `ss` shows it. */
export interface SocketEntry {
  protocol: 'tcp' | 'udp';
  state: 'LISTEN' | 'ESTAB' | 'UNCONN' | 'CLOSE-WAIT' | 'FIN-WAIT-2';
  local: Endpoint;
  remote: Endpoint | undefined;
  pid: number;
  /** How many connections may wait to be accepted, where it listens. */
  backlog?: number;
}

/** Why a name has no address: getaddrinfo(3)'s errors. */
export type ResolveFailure = 'NONAME' | 'AGAIN' | 'FAIL';

/** A name that could not be resolved. */
export class ResolveError extends Error {
  readonly failure: ResolveFailure;

  constructor(failure: ResolveFailure) {
    super(
      {
        NONAME: 'Name or service not known',
        AGAIN: 'Temporary failure in name resolution',
        FAIL: 'Non-recoverable failure in name resolution',
      }[failure],
    );
    this.failure = failure;
  }
}

/** A network namespace: what a process can reach, and how. */
export interface NetNamespace {
  interfaces(): Interface[];
  routes(): Route[];
  sockets(): SocketEntry[];
  /**
   * The addresses of a name: itself where it is one, else by the caller's `/etc/hosts`, else by the name servers of its
   * `/etc/resolv.conf`, at least one. @throws {ResolveError}
   */
  resolve(caller: FileCaller, name: string): Promise<Address[]>;
  /** @throws ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ETIMEDOUT, EADDRNOTAVAIL */
  connect(caller: Caller, to: Endpoint): Promise<StreamSocket>;
  /**
   * Port 0 takes a free one. `backlog` is how many connections may wait to be accepted: 128 unless told.
   * @throws EADDRINUSE, EADDRNOTAVAIL, EACCES
   */
  listen(caller: FileCaller, at: Endpoint, options?: { backlog?: number }): Listener;
  /** Port 0 takes a free one. @throws EADDRINUSE, EADDRNOTAVAIL */
  bind(caller: Caller, at: Endpoint): DatagramSocket;
  /** Sends one ICMP echo request of so many data bytes and waits for what comes of it. @throws ENETUNREACH */
  echo(
    caller: Caller,
    to: Address,
    options: { bytes: number; sequence: number; ttl?: number; timeout: number },
  ): Promise<EchoResult>;
}
