import type { Key } from '../../screen/keys.ts';
import { literal } from '../../screen/keys.ts';
import { type Editor, Failed, Leave } from './editor.ts';
import { exCommand, runEx } from './ex.ts';
import { insertMode } from './insert.ts';
import { isMotion, motion, motionAfterG, type Target } from './motions.ts';
import { isOperator, joinLines, type Operator, operate, put, type Range } from './operators.ts';
import { scrollCommand } from './scroll.ts';
import { textObject } from './text-objects.ts';
import { undo } from './undo.ts';
import { visualMode } from './visual.ts';

/** What was typed before a command's key. */
interface Prefix {
  count: number | undefined;
  register: string | undefined;
}

/** Reads one command of normal mode and does it. Changes are kept for `.`. */
export async function normalCommand(editor: Editor): Promise<void> {
  editor.command = [];
  const feeding = editor.feeding;
  const prefix = await readPrefix(editor);
  const key = await editor.key();
  if (!editor.face.keepsMessage) editor.message = '';
  const settle = editor.watchMessage();
  try {
    const changed = await command(editor, key, prefix);
    if (changed && !feeding) editor.lastChange = [...editor.command];
    settle();
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    editor.stopFeeding();
    editor.buffer.end();
    editor.mode = 'normal';
    editor.cursor = editor.clamp(editor.cursor);
    if (error.message === '') await editor.session.canvas.bell();
    else if (error.message.length >= editor.session.size.columns || error.message.includes('\n'))
      await editor.page(error.message.split('\n'));
    else editor.fail(error.message);
  }
}

async function readPrefix(editor: Editor): Promise<Prefix> {
  let count = '';
  let register: string | undefined;
  for (;;) {
    const key = await editor.key();
    if (/^[1-9]$/.test(key) || (key === '0' && count !== '')) count += key;
    else if (key === '"') register = await editor.key();
    else {
      editor.command.pop();
      editor.feed([key]);
      editor.replaying -= 1;
      return { count: count === '' ? undefined : Number(count), register };
    }
  }
}

/** Returns whether the text was changed (or would have been): whether `.` does this again. */
async function command(editor: Editor, key: Key, prefix: Prefix): Promise<boolean> {
  const { count, register } = prefix;
  if (isOperator(key)) return operatorCommand(editor, key, prefix);
  if (key === 'g') return afterG(editor, prefix);
  if (isMotion(key)) {
    await move(editor, key, count);
    return false;
  }
  if (scrollCommand(editor, key, count)) return false;
  switch (key) {
    case 'Escape':
      return false;
    case '^C':
      editor.tell('Type  :qa!  and press <Enter> to abandon all changes and exit Vim');
      return false;
    case ':':
      await exCommand(editor, count);
      return false;
    case 'z':
      scrollCommand(editor, `z${await editor.key()}`, count);
      return false;
    case 'Z': {
      const next = await editor.key();
      if (next === 'Z') await runEx(editor, 'x');
      else if (next === 'Q') throw new Leave();
      return false;
    }
    case '^Z':
      await editor.session.suspend();
      return false;
    case '^L':
      editor.session.canvas.invalidate();
      return false;
    case '^G':
      await runEx(editor, 'f');
      return false;
    case 'u':
      undo(editor, 'undo', count ?? 1);
      return false;
    case '^R':
      undo(editor, 'redo', count ?? 1);
      return false;
    case 'm':
      editor.marks.set(await editor.key(), { ...editor.cursor });
      return false;
    case 'v':
    case 'V':
    case '^V':
      return (await visualMode(editor, key)) === 'changed';
    case 'q':
      await record(editor);
      return false;
    case '@':
      await play(editor, count ?? 1);
      return false;
    case '.':
      repeat(editor, count);
      return false;
    case '&':
      await runEx(editor, 's');
      return true;
    default:
      return change(editor, key, count, register);
  }
}

