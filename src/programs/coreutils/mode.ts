import type { FileType, Stat } from '../../kernel/vfs.ts';

/** The first letter of what ls -l shows. */
export const KINDS: Readonly<Record<FileType, string>> = {
  file: '-',
  directory: 'd',
  symlink: 'l',
  character: 'c',
  fifo: 'p',
  socket: 's',
};

/** As ls -l shows it: `drwxr-xr-x`. */
export function modeText({ type, mode }: Pick<Stat, 'type' | 'mode'>): string {
  const triple = (shift: number, special: boolean, letter: string) => {
    const bits = mode >> shift;
    const execute = bits & 1 ? (special ? letter : 'x') : special ? letter.toUpperCase() : '-';
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${execute}`;
  };
  return (
    KINDS[type] +
    triple(6, (mode & 0o4000) !== 0, 's') +
    triple(3, (mode & 0o2000) !== 0, 's') +
    triple(0, (mode & 0o1000) !== 0, 't')
  );
}

/** How a mode is changed: nothing for what is no mode. */
export type ModeChange = (old: number, isDirectory: boolean) => number;

/**
 * Reads `755` or `u+x,go=r` (chmod(1), POSIX).
 * @param umask what a clause without `ugoa` leaves alone
 * @returns nothing for what is no mode
 */
export function parseMode(text: string, umask: number): ModeChange | undefined {
  if (/^[0-7]{1,5}$/.test(text)) {
    const value = Number.parseInt(text, 8);
    if (value > 0o7777) return undefined;
    // Set-id bits of directories stay unless they are named (GNU).
    return (old, isDirectory) => (isDirectory && text.length < 5 ? value | (old & 0o6000) : value);
  }
  const clauses = text.split(',').map((clause) => parseClause(clause, umask));
  if (clauses.some((clause) => !clause)) return undefined;
  return (old, isDirectory) => clauses.reduce<number>((mode, clause) => (clause as ModeChange)(mode, isDirectory), old);
}

function parseClause(clause: string, umask: number): ModeChange | undefined {
  const match = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]|[0-7]+))+)$/.exec(clause);
  if (!match) return undefined;
  const [, who = '', actions = ''] = match;
  const all = who === '' || who.includes('a');
  const mask = all
    ? 0o7777
    : (who.includes('u') ? 0o4700 : 0) | (who.includes('g') ? 0o2070 : 0) | (who.includes('o') ? 0o1007 : 0);
  const allowed = who === '' ? mask & ~umask : mask;
  return (old, isDirectory) => {
    let mode = old;
    for (const [, operator, what = ''] of actions.matchAll(/([-+=])([ugo]|[rwxXst]*)/g)) {
      const bits = permissionBits(what, mode, isDirectory) & allowed;
      if (operator === '+') mode |= bits;
      else if (operator === '-') mode &= ~bits;
      else mode = (mode & ~(mask & (isDirectory && !/s/.test(what) ? 0o1777 : 0o7777))) | bits;
    }
    return mode;
  };
}

function permissionBits(what: string, mode: number, isDirectory: boolean): number {
  if (/^[ugo]$/.test(what)) {
    const triple = (mode >> (what === 'u' ? 6 : what === 'g' ? 3 : 0)) & 7;
    return triple * 0o111;
  }
  let bits = 0;
  for (const letter of what) {
    if (letter === 'r') bits |= 0o444;
    else if (letter === 'w') bits |= 0o222;
    else if (letter === 'x') bits |= 0o111;
    else if (letter === 'X') bits |= isDirectory || mode & 0o111 ? 0o111 : 0;
    else if (letter === 's') bits |= 0o6000;
    else bits |= 0o1000;
  }
  return bits;
}
