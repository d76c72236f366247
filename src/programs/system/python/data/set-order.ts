import type { SetValue, Value } from './values.ts';

const PROBES = 9;

/**
 * The items of a set in the order in which CPython's table has them, where all are small integers; else as they were
 * put in, since the hashes of texts are random there (Objects/setobject.c).
 */
export function setOrder(set: SetValue): Value[] {
  const items = [...set.map.values()];
  if (!items.every((item) => typeof item === 'number' && item >= 0)) return items;
  let size = 8;
  let table: (number | undefined)[] = new Array(size);
  let fill = 0;
  for (const item of items as number[]) {
    place(table, size - 1, item);
    fill += 1;
    if (fill * 5 < (size - 1) * 3) continue;
    const least = fill > 50_000 ? fill * 2 : fill * 4;
    const old = table;
    while (size <= least) size *= 2;
    table = new Array(size);
    for (const own of old) if (own !== undefined) place(table, size - 1, own);
  }
  return table.filter((item) => item !== undefined);
}

function place(table: (number | undefined)[], mask: number, item: number): void {
  let perturb = item;
  let at = item % (mask + 1);
  for (;;) {
    const last = at + PROBES <= mask ? at + PROBES : at;
    for (let probe = at; probe <= last; probe++) {
      if (table[probe] !== undefined) continue;
      table[probe] = item;
      return;
    }
    perturb = Math.floor(perturb / 32);
    at = (at * 5 + 1 + perturb) % (mask + 1);
  }
}