async function move(editor: Editor, key: Key, count: number | undefined): Promise<void> {
  const before = { ...editor.cursor };
  const target = await motion(editor, key, { count, operator: undefined });
  if (!target) throw new Failed('');
  go(editor, target, before, key);
}

function go(editor: Editor, target: Target, before: { line: number; column: number }, key: Key): void {
  if (target.jump) editor.marks.set("'", before);
  if (target.vertical) {
    editor.moveToLine(target.to.line);
    return;
  }
  editor.moveTo(target.to);
  if (key === '$' || key === 'End') editor.wanted = Number.POSITIVE_INFINITY;
}

/** Commands that change the text, and those that begin to insert. */
async function change(
  editor: Editor,
  key: Key,
  count: number | undefined,
  register: string | undefined,
): Promise<boolean> {
  const { cursor, buffer, text } = editor;
  const insert = async (column: number) => {
    editor.cursor = { line: cursor.line, column };
    await insertMode(editor, 'insert', count ?? 1);
    return true;
  };
  switch (key) {
    case 'i':
    case 'Insert':
      return insert(cursor.column);
    case 'a':
      return insert(Math.min(text.length, cursor.column + 1));
    case 'I':
      return insert(/^[ \t]*/.exec(text)?.[0].length ?? 0);
    case 'A':
      return insert(text.length);
    case 'o':
    case 'O':
      return openLine(editor, key === 'o', count ?? 1);
    case 'R':
      await insertMode(editor, 'replace', count ?? 1);
      return true;
    case 'x':
    case 'Delete':
    case 'X':
    case 's': {
      if (key === 'X' && cursor.column === 0) throw new Failed('');
      if (key !== 's' && text === '') throw new Failed('');
      const start = key === 'X' ? Math.max(0, cursor.column - (count ?? 1)) : cursor.column;
      const end = key === 'X' ? cursor.column - 1 : Math.min(text.length, cursor.column + (count ?? 1)) - 1;
      await operate(
        editor,
        key === 's' ? 'c' : 'd',
        { kind: 'characters', start: { ...cursor, column: start }, end: { ...cursor, column: end } },
        register,
      );
      return true;
    }
    case 'S':
      await operate(editor, 'c', lineRange(editor, cursor.line, count ?? 1), register);
      return true;
    case 'Y':
      await operate(editor, 'y', lineRange(editor, cursor.line, count ?? 1), register);
      return false;
    case 'D':
    case 'C': {
      const line = Math.min(buffer.count - 1, cursor.line + (count ?? 1) - 1);
      const end = { line, column: buffer.line(line).length - 1 };
      await operate(editor, key === 'D' ? 'd' : 'c', { kind: 'characters', start: { ...cursor }, end }, register);
      return true;
    }
    case 'r':
      return replaceCharacters(editor, count ?? 1);
    case 'J':
      if (cursor.line + 1 >= buffer.count) throw new Failed('');
      joinLines(editor, cursor.line, Math.max(2, count ?? 2));
      return true;
    case '~':
      return turnCase(editor, count ?? 1);
    case 'p':
    case 'P': {
      const content = editor.registers.get(register);
      if (!content)
        throw new Failed(
          editor.face.name === 'vim' ? `E353: Nothing in register ${register ?? '"'}` : 'Nothing in register U',
        );
      put(editor, content, { before: key === 'P', count: count ?? 1 });
      return true;
    }
    case '^A':
    case '^X':
      return countUp(editor, key === '^A' ? (count ?? 1) : -(count ?? 1));
    default:
      throw new Failed('');
  }
}

/** Whole lines from one on. */
export function lineRange({ buffer }: Editor, line: number, count: number): Range {
  const last = Math.min(buffer.count - 1, line + count - 1);
  return { kind: 'lines', start: { line, column: 0 }, end: { line: last, column: buffer.line(last).length } };
}

