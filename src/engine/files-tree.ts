import { SYSTEM } from '../fs/caller.ts';
import { dirname, join } from '../fs/path.ts';
import { isSysError } from '../kernel/errno.ts';
import type { Stat, Vfs } from '../kernel/vfs.ts';

/** What lstat says; nothing where there is nothing. */
export function lstat(files: Vfs, path: string): Stat | undefined {
  try {
    return files.lstat(SYSTEM, path);
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}

/** What stat says; nothing where there is nothing. */
export function stat(files: Vfs, path: string): Stat | undefined {
  try {
    return files.stat(SYSTEM, path);
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}

/** Makes a directory and those above it. @throws {SysError} ENOTDIR, EROFS */
export function mkdirAll(files: Vfs, path: string, mode = 0o755): void {
  if (stat(files, path)?.type === 'directory') return;
  const parent = dirname(path);
  if (parent !== path) mkdirAll(files, parent, mode);
  files.mkdir(SYSTEM, path, mode);
}

/** Takes a file or a tree away, where it is there. */
export function removeAll(files: Vfs, path: string): void {
  const what = lstat(files, path);
  if (!what) return;
  if (what.type !== 'directory') {
    files.unlink(SYSTEM, path);
    return;
  }
  for (const { name } of files.readdir(SYSTEM, path)) removeAll(files, join(path, name));
  files.rmdir(SYSTEM, path);
}

/** Copies what is in a directory into another one that is there, with owners, modes and times. */
export function copyTree(from: Vfs, source: string, to: Vfs, target: string): void {
  for (const { name, type } of from.readdir(SYSTEM, source)) {
    const [path, copy] = [join(source, name), join(target, name)];
    const { mode, uid, gid, mtime } = from.lstat(SYSTEM, path);
    if (type === 'symlink') {
      to.symlink(SYSTEM, from.readlink(SYSTEM, path), copy);
      to.chown(SYSTEM, copy, uid, gid, { follow: false });
      continue;
    }
    if (type === 'directory') {
      to.mkdir(SYSTEM, copy);
      copyTree(from, path, to, copy);
    } else if (type === 'file') {
      to.writeFile(SYSTEM, copy, from.readFile(SYSTEM, path));
    } else {
      continue;
    }
    to.chown(SYSTEM, copy, uid, gid);
    to.chmod(SYSTEM, copy, mode);
    to.utimes(SYSTEM, copy, mtime);
  }
}

/** The bytes of the files in a tree. */
export function treeSize(files: Vfs, path: string): number {
  const what = lstat(files, path);
  if (!what) return 0;
  if (what.type !== 'directory') return what.type === 'file' ? what.size : 0;
  return files.readdir(SYSTEM, path).reduce((sum, { name }) => sum + treeSize(files, join(path, name)), 0);
}
