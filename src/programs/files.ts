import { isSysError } from '../kernel/errno.ts';
import type { Process } from '../kernel/process.ts';

/** Whether there is anything of that name, a symbolic link that leads nowhere too. */
export function isThere({ fs }: Process, path: string): boolean {
  try {
    fs.lstat(path);
    return true;
  } catch (error) {
    if (isSysError(error)) return false;
    throw error;
  }
}

/** Makes a directory and those above it, as far as they are missing. */
export function makeDirectories({ fs }: Process, path: string): void {
  let made = '';
  for (const part of path.split('/').filter(Boolean)) {
    made += `/${part}`;
    if (!fs.exists(made)) fs.mkdir(made);
  }
}

/** A file's text; nothing of one that cannot be read. */
export function textOf({ fs }: Process, path: string): string {
  try {
    return fs.readText(path);
  } catch (error) {
    if (isSysError(error)) return '';
    throw error;
  }
}
