import type { Filters } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { forbidden } from '../errors.ts';
import { checkFilters, matchesPruneLabels, untilFilter } from '../filters.ts';
import { networkEvent } from './events.ts';
import type { Network } from './network.ts';

/** @throws 403 for a predefined one or one in use, 404 */
export function removeNetwork(daemon: Daemon, name: string): void {
  const network = daemon.networks.find(name);
  if (!network.userDefined) throw forbidden(`${network.name} is a pre-defined network and cannot be removed`);
  if (network.members.size > 0) {
    throw forbidden(`error while removing network: network ${network.name} id ${network.id} has active endpoints`);
  }
  destroy(daemon, network);
}

function destroy(daemon: Daemon, network: Network): void {
  daemon.fabric.bridge(network.data.bridge ?? '')?.remove();
  daemon.networks.remove(network);
  networkEvent(daemon, network, 'destroy');
}

/** Removes the networks that nobody is on. @throws 400, 500 */
export function pruneNetworks(daemon: Daemon, filters?: Filters): { NetworksDeleted: string[] } {
  checkFilters(filters, ['label', 'label!', 'until']);
  const until = untilFilter(filters, daemon.clock.now());
  const deleted: string[] = [];
  for (const network of daemon.networks.all()) {
    if (!network.userDefined || network.members.size > 0) continue;
    if (until !== undefined && network.data.created > until) continue;
    if (!matchesPruneLabels(filters, network.data.labels)) continue;
    destroy(daemon, network);
    deleted.push(network.name);
  }
  daemon.emit('network', 'prune', '', { reclaimed: '0' });
  return { NetworksDeleted: deleted };
}
