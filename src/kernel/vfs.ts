import type { Caller, OpenFile } from './file.ts';
import type { Tty } from './tty.ts';

/** Who acts on files: the numbers that permissions are checked against. Uid 0 may do anything. */
export interface Credentials {
  readonly uid: number;
  readonly gid: number;
  /** Supplementary groups. */
  readonly groups: readonly number[];
}

/** What a path is looked up for: every process is one. */
export interface FileCaller extends Caller {
  /** An absolute path; relative ones start here. */
  readonly cwd: string;
  readonly umask: number;
  readonly user: Credentials;
  /** What `/dev/tty` opens. */
  readonly tty: Tty | undefined;
  /** What `/dev/fd/N`, `/dev/stdin` and `/proc/self/fd/N` open. */
  descriptor(fd: number): OpenFile | undefined;
}

/** The type of an inode. */
export type FileType = 'file' | 'directory' | 'symlink' | 'character' | 'fifo' | 'socket';

/** What stat(2) tells. */
export interface Stat {
  type: FileType;
  /** Permission bits with set-id and sticky, as in 0o1777. */
  mode: number;
  uid: number;
  gid: number;
  /** In bytes; a symlink's is its target's length. */
  size: number;
  /** Milliseconds since the epoch. */
  mtime: number;
  ino: number;
  /** Differs between mounts. */
  dev: number;
  nlink: number;
}

/** A directory's entry, as getdents(2) gives it. */
export interface DirectoryEntry {
  name: string;
  type: FileType;
}

/** How a file is opened: open(2)'s flags by name. Neither read nor write means read. */
export interface OpenFlags {
  read?: boolean;
  write?: boolean;
  append?: boolean;
  create?: boolean;
  /** With `create`: EEXIST where it is there already. */
  exclusive?: boolean;
  truncate?: boolean;
  /** Permission bits of a file that this creates, before the umask; 0o666 unless told. */
  mode?: number;
}

/** What access(2) asks for. */
export type Access = 'exists' | 'read' | 'write' | 'execute';

/** A mount, as /proc/mounts lists it. */
export interface Mount {
  source: string;
  /** An absolute path without a trailing slash, but for the root's. */
  target: string;
  type: string;
  readOnly: boolean;
}

/**
 * A mount namespace: a root file system with others mounted in it. All calls are synchronous, since files are in memory;
 * only reading and writing an {@link OpenFile} may wait. Relative paths start at the caller's directory, permissions
 * are checked against the caller's user. Every call may throw a SysError with ENOENT, ENOTDIR, EACCES, ELOOP or
 * ENAMETOOLONG (path_resolution(7)) beside those it names.
 */
export interface Vfs {
  /** Follows symlinks. */
  stat(caller: FileCaller, path: string): Stat;
  lstat(caller: FileCaller, path: string): Stat;
  /** @throws EINVAL where it is no symlink */
  readlink(caller: FileCaller, path: string): string;
  /** The absolute path without symlinks, `.` and `..`; all of it must exist. */
  realpath(caller: FileCaller, path: string): string;
  /** Entries without `.` and `..`, in the order of their names' bytes. */
  readdir(caller: FileCaller, path: string): DirectoryEntry[];
  /** @throws EISDIR, EEXIST, EROFS, ENXIO, ETXTBSY */
  open(caller: FileCaller, path: string, flags: OpenFlags): OpenFile;
  /** The whole content of a regular (or generated) file. @throws EISDIR, EINVAL on a device */
  readFile(caller: FileCaller, path: string): Uint8Array;
  /** Creates or truncates, then writes; `mode` is for a new file. @throws EISDIR, EROFS */
  writeFile(
    caller: FileCaller,
    path: string,
    data: Uint8Array | string,
    options?: { mode?: number; append?: boolean },
  ): void;
  /** `mode` 0o777 unless told, before the umask. @throws EEXIST, EROFS */
  mkdir(caller: FileCaller, path: string, mode?: number): void;
  /** @throws ENOTEMPTY, EBUSY (a mount point), EROFS */
  rmdir(caller: FileCaller, path: string): void;
  /** @throws EISDIR, EBUSY, EROFS */
  unlink(caller: FileCaller, path: string): void;
  /** @throws EXDEV, ENOTEMPTY, EISDIR, EINVAL (into itself), EROFS */
  rename(caller: FileCaller, from: string, to: string): void;
  /** @throws EEXIST, EROFS */
  symlink(caller: FileCaller, target: string, path: string): void;
  /** A hard link. @throws EEXIST, EPERM (a directory), EXDEV, EROFS */
  link(caller: FileCaller, existing: string, path: string): void;
  /** @throws EPERM (not the owner), EROFS */
  chmod(caller: FileCaller, path: string, mode: number): void;
  /** -1 leaves that one as it is. @throws EPERM, EROFS */
  chown(caller: FileCaller, path: string, uid: number, gid: number, options?: { follow?: boolean }): void;
  /** Sets the modification time, in milliseconds since the epoch. */
  utimes(caller: FileCaller, path: string, mtime: number): void;
  /**
   * Whether the caller may read, write or execute it, or only whether it is there (access(2)); false as well where it is not
   * there. Never throws.
   */
  access(caller: FileCaller, path: string, want: Access): boolean;
  mounts(): Mount[];
}
