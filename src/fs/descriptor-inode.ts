import type { FileKind, OpenFile } from '../kernel/file.ts';
import type { FileCaller, FileType } from '../kernel/vfs.ts';
import { type FileSystem, Inode, type InodeStat } from './inode.ts';
import { InodeFile } from './open-files.ts';

const TYPES: Record<FileKind, FileType> = {
  file: 'file',
  directory: 'directory',
  pipe: 'fifo',
  tty: 'character',
  socket: 'socket',
  device: 'character',
};

/**
 * What an open file refers to, as /proc/PID/fd leads to it. Opening it gives one more holder of the same open file, as
 * dup(2) does.
 */
export class DescriptorInode extends Inode {
  readonly fs: FileSystem;
  /** It was open already: nothing is checked again. What stat(2) tells is another matter. */
  readonly mode = 0o666;
  readonly #file: OpenFile;
  readonly #mtime: number;

  constructor(fs: FileSystem, file: OpenFile, mtime: number) {
    super();
    this.fs = file instanceof InodeFile ? file.inode.fs : fs;
    this.#file = file;
    this.#mtime = mtime;
  }

  get #inode(): Inode | undefined {
    return this.#file instanceof InodeFile ? this.#file.inode : undefined;
  }

  get type(): FileType {
    return this.#inode?.type ?? TYPES[this.#file.kind];
  }

  get ino(): number {
    return this.#inode?.ino ?? Number(/\[(\d+)\]$/.exec(this.#file.name)?.[1] ?? 0);
  }

  get uid(): number {
    return this.#inode?.uid ?? 0;
  }

  get gid(): number {
    return this.#inode?.gid ?? 0;
  }

  override stat(caller: FileCaller): InodeStat {
    if (this.#inode) return this.#inode.stat(caller);
    const { uid, gid } = caller.user;
    return { type: this.type, mode: 0o600, uid, gid, size: 0, mtime: this.#mtime, ino: this.ino, nlink: 1 };
  }

  override open(): OpenFile {
    return this.#file.retain();
  }

  override readAll(caller: FileCaller): Uint8Array {
    return this.#inode ? this.#inode.readAll(caller) : super.readAll(caller);
  }

  override writeAll(caller: FileCaller, data: Uint8Array, append: boolean): void {
    if (this.#inode) this.#inode.writeAll(caller, data, append);
    else super.writeAll(caller, data, append);
  }
}
