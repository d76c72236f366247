import type { PortBinding, PortMap } from '../api.ts';
import { comparePorts, parsePort, parsePortRange } from './port-spec.ts';

/** A port of the container with one of its bindings. */
interface Entry {
  port: string;
  binding: PortBinding | undefined;
}

/** A port that is published where its bindings say; without any, on a dynamic port of all addresses. */
export interface OrderedPort {
  port: string;
  bindings: PortBinding[];
}

/** Below this, Go's sort is an insertion sort, and the comparison below gives what it gives only with one. */
const INSERTION = 12;

/**
 * The order in which ports of the host are handed out (nat.SortPortMap of go-connections): the larger host port first, then
 * the larger port of the container, then TCP. The comparison contradicts itself where one port wants a certain number
 * and another has the larger one of its own, and it turns bindings of the same TCP port round: it is kept as it is, since
 * `docker port` shows it.
 */
export function orderPorts(exposed: readonly string[], bindings: PortMap): OrderedPort[] {
  const ports = [...exposed].sort(comparePorts);
  const entries = ports.flatMap((port): Entry[] => {
    const wanted = bindings[port];
    return wanted === undefined ? [{ port, binding: undefined }] : (wanted ?? []).map((binding) => ({ port, binding }));
  });
  sort(entries);
  const ordered = new Map<string, PortBinding[]>();
  for (const { port, binding } of entries) {
    const list = ordered.get(port) ?? [];
    if (binding) list.push(binding);
    ordered.set(port, list);
  }
  for (const port of ports) if (!ordered.has(port)) ordered.set(port, []);
  return Array.from(ordered, ([port, list]) => ({ port, bindings: list }));
}

function sort(entries: Entry[]): void {
  if (entries.length > INSERTION) {
    entries.sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
    return;
  }
  for (let i = 1; i < entries.length; i++) {
    for (let j = i; j > 0 && isBefore(entries[j] as Entry, entries[j - 1] as Entry); j--) {
      [entries[j], entries[j - 1]] = [entries[j - 1] as Entry, entries[j] as Entry];
    }
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  const [one, other] = [parsePort(a.port), parsePort(b.port)];
  return hostPort(a) > hostPort(b) || one.port > other.port || (one.port === other.port && one.protocol === 'tcp');
}

function hostPort({ binding }: Entry): number {
  return parsePortRange(binding?.HostPort ?? '')?.start ?? 0;
}
