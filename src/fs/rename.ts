import { SysError } from '../kernel/errno.ts';
import type { FileCaller } from '../kernel/vfs.ts';
import { existing, isInside, isSpecialName, mayChange, mayRemove, notMountPoint } from './entry-rules.ts';
import type { Place } from './path-walk.ts';
import { permits, WRITE } from './permissions.ts';

/** rename(2), once both places are found. @throws EXDEV, EBUSY, EROFS, ENOENT, ENOTDIR, EISDIR, EINVAL, ENOTEMPTY, EACCES, EPERM */
export function renameEntry(caller: FileCaller, source: Place, target: Place): void {
  if (source.parent.mount !== target.parent.mount) throw new SysError('EXDEV');
  if (isSpecialName(source.name) || isSpecialName(target.name)) throw new SysError('EBUSY');
  const inode = existing(caller, source.parent, source.name);
  const replaced = target.parent.inode.lookup(target.name, caller);
  const isDirectory = inode.type === 'directory';
  if (!isDirectory && (source.slash || target.slash)) throw new SysError('ENOTDIR');
  if (isDirectory && isInside(target.parent, inode)) throw new SysError('EINVAL');
  if (replaced && isInside(source.parent, replaced)) throw new SysError('ENOTEMPTY');
  if (inode === replaced) return;
  mayRemove(caller, source.parent, inode);
  if (replaced) mayRemove(caller, target.parent, replaced);
  else mayChange(caller, target.parent);
  if (replaced && isDirectory && replaced.type !== 'directory') throw new SysError('ENOTDIR');
  if (replaced?.type === 'directory' && !isDirectory) throw new SysError('EISDIR');
  // Its `..` changes.
  const moves = isDirectory && source.parent.inode !== target.parent.inode;
  if (moves && !permits(caller.user, inode, WRITE)) throw new SysError('EACCES');
  notMountPoint(source.parent, inode);
  if (replaced) notMountPoint(target.parent, replaced);
  source.parent.inode.rename(source.name, target.parent.inode, target.name);
}
