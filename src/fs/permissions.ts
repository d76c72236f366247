import type { Credentials } from '../kernel/vfs.ts';
import type { Inode } from './inode.ts';

export const READ = 4;
export const WRITE = 2;
export const EXECUTE = 1;

/** Whether a user may do all of that with a file (path_resolution(7), capabilities(7)). */
export function permits(user: Credentials, inode: Inode, want: number): boolean {
  const { mode } = inode;
  if (user.uid === 0) return (want & EXECUTE) === 0 || inode.type === 'directory' || (mode & 0o111) !== 0;
  const shift = user.uid === inode.uid ? 6 : isMember(user, inode.gid) ? 3 : 0;
  return ((mode >> shift) & want) === want;
}

export function isMember(user: Credentials, gid: number): boolean {
  return user.gid === gid || user.groups.includes(gid);
}

export function isOwner(user: Credentials, inode: Inode): boolean {
  return user.uid === 0 || user.uid === inode.uid;
}

/**
 * Whether a user may make a hard link to a file: its own, or a regular one that it may read and write and that is not
 * set-id (fs.protected_hardlinks=1, proc_sys_fs(5)).
 */
export function isLinkable(user: Credentials, inode: Inode): boolean {
  if (isOwner(user, inode)) return true;
  const setId = (inode.mode & 0o4000) !== 0 || (inode.mode & 0o2010) === 0o2010;
  return inode.type === 'file' && !setId && permits(user, inode, READ | WRITE);
}

const STICKY = 0o1000;

/** Whether the sticky bit of a directory keeps a user from taking an entry away (unlink(2)). */
export function isProtected(user: Credentials, directory: Inode, entry: Inode): boolean {
  return (directory.mode & STICKY) !== 0 && !isOwner(user, directory) && !isOwner(user, entry);
}
