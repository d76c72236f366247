import { SysError } from '../kernel/errno.ts';
import type { Caller } from '../kernel/file.ts';
import type { Endpoint } from '../kernel/sockets.ts';
import type { ConnectResult } from './events.ts';
import type { Namespace } from './namespace.ts';
import { ephemeralPort } from './port-table.ts';
import { ARP_FAILURE, type Delivery, type Path, route } from './route.ts';
import { Connection, type ConnectionInit } from './tcp-connection.ts';
import { TcpSocket } from './tcp-socket.ts';
import { sleep } from './waiting.ts';

/** SYNs go out after 0, 1, 3, 7, 15, 31 and 63 seconds; the last one is waited for until this (tcp(7): tcp_syn_retries 6). */
const SYN_TIMEOUT = 127_000;

/** What one SYN brought. */
type Answer = { socket: TcpSocket } | { refused: Delivery } | { lost: Exclude<Path, Delivery> | { kind: 'full' } };

/**
 * connect(2) of a TCP socket.
 * @throws ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ETIMEDOUT, EADDRNOTAVAIL
 */
export async function connect(namespace: Namespace, caller: Caller, to: Endpoint, silent = false): Promise<TcpSocket> {
  const { clock } = namespace.fabric;
  const start = clock.now();
  for (let wait = 1000; ; wait *= 2) {
    const answer = knock(namespace, caller, to, silent);
    if ('socket' in answer) return answer.socket;
    const report = (result: ConnectResult) => {
      if (!silent) tellFailure(namespace, to, answer, result);
    };
    if ('refused' in answer) {
      report('refused');
      throw new SysError('ECONNREFUSED');
    }
    const { lost } = answer;
    if (lost.kind === 'no-address') throw new SysError('EADDRNOTAVAIL');
    const elapsed = clock.now() - start;
    if (lost.kind === 'no-route' || (lost.kind === 'unreachable' && elapsed >= lost.after)) {
      report('unreachable');
      throw new SysError(lost.kind === 'unreachable' && lost.reason === 'host' ? 'EHOSTUNREACH' : 'ENETUNREACH');
    }
    if (elapsed >= SYN_TIMEOUT) {
      report('timeout');
      throw new SysError('ETIMEDOUT');
    }
    await sleep(caller, clock, lost.kind === 'unreachable' ? ARP_FAILURE / 3 : wait);
  }
}

/** Sends one SYN and sees what comes of it, at once. */
export function knock(namespace: Namespace, caller: Caller, to: Endpoint, silent = false): Answer {
  const path = route(namespace, { protocol: 'tcp', to: to.address, port: to.port });
  if (path.kind !== 'delivered') return { lost: path };
  const acceptor = path.namespace.tcpListeners.find({ address: path.destination, port: path.port });
  if (!acceptor) return { refused: path };
  if (acceptor.full) return { lost: { kind: 'full' } };
  const port = ephemeralPort(namespace.fabric.random, [namespace.tcpListeners, namespace.tcpClients]);
  if (port === undefined) return { lost: { kind: 'no-address' } };
  const init: ConnectionInit = {
    from: { owner: namespace.owner, address: path.source, port },
    to: acceptor.stand?.party ?? { owner: path.namespace.owner, address: path.destination, port: path.port },
    published: acceptor.stand?.published ?? path.published?.at,
    via: path.via,
    silent,
  };
  const connection = new Connection(namespace.fabric, init);
  const { client, server } = TcpSocket.pair(
    connection,
    {
      namespace,
      local: { address: path.source, port },
      remote: path.published ? to : { address: path.destination, port: path.port },
      pid: caller.pid,
    },
    {
      namespace: path.namespace,
      local: { address: path.destination, port: path.port },
      remote: { address: path.seen, port },
    },
  );
  if (!acceptor.stand) connection.announce('established');
  acceptor.offer(server, { knock, connect });
  return { socket: client };
}

function tellFailure(
  namespace: Namespace,
  to: Endpoint,
  answer: Exclude<Answer, { socket: TcpSocket }>,
  result: ConnectResult,
) {
  const { fabric } = namespace;
  if (!fabric.heard) return;
  const path = 'refused' in answer ? answer.refused : undefined;
  fabric.tell({
    type: 'connect',
    protocol: 'tcp',
    connection: fabric.nextConnection(),
    from: { owner: namespace.owner, address: path?.source ?? namespace.sourceFor(to.address), port: 0 },
    to: path
      ? { owner: path.namespace.owner, address: path.destination, port: path.port }
      : { owner: fabric.ownerOf(to.address), address: to.address, port: to.port },
    published: path?.published?.at,
    result,
  });
}
