import { isSysError, type SysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import type { Stat } from '../../kernel/vfs.ts';

/** A file that a walk came to. */
export interface Visited {
  path: string;
  name: string;
  stat: Stat;
  /** 0 for what was named. */
  depth: number;
}

/** A name below a directory. */
export function below(directory: string, name: string): string {
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}

/** stat or lstat; nothing where that fails. */
export function look(proc: Process, path: string, follow: boolean): Stat | SysError {
  try {
    return follow ? proc.fs.stat(path) : proc.fs.lstat(path);
  } catch (error) {
    if (isSysError(error)) return error;
    throw error;
  }
}
