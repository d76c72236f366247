import { SysError } from '../kernel/errno.ts';
import type { OpenFile } from '../kernel/file.ts';
import type { DirectoryEntry, FileCaller, FileType, OpenFlags, Stat, Vfs } from '../kernel/vfs.ts';
import { existing, isReadOnly, isSpecialName, mayChange, mayRemove, notMountPoint } from './entry-rules.ts';
import type { Attributes, Inode } from './inode.ts';
import { attempt, MountTable } from './mount-table.ts';
import { opensForReading, opensForWriting } from './open-files.ts';
import { compareBytes } from './path.ts';
import { type Location, need, type PathWalk, type Place, pathOf } from './path-walk.ts';
import { EXECUTE, isLinkable, isMember, isOwner, permits, READ, WRITE } from './permissions.ts';
import { renameEntry } from './rename.ts';
import { encodeUtf8 } from './utf8.ts';

const ACCESS = { exists: 0, read: READ, write: WRITE, execute: EXECUTE };
const SET_GID = 0o2000;
const SET_ID = 0o6000;

/** A tree of mounts: what the processes of the host or of one container see. */
export class MountNamespace extends MountTable implements Vfs {
  // Looking.

  stat(caller: FileCaller, path: string): Stat {
    return this.#statOf(caller, this.find(caller, path, true));
  }

  lstat(caller: FileCaller, path: string): Stat {
    return this.#statOf(caller, this.find(caller, path, false));
  }

  readlink(caller: FileCaller, path: string): string {
    const { inode } = this.find(caller, path, false);
    return attempt(path, () => inode.readlink(caller));
  }

  realpath(caller: FileCaller, path: string): string {
    return pathOf(this.find(caller, path, true));
  }

  readdir(caller: FileCaller, path: string): DirectoryEntry[] {
    const { inode } = this.find(caller, path, true);
    if (inode.type !== 'directory') throw new SysError('ENOTDIR', path);
    if (!permits(caller.user, inode, READ)) throw new SysError('EACCES', path);
    return attempt(path, () => inode.entries(caller)).sort((a, b) => compareBytes(a.name, b.name));
  }

  access(caller: FileCaller, path: string, want: 'exists' | 'read' | 'write' | 'execute'): boolean {
    const at = this.walk(caller).find(path, true);
    if (typeof at === 'string') return false;
    if (want === 'write' && isStored(at.inode) && isReadOnly(at)) return false;
    return permits(caller.user, at.inode, ACCESS[want]);
  }

  // Content.

  open(caller: FileCaller, path: string, flags: OpenFlags): OpenFile {
    return attempt(path, () => {
      const at = this.#openable(caller, path, flags);
      return at.inode.open(caller, flags, pathOf(at));
    });
  }

