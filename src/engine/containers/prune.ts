import type { Filters } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { checkFilters, matchesPruneLabels, untilFilter } from '../filters.ts';
import { sizesOf } from './changes.ts';
import { removeContainerNow } from './remove.ts';

/** Removes the containers that do not run. @throws 400, 500 */
export function pruneContainers(
  daemon: Daemon,
  filters?: Filters,
): { ContainersDeleted: string[]; SpaceReclaimed: number } {
  checkFilters(filters, ['label', 'label!', 'until']);
  const until = untilFilter(filters, daemon.clock.now());
  const deleted: string[] = [];
  let reclaimed = 0;
  for (const container of daemon.containers.all()) {
    const { data, id } = container;
    if (container.isRunning || data.state.removing) continue;
    if (until !== undefined && data.created > until) continue;
    if (!matchesPruneLabels(filters, data.config.Labels)) continue;
    reclaimed += sizesOf(daemon, container).rw;
    removeContainerNow(daemon, container, { volumes: false });
    deleted.push(id);
  }
  daemon.emit('container', 'prune', '', { reclaimed: String(reclaimed) });
  return { ContainersDeleted: deleted, SpaceReclaimed: reclaimed };
}
