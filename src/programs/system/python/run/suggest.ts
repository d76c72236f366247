const MOVE = 2;
const CASE = 1;
const LONGEST = 40;
const MOST = 750;

/** The name that was probably meant: the nearest one, where one is near enough (Python/suggestions.c). */
export function suggestion(wanted: string, names: Iterable<string>): string | undefined {
  const candidates = [...new Set(names)].sort();
  if (candidates.length >= MOST) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of candidates) {
    if (name === wanted || name.length > LONGEST) continue;
    const most = Math.min(Math.floor(((wanted.length + name.length + 3) * MOVE) / 6), least - 1);
    const distance = between(wanted, name, most);
    if (distance > most) continue;
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/** Levenshtein's distance, a change of case costing less. */
function between(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) * MOVE > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at * MOVE);
  for (let i = 0; i < a.length; i++) {
    const next = [(i + 1) * MOVE];
    for (let j = 0; j < b.length; j++) {
      const [x, y] = [a[i] as string, b[j] as string];
      const change = x === y ? 0 : x.toLowerCase() === y.toLowerCase() ? CASE : MOVE;
      next.push(Math.min((row[j] ?? 0) + change, (row[j + 1] ?? 0) + MOVE, (next[j] ?? 0) + MOVE));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