  readFile(caller: FileCaller, path: string): Uint8Array {
    return attempt(path, () => this.#openable(caller, path, { read: true }).inode.readAll(caller));
  }

  writeFile(
    caller: FileCaller,
    path: string,
    data: Uint8Array | string,
    { mode = 0o666, append = false }: { mode?: number; append?: boolean } = {},
  ): void {
    const bytes = typeof data === 'string' ? encodeUtf8(data) : data;
    attempt(path, () => {
      const flags = { write: true, create: true, truncate: !append, append, mode };
      this.#openable(caller, path, flags).inode.writeAll(caller, bytes, append);
    });
  }

  // Names.

  mkdir(caller: FileCaller, path: string, mode = 0o777): void {
    attempt(path, () => {
      const walk = this.walk(caller);
      const { parent, name } = this.#free(walk, need(walk.place(path)), true);
      this.#create(caller, parent, name, 'directory', mode & ~caller.umask & 0o1777);
    });
  }

  symlink(caller: FileCaller, target: string, path: string): void {
    attempt(path, () => {
      if (target === '') throw new SysError('ENOENT');
      const walk = this.walk(caller);
      const { parent, name } = this.#free(walk, need(walk.place(path)), false);
      this.#create(caller, parent, name, 'symlink', 0o777, target);
    });
  }

  link(caller: FileCaller, existing: string, path: string): void {
    attempt(path, () => {
      const source = this.find(caller, existing, false);
      const walk = this.walk(caller);
      const { parent, name } = this.#free(walk, need(walk.place(path)), false);
      if (source.mount !== parent.mount) throw new SysError('EXDEV');
      if (!isLinkable(caller.user, source.inode)) throw new SysError('EPERM');
      mayChange(caller, parent);
      if (source.inode.type === 'directory') throw new SysError('EPERM');
      parent.inode.link(name, source.inode);
    });
  }

  unlink(caller: FileCaller, path: string): void {
    attempt(path, () => {
      const { parent, name, slash } = need(this.walk(caller).place(path));
      if (isSpecialName(name)) throw new SysError('EISDIR');
      const inode = existing(caller, parent, name);
      if (slash) throw new SysError(inode.type === 'directory' ? 'EISDIR' : 'ENOTDIR');
      mayRemove(caller, parent, inode);
      if (inode.type === 'directory') throw new SysError('EISDIR');
      notMountPoint(parent, inode);
      parent.inode.remove(name);
    });
  }

  rmdir(caller: FileCaller, path: string): void {
    attempt(path, () => {
      const { parent, name } = need(this.walk(caller).place(path));
      if (name === '..') throw new SysError('ENOTEMPTY');
      if (name === '.') throw new SysError('EINVAL');
      if (name === '') throw new SysError('EBUSY');
      const inode = existing(caller, parent, name);
      mayRemove(caller, parent, inode);
      if (inode.type !== 'directory') throw new SysError('ENOTDIR');
      notMountPoint(parent, inode);
      parent.inode.remove(name);
    });
  }

  rename(caller: FileCaller, from: string, to: string): void {
    const source = need(this.walk(caller).place(from), from);
    const target = need(this.walk(caller).place(to), to);
    attempt(from, () => renameEntry(caller, source, target));
  }

  // Attributes.

  chmod(caller: FileCaller, path: string, mode: number): void {
    this.#change(caller, path, true, ({ inode }) => {
      if (!isOwner(caller.user, inode)) throw new SysError('EPERM');
      const foreignGroup = caller.user.uid !== 0 && !isMember(caller.user, inode.gid);
      return { mode: mode & (foreignGroup ? 0o7777 & ~SET_GID : 0o7777) };
    });
  }

  chown(
    caller: FileCaller,
    path: string,
    uid: number,
    gid: number,
    { follow = true }: { follow?: boolean } = {},
  ): void {
    this.#change(caller, path, follow, ({ inode }) => {
      const { user } = caller;
      const owns = user.uid === inode.uid;
      const mayOwner = uid === -1 || (owns && uid === inode.uid);
      const mayGroup = gid === -1 || (owns && (gid === inode.gid || isMember(user, gid)));
      if (user.uid !== 0 && !(mayOwner && mayGroup)) throw new SysError('EPERM');
      const executable = inode.type === 'file' && (inode.mode & 0o111) !== 0;
      return {
        ...(uid !== -1 && { uid }),
        ...(gid !== -1 && { gid }),
        ...(executable && { mode: inode.mode & ~SET_ID }),
      };
    });
  }

  utimes(caller: FileCaller, path: string, mtime: number): void {
    this.#change(caller, path, true, ({ inode }) => {
      if (!isOwner(caller.user, inode) && !permits(caller.user, inode, WRITE)) throw new SysError('EACCES');
      return { mtime };
    });
  }

  #change(caller: FileCaller, path: string, follow: boolean, change: (at: Location) => Attributes): void {
    attempt(path, () => {
      const at = this.find(caller, path, follow);
      if (isReadOnly(at)) throw new SysError('EROFS');
      at.inode.setAttributes(change(at));
    });
  }

  // Below.

  #statOf(caller: FileCaller, { inode }: Location): Stat {
    return { ...inode.stat(caller), dev: this.deviceOf(inode.fs) };
  }

  /** Finds or makes what is to be opened, and checks that it may be. */
  #openable(caller: FileCaller, path: string, flags: OpenFlags): Location {
    const walk = this.walk(caller);
    const { found, created } = flags.create
      ? this.#findOrCreate(caller, walk, path, flags)
      : { found: need(walk.find(path, true)) };
    if (created) return created;
    const writes = opensForWriting(flags) || flags.truncate === true;
    if (found.inode.type === 'directory' && (writes || flags.create)) throw new SysError('EISDIR');
    const want = (opensForReading(flags) ? READ : 0) | (writes ? WRITE : 0);
    if (!permits(caller.user, found.inode, want)) throw new SysError('EACCES');
    if (writes && isStored(found.inode) && isReadOnly(found)) throw new SysError('EROFS');
    return found;
  }

  #findOrCreate(
    caller: FileCaller,
    walk: PathWalk,
    path: string,
    flags: OpenFlags,
  ): { found: Location; created?: undefined } | { found?: undefined; created: Location } {
    for (let place = need(walk.place(path)); ; ) {
      const { parent, name, slash } = place;
      if (flags.exclusive && isSpecialName(name)) throw new SysError('EEXIST');
      if (slash) throw new SysError('EISDIR');
      const found = walk.child(parent, name);
      if (!found) {
        const mode = (flags.mode ?? 0o666) & ~caller.umask & 0o7777;
        const inode = this.#create(caller, parent, name, 'file', mode);
        return { created: { mount: parent.mount, inode, name, up: parent } };
      }
      if (flags.exclusive) throw new SysError('EEXIST');
      if (found.inode.type !== 'symlink') return { found };
      const target = need(walk.target(found));
      if ('inode' in target) return { found: target };
      place = target;
    }
  }

  #create(caller: FileCaller, parent: Location, name: string, type: FileType, mode: number, target?: string): Inode {
    if (isReadOnly(parent)) throw new SysError('EROFS');
    mayChange(caller, parent);
    const { uid, gid } = caller.user;
    const inherits = (parent.inode.mode & SET_GID) !== 0;
    return parent.inode.create(name, {
      type,
      mode: inherits && type === 'directory' ? mode | SET_GID : mode,
      uid,
      gid: inherits ? parent.inode.gid : gid,
      ...(target !== undefined && { target }),
    });
  }

  /** The place for a new name. @throws EEXIST, ENOENT, EROFS */
  #free(walk: PathWalk, place: Place, isDirectory: boolean): Place {
    const { parent, name, slash } = place;
    if (isSpecialName(name) || walk.child(parent, name)) throw new SysError('EEXIST');
    if (slash && !isDirectory) throw new SysError('ENOENT');
    if (isReadOnly(parent)) throw new SysError('EROFS');
    return place;
  }
}

/** What is written to a device or a pipe does not go to the file system. */
function isStored({ type }: Inode): boolean {
  return type === 'file' || type === 'directory';
}
