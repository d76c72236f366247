import { SysError } from '../kernel/errno.ts';
import type { OpenFile } from '../kernel/file.ts';
import type { DirectoryEntry, FileCaller, FileType, OpenFlags, Stat } from '../kernel/vfs.ts';

/** A file system: what can be mounted. Its inodes know nothing of paths, mounts or permissions. */
export interface FileSystem {
  /** As the third column of /proc/mounts names it: `overlay`, `tmpfs`, `proc`. */
  readonly type: string;
  readonly root: Inode;
  /** Bytes that it can hold and that it holds, where that is limited: what df(1) shows. */
  space?(): { total: number; used: number };
}

/** A device's number. */
export interface DeviceNumber {
  readonly major: number;
  readonly minor: number;
}

/** {@link Stat} without what only a mount knows; devices have their number beside it. */
export type InodeStat = Omit<Stat, 'dev'> & { rdev?: DeviceNumber };

/** What is to be created. Mode and owner are final: the umask was applied. */
export interface NewInode {
  type: FileType;
  mode: number;
  uid: number;
  gid: number;
  /** A symlink's. */
  target?: string;
  /** A character device's. */
  rdev?: DeviceNumber;
}

/** What chmod, chown and utimes change. */
export type Attributes = Partial<Pick<Stat, 'mode' | 'uid' | 'gid' | 'mtime'>>;

/**
 * A file, directory or whatever else a name can stand for. One object per file as long as somebody may compare it: mounts
 * hang on identity. Permissions, read-only mounts and the kinds of names (`.`, `..`, trailing slashes) were checked by the
 * caller; what a file system cannot do, its inodes leave as it is here.
 */
export abstract class Inode {
  abstract readonly fs: FileSystem;
  abstract readonly type: FileType;
  abstract readonly ino: number;
  /** Permission bits with set-id and sticky. */
  abstract readonly mode: number;
  abstract readonly uid: number;
  abstract readonly gid: number;

  abstract stat(caller: FileCaller): InodeStat;

  // Directories.

  /** @throws ENOTDIR where it is no directory */
  lookup(_name: string, _caller: FileCaller): Inode | undefined {
    throw new SysError('ENOTDIR');
  }

  /** In any order. @throws ENOTDIR */
  entries(_caller: FileCaller): DirectoryEntry[] {
    throw new SysError('ENOTDIR');
  }

  /** A new entry under a name that is free. @throws EPERM, ENOSPC */
  create(_name: string, _node: NewInode): Inode {
    throw new SysError('EPERM');
  }

  /** Another name, which is free, for a file of this file system. @throws EPERM, EMLINK */
  link(_name: string, _inode: Inode): void {
    throw new SysError('EPERM');
  }

  /** Takes a name away that is there. @throws ENOTEMPTY, EPERM */
  remove(_name: string): void {
    throw new SysError('EPERM');
  }

  /**
   * Moves an entry that is there into a directory of the same file system, over what has that name there (of the same
   * kind: directory or not). @throws ENOTEMPTY, EPERM
   */
  rename(_name: string, _to: Inode, _toName: string): void {
    throw new SysError('EPERM');
  }

  // Symlinks.

  /** @throws EINVAL where it is none */
  readlink(_caller: FileCaller): string {
    throw new SysError('EINVAL');
  }

  /** What a symlink leads to without regard to its text, as those of /proc/PID/fd do; nothing for all others. */
  follow(_caller: FileCaller): Inode | undefined {
    return undefined;
  }

  // Files.

  /**
   * Opens it; `truncate` has its effect.
   * @param name what /proc/PID/fd shows
   * @throws ENXIO, EISDIR, EACCES
   */
  open(_caller: FileCaller, _flags: OpenFlags, _name: string): OpenFile {
    throw new SysError('ENXIO');
  }

  /** The whole content, which must not be changed. @throws EINVAL where it has no end, EISDIR */
  readAll(_caller: FileCaller): Uint8Array {
    throw new SysError(this.type === 'directory' ? 'EISDIR' : 'EINVAL');
  }

  /** Replaces the content, or adds to it. It may keep `data`. @throws EINVAL, EISDIR, ENOSPC */
  writeAll(_caller: FileCaller, _data: Uint8Array, _append: boolean): void {
    throw new SysError(this.type === 'directory' ? 'EISDIR' : 'EINVAL');
  }

  // All.

  /** @throws EPERM */
  setAttributes(_change: Attributes): void {
    throw new SysError('EPERM');
  }
}
