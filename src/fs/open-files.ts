import { SysError } from '../kernel/errno.ts';
import { type Caller, EOF, OpenFile } from '../kernel/file.ts';
import type { Credentials, OpenFlags } from '../kernel/vfs.ts';
import type { Inode } from './inode.ts';

/** An inode that has bytes. */
export interface Bytes extends Inode {
  readonly size: number;
  read(offset: number, max: number): Uint8Array;
  /** Writes at an offset, or at the end. Returns the offset behind what was written. @throws ENOSPC */
  write(offset: number | 'end', data: Uint8Array, user: Credentials): number;
  /** One open file more, or less: an unlinked file lives as long as it is open. */
  hold(count: 1 | -1): void;
}

/** Whether it may be read, as {@link OpenFlags} say it: neither read nor write means read. */
export function opensForReading(flags: OpenFlags): boolean {
  return flags.read === true || !opensForWriting(flags);
}

/** Whether it may be written. */
export function opensForWriting(flags: OpenFlags): boolean {
  return flags.write === true || (flags.append === true && !flags.read);
}

/** An open file that stands for an inode: fstat(2) on it has something to tell. */
export abstract class InodeFile extends OpenFile {
  readonly inode: Inode;

  constructor(name: string, inode: Inode) {
    super(name);
    this.inode = inode;
  }
}

/** lseek(2). */
function moved(by: number, whence: 'set' | 'current' | 'end', offset: number, size: number): number {
  const to = by + (whence === 'set' ? 0 : whence === 'current' ? offset : size);
  if (to < 0) throw new SysError('EINVAL');
  return to;
}

/** A regular file with an offset of its own. */
export class RegularFile extends InodeFile {
  readonly kind = 'file';
  readonly #bytes: Bytes;
  readonly #reads: boolean;
  readonly #writes: boolean;
  readonly #append: boolean;
  readonly #user: Credentials;
  #offset = 0;

  constructor(name: string, bytes: Bytes, flags: OpenFlags, user: Credentials) {
    super(name, bytes);
    this.#user = user;
    this.#bytes = bytes;
    this.#reads = opensForReading(flags);
    this.#writes = opensForWriting(flags);
    this.#append = flags.append === true;
    bytes.hold(1);
  }

  override async read(_caller: Caller, max: number): Promise<Uint8Array> {
    if (!this.#reads) throw new SysError('EBADF');
    const data = this.#bytes.read(this.#offset, max);
    this.#offset += data.length;
    return data;
  }

  override async write(_caller: Caller, data: Uint8Array): Promise<void> {
    if (!this.#writes) throw new SysError('EBADF');
    this.#offset = this.#bytes.write(this.#append ? 'end' : this.#offset, data, this.#user);
  }

  override seek(offset: number, whence: 'set' | 'current' | 'end'): number {
    this.#offset = moved(offset, whence, this.#offset, this.#bytes.size);
    return this.#offset;
  }

  protected override close(): void {
    this.#bytes.hold(-1);
  }
}

/** What a generated file said when it was opened; a write is handed over whole. */
export class TextFile extends InodeFile {
  readonly kind = 'file';
  readonly #content: Uint8Array;
  readonly #write: ((data: Uint8Array) => void) | undefined;
  #offset = 0;

  constructor(name: string, inode: Inode, content: Uint8Array, write?: (data: Uint8Array) => void) {
    super(name, inode);
    this.#content = content;
    this.#write = write;
  }

  override async read(_caller: Caller, max: number): Promise<Uint8Array> {
    if (this.#offset >= this.#content.length) return EOF;
    const data = this.#content.subarray(this.#offset, this.#offset + max);
    this.#offset += data.length;
    return data;
  }

  override async write(_caller: Caller, data: Uint8Array): Promise<void> {
    if (!this.#write) throw new SysError('EBADF');
    this.#write(data);
  }

  override seek(offset: number, whence: 'set' | 'current' | 'end'): number {
    this.#offset = moved(offset, whence, this.#offset, this.#content.length);
    return this.#offset;
  }
}

/** A directory that was opened: good for being listed by path, and for nothing else. */
export class DirectoryFile extends InodeFile {
  readonly kind = 'directory';
  #offset = 0;

  override read(): Promise<Uint8Array> {
    return Promise.reject(new SysError('EISDIR'));
  }

  override seek(offset: number, whence: 'set' | 'current' | 'end'): number {
    if (whence === 'end') throw new SysError('EINVAL');
    this.#offset = moved(offset, whence, this.#offset, 0);
    return this.#offset;
  }
}
