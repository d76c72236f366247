import type { OpenFile } from './file.ts';
import type { Process } from './process.ts';
import type { Access, DirectoryEntry, Mount, OpenFlags, Stat } from './vfs.ts';

const decoder = new TextDecoder();

/** The file system calls of one process: {@link Vfs} with the caller filled in. Errors are the same. */
export class ProcessFiles {
  readonly #proc: Process;

  constructor(proc: Process) {
    this.#proc = proc;
  }

  get #vfs() {
    return this.#proc.namespaces.files;
  }

  stat(path: string): Stat {
    return this.#vfs.stat(this.#proc, path);
  }

  lstat(path: string): Stat {
    return this.#vfs.lstat(this.#proc, path);
  }

  /** Whether stat succeeds. */
  exists(path: string): boolean {
    return this.access(path, 'exists');
  }

  readlink(path: string): string {
    return this.#vfs.readlink(this.#proc, path);
  }

  realpath(path: string): string {
    return this.#vfs.realpath(this.#proc, path);
  }

  readdir(path: string): DirectoryEntry[] {
    return this.#vfs.readdir(this.#proc, path);
  }

  /** An open file with one holder: release it, or install it as a descriptor. */
  open(path: string, flags: OpenFlags = {}): OpenFile {
    return this.#vfs.open(this.#proc, path, flags);
  }

  readFile(path: string): Uint8Array {
    return this.#vfs.readFile(this.#proc, path);
  }

  readText(path: string): string {
    return decoder.decode(this.readFile(path));
  }

  writeFile(path: string, data: Uint8Array | string, options?: { mode?: number; append?: boolean }): void {
    this.#vfs.writeFile(this.#proc, path, data, options);
  }

  mkdir(path: string, mode?: number): void {
    this.#vfs.mkdir(this.#proc, path, mode);
  }

  rmdir(path: string): void {
    this.#vfs.rmdir(this.#proc, path);
  }

  unlink(path: string): void {
    this.#vfs.unlink(this.#proc, path);
  }

  rename(from: string, to: string): void {
    this.#vfs.rename(this.#proc, from, to);
  }

  symlink(target: string, path: string): void {
    this.#vfs.symlink(this.#proc, target, path);
  }

  link(existing: string, path: string): void {
    this.#vfs.link(this.#proc, existing, path);
  }

  chmod(path: string, mode: number): void {
    this.#vfs.chmod(this.#proc, path, mode);
  }

  chown(path: string, uid: number, gid: number, options?: { follow?: boolean }): void {
    this.#vfs.chown(this.#proc, path, uid, gid, options);
  }

  utimes(path: string, mtime: number): void {
    this.#vfs.utimes(this.#proc, path, mtime);
  }

  access(path: string, want: Access): boolean {
    return this.#vfs.access(this.#proc, path, want);
  }

  mounts(): Mount[] {
    return this.#vfs.mounts();
  }
}