async function openLine(editor: Editor, below: boolean, count: number): Promise<boolean> {
  const { cursor, buffer, settings, text } = editor;
  const at = below ? cursor.line + 1 : cursor.line;
  const indent = settings.autoindent ? (/^[ \t]*/.exec(text)?.[0] ?? '') : '';
  buffer.begin(cursor);
  buffer.replace(at, 0, [indent]);
  editor.cursor = { line: at, column: indent.length };
  await insertMode(editor, 'insert', count);
  return true;
}

async function replaceCharacters(editor: Editor, count: number): Promise<boolean> {
  const { cursor, buffer, text } = editor;
  const key = await editor.key();
  const char = literal(key);
  if (char === undefined || key === 'Escape' || cursor.column + count > text.length) throw new Failed('');
  buffer.begin(cursor);
  if (char === '\r') {
    buffer.replace(cursor.line, 1, [text.slice(0, cursor.column), text.slice(cursor.column + count)]);
    editor.moveTo({ line: cursor.line + 1, column: 0 });
  } else {
    buffer.setLine(cursor.line, text.slice(0, cursor.column) + char.repeat(count) + text.slice(cursor.column + count));
    editor.moveTo({ line: cursor.line, column: cursor.column + count - 1 });
  }
  buffer.end();
  return true;
}

function turnCase(editor: Editor, count: number): boolean {
  const { cursor, buffer, text } = editor;
  if (text === '') throw new Failed('');
  const part = text.slice(cursor.column, cursor.column + count);
  const turned = part.replace(/./gu, (char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()));
  buffer.begin(cursor);
  buffer.setLine(cursor.line, text.slice(0, cursor.column) + turned + text.slice(cursor.column + part.length));
  buffer.end();
  editor.moveTo({ line: cursor.line, column: cursor.column + part.length });
  return true;
}

function countUp(editor: Editor, by: number): boolean {
  const { cursor, buffer, text } = editor;
  const found = [...text.matchAll(/-?\d+/g)].find((match) => match.index + match[0].length > cursor.column);
  if (!found) throw new Failed('');
  const next = String(Number(found[0]) + by);
  buffer.begin(cursor);
  buffer.setLine(cursor.line, text.slice(0, found.index) + next + text.slice(found.index + found[0].length));
  buffer.end();
  editor.moveTo({ line: cursor.line, column: found.index + next.length - 1 });
  return true;
}

async function operatorCommand(editor: Editor, operator: Operator, { count, register }: Prefix): Promise<boolean> {
  const inner = await readPrefix(editor);
  const total = count === undefined && inner.count === undefined ? undefined : (count ?? 1) * (inner.count ?? 1);
  const range = { ...(await rangeOf(editor, operator, total)), told: true };
  if (operator === '!') {
    editor.feed([':', ...`${range.start.line + 1},${range.end.line + 1}!`]);
    return false;
  }
  const vertical = range.kind === 'lines' ? { line: range.start.line } : undefined;
  await operate(editor, operator, operator === '<' || operator === '>' ? { ...range, kind: 'lines' } : range, register);
  if (vertical && operator === 'y') editor.wanted = editor.view.columnOf(editor.cursor);
  return operator !== 'y';
}

/** What an operator is to take: its own key again for lines, a text object, or what a motion passes. */
async function rangeOf(editor: Editor, operator: Key, count: number | undefined): Promise<Range> {
  const { cursor, buffer } = editor;
  const key = await editor.key();
  if (key === operator) {
    if (count !== undefined && count > 1 && cursor.line + 1 >= buffer.count) throw new Failed('');
    return lineRange(editor, cursor.line, count ?? 1);
  }
  if (key === 'Escape') throw new Failed('');
  if (key === 'i' || key === 'a') {
    const object = textObject(editor, key, await editor.key());
    if (!object) throw new Failed('');
    return object;
  }
  if (!isMotion(key)) throw new Failed('');
  const target = await motion(editor, key, { count, operator });
  if (!target) throw new Failed('');
  return wholeLines(editor, operator, between(editor, target));
}

