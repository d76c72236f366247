import type { Process } from '../../../kernel/process.ts';
import type { Endpoint, SocketEntry } from '../../../kernel/sockets.ts';

/** The process that holds a socket, as this namespace numbers it, with its descriptor. */
export interface Owner {
  pid: number;
  name: string;
  fd: number;
}

/** Who holds a socket; only root learns it of others' processes. */
export function ownerOf(proc: Process, entry: SocketEntry): Owner | undefined {
  for (const { pid, process } of proc.namespaces.pids.list()) {
    if (proc.user.uid !== 0 && process.user.uid !== proc.user.uid) continue;
    for (const [fd, file] of process.descriptors) {
      if (file.kind !== 'socket') continue;
      const { local, remote } = file as { local?: Endpoint; remote?: Endpoint };
      if (local && same(local, entry.local) && same(remote, entry.remote) && process.net === proc.net) {
        return { pid, name: process.name.replace(/^-/, '').slice(0, 15), fd };
      }
    }
  }
  return undefined;
}

function same(a: Endpoint | undefined, b: Endpoint | undefined): boolean {
  return a?.address === b?.address && a?.port === b?.port;
}
