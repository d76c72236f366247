import type { Key } from '../../screen/keys.ts';
import { literal } from '../../screen/keys.ts';
import type { Position } from '../text-buffer.ts';
import { type CharSearch, type Editor, Failed } from './editor.ts';
import { repeatSearch, searchPrompt, starSearch } from './search.ts';
import { nextWord, wordBefore, wordEnd } from './words.ts';

/** Where a motion leads, and what an operator takes on the way. */
export interface Target {
  to: Position;
  kind: 'exclusive' | 'inclusive' | 'linewise';
  /** The column stays the one that was wanted. */
  vertical?: boolean;
  /** One can come back with ''. */
  jump?: boolean;
}

/** What a motion is told beside its key. */
export interface MotionArguments {
  count: number | undefined;
  /** Whether an operator waits for it. */
  operator: Key | undefined;
}

type Motion = (editor: Editor, given: MotionArguments) => Target | undefined | Promise<Target | undefined>;

const exclusive = (to: Position): Target => ({ to, kind: 'exclusive' });
const inclusive = (to: Position): Target => ({ to, kind: 'inclusive' });
const linewise = (line: number, column = 0): Target => ({ to: { line, column }, kind: 'linewise' });

function vertical(editor: Editor, by: number): Target | undefined {
  const line = editor.cursor.line + by;
  const last = editor.buffer.count - 1;
  if ((by < 0 && editor.cursor.line === 0) || (by > 0 && editor.cursor.line === last)) return undefined;
  const at = Math.max(0, Math.min(last, line));
  return { ...linewise(at, editor.view.characterAt(at, editor.wanted)), vertical: true };
}

function onFirstNonBlank(editor: Editor, line: number): Target {
  const at = Math.max(0, Math.min(editor.buffer.count - 1, line));
  return linewise(at, editor.firstNonBlank(at));
}

/** Applies a word motion so many times; as far as it gets. */
function words(
  step: typeof nextWord,
  big: boolean,
): (editor: Editor, count: number) => { to: Position; reached: boolean } {
  return ({ lines, cursor }, count) => {
    let to = cursor;
    for (let n = 0; n < count; n++) {
      const next = step(lines, to, big);
      if (!next) return { to, reached: false };
      to = next;
    }
    return { to, reached: true };
  };
}

function wordForward(big: boolean): Motion {
  const move = words(nextWord, big);
  return (editor, { count = 1, operator }) => {
    const { lines, cursor, text } = editor;
    // To change a word is to change it up to its end.
    if (operator === 'c' && /[^ \t]/.test(text[cursor.column] ?? ' ')) {
      let to = cursor;
      for (let n = 0; n < count; n++) {
        const from = n === 0 ? { ...to, column: to.column - 1 } : to;
        to = wordEnd(lines, from, big) ?? { line: to.line, column: Math.max(0, (lines[to.line] ?? '').length - 1) };
      }
      return inclusive(to);
    }
    const { to, reached } = move(editor, count);
    if (!reached) {
      const line = lines.length - 1;
      const end = { line, column: Math.max(0, (lines[line] ?? '').length - (operator ? 0 : 1)) };
      if (!operator && end.line === cursor.line && end.column === cursor.column) return undefined;
      return exclusive(end);
    }
    // The last word of a line ends where the line does.
    if (operator && to.line > cursor.line && to.column <= editor.firstNonBlank(to.line)) {
      const line = to.line - 1;
      return exclusive({ line, column: (lines[line] ?? '').length });
    }
    return exclusive(to);
  };
}

function wordMotion(step: typeof nextWord, big: boolean, kind: 'exclusive' | 'inclusive'): Motion {
  const move = words(step, big);
  return (editor, { count = 1 }) => {
    const { to } = move(editor, count);
    if (to.line !== editor.cursor.line || to.column !== editor.cursor.column) return { to, kind };
    if (kind === 'exclusive') return undefined;
    const line = editor.buffer.count - 1;
    const last = { line, column: Math.max(0, editor.buffer.line(line).length - 1) };
    return last.line === to.line && last.column === to.column ? undefined : { to: last, kind };
  };
}

