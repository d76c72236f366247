/** A run of lines that differ: `from` to `to` of the first are replaced by those of the second; lines count from 0. */
export interface Change {
  from: readonly [start: number, end: number];
  to: readonly [start: number, end: number];
}

/** One side of a comparison. */
interface Side {
  /** Lines that are the same have the same number. */
  classes: Int32Array;
  changed: Uint8Array;
}

/**
 * The fewest changes that make one list of lines of another (Myers, "An O(ND) Difference Algorithm", 1986, in linear
 * space), with runs put where GNU's diff puts them.
 */
export async function compareLines(
  a: readonly string[],
  b: readonly string[],
  tick: () => Promise<void> | undefined,
): Promise<Change[]> {
  const numbers = new Map<string, number>();
  const classify = (lines: readonly string[]): Side => {
    const classes = Int32Array.from(lines, (line) => {
      const known = numbers.get(line);
      if (known !== undefined) return known;
      numbers.set(line, numbers.size);
      return numbers.size - 1;
    });
    return { classes, changed: new Uint8Array(lines.length + 2) };
  };
  const [left, right] = [classify(a), classify(b)];
  const [kept, keptOther] = [discard(left, right, numbers.size), discard(right, left, numbers.size)];
  const comparison = new Comparison(left, kept, right, keptOther, tick);
  await comparison.compare({ fromA: 0, toA: kept.length, fromB: 0, toB: keptOther.length });
  shiftRuns(left, right);
  shiftRuns(right, left);
  return collect(left, right);
}

/** Lines that the other side has nothing like have changed for sure; the others' places. */
function discard(side: Side, other: Side, count: number): Int32Array {
  const there = new Uint8Array(count);
  for (const each of other.classes) there[each] = 1;
  const kept: number[] = [];
  side.classes.forEach((each, line) => {
    if (there[each]) kept.push(line);
    else side.changed[line] = 1;
  });
  return Int32Array.from(kept);
}

/** A part of both lists. */
interface Box {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

class Comparison {
  readonly #a: Side;
  readonly #b: Side;
  /** Places of the lines that are compared. */
  readonly #linesA: Int32Array;
  readonly #linesB: Int32Array;
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  readonly #origin: number;
  readonly #tick: () => Promise<void> | undefined;

  constructor(a: Side, linesA: Int32Array, b: Side, linesB: Int32Array, tick: () => Promise<void> | undefined) {
    this.#a = a;
    this.#b = b;
    this.#linesA = linesA;
    this.#linesB = linesB;
    this.#origin = linesB.length + 1;
    this.#forward = new Int32Array(linesA.length + linesB.length + 3);
    this.#backward = new Int32Array(linesA.length + linesB.length + 3);
    this.#tick = tick;
  }

  #same(x: number, y: number): boolean {
    return this.#a.classes[this.#linesA[x] as number] === this.#b.classes[this.#linesB[y] as number];
  }

  /** Marks what changed within a box. */
  async compare(box: Box): Promise<void> {
    let { fromA, toA, fromB, toB } = box;
    while (fromA < toA && fromB < toB && this.#same(fromA, fromB)) {
      fromA += 1;
      fromB += 1;
    }
    while (fromA < toA && fromB < toB && this.#same(toA - 1, toB - 1)) {
      toA -= 1;
      toB -= 1;
    }
    if (fromA === toA) {
      for (let y = fromB; y < toB; y++) this.#b.changed[this.#linesB[y] as number] = 1;
      return;
    }
    if (fromB === toB) {
      for (let x = fromA; x < toA; x++) this.#a.changed[this.#linesA[x] as number] = 1;
      return;
    }
    const { x, y } = await this.#middle({ fromA, toA, fromB, toB });
    await this.compare({ fromA, toA: x, fromB, toB: y });
    await this.compare({ fromA: x, toA, fromB: y, toB });
  }

  /** Where the shortest way from one corner to the other comes through, searched for from both at once. */
  async #middle({ fromA, toA, fromB, toB }: Box): Promise<{ x: number; y: number }> {
    const [forward, backward, origin] = [this.#forward, this.#backward, this.#origin];
    const [lowest, highest] = [fromA - toB, toA - fromB];
    const [start, end] = [fromA - fromB, toA - toB];
    const odd = ((start - end) & 1) !== 0;
    let [low, high] = [start, start];
    let [backLow, backHigh] = [end, end];
    forward[origin + start] = fromA;
    backward[origin + end] = toA;
    for (;;) {
      const turn = this.#tick();
      if (turn) await turn;
      if (low > lowest) forward[origin + --low - 1] = -1;
      else low += 1;
      if (high < highest) forward[origin + ++high + 1] = -1;
      else high -= 1;
      for (let d = high; d >= low; d -= 2) {
        const [below, above] = [forward[origin + d - 1] as number, forward[origin + d + 1] as number];
        let x = below < above ? above : below + 1;
        let y = x - d;
        while (x < toA && y < toB && this.#same(x, y)) {
          x += 1;
          y += 1;
        }
        forward[origin + d] = x;
        if (odd && backLow <= d && d <= backHigh && (backward[origin + d] as number) <= x) return { x, y };
      }
      if (backLow > lowest) backward[origin + --backLow - 1] = 0x7fffffff;
      else backLow += 1;
      if (backHigh < highest) backward[origin + ++backHigh + 1] = 0x7fffffff;
      else backHigh -= 1;
      for (let d = backHigh; d >= backLow; d -= 2) {
        const [below, above] = [backward[origin + d - 1] as number, backward[origin + d + 1] as number];
        let x = below < above ? below : above - 1;
        let y = x - d;
        while (fromA < x && fromB < y && this.#same(x - 1, y - 1)) {
          x -= 1;
          y -= 1;
        }
        backward[origin + d] = x;
        if (!odd && low <= d && d <= high && x <= (forward[origin + d] as number)) return { x, y };
      }
    }
  }
}

/**
 * A run of changed lines may lie in several places where the lines around it are like its own. GNU's diff merges runs
 * that touch and puts a run as far down as it goes, but level with a run of the other side where there is one.
 */
function shiftRuns({ classes, changed }: Side, other: Side): void {
  const end = classes.length;
  const theirs = other.changed;
  let [i, j] = [0, 0];
  for (;;) {
    while (i < end && !changed[i]) {
      while (theirs[j++]);
      i += 1;
    }
    if (i >= end) return;
    let start = i;
    while (changed[++i]);
    while (theirs[j]) j += 1;
    let length: number;
    let level = end;
    do {
      length = i - start;
      while (start > 0 && classes[start - 1] === classes[i - 1]) {
        changed[--start] = 1;
        changed[--i] = 0;
        while (start > 0 && changed[start - 1]) start -= 1;
        while (theirs[--j]);
      }
      level = j > 0 && theirs[j - 1] ? i : end;
      while (i < end && classes[start] === classes[i]) {
        changed[start++] = 0;
        changed[i++] = 1;
        while (changed[i]) i += 1;
        while (theirs[++j]) level = i;
      }
    } while (length !== i - start);
    while (level < i) {
      changed[--start] = 1;
      changed[--i] = 0;
      while (theirs[--j]);
    }
  }
}

function collect(a: Side, b: Side): Change[] {
  const changes: Change[] = [];
  let [x, y] = [0, 0];
  while (x < a.classes.length || y < b.classes.length) {
    const [startX, startY] = [x, y];
    while (a.changed[x]) x += 1;
    while (b.changed[y]) y += 1;
    if (x > startX || y > startY) {
      changes.push({ from: [startX, x], to: [startY, y] });
    } else {
      x += 1;
      y += 1;
    }
  }
  return changes;
}
