import type { Value } from './values.ts';

/** An array: values by text. */
export type AwkArray = Map<string, Value>;

/** In which order `for (key in array)` goes: that of the hash table of mawk, or of busybox. */
export type KeyOrder = (array: AwkArray) => string[];

/** FNV-1a over 64 lists, twice as many whenever they have more than 12 entries each; what came last is first in its list. */
export const mawkOrder: KeyOrder = (array) => {
  let lists = 64;
  while (array.size > 12 * lists) lists *= 2;
  return inBuckets(array, (key) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    return (hash >>> 0) & (lists - 1);
  });
};

const PRIMES = [61, 251, 1021, 4093, 16381, 65521];

export const busyboxOrder: KeyOrder = (array) => {
  let size = PRIMES[0] as number;
  for (let i = 1; i < PRIMES.length && array.size > 10 * size; i++) size = PRIMES[i] as number;
  return inBuckets(array, (key) => {
    let hash = 0;
    for (let at = 0; at < key.length; at++) hash = (key.charCodeAt(at) + Math.imul(hash, 63)) >>> 0;
    return hash % size;
  });
};

function inBuckets(array: AwkArray, bucket: (key: string) => number): string[] {
  const buckets = new Map<number, string[]>();
  for (const key of array.keys()) {
    const index = bucket(key);
    const list = buckets.get(index);
    if (list) list.unshift(key);
    else buckets.set(index, [key]);
  }
  return [...buckets].sort(([a], [b]) => a - b).flatMap(([, keys]) => keys);
}
