import type { Filters, SearchResult } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter } from '../errors.ts';
import { booleanFilter, checkFilters, filterValues, hasFilter } from '../filters.ts';

const MOST = 100;
const USUAL = 25;

/** Looks through names and descriptions; those with the most stars first. @throws 400 */
export async function searchImages(
  daemon: Daemon,
  options: { term: string; limit?: number; filters?: Filters },
): Promise<SearchResult[]> {
  const { term, limit = USUAL, filters } = options;
  if (limit < 1 || limit > MOST) throw badParameter(`Limit ${limit} is outside the range of [1, ${MOST}]`);
  checkFilters(filters, ['is-automated', 'is-official', 'stars']);
  const official = hasFilter(filters, 'is-official') ? booleanFilter(filters, 'is-official', false) : undefined;
  const automated = booleanFilter(filters, 'is-automated', false);
  const stars = Math.max(0, ...filterValues(filters, 'stars').map(parseStars));
  const words = term.toLowerCase();
  const seen = new Map<string, SearchResult>();
  for (const image of await daemon.registry()) {
    const name = image.repository.replace(/^library\//, '');
    if (!name.includes(words) && !image.description.toLowerCase().includes(words)) continue;
    if (automated || image.stars < stars || (official !== undefined && official !== image.official)) continue;
    if (seen.has(name)) continue;
    const { description, stars: star_count, official: is_official } = image;
    seen.set(name, { name, description, star_count, is_official, is_automated: false });
  }
  return [...seen.values()].sort((a, b) => b.star_count - a.star_count).slice(0, limit);
}

function parseStars(value: string): number {
  if (!/^[+-]?\d+$/.test(value)) throw badParameter(`Invalid filter 'stars=[${value}]'`);
  return Number(value);
}
