import type { Key } from '../../screen/keys.ts';
import { literal } from '../../screen/keys.ts';
import { type Editor, Failed } from './editor.ts';
import { insertMode } from './insert.ts';
import { lineRange } from './line-range.ts';
import { joinLines, operate, put } from './operators.ts';

/** Commands that change the text, and those that begin to insert. */
export async function change(
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
