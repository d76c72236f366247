import type { Shell } from '../shell.ts';

/** The value of `$1`, `$#`, `$?` and their like; undefined for a positional parameter that is not there. */
export function specialParameter(shell: Shell, name: string): string | undefined {
  switch (name) {
    case '#':
      return String(shell.args.length);
    case '?':
      return String(shell.status);
    case '$':
      return String(shell.pid);
    case '!':
      return shell.lastBackground === undefined ? undefined : String(shell.lastBackground);
    case '-':
      return shell.options.letters();
    case '0':
      return shell.arg0;
    default:
      return shell.args[Number(name) - 1];
  }
}

/** Whether a name is one of those, and no variable's. */
export function isSpecial(name: string): boolean {
  const c = name.charCodeAt(0);
  return (c >= 48 && c <= 57) || name === '#' || name === '?' || name === '$' || name === '!' || name === '-';
}
