import type { Key } from '../../screen/keys.ts';
import type { Editor } from './editor.ts';
import type { Range } from './operators.ts';
import { wordAround } from './words.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '(': '()',
  ')': '()',
  b: '()',
  '[': '[]',
  ']': '[]',
  '{': '{}',
  '}': '{}',
  B: '{}',
  '<': '<>',
  '>': '<>',
};

/** What `iw`, `a"`, `i(` and their like take around the cursor. */
export function textObject(editor: Editor, which: 'i' | 'a', key: Key): Range | undefined {
  const { cursor, text } = editor;
  const around = which === 'a';
  if (key === 'w' || key === 'W') {
    if (text === '') return undefined;
    const [start, end] = wordAround(text, cursor.column, { big: key === 'W', around });
    return within(editor, start, end);
  }
  if (key === '"' || key === "'" || key === '`') return quoted(editor, key, around);
  if (key === 'p') return paragraph(editor, around);
  const pair = PAIRS[key];
  return pair ? bracketed(editor, pair, around) : undefined;
}

function within({ cursor }: Editor, start: number, end: number): Range {
  return { kind: 'characters', start: { line: cursor.line, column: start }, end: { line: cursor.line, column: end } };
}

function quoted(editor: Editor, quote: string, around: boolean): Range | undefined {
  const { cursor, text } = editor;
  const places = [...text.matchAll(new RegExp(`(?<!\\\\)${quote}`, 'g'))].map((match) => match.index);
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [open, close] = [places[at] as number, places[at + 1] as number];
    if (cursor.column > close) continue;
    if (!around) return within(editor, open + 1, close - 1);
    const blanks = /^[ \t]*/.exec(text.slice(close + 1))?.[0].length ?? 0;
    return within(editor, open, close + blanks);
  }
  return undefined;
}

function bracketed({ lines, cursor }: Editor, pair: string, around: boolean): Range | undefined {
  const [open = '', close = ''] = pair;
  const find = (step: 1 | -1) => {
    let depth = 0;
    for (let line = cursor.line; line >= 0 && line < lines.length; line += step) {
      const row = lines[line] as string;
      for (
        let at = line === cursor.line ? cursor.column : step > 0 ? 0 : row.length - 1;
        at >= 0 && at < row.length;
        at += step
      ) {
        const own = line === cursor.line && at === cursor.column;
        if (row[at] === (step > 0 ? close : open)) {
          if (depth === 0) return { line, column: at };
          depth -= 1;
        } else if (row[at] === (step > 0 ? open : close) && !own) depth += 1;
      }
    }
    return undefined;
  };
  const start = find(-1);
  const end = find(1);
  if (!start || !end) return undefined;
  if (around) return { kind: 'characters', start, end };
  if (start.line < end.line && end.column === 0) {
    return { kind: 'lines', start: { line: start.line + 1, column: 0 }, end: { line: end.line - 1, column: 0 } };
  }
  return {
    kind: 'characters',
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column - 1 },
  };
}

function paragraph({ lines, cursor }: Editor, around: boolean): Range {
  const empty = (lines[cursor.line] ?? '') === '';
  let start = cursor.line;
  let end = cursor.line;
  while (start > 0 && ((lines[start - 1] ?? '') === '') === empty) start -= 1;
  while (end + 1 < lines.length && ((lines[end + 1] ?? '') === '') === empty) end += 1;
  if (around) while (end + 1 < lines.length && ((lines[end + 1] ?? '') === '') !== empty) end += 1;
  return { kind: 'lines', start: { line: start, column: 0 }, end: { line: end, column: 0 } };
}
