import type { Key } from '../../screen/keys.ts';
import { change } from './changes.ts';
import { type Editor, Failed, Leave } from './editor.ts';
import { exCommand, runEx } from './ex.ts';
import { go } from './go.ts';
import { play, record, repeat } from './macros.ts';
import { isMotion, motion } from './motions.ts';
import { afterG, operatorCommand } from './operator-command.ts';
import { isOperator } from './operators.ts';
import { type Prefix, readPrefix } from './prefix.ts';
import { scrollCommand } from './scroll.ts';
import { undo } from './undo.ts';
import { visualMode } from './visual.ts';

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

/** Returns whether the text was changed (or would have been): whether `.` does this again. */
export async function command(editor: Editor, key: Key, prefix: Prefix): Promise<boolean> {
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
