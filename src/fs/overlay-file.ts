import { SysError } from '../kernel/errno.ts';
import type { OpenFile } from '../kernel/file.ts';
import type { Credentials, FileCaller, OpenFlags } from '../kernel/vfs.ts';
import { FileData } from './file-data.ts';
import { type Bytes, opensForWriting, RegularFile } from './open-files.ts';
import type { OverlayDirectory } from './overlay-directory.ts';
import { type NodeInit, type OverlayHost, OverlayNode } from './overlay-node.ts';

const SET_UID = 0o4000;
const SET_GID = 0o2000;
const GROUP_EXECUTE = 0o010;

/** A regular file. Its content is a layer's own until it is written to. */
export class OverlayFile extends OverlayNode implements Bytes {
  readonly type = 'file';
  #data: FileData | undefined;
  readonly #lower: { readonly content: Uint8Array } | undefined;
  #opens = 0;
  #charged = 0;

  constructor(
    fs: OverlayHost,
    init: NodeInit,
    content: { readonly content: Uint8Array } | undefined,
    lowerParent: OverlayDirectory | 'upper',
  ) {
    super(fs, init, lowerParent);
    this.#lower = content;
    if (lowerParent === 'upper') this.charge();
  }

  get #content(): FileData {
    this.#data ??= new FileData(this.#lower?.content);
    return this.#data;
  }

  get size(): number {
    return this.#content.length;
  }

  read(offset: number, max: number): Uint8Array {
    return this.#content.slice(offset, max);
  }

  /** All of it; must not be changed. */
  get content(): Uint8Array {
    return this.#content.lend();
  }

  write(offset: number | 'end', data: Uint8Array, user?: Credentials): number {
    this.copyUp();
    this.#dropSetId(user);
    const at = offset === 'end' ? this.size : offset;
    if (data.length === 0) return at;
    const end = Math.min(at + data.length, this.#reserve(at + data.length));
    if (end > at) {
      this.#content.write(at, data.subarray(0, end - at));
      this.touch();
    }
    if (end < at + data.length) {
      this.#settle();
      throw new SysError('ENOSPC');
    }
    return end;
  }

  /** Shortens it, or adds zeros. @throws ENOSPC */
  truncate(length: number): void {
    this.copyUp();
    if (this.#reserve(length) < length) {
      this.#settle();
      throw new SysError('ENOSPC');
    }
    this.#content.truncate(length);
    this.#settle();
    this.touch();
  }

  override open({ user }: FileCaller, flags: OpenFlags, name: string): OpenFile {
    if (flags.truncate) {
      this.truncate(0);
      this.#dropSetId(user);
    }
    if (opensForWriting(flags) && !this.upper) {
      this.copyUp();
      this.fs.changed();
    }
    return new RegularFile(name, this, flags, user);
  }

  override readAll(): Uint8Array {
    return this.content;
  }

  override writeAll({ user }: FileCaller, data: Uint8Array, append: boolean): void {
    if (append) this.write('end', data);
    else this.replace(data);
    this.#dropSetId(user);
  }

  /** Replaces the content. It may keep `data`. @throws ENOSPC */
  replace(data: Uint8Array): void {
    this.truncate(0);
    this.write(0, data);
  }

  hold(count: 1 | -1): void {
    this.#opens += count;
    this.#release();
  }

  override unlinked(): void {
    super.unlinked();
    this.#release();
  }

  /** What a user who is not root writes to runs in nobody else's name (write(2), chmod(2)). */
  #dropSetId(user: Credentials | undefined): void {
    if (!user || user.uid === 0) return;
    this.mode &= (this.mode & GROUP_EXECUTE) !== 0 ? ~(SET_UID | SET_GID) : ~SET_UID;
  }

  /** Nobody can reach it any more. */
  #release(): void {
    if (this.links > 0 || this.#opens > 0) return;
    this.fs.charge(-this.#charged);
    this.#charged = 0;
  }

  protected override charge(): void {
    if (this.#reserve(this.size) >= this.size) return;
    this.fs.charge(-this.#charged);
    this.#charged = 0;
    throw new SysError('ENOSPC');
  }

  /** Makes room up to an offset, as far as there is any; returns up to where there is. */
  #reserve(end: number): number {
    if (end > this.#charged) this.#charged += this.fs.charge(end - this.#charged);
    return this.#charged;
  }

  /** Gives back what was reserved and not used. */
  #settle(): void {
    this.#charged += this.fs.charge(this.size - this.#charged);
  }
}
