/** So many lines are sorted at once; between that others get their turn. */
const RUN = 2048;

/**
 * Sorts, keeping what is equal in its order, without holding up others for long.
 * @param tick as a process has it
 */
export async function mergeSort<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  tick: () => Promise<void> | undefined,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    const turn = tick();
    if (turn) await turn;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at] as T[], runs[at + 1]];
      merged.push(right ? await merge(left, right, compare, tick) : left);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Makes something of each item, without holding up others for long. */
export async function mapInTurns<T, U>(
  items: readonly T[],
  make: (item: T) => U,
  tick: () => Promise<void> | undefined,
): Promise<U[]> {
  const made: U[] = [];
  for (const item of items) {
    made.push(make(item));
    if ((made.length & 1023) !== 0) continue;
    const turn = tick();
    if (turn) await turn;
  }
  return made;
}

async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  tick: () => Promise<void> | undefined,
): Promise<T[]> {
  const out: T[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    out.push(compare(left[i] as T, right[j] as T) <= 0 ? (left[i++] as T) : (right[j++] as T));
    if ((out.length & 63) !== 0) continue;
    const turn = tick();
    if (turn) await turn;
  }
  while (i < left.length) out.push(left[i++] as T);
  while (j < right.length) out.push(right[j++] as T);
  return out;
}
