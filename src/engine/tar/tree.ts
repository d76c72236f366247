import { SYSTEM } from '../../fs/caller.ts';
import { dirname, join, normalize } from '../../fs/path.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { Vfs } from '../../kernel/vfs.ts';
import { lstat, mkdirAll, removeAll } from '../files-tree.ts';
import type { TarEntry } from './entry.ts';

const NO_DATA = new Uint8Array(0);

/**
 * A file or a tree as members of an archive, a directory before what is in it.
 * @param name what the file or the tree's root is called in the archive
 * @param enters whether a directory's content comes along
 */
export function* treeEntries(
  files: Vfs,
  path: string,
  name: string,
  enters: (path: string) => boolean = () => true,
): Generator<TarEntry, void, void> {
  const { type, mode, uid, gid, mtime } = files.lstat(SYSTEM, path);
  // Sockets are not archived.
  if (type === 'socket') return;
  yield {
    name,
    type,
    mode,
    uid,
    gid,
    mtime,
    data: type === 'file' ? files.readFile(SYSTEM, path) : NO_DATA,
    target: type === 'symlink' ? files.readlink(SYSTEM, path) : '',
  };
  if (type !== 'directory' || !enters(path)) return;
  for (const child of files.readdir(SYSTEM, path)) {
    yield* treeEntries(files, join(path, child.name), name === '' ? child.name : `${name}/${child.name}`, enters);
  }
}

/**
 * Unpacks an archive into a directory. What is there already is replaced, directories are merged; devices are left out.
 * @throws {SysError} as writing does
 */
export function extractInto(files: Vfs, directory: string, entries: Iterable<TarEntry>): void {
  const times: [string, number][] = [];
  for (const entry of entries) {
    const path = join(directory, normalize(`/${entry.name}`));
    if (path !== normalize(directory)) {
      mkdirAll(files, dirname(path));
      const there = lstat(files, path);
      if (there && !(there.type === 'directory' && entry.type === 'directory')) removeAll(files, path);
    }
    if (!put(files, directory, path, entry)) continue;
    files.chown(SYSTEM, path, entry.uid, entry.gid, { follow: false });
    if (entry.type === 'symlink') continue;
    files.chmod(SYSTEM, path, entry.mode);
    times.push([path, entry.mtime]);
  }
  // Filling a directory changes its time.
  for (const [path, mtime] of times.reverse()) files.utimes(SYSTEM, path, mtime);
}

/** Whether it made something. */
function put(files: Vfs, directory: string, path: string, entry: TarEntry): boolean {
  switch (entry.type) {
    case 'directory':
      if (!lstat(files, path)) files.mkdir(SYSTEM, path);
      return true;
    case 'file':
      files.writeFile(SYSTEM, path, entry.data);
      return true;
    case 'symlink':
      files.symlink(SYSTEM, entry.target, path);
      return true;
    case 'link':
      try {
        files.link(SYSTEM, join(directory, normalize(`/${entry.target}`)), path);
      } catch (error) {
        if (!isSysError(error, 'EXDEV', 'ENOENT')) throw error;
        return false;
      }
      return false;
    default:
      return false;
  }
}