/** To delete from a line's indent up to a line's end is to delete lines. */
function wholeLines({ buffer }: Editor, operator: Key, range: Range): Range {
  const { start, end, kind } = range;
  if (operator !== 'd' || kind !== 'characters' || start.line === end.line) return range;
  const indent = /^[ \t]*/.exec(buffer.line(start.line))?.[0].length ?? 0;
  const ends = /^[ \t]*$/.test(buffer.line(end.line).slice(end.column + 1));
  return ends && start.column <= indent ? { ...range, kind: 'lines' } : range;
}

/** What lies between the cursor and a motion's target (`:help exclusive` tells the rule for line starts). */
function between(editor: Editor, { to, kind }: Target): Range {
  const { cursor, buffer } = editor;
  const forward = cursor.line < to.line || (cursor.line === to.line && cursor.column <= to.column);
  const [start, end] = forward ? [cursor, to] : [to, cursor];
  if (kind === 'linewise') return lineRange(editor, start.line, end.line - start.line + 1);
  if (kind === 'inclusive') return { kind: 'characters', start: { ...start }, end: { ...end } };
  if (start.line === end.line && start.column === end.column) throw new Failed('');
  if (end.column > 0 || start.line === end.line) {
    return { kind: 'characters', start: { ...start }, end: { line: end.line, column: end.column - 1 } };
  }
  const line = end.line - 1;
  if (start.column <= (/^[ \t]*/.exec(buffer.line(start.line))?.[0].length ?? 0))
    return lineRange(editor, start.line, line - start.line + 1);
  return { kind: 'characters', start: { ...start }, end: { line, column: Math.max(0, buffer.line(line).length - 1) } };
}

async function afterG(editor: Editor, { count, register }: Prefix): Promise<boolean> {
  const key = await editor.key();
  if (key === '~' || key === 'u' || key === 'U') {
    const next = await rangeOf(editor, key, count);
    await operate(editor, key, next, register);
    return true;
  }
  if (key === 'J') {
    joinLines(editor, editor.cursor.line, Math.max(2, count ?? 2), false);
    return true;
  }
  if (key === 'v') return false;
  const before = { ...editor.cursor };
  const target = motionAfterG(editor, key, { count, operator: undefined });
  if (!target) throw new Failed('');
  go(editor, target, before, key);
  return false;
}

async function record(editor: Editor): Promise<void> {
  if (editor.recording) {
    const { register, keys } = editor.recording;
    editor.registers.set(register, { kind: 'characters', lines: [keys.slice(0, -1).join('\u0000')] });
    editor.recording = undefined;
    editor.message = '';
    return;
  }
  const register = await editor.key();
  if (!/^[a-zA-Z0-9]$/.test(register)) throw new Failed('');
  editor.message = '';
  editor.recording = { register, keys: [] };
}

async function play(editor: Editor, count: number): Promise<void> {
  const name = await editor.key();
  const register = name === '@' ? editor.lastPlayed : name;
  const text = register === undefined ? '' : editor.registers.textOf(register);
  if (text === '') throw new Failed('E748: No previously used register');
  editor.lastPlayed = register;
  const keys = text.includes('\u0000')
    ? text.split('\u0000')
    : [...text].map((char) => (char === '\n' ? 'Enter' : char));
  for (let n = 0; n < count; n++) editor.feed(keys);
}

/** `.`: the last change again; a count takes the place of the one that it had. */
function repeat(editor: Editor, count: number | undefined): void {
  const keys = [...editor.lastChange];
  if (keys.length === 0) throw new Failed('');
  if (count !== undefined) {
    const start = keys.findIndex((key) => !/^\d$/.test(key));
    keys.splice(0, start, ...String(count));
  }
  editor.feed(keys);
}
