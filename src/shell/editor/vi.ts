import type { LineEditor } from './editor.ts';
import type { Key } from './keys.ts';
import { type Motion, move } from './vi-motions.ts';

/** How the editor stands in vi's modes; each line begins anew, inserting. */
interface ViState {
  edit: number;
  inserting: boolean;
  count: string;
  /** An operator that waits for its motion. */
  operator: '' | 'd' | 'c' | 'y';
  /** A command that waits for a character: `r`, `f`, `t` and their like. */
  waiting: string;
  lastFind: { kind: string; char: string } | undefined;
  /** What was cut or copied last. */
  register: string;
}

const states = new WeakMap<LineEditor, ViState>();

function stateOf(editor: LineEditor): ViState {
  const known = states.get(editor);
  if (known?.edit === editor.edits) return known;
  const fresh: ViState = {
    edit: editor.edits,
    inserting: true,
    count: '',
    operator: '',
    waiting: '',
    lastFind: known?.lastFind,
    register: known?.register ?? '',
  };
  states.set(editor, fresh);
  return fresh;
}

/** What a key does with `set -o vi`. @returns the command's name, or nothing where it is the same as with emacs's keys */
export function viKey(editor: LineEditor, key: Key): string | undefined {
  const state = stateOf(editor);
  if (key.type === 'named' && key.name === 'escape') return leaveInsertion(editor, state);
  if (key.type === 'named' && key.name.startsWith('M-')) {
    // An Escape that the next key followed at once.
    leaveInsertion(editor, state);
    const rest = key.name.slice(2);
    editor.unread([...rest].length === 1 ? { type: 'text', text: rest } : { type: 'named', name: rest });
    return 'vi-movement-mode';
  }
  if (state.inserting || key.type === 'paste') return undefined;
  if (key.type === 'named') return commandKey(editor, state, key.name);
  return command(editor, state, key.text);
}

function leaveInsertion(editor: LineEditor, state: ViState): string {
  if (state.inserting && editor.buffer.cursor > 0) editor.buffer.cursor -= 1;
  Object.assign(state, { inserting: false, count: '', operator: '', waiting: '' });
  return 'vi-movement-mode';
}

function commandKey(editor: LineEditor, state: ViState, name: string): string | undefined {
  if (name === 'backspace') return command(editor, state, 'h');
  return undefined;
}

function insertAt(editor: LineEditor, state: ViState, at: number): void {
  editor.buffer.cursor = at;
  state.inserting = true;
}

/** The cursor of the command mode stands on a character. */
function settle(editor: LineEditor, state: ViState): void {
  const { buffer } = editor;
  if (!state.inserting) buffer.cursor = Math.max(0, Math.min(buffer.cursor, buffer.length - 1));
}

function command(editor: LineEditor, state: ViState, char: string): string {
  if (state.waiting === '' && (/[1-9]/.test(char) || (char === '0' && state.count !== ''))) {
    state.count += char;
    return 'vi-arg-digit';
  }
  const name = dispatch(editor, state, char);
  if (name !== 'waiting') state.count = '';
  settle(editor, state);
  return name;
}

function dispatch(editor: LineEditor, state: ViState, char: string): string {
  const { buffer } = editor;
  const times = Number(state.count || 1);
  if (state.waiting !== '') return withCharacter(editor, state, char, times);
  if (state.operator !== '' && char === state.operator) {
    apply(editor, state, { to: buffer.length, from: 0, inclusive: false });
    return 'vi-line';
  }
  if ('rfFtT'.includes(char)) {
    state.waiting = char;
    return 'waiting';
  }
  if (state.operator === '' && 'dcy'.includes(char)) {
    state.operator = char as 'd';
    return 'waiting';
  }
  const again = char === ';' || char === ',' ? state.lastFind : undefined;
  const motion = again
    ? move(editor.buffer, char === ';' ? again.kind : turned(again.kind), times, again.char)
    : move(editor.buffer, state.operator === 'c' && /[wW]/.test(char) ? (char === 'w' ? 'e' : 'E') : char, times);
  if (motion) return moved(editor, state, motion);
  state.operator = '';
  return simple(editor, state, char, times);
}