function findChar(editor: Editor, { key, char }: CharSearch, count: number, again: boolean): Target | undefined {
  const { text, cursor } = editor;
  const forward = key === 'f' || key === 't';
  const before = key === 't' || key === 'T';
  let at = cursor.column;
  if (again && before && count === 1 && text[at + (forward ? 1 : -1)] === char) at += forward ? 1 : -1;
  for (let n = 0; n < count; n++) {
    at = forward ? text.indexOf(char, at + 1) : at === 0 ? -1 : text.lastIndexOf(char, at - 1);
    if (at < 0) return undefined;
  }
  const to = { line: cursor.line, column: before ? at + (forward ? -1 : 1) : at };
  return forward ? inclusive(to) : exclusive(to);
}

function charMotion(key: CharSearch['key']): Motion {
  return async (editor, { count = 1 }) => {
    const pressed = await editor.key();
    const char = pressed === 'Escape' ? undefined : literal(pressed);
    if (char === undefined) return undefined;
    editor.charSearch = { key, char };
    return findChar(editor, editor.charSearch, count, false);
  };
}

const OPPOSITE = { f: 'F', F: 'f', t: 'T', T: 't' } as const;

function charAgain(opposite: boolean): Motion {
  return (editor, { count = 1 }) => {
    const last = editor.charSearch;
    if (!last) return undefined;
    return findChar(editor, opposite ? { ...last, key: OPPOSITE[last.key] } : last, count, true);
  };
}

/** A paragraph ends with an empty line. */
function paragraph(direction: 1 | -1): Motion {
  return ({ lines, cursor }, { count = 1 }) => {
    let line = cursor.line;
    for (let n = 0; n < count; n++) {
      while (line >= 0 && line < lines.length && lines[line] === '') line += direction;
      while (line >= 0 && line < lines.length && lines[line] !== '') line += direction;
    }
    if (line < 0) return { ...exclusive({ line: 0, column: 0 }), jump: true };
    if (line >= lines.length) {
      const last = lines.length - 1;
      return { ...inclusive({ line: last, column: Math.max(0, (lines[last] ?? '').length - 1) }), jump: true };
    }
    return { ...exclusive({ line, column: 0 }), jump: true };
  };
}

/** A sentence ends with `.`, `!` or `?` before a blank or the line's end; an empty line is one, too. */
function sentence(direction: 1 | -1): Motion {
  return ({ lines, cursor }, { count = 1 }) => {
    const starts: Position[] = [];
    lines.forEach((text, line) => {
      const before = lines[line - 1];
      if (text === '') {
        if (before !== '') starts.push({ line, column: 0 });
        return;
      }
      const first = text.search(/\S/);
      if (line === 0 || before === '' || /[.!?][)\]"']*\s*$/.test(before ?? ''))
        starts.push({ line, column: Math.max(0, first) });
      for (const match of text.matchAll(/[.!?][)\]"']*[ \t]+(?=\S)/g)) {
        starts.push({ line, column: match.index + match[0].length });
      }
    });
    const order = (a: Position, b: Position) => a.line - b.line || a.column - b.column;
    let to = cursor;
    for (let n = 0; n < count; n++) {
      const next =
        direction > 0 ? starts.find((start) => order(start, to) > 0) : starts.findLast((start) => order(start, to) < 0);
      const last = lines.length - 1;
      to =
        next ??
        (direction > 0 ? { line: last, column: Math.max(0, (lines[last] ?? '').length - 1) } : { line: 0, column: 0 });
    }
    return { ...exclusive(to), jump: true };
  };
}

const BRACKETS = '()[]{}';

