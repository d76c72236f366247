import type { Position } from '../text-buffer.ts';

/** What words are made of: keyword characters, others, or (for `W`) anything but blanks. */
function kindOf(char: string | undefined, big: boolean): 'blank' | 'word' | 'other' {
  if (char === undefined || char === ' ' || char === '\t') return 'blank';
  return big || /[\p{L}\p{N}_]/u.test(char) ? 'word' : 'other';
}

/** The start of the next word; an empty line is a word, too. Nothing at the end of the text. */
export function nextWord(lines: readonly string[], { line, column }: Position, big: boolean): Position | undefined {
  let text = lines[line] ?? '';
  let at = column;
  const kind = kindOf(text[at], big);
  if (text !== '' && kind !== 'blank') while (at < text.length && kindOf(text[at], big) === kind) at += 1;
  for (let row = line; ; ) {
    while (at < text.length && kindOf(text[at], big) === 'blank') at += 1;
    if (at < text.length) return { line: row, column: at };
    row += 1;
    if (row >= lines.length) return undefined;
    text = lines[row] ?? '';
    at = 0;
    if (text === '') return { line: row, column: 0 };
  }
}

/** The end of this word, or of the next where one is at the end. */
export function wordEnd(lines: readonly string[], { line, column }: Position, big: boolean): Position | undefined {
  let row = line;
  let at = column + 1;
  for (;;) {
    const text = lines[row] ?? '';
    while (at < text.length && kindOf(text[at], big) === 'blank') at += 1;
    if (at < text.length) {
      const kind = kindOf(text[at], big);
      while (at + 1 < text.length && kindOf(text[at + 1], big) === kind) at += 1;
      return { line: row, column: at };
    }
    row += 1;
    at = 0;
    if (row >= lines.length) return undefined;
  }
}

/** The start of this word, or of the one before where one is at the start. */
export function wordBefore(lines: readonly string[], { line, column }: Position, big: boolean): Position | undefined {
  let row = line;
  let at = column - 1;
  for (;;) {
    const text = lines[row] ?? '';
    while (at >= 0 && kindOf(text[at], big) === 'blank') at -= 1;
    if (at >= 0) {
      const kind = kindOf(text[at], big);
      while (at > 0 && kindOf(text[at - 1], big) === kind) at -= 1;
      return { line: row, column: at };
    }
    row -= 1;
    if (row < 0) return undefined;
    at = (lines[row] ?? '').length - 1;
    if (at < 0) return { line: row, column: 0 };
  }
}

/** The word under or behind a column of a line, as `*` takes it. */
export function wordAt(text: string, column: number): { start: number; text: string } | undefined {
  let at = column;
  while (at < text.length && kindOf(text[at], false) !== 'word') at += 1;
  if (at >= text.length) return undefined;
  while (at > 0 && kindOf(text[at - 1], false) === 'word') at -= 1;
  let end = at;
  while (end < text.length && kindOf(text[end], false) === 'word') end += 1;
  return { start: at, text: text.slice(at, end) };
}

/** The word (or the blanks) around a column: what `iw` and `aw` take. */
export function wordAround(text: string, column: number, options: { big: boolean; around: boolean }): [number, number] {
  const { big, around } = options;
  const kind = kindOf(text[column], big);
  let start = column;
  let end = column;
  while (start > 0 && kindOf(text[start - 1], big) === kind) start -= 1;
  while (end + 1 < text.length && kindOf(text[end + 1], big) === kind) end += 1;
  if (!around) return [start, end];
  const before = start;
  const after = end;
  if (kind === 'blank') {
    const next = kindOf(text[end + 1], big);
    while (end + 1 < text.length && kindOf(text[end + 1], big) === next) end += 1;
    return [start, end];
  }
  while (end + 1 < text.length && kindOf(text[end + 1], big) === 'blank') end += 1;
  if (end === after) while (start > 0 && kindOf(text[start - 1], big) === 'blank') start -= 1;
  return before === 0 && end === after ? [before, end] : [start, end];
}
