import type { Filters } from './api.ts';
import { parseDuration } from './durations.ts';
import { badParameter, serverError } from './errors.ts';
import { parseTime } from './times.ts';

/** What Go's filters.Args does (api/types/filters of Docker 20.10). */

/** @throws 400 for a key that is not accepted */
export function checkFilters(filters: Filters | undefined, accepted: readonly string[]): void {
  for (const key of Object.keys(filters ?? {})) if (!accepted.includes(key)) throw invalidFilter(key);
}

export function invalidFilter(filter: string): Error {
  return badParameter(`Invalid filter '${filter}'`);
}

/** The values of a key. */
export function filterValues(filters: Filters | undefined, key: string): readonly string[] {
  return filters?.[key] ?? [];
}

export function hasFilter(filters: Filters | undefined, key: string): boolean {
  return filterValues(filters, key).length > 0;
}

/** Whether the text is one of the values; so it is where there are none. */
export function matchesExactly(values: readonly string[], text: string): boolean {
  return values.length === 0 || values.includes(text);
}

/** Whether one of the values is the text or, as a regular expression, matches in it; so it is where there are none. */
export function matchesPattern(values: readonly string[], text: string): boolean {
  return matchesExactly(values, text) || values.some((value) => compile(value)?.test(text));
}

const patterns = new Map<string, RegExp | undefined>();

/** Nothing for what is no regular expression. */
function compile(source: string): RegExp | undefined {
  if (patterns.has(source)) return patterns.get(source);
  let pattern: RegExp | undefined;
  try {
    pattern = new RegExp(source, 'u');
  } catch {
    pattern = undefined;
  }
  if (patterns.size > 100) patterns.clear();
  patterns.set(source, pattern);
  return pattern;
}

/** Whether one of the values is the beginning of the text; so it is where there are none. */
export function matchesPrefix(values: readonly string[], text: string): boolean {
  return matchesExactly(values, text) || values.some((value) => text.startsWith(value));
}

/** Whether all values, `key` or `key=value`, hold of the labels. */
export function matchesLabels(values: readonly string[], labels: Readonly<Record<string, string>> | null): boolean {
  return values.every((wanted) => {
    const at = wanted.indexOf('=');
    const key = at < 0 ? wanted : wanted.slice(0, at);
    const value = labels?.[key];
    return value !== undefined && (at < 0 || value === wanted.slice(at + 1));
  });
}

/** `label` and `label!` of prune. */
export function matchesPruneLabels(
  filters: Filters | undefined,
  labels: Readonly<Record<string, string>> | null,
): boolean {
  if (!matchesLabels(filterValues(filters, 'label'), labels)) return false;
  const not = filterValues(filters, 'label!');
  return not.length === 0 || !matchesLabels(not, labels);
}

/** A filter that is true or false. @throws 400 for anything else */
export function booleanFilter(filters: Filters | undefined, key: string, otherwise: boolean): boolean {
  const values = filterValues(filters, key);
  if (values.length === 0) return otherwise;
  const yes = values.some((value) => value === 'true' || value === '1');
  const no = values.some((value) => value === 'false' || value === '0');
  if (yes === no) throw invalidFilter(`${key}=[${values.join(' ')}]`);
  return yes;
}

/** The moment that `until` of prune names, in milliseconds since the epoch; nothing without one. @throws 400, 500 */
export function untilFilter(filters: Filters | undefined, now: number): number | undefined {
  const values = filterValues(filters, 'until');
  const [value] = values;
  if (value === undefined) return undefined;
  if (values.length > 1) throw badParameter('more than one until filter specified');
  const moment = parseMoment(value, now);
  if (moment === undefined) throw serverError(`failed to parse value as time or duration: "${value}"`);
  return moment;
}

/** A Unix time, an RFC 3339 time with or without its rest, or a duration before now (api/types/time). */
export function parseMoment(value: string, now: number): number | undefined {
  const duration = parseDuration(value);
  if (duration !== undefined) return now - duration;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d)(:\d\d)?(:\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(value);
  if (!match) return undefined;
  const [, date, hours = '00', minutes = ':00', seconds = ':00', zone = 'Z'] = match;
  const ms = parseTime(`${date}T${hours}${minutes}${seconds}${zone}`);
  return Number.isNaN(ms) ? undefined : ms;
}
