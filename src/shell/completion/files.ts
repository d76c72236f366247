import { compareBytes } from '../../fs/path.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { Shell } from '../shell.ts';
import { tilde } from '../words/tilde.ts';

/** The paths that begin as typed, a `~` in front kept as it is. */
export function completeFiles(
  shell: Shell,
  word: string,
  options: { directories?: boolean; programs?: boolean } = {},
): string[] {
  const slash = word.lastIndexOf('/');
  const typed = word.slice(0, slash + 1);
  const prefix = word.slice(slash + 1);
  const home = /^~([^/]*)\//.exec(typed);
  const directory = home ? tilde(shell, home[1] as string) + typed.slice(home[0].length - 1) : typed;
  const { fs } = shell.proc;
  // readline offers hidden files too, busybox does not.
  const hides = shell.personality.features.errorsExit;
  try {
    const names = fs
      .readdir(directory === '' ? '.' : directory)
      .filter(({ name }) => name.startsWith(prefix) && (prefix !== '' || !hides || !name.startsWith('.')))
      .filter(({ name }) => {
        const path = directory + name;
        if (options.directories) return isDirectory(shell, path);
        return !options.programs || isDirectory(shell, path) || fs.access(path, 'execute');
      })
      .map(({ name }) => typed + name);
    return names.sort(compareBytes);
  } catch (error) {
    if (isSysError(error)) return [];
    throw error;
  }
}

/** Whether what was completed is a directory: then a slash goes behind it. */
export function isDirectory(shell: Shell, path: string): boolean {
  const home = /^~([^/]*)(?=\/|$)/.exec(path);
  const real = home ? tilde(shell, home[1] as string) + path.slice(home[0].length) : path;
  const { fs } = shell.proc;
  return fs.exists(real) && fs.stat(real).type === 'directory';
}
