import type { Key } from '../../screen/keys.ts';
import type { Position } from '../text-buffer.ts';
import type { Editor } from './editor.ts';
import { insertMode } from './insert.ts';
import type { RegisterContent } from './registers.ts';

/** What an operator takes: whole lines, or characters from the first up to the last, both included. */
export interface Range {
  start: Position;
  end: Position;
  kind: 'characters' | 'lines' | 'block';
  /** Whether busybox tells of it. */
  told?: boolean;
}

/** The operators, by their keys. */
export const OPERATORS = ['d', 'c', 'y', '<', '>', '!', '~', 'u', 'U', 'J', '='] as const;
export type Operator = (typeof OPERATORS)[number];

/** Whether a key is an operator that waits for a motion. */
export function isOperator(key: Key): key is Operator {
  return ['d', 'c', 'y', '<', '>', '!', '='].includes(key);
}

/** The text of a range. */
export function textOf({ buffer }: Editor, { start, end, kind }: Range): RegisterContent {
  const lines = buffer.lines.slice(start.line, end.line + 1);
  if (kind === 'lines') return { kind, lines };
  if (kind === 'block') return { kind, lines: lines.map((line) => line.slice(start.column, end.column + 1)) };
  if (lines.length === 1) return { kind, lines: [(lines[0] ?? '').slice(start.column, end.column + 1)] };
  const [first = ''] = lines;
  const last = lines.at(-1) ?? '';
  return { kind, lines: [first.slice(start.column), ...lines.slice(1, -1), last.slice(0, end.column + 1)] };
}

/** Takes a range out of the text. */
function cut({ buffer }: Editor, { start, end, kind }: Range): void {
  if (kind === 'lines') {
    buffer.replace(start.line, end.line - start.line + 1, []);
    return;
  }
  if (kind === 'block') {
    const lines = buffer.lines.slice(start.line, end.line + 1);
    buffer.replace(
      start.line,
      lines.length,
      lines.map((line) => line.slice(0, start.column) + line.slice(end.column + 1)),
    );
    return;
  }
  const head = buffer.line(start.line).slice(0, start.column);
  const last = buffer.line(end.line);
  // What ends behind a line's end takes its newline, too.
  const joins = end.column >= last.length && end.line + 1 < buffer.count && start.line !== end.line;
  if (joins) buffer.replace(start.line, end.line - start.line + 2, [head + buffer.line(end.line + 1)]);
  else buffer.replace(start.line, end.line - start.line + 1, [head + last.slice(end.column + 1)]);
}

/** Carries out an operator. The range lies in the text, its start before its end. */
export async function operate(
  editor: Editor,
  operator: Operator,
  range: Range,
  register: string | undefined,
): Promise<void> {
  const { buffer } = editor;
  const { start, end, kind } = range;
  const lines = end.line - start.line + 1;
  switch (operator) {
    case 'y': {
      editor.registers.yanked(register, textOf(editor, range));
      if (kind === 'lines')
        editor.cursor = editor.clamp({
          line: start.line,
          column: Math.min(editor.cursor.column, editor.buffer.line(start.line).length),
        });
      else editor.moveTo(start);
      editor.tell(editor.face.moved('Yank', editor.registers.get(register)));
      editor.tellCount('yanked', kind === 'characters' && lines < 3 ? 0 : lines);
      return;
    }
    case 'd': {
      const before = buffer.count;
      editor.registers.deleted(register, textOf(editor, range));
      buffer.begin(kind === 'lines' ? { line: start.line, column: editor.cursor.column } : start);
      cut(editor, range);
      buffer.end();
      const line = Math.min(start.line, buffer.count - 1);
      editor.moveTo(kind === 'lines' ? { line, column: editor.firstNonBlank(line) } : start);
      editor.tellCount('fewer', before - buffer.count);
      if (range.told) editor.tell(editor.face.moved('Delete', editor.registers.get(register)));
      return;
    }
    case 'c': {
      editor.registers.deleted(register, textOf(editor, range));
      buffer.begin(kind === 'lines' ? { line: start.line, column: 0 } : editor.cursor);
      if (kind === 'lines') {
        const indent = editor.settings.autoindent ? (/^[ \t]*/.exec(buffer.line(start.line))?.[0] ?? '') : '';
        buffer.replace(start.line, lines, [indent]);
        editor.cursor = { line: start.line, column: indent.length };
      } else {
        cut(editor, range);
        editor.cursor = { ...start };
      }
      await insertMode(editor, 'insert');
      return;
    }
    case '>':
    case '<':
      shift(editor, start.line, lines, operator === '>');
      editor.moveTo({ line: start.line, column: editor.firstNonBlank(start.line) });
      if (lines > 2) editor.tell(`${lines} lines ${operator}ed 1 time`);
      return;
    case '~':
    case 'u':
    case 'U':
      changeCase(editor, range, operator);
      return;
    case 'J':
      joinLines(editor, start.line, Math.max(2, lines));
      return;
    case '=':
      editor.moveTo({ line: start.line, column: editor.firstNonBlank(start.line) });
      return;
    case '!':
      return;
  }
}

