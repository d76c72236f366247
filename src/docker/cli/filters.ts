import type { Filters } from '../../engine/api.ts';
import { GoError } from '../go-error.ts';

/** What `--filter` accepts (docker/cli, opts.FilterOpt). @throws {GoError} in the client's words */
export function validateFilter(value: string): string {
  if (value !== '' && !value.includes('=')) {
    throw new GoError('bad format of filter (expected name=value)');
  }
  return value;
}

/** The values by key, as the API takes them. Keys are lower case; blanks around both are dropped. */
export function parseFilters(values: readonly string[]): Filters {
  const filters: Filters = {};
  for (const value of values) {
    if (value === '') continue;
    const at = value.indexOf('=');
    const key = value.slice(0, at).trim().toLowerCase();
    filters[key] ??= [];
    filters[key].push(value.slice(at + 1).trim());
  }
  return filters;
}
