import type { LineEditor } from './editor.ts';

/** What a key does, under readline's name. */
export interface Command {
  readonly name: string;
  run(editor: LineEditor): void | Promise<void>;
}

/** Cuts what lies between the cursor and another place. */
function kill(editor: LineEditor, to: number): void {
  const { buffer, killRing } = editor;
  const direction = to > buffer.cursor ? 'forward' : 'backward';
  killRing.add(buffer.remove(buffer.cursor, to), direction);
}

/** Changes the word behind the cursor. */
function changeWord(editor: LineEditor, change: (word: string) => string): void {
  const { buffer } = editor;
  const end = buffer.wordEnd();
  const word = buffer.cells.slice(buffer.cursor, end).join('');
  buffer.replace(buffer.cursor, end, change(word));
}

function goTo(editor: LineEditor, at: number): void {
  const line = editor.history.go(at, editor.buffer.text);
  if (line === undefined) editor.bell();
  else editor.buffer.set(line);
}

/** Where a row of a line with several ends or begins, or up and down within them. */
function moveRow(editor: LineEditor, direction: -1 | 1): boolean {
  const { buffer } = editor;
  const { cells, cursor } = buffer;
  const start = cells.lastIndexOf('\n', cursor - 1) + 1;
  const column = cursor - start;
  if (direction < 0) {
    if (start === 0) return false;
    const above = cells.lastIndexOf('\n', start - 2) + 1;
    buffer.cursor = Math.min(above + column, start - 1);
    return true;
  }
  const end = cells.indexOf('\n', cursor);
  if (end < 0) return false;
  const next = cells.indexOf('\n', end + 1);
  buffer.cursor = Math.min(end + 1 + column, next < 0 ? cells.length : next);
  return true;
}

/** The history's lines that begin as the text before the cursor does. */
function prefixSearch(editor: LineEditor, direction: -1 | 1): void {
  const { history, buffer } = editor;
  const prefix = buffer.beforeCursor;
  const { cursor } = buffer;
  const at = history.find(history.at + direction, direction, (line) => line.startsWith(prefix) && line !== buffer.text);
  if (at === undefined) {
    editor.bell();
    return;
  }
  const line = history.go(at, buffer.text);
  if (line !== undefined) buffer.set(line, prefix === '' ? undefined : cursor);
}

/** `M-.`: the last word of the line before; again, of the one before that. */
const lastWords = new WeakMap<LineEditor, { at: number; length: number }>();

async function yankLastArgument(editor: LineEditor): Promise<void> {
  const { buffer } = editor;
  const entries = editor.host.history;
  const again = editor.lastCommand === 'yank-last-arg' ? lastWords.get(editor) : undefined;
  const at = (again?.at ?? entries.length) - 1;
  const entry = entries[at];
  if (entry === undefined) {
    editor.bell();
    return;
  }
  const { splitWords } = await editor.host.load(import('../history/expansion.ts'));
  if (again) buffer.remove(buffer.cursor - again.length, buffer.cursor);
  const before = buffer.cursor;
  buffer.insert(splitWords(entry).at(-1) ?? '');
  lastWords.set(editor, { at, length: buffer.cursor - before });
}

function transposeCharacters(editor: LineEditor): void {
  const { buffer } = editor;
  if (buffer.cursor === 0 || buffer.length < 2) {
    editor.bell();
    return;
  }
  if (buffer.cursor === buffer.length) buffer.cursor -= 1;
  const at = buffer.cursor;
  const [left, right] = [buffer.cells[at - 1] as string, buffer.cells[at] as string];
  buffer.replace(at - 1, at + 1, right + left);
}

function transposeWords(editor: LineEditor): void {
  const { buffer } = editor;
  const end2 = buffer.wordEnd();
  const start2 = buffer.wordStart(end2);
  const start1 = buffer.wordStart(start2);
  const end1 = buffer.wordEnd(start1);
  if (start1 >= start2 || end1 > start2) {
    editor.bell();
    return;
  }
  const slice = (from: number, to: number) => buffer.cells.slice(from, to).join('');
  buffer.replace(start1, end2, slice(start2, end2) + slice(end1, start2) + slice(start1, end1));
}

const deleteForward = (editor: LineEditor) => {
  const { buffer } = editor;
  if (buffer.cursor < buffer.length) buffer.remove(buffer.cursor, buffer.cursor + 1);
  else editor.bell();
};

const capitalize = (word: string) => word.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase());

const move = (name: string, to: (editor: LineEditor) => number): Command => ({
  name,
  run: (editor) => {
    editor.buffer.cursor = to(editor);
  },
});

const rowStart = ({ buffer }: LineEditor) => buffer.cells.lastIndexOf('\n', buffer.cursor - 1) + 1;
const rowEnd = ({ buffer }: LineEditor) => {
  const at = buffer.cells.indexOf('\n', buffer.cursor);
  return at < 0 ? buffer.length : at;
};

