import type { MountNamespace } from '../fs/mount-namespace.ts';
import type { OpenFile } from '../kernel/file.ts';
import type { Access, DirectoryEntry, FileCaller, Mount, OpenFlags, Stat, Vfs } from '../kernel/vfs.ts';

/** Tells of every regular file that is opened for reading, by its absolute path without symlinks. */
export function observeReads(files: Vfs, seen: (path: string, caller: FileCaller) => void): Vfs {
  return new ObservedFiles(files, seen);
}

class ObservedFiles implements Vfs {
  readonly #files: Vfs;
  readonly #seen: (path: string, caller: FileCaller) => void;

  constructor(files: Vfs, seen: (path: string, caller: FileCaller) => void) {
    this.#files = files;
    this.#seen = seen;
  }

  open(caller: FileCaller, path: string, flags: OpenFlags): OpenFile {
    const file = this.#files.open(caller, path, flags);
    if (file.kind === 'file' && (flags.read || !(flags.write || flags.append))) this.#tell(caller, path);
    return file;
  }

  readFile(caller: FileCaller, path: string): Uint8Array {
    const data = this.#files.readFile(caller, path);
    this.#tell(caller, path);
    return data;
  }

  #tell(caller: FileCaller, path: string): void {
    this.#seen(this.#files.realpath(caller, path), caller);
  }

  // The rest is passed on as it is.

  /** @see MountNamespace.space */
  space(caller: FileCaller, path: string): { total: number; used: number } | undefined {
    return (this.#files as Partial<MountNamespace>).space?.(caller, path);
  }

  stat(caller: FileCaller, path: string): Stat {
    return this.#files.stat(caller, path);
  }

  lstat(caller: FileCaller, path: string): Stat {
    return this.#files.lstat(caller, path);
  }

  readlink(caller: FileCaller, path: string): string {
    return this.#files.readlink(caller, path);
  }

  realpath(caller: FileCaller, path: string): string {
    return this.#files.realpath(caller, path);
  }

  readdir(caller: FileCaller, path: string): DirectoryEntry[] {
    return this.#files.readdir(caller, path);
  }

  writeFile(
    caller: FileCaller,
    path: string,
    data: Uint8Array | string,
    options?: { mode?: number; append?: boolean },
  ): void {
    this.#files.writeFile(caller, path, data, options);
  }

  mkdir(caller: FileCaller, path: string, mode?: number): void {
    this.#files.mkdir(caller, path, mode);
  }

  rmdir(caller: FileCaller, path: string): void {
    this.#files.rmdir(caller, path);
  }

  unlink(caller: FileCaller, path: string): void {
    this.#files.unlink(caller, path);
  }

  rename(caller: FileCaller, from: string, to: string): void {
    this.#files.rename(caller, from, to);
  }

  symlink(caller: FileCaller, target: string, path: string): void {
    this.#files.symlink(caller, target, path);
  }

  link(caller: FileCaller, existing: string, path: string): void {
    this.#files.link(caller, existing, path);
  }

  chmod(caller: FileCaller, path: string, mode: number): void {
    this.#files.chmod(caller, path, mode);
  }

  chown(caller: FileCaller, path: string, uid: number, gid: number, options?: { follow?: boolean }): void {
    this.#files.chown(caller, path, uid, gid, options);
  }

  utimes(caller: FileCaller, path: string, mtime: number): void {
    this.#files.utimes(caller, path, mtime);
  }

  access(caller: FileCaller, path: string, want: Access): boolean {
    return this.#files.access(caller, path, want);
  }

  mounts(): Mount[] {
    return this.#files.mounts();
  }
}
