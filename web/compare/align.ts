/** A line on both sides, or on one alone. */
export interface AlignedLine {
  left: string | undefined;
  right: string | undefined;
  /** Whether they say the same, apart from what chance has made. */
  same: boolean;
}

/** Puts the lines of two outputs beside each other: those that say the same in step, the others where they belong. */
export function align(left: readonly string[], right: readonly string[]): AlignedLine[] {
  const mine = left.map(withoutChance);
  const theirs = right.map(withoutChance);
  const aligned: AlignedLine[] = [];
  let [l, r] = [0, 0];
  const part = (toLeft: number, toRight: number) => {
    while (l < toLeft || r < toRight) {
      aligned.push({
        left: l < toLeft ? left[l++] : undefined,
        right: r < toRight ? right[r++] : undefined,
        same: false,
      });
    }
  };
  for (const [i, j] of common(mine, theirs)) {
    part(i, j);
    aligned.push({ left: left[l++], right: right[r++], same: true });
  }
  part(left.length, right.length);
  return aligned;
}

/** Pieces of a line, those that the other one has not told apart. */
export function pieces(line: string, other: string | undefined): { text: string; same: boolean }[] {
  if (other === undefined) return [{ text: line, same: false }];
  const split = (text: string) => text.match(/\w+|\s+|[^\w\s]/g) ?? [];
  const mine = split(line);
  const kept = new Set(common(mine.map(withoutChance), split(other).map(withoutChance)).map(([i]) => i));
  const found: { text: string; same: boolean }[] = [];
  mine.forEach((text, at) => {
    const same = kept.has(at);
    const last = found.at(-1);
    if (last && last.same === same) last.text += text;
    else found.push({ text, same });
  });
  return found;
}

/** Positions of a longest common subsequence. */
function common(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1;
  const longest = new Uint32Array((left.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      longest[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** Takes out what differs between any two runs: ids, names that Docker made up, moments, times of flight. */
function withoutChance(line: string): string {
  return line
    .replace(/\b[0-9a-f]{64}\b/g, '<id>')
    .replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{12}\b/g, '<id>')
    .replace(/\b[a-z]+_[a-z]+\d?(?=\/|\b)/g, '<name>')
    .replace(/(\d{4})([-/])\d\d\2\d\d[T ]\d\d:\d\d:\d\d/g, '<time>')
    .replace(/time=[\d.]+ ms/g, '<ms>')
    .replace(/(round-trip [a-z/]+ = )[\d./]+/g, '$1<ms>')
    .replace(/(\S)\s+$/, '$1');
}
