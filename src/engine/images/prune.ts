import type { Filters, ImageDeletion } from '../api.ts';
import { ApiError } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { booleanFilter, checkFilters, matchesPruneLabels, untilFilter } from '../filters.ts';
import { chainIds } from './chain.ts';
import { removeImage } from './remove.ts';

/** Removes images without a name or, with `dangling=false`, all that no container has. @throws 400, 500 */
export function pruneImages(
  daemon: Daemon,
  filters?: Filters,
): { ImagesDeleted: ImageDeletion[]; SpaceReclaimed: number } {
  checkFilters(filters, ['dangling', 'label', 'label!', 'until']);
  const danglingOnly = booleanFilter(filters, 'dangling', true);
  const until = untilFilter(filters, daemon.clock.now());
  const sizes = chainSizes(daemon);
  const deleted: ImageDeletion[] = [];
  for (const { image } of daemon.images.all()) {
    const references = daemon.images.referencesOf(image.id);
    if (daemon.images.children(image.id).length > 0 && (danglingOnly || references.length === 0)) continue;
    if (until !== undefined && image.created > until) continue;
    if (!matchesPruneLabels(filters, image.config.Labels ?? null)) continue;
    if (danglingOnly && references.some((reference) => !reference.includes('@'))) continue;
    for (const name of references.length > 0 ? [...references] : [image.id]) deleted.push(...tryRemove(daemon, name));
  }
  const reclaimed = deleted.reduce((sum, row) => sum + ('Deleted' in row ? (sizes.get(row.Deleted) ?? 0) : 0), 0);
  daemon.emit('image', 'prune', '', { reclaimed: String(reclaimed) });
  return { ImagesDeleted: deleted, SpaceReclaimed: reclaimed };
}

/** What is in use stays. */
function tryRemove(daemon: Daemon, name: string): ImageDeletion[] {
  try {
    return removeImage(daemon, name);
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}

function chainSizes(daemon: Daemon): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { image } of daemon.images.all()) {
    for (const [n, chain] of chainIds(image.layers).entries()) sizes.set(chain, image.layers[n]?.size ?? 0);
  }
  return sizes;
}