/** The bracket that belongs to the next one on the line. */
function matching({ lines, cursor, buffer }: Editor): Position | undefined {
  const text = buffer.line(cursor.line);
  let column = cursor.column;
  while (column < text.length && !BRACKETS.includes(text[column] as string)) column += 1;
  const own = text[column];
  if (own === undefined) return undefined;
  const index = BRACKETS.indexOf(own);
  const other = BRACKETS[index ^ 1] as string;
  const step = index % 2 === 0 ? 1 : -1;
  let depth = 0;
  for (let line = cursor.line; line >= 0 && line < lines.length; line += step) {
    const row = lines[line] as string;
    const from = line === cursor.line ? column : step > 0 ? 0 : row.length - 1;
    for (let at = from; at >= 0 && at < row.length; at += step) {
      if (row[at] === own) depth += 1;
      else if (row[at] === other) depth -= 1;
      if (depth === 0) return { line, column: at };
    }
  }
  return undefined;
}

function mark(exact: boolean): Motion {
  return async (editor) => {
    const key = await editor.key();
    const name = key === '`' ? "'" : key;
    const place = name === "'" ? (editor.marks.get("'") ?? { line: 0, column: 0 }) : editor.marks.get(name);
    if (!place || place.line >= editor.buffer.count) {
      throw new Failed(editor.face.name === 'vim' ? 'E20: Mark not set' : 'Mark not set');
    }
    return { ...(exact ? exclusive({ ...place }) : onFirstNonBlank(editor, place.line)), jump: true };
  };
}

const left: Motion = ({ cursor }, { count = 1 }) =>
  cursor.column === 0 ? undefined : exclusive({ line: cursor.line, column: Math.max(0, cursor.column - count) });

const right: Motion = ({ cursor, text, mode }, { count = 1, operator }) => {
  const last = operator || mode !== 'normal' ? text.length : text.length - 1;
  if (cursor.column >= last)
    return operator && text !== '' ? exclusive({ line: cursor.line, column: text.length }) : undefined;
  return exclusive({ line: cursor.line, column: Math.min(last, cursor.column + count) });
};

const backspace: Motion = (editor, { count = 1 }) => {
  const { cursor, buffer } = editor;
  let { line, column } = cursor;
  for (let n = 0; n < count; n++) {
    if (column > 0) column -= 1;
    else if (line > 0) {
      line -= 1;
      column = Math.max(0, buffer.line(line).length - 1);
    } else break;
  }
  return line === cursor.line && column === cursor.column ? undefined : exclusive({ line, column });
};

const space: Motion = ({ cursor, buffer, text }, { count = 1, operator }) => {
  let { line, column } = cursor;
  for (let n = 0; n < count; n++) {
    const length = buffer.line(line).length;
    if (column < length - (operator ? 0 : 1)) column += 1;
    else if (line + 1 < buffer.count) {
      line += 1;
      column = 0;
    } else break;
  }
  if (line === cursor.line && column === cursor.column) return operator && text !== '' ? undefined : undefined;
  return exclusive({ line, column });
};

const lineEnd: Motion = (editor, { count = 1 }) => {
  const line = editor.cursor.line + count - 1;
  if (line >= editor.buffer.count) return undefined;
  return inclusive({ line, column: Math.max(0, editor.buffer.line(line).length - 1) });
};

const toLine: Motion = (editor, { count }) => ({
  ...onFirstNonBlank(editor, (count ?? editor.buffer.count) - 1),
  jump: true,
});

const screenLine =
  (place: 'top' | 'middle' | 'bottom'): Motion =>
  (editor, { count = 1 }) => {
    const { view } = editor;
    const line =
      place === 'top'
        ? Math.min(view.bottom, view.top + count - 1)
        : place === 'bottom'
          ? Math.max(view.top, view.bottom - count + 1)
          : Math.floor((view.top + view.bottom) / 2);
    return { ...onFirstNonBlank(editor, line), jump: true };
  };

