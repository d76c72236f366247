/** A word of a paragraph, and what it means for where lines may end. */
export interface Word {
  text: string;
  /** Blanks behind it. */
  space: number;
  paren: boolean;
  period: boolean;
  punct: boolean;
  /** The end of a sentence. */
  final: boolean;
  /** The least cost of what comes from here on, the line's length, and the first word of the next line. */
  best: number;
  length: number;
  next: number;
}

export function wordOf(text: string): Word {
  let end = text.length - 1;
  const punct = /[!-/:-@[-`{-~]/.test(text[end] as string);
  while (end > 0 && ')]\'"'.includes(text[end] as string)) end -= 1;
  return {
    text,
    space: 0,
    paren: '([\'`"'.includes(text[0] as string),
    period: '.?!'.includes(text[end] as string),
    punct,
    final: false,
    best: 0,
    length: 0,
    next: 0,
  };
}

const square = (n: number) => n * n;
const whole = Math.trunc;
const LINE = square(70);

/** What a line costs for beginning with this word. */
function startCost(words: readonly Word[], at: number): number {
  let cost = LINE;
  const word = words[at] as Word;
  const before = words[at - 1];
  if (before) {
    if (before.period) cost += before.final ? -square(50) : square(600);
    else if (before.punct) cost -= square(40);
    else if (words[at - 2]?.final) cost += whole(square(200) / (before.text.length + 2));
  }
  if (word.paren) cost -= square(40);
  else if (word.final) cost += whole(square(150) / (word.text.length + 2));
  return cost;
}

/**
 * Chooses where lines end so that they are about as long as wished, and end where sentences do.
 * @param lines.last the length of the line above the first, 0 where it does not count
 */
export function breakLines(
  words: Word[],
  lines: { first: number; other: number; width: number; goal: number; last: number },
): void {
  const count = words.length;
  for (let start = count - 1; start >= 0; start--) {
    const word = words[start] as Word;
    let best = Number.POSITIVE_INFINITY;
    let length = (start === 0 ? lines.first : lines.other) + word.text.length;
    let at = start;
    do {
      at += 1;
      const next = words[at];
      let cost = 0;
      if (next) {
        cost = square((lines.goal - length) * 10);
        if (next.next !== count) cost += whole(square((length - next.length) * 10) / 2);
        cost += next.best;
      }
      if (start === 0 && lines.last > 0) cost += whole(square((length - lines.last) * 10) / 2);
      if (cost < best) {
        best = cost;
        word.next = at;
        word.length = length;
      }
      if (!next) break;
      length += (words[at - 1] as Word).space + next.text.length;
    } while (length < lines.width);
    word.best = best + startCost(words, start);
  }
}
