import type { Position } from '../text-buffer.ts';
import { type Editor, Failed } from './editor.ts';
import type { Target } from './motions.ts';
import { PatternError, viPattern } from './pattern.ts';
import { wordAt } from './words.ts';

/** The expression of a pattern, as the settings have it. @throws {Failed} */
export function compile(editor: Editor, pattern: string): RegExp {
  const { ignorecase, smartcase } = editor.settings;
  try {
    return viPattern(pattern, { ignoreCase: ignorecase && !(smartcase && /[A-Z]/.test(pattern)) });
  } catch (error) {
    if (error instanceof PatternError) throw new Failed(error.message);
    throw error;
  }
}

/** The next match behind (or before) a place, around the ends of the text. */
export function findMatch(
  editor: Editor,
  regex: RegExp,
  from: Position,
  forward: boolean,
): { at: Position; wrapped: boolean } | undefined {
  const { lines } = editor;
  const count = lines.length;
  for (let n = 0; n <= count; n++) {
    const line = (((from.line + (forward ? n : -n)) % count) + count) % count;
    const wrapped = forward ? from.line + n >= count : from.line - n < 0;
    if (wrapped && !editor.settings.wrapscan) return undefined;
    const columns: number[] = [];
    regex.lastIndex = 0;
    const text = lines[line] as string;
    for (let match = regex.exec(text); match; match = regex.exec(text)) {
      columns.push(match.index);
      if (match[0] === '') regex.lastIndex += 1;
    }
    const fits = (column: number) =>
      n > 0 && n < count
        ? true
        : n === 0
          ? forward
            ? column > from.column
            : column < from.column
          : forward
            ? column <= from.column
            : column >= from.column;
    const column = forward ? columns.find(fits) : columns.findLast(fits);
    if (column !== undefined) return { at: { line, column }, wrapped };
  }
  return undefined;
}

/** Reads a pattern at the foot of the screen and goes where it is found. */
export async function searchPrompt(editor: Editor, forward: boolean, count: number): Promise<Target | undefined> {
  const mark = forward ? '/' : '?';
  const line = await editor.readLine(mark, { history: editor.history.search });
  if (line === undefined) return undefined;
  const end = endOfPattern(line, mark);
  const text = line.slice(0, end) || editor.pattern?.text;
  if (text === undefined) throw new Failed('E35: No previous regular expression');
  editor.pattern = { text, forward, offset: line.slice(end + 1) };
  return search(editor, text, forward, count);
}

/** Where a pattern ends: at its delimiter, which may stand in it behind a backslash or within brackets. */
export function endOfPattern(text: string, delimiter: string): number {
  let bracket = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[' && text.indexOf(']', at + 2) > 0) bracket = true;
    else if (text[at] === ']') bracket = false;
    else if (text[at] === delimiter && !bracket) return at;
  }
  return text.length;
}

function search(editor: Editor, text: string, forward: boolean, count: number): Target {
  const regex = compile(editor, text);
  let { cursor } = editor;
  let wrapped = false;
  for (let n = 0; n < count; n++) {
    const found = findMatch(editor, regex, cursor, forward);
    if (!found) throw new Failed(editor.face.notFound(text));
    cursor = found.at;
    wrapped ||= found.wrapped;
  }
  if (editor.face.name === 'vim') {
    if (wrapped) editor.fail(forward ? 'search hit BOTTOM, continuing at TOP' : 'search hit TOP, continuing at BOTTOM');
    else editor.echo(`${forward ? '/' : '?'}${text}`);
  }
  const offset = /^([+-]?\d+|[+-])$/.exec(editor.pattern?.offset ?? '')?.[0];
  if (offset === undefined) return { to: cursor, kind: 'exclusive', jump: true };
  const by = offset === '+' ? 1 : offset === '-' ? -1 : Number(offset);
  const line = Math.max(0, Math.min(editor.buffer.count - 1, cursor.line + by));
  return { to: { line, column: editor.firstNonBlank(line) }, kind: 'linewise', jump: true };
}

/** n and N. */
export function repeatSearch(editor: Editor, opposite: boolean, count: number): Target {
  const { pattern } = editor;
  if (!pattern) throw new Failed('E35: No previous regular expression');
  return search(editor, pattern.text, pattern.forward !== opposite, count);
}

/** * and #: the word under the cursor. */
export function starSearch(editor: Editor, forward: boolean, count: number): Target {
  const word = wordAt(editor.text, editor.cursor.column);
  if (!word) throw new Failed('E348: No string under cursor');
  const text = `\\<${word.text}\\>`;
  editor.pattern = { text, forward };
  editor.history.search.push(text);
  // From the start of the word: backwards it is not found itself.
  if (!forward && editor.cursor.column > word.start) editor.cursor = { ...editor.cursor, column: word.start };
  return search(editor, text, forward, count);
}