const MOTIONS: Readonly<Record<string, Motion>> = {
  h: left,
  Left: left,
  '^H': backspace,
  Backspace: backspace,
  l: right,
  Right: right,
  ' ': space,
  j: (editor, { count = 1 }) => vertical(editor, count),
  k: (editor, { count = 1 }) => vertical(editor, -count),
  '+': (editor, { count = 1 }) =>
    editor.cursor.line + count < editor.buffer.count ? onFirstNonBlank(editor, editor.cursor.line + count) : undefined,
  '-': (editor, { count = 1 }) =>
    editor.cursor.line - count >= 0 ? onFirstNonBlank(editor, editor.cursor.line - count) : undefined,
  _: (editor, { count = 1 }) => onFirstNonBlank(editor, editor.cursor.line + count - 1),
  '0': ({ cursor }) => exclusive({ line: cursor.line, column: 0 }),
  Home: ({ cursor }) => exclusive({ line: cursor.line, column: 0 }),
  '^': (editor) => exclusive({ line: editor.cursor.line, column: editor.firstNonBlank(editor.cursor.line) }),
  $: lineEnd,
  End: lineEnd,
  '|': ({ cursor, view }, { count = 1 }) =>
    exclusive({ line: cursor.line, column: view.characterAt(cursor.line, count - 1) }),
  w: wordForward(false),
  W: wordForward(true),
  e: wordMotion(wordEnd, false, 'inclusive'),
  E: wordMotion(wordEnd, true, 'inclusive'),
  b: wordMotion(wordBefore, false, 'exclusive'),
  B: wordMotion(wordBefore, true, 'exclusive'),
  G: toLine,
  H: screenLine('top'),
  M: screenLine('middle'),
  L: screenLine('bottom'),
  f: charMotion('f'),
  F: charMotion('F'),
  t: charMotion('t'),
  T: charMotion('T'),
  ';': charAgain(false),
  ',': charAgain(true),
  '}': paragraph(1),
  '{': paragraph(-1),
  ')': sentence(1),
  '(': sentence(-1),
  '%': (editor, { count }) => {
    if (count !== undefined)
      return { ...onFirstNonBlank(editor, Math.ceil((count * editor.buffer.count) / 100) - 1), jump: true };
    const to = matching(editor);
    return to && { ...inclusive(to), jump: true };
  },
  "'": mark(false),
  '`': mark(true),
  '/': (editor, { count = 1 }) => searchPrompt(editor, true, count),
  '?': (editor, { count = 1 }) => searchPrompt(editor, false, count),
  n: (editor, { count = 1 }) => repeatSearch(editor, false, count),
  N: (editor, { count = 1 }) => repeatSearch(editor, true, count),
  '*': (editor, { count = 1 }) => starSearch(editor, true, count),
  '#': (editor, { count = 1 }) => starSearch(editor, false, count),
};
const SAME: Readonly<Record<string, string>> = {
  Down: 'j',
  '^J': 'j',
  '^N': 'j',
  Up: 'k',
  '^P': 'k',
  Enter: '+',
  '^M': '+',
};

/** Whether a key begins a motion. */
export function isMotion(key: Key): boolean {
  return key === 'g' || Object.hasOwn(MOTIONS, SAME[key] ?? key);
}

/** Carries out a motion; nothing where it cannot be made. `gg` and its like read their second key. */
export async function motion(editor: Editor, key: Key, given: MotionArguments): Promise<Target | undefined> {
  if (key === 'g') return motionAfterG(editor, await editor.key(), given);
  const target = await MOTIONS[SAME[key] ?? key]?.(editor, given);
  return target;
}

/** `gg`, `ge`, `g_`, `gj`, `gk`. */
export function motionAfterG(editor: Editor, key: Key, { count }: MotionArguments): Target | undefined {
  if (key === 'g') return { ...onFirstNonBlank(editor, (count ?? 1) - 1), jump: true };
  if (key === 'j') return vertical(editor, count ?? 1);
  if (key === 'k') return vertical(editor, -(count ?? 1));
  if (key === '_') {
    const { line } = editor.cursor;
    return inclusive({ line, column: Math.max(0, editor.buffer.line(line).trimEnd().length - 1) });
  }
  return undefined;
}
