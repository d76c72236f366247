import type { Request } from './route-client.ts';

/** What the API of this project does not have, or leaves to whoever puts it on the wire. */
const OMITTED = new Set(['ConsoleSize', 'changes', 'copyUIDGID', 'fromSrc', 'platform', 'quiet']);

/** Requests as they can be compared: without what is empty, zero or false, and in an order of their own. */
export function comparable(requests: readonly Request[]): unknown[] {
  return requests
    .filter(({ request }) => !/\/(wait|resize|attach)$|^POST \/build/.test(request))
    .map((request) => JSON.stringify(pruned(request)))
    .sort()
    .map((text) => JSON.parse(text));
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, member]) => !OMITTED.has(key) && !(key === 'MemorySwappiness' && member === -1))
    .map(([key, member]) => [key, pruned(key === 'filters' ? JSON.parse(String(member || '{}')) : member)] as const)
    .filter(([, member]) => !isEmpty(member))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  if (!value) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