function turned(kind: string): string {
  return kind === kind.toLowerCase() ? kind.toUpperCase() : kind.toLowerCase();
}

function withCharacter(editor: LineEditor, state: ViState, char: string, times: number): string {
  const { buffer } = editor;
  const kind = state.waiting;
  state.waiting = '';
  if (kind === 'r') {
    const end = buffer.cursor + times;
    if (end > buffer.length) editor.bell();
    else {
      buffer.replace(buffer.cursor, end, char.repeat(times));
      buffer.cursor = end - 1;
    }
    return 'vi-change-char';
  }
  state.lastFind = { kind, char };
  const motion = move(buffer, kind, times, char);
  if (motion) return moved(editor, state, motion);
  state.operator = '';
  editor.bell();
  return 'vi-char-search';
}

function moved(editor: LineEditor, state: ViState, motion: Motion): string {
  if (state.operator === '') editor.buffer.cursor = motion.to;
  else apply(editor, state, { ...motion, from: editor.buffer.cursor });
  return 'vi-motion';
}

/** Does an operator to what lies between two places. */
function apply(editor: LineEditor, state: ViState, range: Motion & { from: number }): void {
  const { buffer } = editor;
  const low = Math.min(range.from, range.to);
  const high = Math.min(buffer.length, Math.max(range.from, range.to) + (range.inclusive ? 1 : 0));
  state.register = buffer.cells.slice(low, high).join('');
  const { operator } = state;
  state.operator = '';
  if (operator === 'y') return;
  buffer.remove(low, high);
  buffer.cursor = low;
  if (operator === 'c') state.inserting = true;
}

function simple(editor: LineEditor, state: ViState, char: string, times: number): string {
  const { buffer } = editor;
  const { cursor, length } = buffer;
  const cut = (from: number, to: number) => {
    state.operator = 'd';
    apply(editor, state, { from, to, inclusive: false });
  };
  switch (char) {
    case 'i':
      insertAt(editor, state, cursor);
      break;
    case 'I':
      insertAt(editor, state, 0);
      break;
    case 'a':
      insertAt(editor, state, Math.min(length, cursor + 1));
      break;
    case 'A':
      insertAt(editor, state, length);
      break;
    case 'x':
      cut(cursor, Math.min(length, cursor + times));
      break;
    case 'X':
      cut(Math.max(0, cursor - times), cursor);
      break;
    case 's':
      cut(cursor, Math.min(length, cursor + times));
      state.inserting = true;
      break;
    case 'S':
      cut(0, length);
      state.inserting = true;
      break;
    case 'D':
      cut(cursor, length);
      break;
    case 'C':
      cut(cursor, length);
      state.inserting = true;
      break;
    case 'Y':
      state.register = buffer.cells.slice(cursor).join('');
      break;
    case 'p':
    case 'P':
      buffer.cursor = char === 'p' ? Math.min(length, cursor + 1) : cursor;
      buffer.insert(state.register.repeat(times));
      buffer.cursor -= 1;
      break;
    case '~': {
      const end = Math.min(length, cursor + times);
      const swapped = buffer.cells
        .slice(cursor, end)
        .map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase()));
      buffer.replace(cursor, end, swapped.join(''));
      buffer.cursor = end;
      break;
    }
    case 'u':
      editor.undo();
      return 'undo';
    case 'U':
      while (editor.canUndo) editor.undo();
      return 'undo';
    case 'k':
    case '-':
      history(editor, -times);
      break;
    case 'j':
    case '+':
      history(editor, times);
      break;
    case 'G':
      history(editor, state.count === '' ? -editor.history.at : times - 1 - editor.history.at);
      break;
    case '/':
    case '?':
      editor.unread({ type: 'named', name: 'C-r' });
      break;
    case '#':
      buffer.set(`#${buffer.text}`);
      editor.finish({ type: 'line', text: buffer.text });
      break;
    default:
      editor.bell();
  }
  return `vi-${char}`;
}

function history(editor: LineEditor, by: number): void {
  const line = editor.history.go(editor.history.at + by, editor.buffer.text);
  if (line === undefined) editor.bell();
  else editor.buffer.set(line, 0);
}
