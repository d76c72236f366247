import type { Key } from '../../screen/keys.ts';
import { type Editor, Failed } from './editor.ts';
import { go } from './go.ts';
import { lineRange } from './line-range.ts';
import { isMotion, motion, motionAfterG, type Target } from './motions.ts';
import { joinLines, type Operator, operate, type Range } from './operators.ts';
import { type Prefix, readPrefix } from './prefix.ts';
import { textObject } from './text-objects.ts';

export async function operatorCommand(
  editor: Editor,
  operator: Operator,
  { count, register }: Prefix,
): Promise<boolean> {
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

export async function afterG(editor: Editor, { count, register }: Prefix): Promise<boolean> {
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
