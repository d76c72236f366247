import type { Key } from '../../screen/keys.ts';
import { literal } from '../../screen/keys.ts';
import type { Editor } from './editor.ts';
import { insertMode } from './insert.ts';
import { isMotion, motion } from './motions.ts';
import { isOperator, type Operator, operate, put, type Range } from './operators.ts';
import { textObject } from './text-objects.ts';

type VisualMode = 'visual' | 'visual-line' | 'visual-block';

const MODES: Readonly<Record<string, VisualMode>> = { v: 'visual', V: 'visual-line', '^V': 'visual-block' };

/** Selects with motions until an operator does something with it, or Escape ends it. */
export async function visualMode(editor: Editor, key: Key): Promise<'changed' | 'unchanged'> {
  editor.anchor = { ...editor.cursor };
  editor.mode = MODES[key] ?? 'visual';
  editor.message = '';
  try {
    for (;;) {
      const done = await visualCommand(editor);
      if (done) return done;
    }
  } finally {
    if (editor.mode.startsWith('visual')) editor.mode = 'normal';
    editor.cursor = editor.clamp(editor.cursor);
  }
}

async function visualCommand(editor: Editor): Promise<'changed' | 'unchanged' | undefined> {
  let digits = '';
  let register: string | undefined;
  let key = await editor.key();
  while (/^[1-9]$/.test(key) || (key === '0' && digits !== '') || key === '"') {
    if (key === '"') register = await editor.key();
    else digits += key;
    key = await editor.key();
  }
  const count = digits === '' ? undefined : Number(digits);
  if (key === 'Escape' || key === '^C') return 'unchanged';
  const mode = MODES[key];
  if (mode !== undefined) {
    if (editor.mode === mode) return 'unchanged';
    editor.mode = mode;
    return undefined;
  }
  if (key === 'o' || key === 'O') {
    [editor.anchor, editor.cursor] = [editor.cursor, editor.anchor];
    return undefined;
  }
  if (key === 'i' || key === 'a') {
    const object = textObject(editor, key, await editor.key());
    if (object) {
      editor.anchor = object.start;
      editor.moveTo(object.end);
    }
    return undefined;
  }
  if (key === ':') {
    const range = selection(editor);
    editor.marks.set('<', range.start);
    editor.marks.set('>', range.end);
    editor.mode = 'normal';
    editor.feed([':', "'", '<', ',', "'", '>']);
    return 'unchanged';
  }
  if (isMotion(key) && !isOperator(key)) {
    const target = await motion(editor, key, { count, operator: undefined });
    if (!target) return undefined;
    if (target.jump) editor.rememberJump();
    if (target.vertical) editor.moveToLine(target.to.line);
    else {
      editor.moveTo(target.to);
      if (key === '$') editor.wanted = Number.POSITIVE_INFINITY;
    }
    return undefined;
  }
  return act(editor, key, register);
}

/** What is selected, its start before its end. */
function selection({ anchor, cursor, mode, buffer }: Editor): Range {
  const forward = anchor.line < cursor.line || (anchor.line === cursor.line && anchor.column <= cursor.column);
  const [start, end] = forward ? [anchor, cursor] : [cursor, anchor];
  if (mode === 'visual-line') {
    return {
      kind: 'lines',
      start: { line: start.line, column: 0 },
      end: { line: end.line, column: buffer.line(end.line).length },
    };
  }
  if (mode === 'visual-block') {
    const columns = [anchor.column, cursor.column];
    return {
      kind: 'block',
      start: { line: start.line, column: Math.min(...columns) },
      end: { line: end.line, column: Math.max(...columns) },
    };
  }
  return { kind: 'characters', start: { ...start }, end: { ...end } };
}

const ACTIONS: Readonly<Record<string, Operator>> = {
  x: 'd',
  Delete: 'd',
  s: 'c',
  '~': '~',
  u: 'u',
  U: 'U',
  J: 'J',
  D: 'd',
  X: 'd',
  Y: 'y',
  C: 'c',
  S: 'c',
  R: 'c',
};

async function act(
  editor: Editor,
  key: Key,
  register: string | undefined,
): Promise<'changed' | 'unchanged' | undefined> {
  const range = selection(editor);
  const whole = /^[DXYCSR]$/.test(key) && range.kind === 'characters';
  const taken: Range = whole
    ? {
        kind: 'lines',
        start: { line: range.start.line, column: 0 },
        end: { line: range.end.line, column: editor.buffer.line(range.end.line).length },
      }
    : range;
  const block = range.kind === 'block';
  editor.mode = 'normal';
  if (key === 'r') {
    const char = literal(await editor.key());
    if (char === undefined) return 'unchanged';
    const lines = editor.buffer.lines.slice(range.start.line, range.end.line + 1).map((line, at) => {
      const from = range.kind === 'lines' || (range.kind === 'characters' && at > 0) ? 0 : range.start.column;
      const last = range.start.line + at === range.end.line;
      const to = range.kind === 'lines' || (range.kind === 'characters' && !last) ? line.length : range.end.column + 1;
      return line.slice(0, from) + line.slice(from, to).replace(/./gu, char) + line.slice(to);
    });
    editor.buffer.replace(range.start.line, lines.length, lines);
    editor.moveTo(range.start);
    return 'changed';
  }
  if (key === 'p' || key === 'P') {
    const content = editor.registers.get(register);
    await operate(editor, 'd', taken, undefined);
    if (content) put(editor, content, { before: true, count: 1 });
    return 'changed';
  }
  if (block && (key === 'I' || key === 'A')) {
    await insertBlock(editor, range, key === 'A');
    return 'changed';
  }
  const operator = isOperator(key) ? key : ACTIONS[key];
  if (!operator) return 'unchanged';
  await operate(editor, operator, taken, register);
  return operator === 'y' ? 'unchanged' : 'changed';
}

/** Types into the first line of a block, and puts the same into the others. */
async function insertBlock(editor: Editor, { start, end }: Range, after: boolean): Promise<void> {
  const column = after ? end.column + 1 : start.column;
  editor.buffer.begin(start);
  editor.buffer.setLine(start.line, editor.buffer.line(start.line).padEnd(column));
  editor.cursor = { line: start.line, column };
  const before = editor.text.length;
  await insertMode(editor, 'insert');
  const typed = editor.buffer.line(start.line).slice(column, column + editor.buffer.line(start.line).length - before);
  for (let line = start.line + 1; line <= end.line; line++) {
    const text = editor.buffer.line(line);
    if (text.length < column && !after) continue;
    const padded = text.padEnd(column);
    editor.buffer.setLine(line, padded.slice(0, column) + typed + padded.slice(column));
  }
  editor.buffer.end();
  editor.moveTo(start);
}
