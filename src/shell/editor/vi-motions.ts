import type { LineBuffer } from './buffer.ts';

/** Where a motion leads; an operator takes the last character with it where the motion is inclusive. */
export interface Motion {
  to: number;
  inclusive: boolean;
}

type Kind = (cell: string | undefined) => number;

/** Blanks, words, and what is neither. */
const small: Kind = (cell) => (cell === undefined || /\s/.test(cell) ? 0 : /\w/.test(cell) ? 1 : 2);
/** Blanks and everything else. */
const big: Kind = (cell) => (cell === undefined || /\s/.test(cell) ? 0 : 1);

function nextWord(cells: readonly string[], from: number, kind: Kind): number {
  let at = from;
  const first = kind(cells[at]);
  while (at < cells.length && kind(cells[at]) === first && first !== 0) at += 1;
  while (at < cells.length && kind(cells[at]) === 0) at += 1;
  return at;
}

function wordBefore(cells: readonly string[], from: number, kind: Kind): number {
  let at = from;
  while (at > 0 && kind(cells[at - 1]) === 0) at -= 1;
  const first = kind(cells[at - 1]);
  while (at > 0 && kind(cells[at - 1]) === first) at -= 1;
  return at;
}

function endOfWord(cells: readonly string[], from: number, kind: Kind): number {
  let at = Math.min(from + 1, cells.length);
  while (at < cells.length && kind(cells[at]) === 0) at += 1;
  const first = kind(cells[at]);
  while (at + 1 < cells.length && kind(cells[at + 1]) === first) at += 1;
  return Math.min(at, Math.max(0, cells.length - 1));
}

const WORDS: Record<string, [step: (cells: readonly string[], from: number, kind: Kind) => number, kind: Kind]> = {
  w: [nextWord, small],
  W: [nextWord, big],
  b: [wordBefore, small],
  B: [wordBefore, big],
  e: [endOfWord, small],
  E: [endOfWord, big],
};

/** Where vi's `w`, `$`, `fx` and their like lead; nothing where the character is no motion, or there is no such place. */
export function move(
  { cells, cursor, length }: LineBuffer,
  name: string,
  times: number,
  char = '',
): Motion | undefined {
  const word = WORDS[name];
  if (word) {
    const [step, kind] = word;
    let to = cursor;
    for (let i = 0; i < times; i++) to = step(cells, to, kind);
    return { to, inclusive: name === 'e' || name === 'E' };
  }
  switch (name) {
    case 'h':
      return { to: Math.max(0, cursor - times), inclusive: false };
    case 'l':
    case ' ':
      return { to: Math.min(length, cursor + times), inclusive: false };
    case '0':
      return { to: 0, inclusive: false };
    case '^':
      return {
        to: Math.max(
          0,
          cells.findIndex((cell) => !/\s/.test(cell)),
        ),
        inclusive: false,
      };
    case '$':
      return { to: Math.max(0, length - 1), inclusive: true };
    case '|':
      return { to: Math.min(length, times - 1), inclusive: false };
    case 'f':
    case 't':
    case 'F':
    case 'T':
      return char === '' ? undefined : find(cells, cursor, name, times, char);
    default:
      return undefined;
  }
}

function find(cells: readonly string[], cursor: number, name: string, times: number, char: string): Motion | undefined {
  const by = name === 'f' || name === 't' ? 1 : -1;
  let at = cursor;
  for (let left = times; left > 0; ) {
    at += by;
    if (at < 0 || at >= cells.length) return undefined;
    if (cells[at] === char) left -= 1;
  }
  return { to: name === 't' ? at - 1 : name === 'T' ? at + 1 : at, inclusive: by > 0 };
}
