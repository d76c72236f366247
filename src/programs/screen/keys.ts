/**
 * A key as full-screen programs see it: the character itself, `^A` to `^_` for control characters, or a name: `Enter`,
 * `Tab`, `Backspace`, `Escape`, `Up`, `Down`, `Left`, `Right`, `Home`, `End`, `PageUp`, `PageDown`, `Insert`, `Delete`,
 * `F1` to `F4`; with `M-` in front where Alt was held.
 */
export type Key = string;

const FINAL: Readonly<Record<string, Key>> = {
  A: 'Up',
  B: 'Down',
  C: 'Right',
  D: 'Left',
  F: 'End',
  H: 'Home',
  P: 'F1',
  Q: 'F2',
  R: 'F3',
  S: 'F4',
  Z: 'Backtab',
};
const NUMBERED: Readonly<Record<string, Key>> = {
  1: 'Home',
  2: 'Insert',
  3: 'Delete',
  4: 'End',
  5: 'PageUp',
  6: 'PageDown',
  7: 'Home',
  8: 'End',
};
const ESCAPE = '\x1b';

/** Takes the keys apart that a terminal sent, in the sequences of xterm (ECMA-48). */
export function decodeKeys(text: string, options: { meta: boolean }): Key[] {
  const keys: Key[] = [];
  for (let rest = text; rest !== ''; ) {
    const sequence = /^\x1b(?:\[([\d;]*)([A-Za-z~])|O([A-DFHP-S]))/.exec(rest);
    if (sequence) {
      const [whole, parameters = '', final = '', single = ''] = sequence;
      const key = final === '~' ? NUMBERED[parameters.split(';')[0] ?? ''] : FINAL[final || single];
      const alt = parameters.split(';')[1] === '3';
      if (key) keys.push(alt ? `M-${key}` : key);
      rest = rest.slice(whole.length);
      continue;
    }
    const [char = ''] = rest;
    rest = rest.slice(char.length);
    if (char === ESCAPE && options.meta && rest !== '') {
      const [next = ''] = rest;
      rest = rest.slice(next.length);
      keys.push(`M-${named(next)}`);
    } else {
      keys.push(named(char));
    }
  }
  return keys;
}

function named(char: string): Key {
  if (char === '\r') return 'Enter';
  if (char === '\t') return 'Tab';
  if (char === '\x7f') return 'Backspace';
  if (char === ESCAPE) return 'Escape';
  return char < ' ' ? `^${String.fromCharCode(char.charCodeAt(0) + 64)}` : char;
}

/** The character that a key types; nothing for those that type none. */
export function typed(key: Key): string | undefined {
  if (key === 'Tab') return '\t';
  return [...key].length === 1 ? key : undefined;
}

/** The control character that a key stands for, or the character itself: what is inserted where it is taken literally. */
export function literal(key: Key): string | undefined {
  if (/^\^[@-_]$/.test(key)) return String.fromCharCode(key.charCodeAt(1) - 64);
  if (key === 'Enter') return '\r';
  if (key === 'Escape') return ESCAPE;
  if (key === 'Backspace') return '\x7f';
  return typed(key);
}
