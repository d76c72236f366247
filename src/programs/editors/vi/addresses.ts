import { type Editor, Failed } from './editor.ts';
import { compile, endOfPattern, findMatch } from './search.ts';

/** The lines that an ex command is for, from 0; nothing where none were given. */
export interface LineRange {
  range: [number, number] | undefined;
  rest: string;
}

/** Reads the addresses before an ex command: `.` `$` `%` `N` `'a` `/pattern/` `?pattern?`, with `+N` and `-N`. @throws {Failed} */
export function readRange(editor: Editor, text: string): LineRange {
  let rest = text.replace(/^[\s:]+/, '');
  if (rest.startsWith('%')) return { range: [0, editor.buffer.count - 1], rest: rest.slice(1) };
  const found: number[] = [];
  let current = editor.cursor.line;
  for (;;) {
    const address = readAddress(editor, rest, current);
    const separator = /^\s*([,;])/.exec(address.rest);
    if (address.line !== undefined || separator) found.push(address.line ?? editor.cursor.line);
    rest = address.rest;
    if (!separator) break;
    if (separator[1] === ';') current = address.line ?? current;
    rest = rest.slice(separator[0].length);
    if (!/^\s*[.$\d'/?+-]/.test(rest)) {
      found.push(editor.cursor.line);
      break;
    }
  }
  const last = found.at(-1);
  if (last === undefined) return { range: undefined, rest };
  const first = found.at(-2) ?? last;
  const { count } = editor.buffer;
  for (const line of [first, last]) if (line < -1 || line >= count) throw new Failed('E16: Invalid range');
  if (first > last) throw new Failed('E493: Backwards range given');
  return { range: [first, last], rest };
}

function readAddress(editor: Editor, text: string, current: number): { line: number | undefined; rest: string } {
  let rest = text.trimStart();
  let line: number | undefined;
  const number = /^\d+/.exec(rest)?.[0];
  if (number !== undefined) {
    line = Number(number) - 1;
    rest = rest.slice(number.length);
  } else if (rest.startsWith('.')) {
    line = current;
    rest = rest.slice(1);
  } else if (rest.startsWith('$')) {
    line = editor.buffer.count - 1;
    rest = rest.slice(1);
  } else if (rest.startsWith("'")) {
    const mark = editor.marks.get(rest[1] ?? '');
    if (!mark) throw new Failed('E20: Mark not set');
    line = mark.line;
    rest = rest.slice(2);
  } else if (/^[/?]/.test(rest)) {
    const delimiter = rest[0] as string;
    const end = endOfPattern(rest.slice(1), delimiter);
    const pattern = rest.slice(1, 1 + end) || editor.pattern?.text;
    if (pattern === undefined) throw new Failed('E35: No previous regular expression');
    const forward = delimiter === '/';
    const from = { line: current, column: forward ? Number.POSITIVE_INFINITY : -1 };
    const found = findMatch(editor, compile(editor, pattern), from, forward);
    if (!found) throw new Failed(editor.face.notFound(pattern));
    editor.pattern = { text: pattern, forward };
    line = found.at.line;
    rest = rest.slice(end + 2);
  }
  for (let step = /^\s*([+-])(\d*)/.exec(rest); step; step = /^\s*([+-])(\d*)/.exec(rest)) {
    line = (line ?? current) + (step[1] === '+' ? 1 : -1) * (step[2] === '' ? 1 : Number(step[2]));
    rest = rest.slice(step[0].length);
  }
  return { line, rest };
}
