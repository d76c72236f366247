import type { PortMap } from '../../api.ts';
import type { OrderedPort } from '../../networks/port-order.ts';

/** A map's keys came in the order of their JSON, which is that of their letters. */
export function portSequence(exposed: readonly string[], bindings: PortMap): OrderedPort[] {
  return [...exposed].sort().map((port) => ({ port, bindings: [...(bindings[port] ?? [])] }));
}