/** Indents lines by a shiftwidth, or takes that away; empty lines stay as they are. */
export function shift(editor: Editor, from: number, count: number, right: boolean): void {
  const { shiftwidth, tabstop, expandtab } = editor.settings;
  const lines = editor.buffer.lines.slice(from, from + count).map((line) => {
    const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
    const rest = line.slice(blanks.length);
    if (right && line === '') return line;
    let width = 0;
    for (const char of blanks) width += char === '\t' ? tabstop - (width % tabstop) : 1;
    const wanted = Math.max(0, width + (right ? shiftwidth : -shiftwidth));
    const tabs = expandtab ? 0 : Math.floor(wanted / tabstop);
    return '\t'.repeat(tabs) + ' '.repeat(wanted - tabs * tabstop) + rest;
  });
  editor.buffer.begin(editor.cursor);
  editor.buffer.replace(from, lines.length, lines);
  editor.buffer.end();
}

function changeCase(editor: Editor, range: Range, how: '~' | 'u' | 'U'): void {
  const { buffer } = editor;
  const { start, end, kind } = range;
  const turn = (text: string) =>
    how === 'u'
      ? text.toLowerCase()
      : how === 'U'
        ? text.toUpperCase()
        : text.replace(/./gu, (char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()));
  const lines = buffer.lines.slice(start.line, end.line + 1).map((line, at) => {
    const from = kind === 'lines' || (kind === 'characters' && at > 0) ? 0 : start.column;
    const to = kind === 'lines' || (kind === 'characters' && start.line + at < end.line) ? line.length : end.column + 1;
    return line.slice(0, from) + turn(line.slice(from, to)) + line.slice(to);
  });
  buffer.begin(editor.cursor);
  buffer.replace(start.line, lines.length, lines);
  buffer.end();
  editor.moveTo(
    kind === 'lines'
      ? { line: start.line, column: editor.cursor.line === start.line ? editor.cursor.column : 0 }
      : start,
  );
}

/** Makes one line of several, a blank where their ends meet. */
export function joinLines(editor: Editor, from: number, count: number, blanks = true): void {
  const { buffer } = editor;
  const lines = buffer.lines.slice(from, from + count);
  let [text = ''] = lines;
  let at = Math.max(0, text.length - 1);
  for (const line of lines.slice(1)) {
    const rest = blanks ? line.replace(/^[ \t]+/, '') : line;
    const glue = blanks && rest !== '' && !/[ \t]$/.test(text) && !rest.startsWith(')') && text !== '' ? ' ' : '';
    at = glue === '' && rest !== '' ? text.length : text.length + (rest === '' ? -1 : 0);
    text += glue + rest;
  }
  buffer.begin(editor.cursor);
  buffer.replace(from, lines.length, [text]);
  buffer.end();
  editor.moveTo({ line: from, column: Math.max(0, at) });
  editor.tellCount('fewer', lines.length - 1);
}

/** Puts a register's text behind the cursor (p), or before it (P). */
export function put(editor: Editor, content: RegisterContent, options: { before: boolean; count: number }): void {
  const { buffer, cursor } = editor;
  const { before, count } = options;
  editor.tell(editor.face.moved('Put', content));
  buffer.begin(cursor);
  if (content.kind === 'lines') {
    const at = before ? cursor.line : cursor.line + 1;
    const lines = Array.from({ length: count }, () => content.lines).flat();
    buffer.replace(at, 0, lines);
    buffer.end();
    editor.moveTo({ line: at, column: editor.firstNonBlank(at) });
    editor.tellCount('more', lines.length);
    return;
  }
  const column = before || editor.text === '' ? cursor.column : cursor.column + 1;
  if (content.kind === 'block') {
    content.lines.forEach((text, at) => {
      const line = cursor.line + at;
      if (line >= buffer.count) buffer.replace(line, 0, ['']);
      const own = buffer.line(line).padEnd(column);
      buffer.setLine(line, own.slice(0, column) + text.repeat(count) + own.slice(column));
    });
    buffer.end();
    editor.moveTo({ line: cursor.line, column });
    return;
  }
  const text = Array.from({ length: count }, () => content.lines.join('\n')).join('');
  const lines = text.split('\n');
  const own = editor.text;
  const [first = ''] = lines;
  if (lines.length === 1) {
    buffer.setLine(cursor.line, own.slice(0, column) + first + own.slice(column));
    buffer.end();
    editor.moveTo({ line: cursor.line, column: column + first.length - 1 });
    return;
  }
  const last = lines.at(-1) ?? '';
  buffer.replace(cursor.line, 1, [own.slice(0, column) + first, ...lines.slice(1, -1), last + own.slice(column)]);
  buffer.end();
  editor.moveTo({ line: cursor.line, column });
  editor.tellCount('more', lines.length - 1);
}