const beginningOfLine = move('beginning-of-line', (editor) => (editor.buffer.cursor === 0 ? 0 : rowStart(editor)));
const endOfLine = move('end-of-line', rowEnd);
const forwardChar = move('forward-char', ({ buffer }) => buffer.cursor + 1);
const backwardChar = move('backward-char', ({ buffer }) => buffer.cursor - 1);
const forwardWord = move('forward-word', ({ buffer }) => buffer.wordEnd());
const backwardWord = move('backward-word', ({ buffer }) => buffer.wordStart());
const previousHistory: Command = {
  name: 'previous-history',
  run: (editor) => {
    if (!moveRow(editor, -1)) goTo(editor, editor.history.at - 1);
  },
};
const nextHistory: Command = {
  name: 'next-history',
  run: (editor) => {
    if (!moveRow(editor, 1)) goTo(editor, editor.history.at + 1);
  },
};
const backwardDelete: Command = {
  name: 'backward-delete-char',
  run: (editor) => {
    const { buffer } = editor;
    if (buffer.cursor > 0) buffer.remove(buffer.cursor - 1, buffer.cursor);
    else editor.bell();
  },
};
const backwardKillWord: Command = {
  name: 'backward-kill-word',
  run: (editor) => kill(editor, editor.buffer.wordStart()),
};
const killWord: Command = { name: 'kill-word', run: (editor) => kill(editor, editor.buffer.wordEnd()) };
const acceptLine: Command = {
  name: 'accept-line',
  run: (editor) => editor.finish({ type: 'line', text: editor.buffer.text }),
};
const undo: Command = { name: 'undo', run: (editor) => editor.undo() };
const yankLast: Command = { name: 'yank-last-arg', run: yankLastArgument };
const complete: Command = {
  name: 'complete',
  run: async (editor) => {
    const { CompletionState } = await editor.host.load(import('./completion-state.ts'));
    await new CompletionState(editor).complete();
  },
};
const deleteChar: Command = { name: 'delete-char', run: deleteForward };
const searchBackward: Command = { name: 'history-search-backward', run: (editor) => prefixSearch(editor, -1) };
const searchForward: Command = { name: 'history-search-forward', run: (editor) => prefixSearch(editor, 1) };

/** What keys do. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['enter', acceptLine],
  ['tab', complete],
  ['C-a', beginningOfLine],
  ['home', beginningOfLine],
  ['C-e', endOfLine],
  ['end', endOfLine],
  ['C-b', backwardChar],
  ['left', backwardChar],
  ['C-f', forwardChar],
  ['right', forwardChar],
  ['M-b', backwardWord],
  ['C-left', backwardWord],
  ['M-left', backwardWord],
  ['M-f', forwardWord],
  ['C-right', forwardWord],
  ['M-right', forwardWord],
  ['C-p', previousHistory],
  ['up', previousHistory],
  ['C-n', nextHistory],
  ['down', nextHistory],
  ['M-<', { name: 'beginning-of-history', run: (editor) => goTo(editor, 0) }],
  ['M->', { name: 'end-of-history', run: (editor) => goTo(editor, editor.history.length) }],
  ['page-up', searchBackward],
  ['M-p', searchBackward],
  ['page-down', searchForward],
  ['M-n', searchForward],
  ['C-r', { name: 'reverse-search-history', run: (editor) => editor.startSearch(-1) }],
  ['C-s', { name: 'forward-search-history', run: (editor) => editor.startSearch(1) }],
  ['backspace', backwardDelete],
  ['delete', deleteChar],
  [
    'C-d',
    {
      name: 'delete-char',
      run: (editor) => {
        if (editor.buffer.length === 0) editor.finish({ type: 'end', hungUp: false });
        else deleteForward(editor);
      },
    },
  ],
  ['C-c', { name: 'interrupt', run: (editor) => editor.interrupt() }],
  ['C-k', { name: 'kill-line', run: (editor) => kill(editor, rowEnd(editor)) }],
  ['C-u', { name: 'unix-line-discard', run: (editor) => kill(editor, rowStart(editor)) }],
  ['C-w', { name: 'unix-word-rubout', run: (editor) => kill(editor, editor.buffer.blankWordStart()) }],
  ['M-d', killWord],
  ['C-delete', killWord],
  ['M-backspace', backwardKillWord],
  ['C-y', { name: 'yank', run: ({ buffer, killRing }) => buffer.insert(killRing.current ?? '') }],
  [
    'M-y',
    {
      name: 'yank-pop',
      run: (editor) => {
        const { buffer, killRing, lastCommand } = editor;
        const yanked = killRing.current;
        if ((lastCommand !== 'yank' && lastCommand !== 'yank-pop') || yanked === undefined) {
          editor.bell();
          return;
        }
        buffer.remove(buffer.cursor - [...yanked].length, buffer.cursor);
        buffer.insert(killRing.rotate() ?? '');
      },
    },
  ],
  ['C-t', { name: 'transpose-chars', run: transposeCharacters }],
  ['M-t', { name: 'transpose-words', run: transposeWords }],
  ['M-u', { name: 'upcase-word', run: (editor) => changeWord(editor, (word) => word.toUpperCase()) }],
  ['M-l', { name: 'downcase-word', run: (editor) => changeWord(editor, (word) => word.toLowerCase()) }],
  ['M-c', { name: 'capitalize-word', run: (editor) => changeWord(editor, capitalize) }],
  ['M-.', yankLast],
  ['M-_', yankLast],
  ['C-l', { name: 'clear-screen', run: (editor) => editor.clearScreen() }],
  ['C-_', undo],
  ['C-x C-u', undo],
  [
    'C-v',
    {
      name: 'quoted-insert',
      run: (editor) => {
        editor.literal = true;
      },
    },
  ],
  ['C-g', { name: 'abort', run: (editor) => editor.bell() }],
  [
    'M-#',
    {
      name: 'insert-comment',
      run: (editor) => {
        editor.buffer.set(`#${editor.buffer.text}`);
        editor.finish({ type: 'line', text: editor.buffer.text });
      },
    },
  ],
  [
    'M-\\',
    {
      name: 'delete-horizontal-space',
      run: ({ buffer }) => {
        let [from, to] = [buffer.cursor, buffer.cursor];
        while (from > 0 && /[ \t]/.test(buffer.cells[from - 1] as string)) from -= 1;
        while (to < buffer.length && /[ \t]/.test(buffer.cells[to] as string)) to += 1;
        buffer.remove(from, to);
      },
    },
  ],
]);
