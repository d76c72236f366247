const encoder = new TextEncoder();

/**
 * The order in which bash goes through its hash tables, and so prints its environment and the keys of associative arrays:
 * by bucket of an FNV-1 hash, the newest first within one.
 */
export function inHashOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return byBucket([...items].reverse(), (item) => fnv(key(item)) & 1023);
}

/** The order of ash's table of variables, the oldest first within a bucket. */
export function inAshOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return byBucket(items, (item) => {
    const bytes = encoder.encode(key(item));
    return bytes.reduce((sum, byte) => sum + byte, (bytes[0] ?? 0) << 4) % 39;
  });
}

function byBucket<T>(items: readonly T[], bucket: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, at: bucket(item) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function fnv(text: string): number {
  let hash = 2166136261;
  for (const byte of encoder.encode(text)) hash = (Math.imul(hash, 16777619) ^ ((byte << 24) >> 24)) >>> 0;
  return hash;
}
