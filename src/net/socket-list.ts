import type { SocketEntry } from '../kernel/sockets.ts';
import type { Namespace } from './namespace.ts';

/** What `ss -atu` shows in a namespace: UDP, then listening, then connected TCP sockets, each kind by its port. */
export function socketsOf(namespace: Namespace): SocketEntry[] {
  const entries: SocketEntry[] = [];
  for (const { local, pid } of sorted(namespace.udp)) {
    entries.push({ protocol: 'udp', state: 'UNCONN', local, remote: undefined, pid });
  }
  for (const { local, pid, backlog } of sorted(namespace.tcpListeners)) {
    entries.push({ protocol: 'tcp', state: 'LISTEN', local, remote: undefined, pid, backlog });
  }
  for (const { state, local, remote, pid } of sorted(namespace.connections)) {
    if (state) entries.push({ protocol: 'tcp', state, local, remote, pid });
  }
  return entries;
}

function sorted<T extends { local: { port: number } }>(sockets: Iterable<T>): T[] {
  return [...sockets].sort((a, b) => a.local.port - b.local.port);
}
