import { SysError } from '../kernel/errno.ts';
import type { FileCaller } from '../kernel/vfs.ts';
import type { Inode } from './inode.ts';
import type { Location } from './path-walk.ts';
import { EXECUTE, isProtected, permits, WRITE } from './permissions.ts';

/** Names that stand for a directory that is there: `.`, `..` and the root. */
export function isSpecialName(name: string): boolean {
  return name === '' || name === '.' || name === '..';
}

export function isReadOnly({ mount }: Location): boolean {
  return mount.readOnly;
}

export function mayChange(caller: FileCaller, directory: Location): void {
  if (!permits(caller.user, directory.inode, WRITE | EXECUTE)) throw new SysError('EACCES');
}

export function notMountPoint(parent: Location, inode: Inode): void {
  if (parent.mount.covered.has(inode)) throw new SysError('EBUSY');
}

/** Whether a location is a directory or lies below it. */
export function isInside(location: Location, directory: Inode): boolean {
  for (let at: Location | undefined = location; at; at = at.up) if (at.inode === directory) return true;
  return false;
}

/** What has a name that is to be taken away. @throws EROFS, ENOENT */
export function existing(caller: FileCaller, parent: Location, name: string): Inode {
  if (isReadOnly(parent)) throw new SysError('EROFS');
  if (!permits(caller.user, parent.inode, EXECUTE)) throw new SysError('EACCES');
  const inode = parent.inode.lookup(name, caller);
  if (!inode) throw new SysError('ENOENT');
  return inode;
}

export function mayRemove(caller: FileCaller, parent: Location, inode: Inode): void {
  mayChange(caller, parent);
  if (isProtected(caller.user, parent.inode, inode)) throw new SysError('EPERM');
}
