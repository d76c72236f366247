import { SysError } from '../kernel/errno.ts';
import type { FileCaller, FileType } from '../kernel/vfs.ts';
import type { DeviceTable } from './devices.ts';
import { type Attributes, type FileSystem, Inode, type InodeStat } from './inode.ts';
import type { OverlayDirectory } from './overlay-directory.ts';

/** What an overlay's nodes need of it. */
export interface OverlayHost extends FileSystem {
  readonly devices: DeviceTable;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Something in the upper layer is different now. */
  changed(): void;
  /** So many bytes more in the upper layer, or fewer where negative. Returns how many there was room for. */
  charge(bytes: number): number;
}

/** What a node begins with. */
export interface NodeInit {
  ino: number;
  mode: number;
  uid: number;
  gid: number;
  mtime: number;
}

/**
 * A file as it is seen through all layers. It is in the upper layer or comes from a lower one until something about it
 * changes: then it and the directories above it are copied up, and it stays the same object with the same number.
 */
export abstract class OverlayNode extends Inode {
  abstract override readonly type: FileType;
  readonly fs: OverlayHost;
  readonly ino: number;
  mode: number;
  uid: number;
  gid: number;
  mtime: number;
  /** Names in directories. */
  links = 1;
  /** Where it was found in a lower layer, as long as it is only there. */
  #lowerParent: OverlayDirectory | undefined;
  #upper: boolean;

  constructor(fs: OverlayHost, init: NodeInit, lowerParent: OverlayDirectory | 'upper' | 'root') {
    super();
    this.fs = fs;
    this.ino = init.ino;
    this.mode = init.mode;
    this.uid = init.uid;
    this.gid = init.gid;
    this.mtime = init.mtime;
    this.#upper = lowerParent === 'upper';
    this.#lowerParent = typeof lowerParent === 'string' ? undefined : lowerParent;
  }

  /** Whether it is in the upper layer. */
  get upper(): boolean {
    return this.#upper;
  }

  /** In bytes, as stat(2) tells. */
  abstract readonly size: number;

  override stat(_caller: FileCaller): InodeStat {
    return {
      type: this.type,
      mode: this.mode,
      uid: this.uid,
      gid: this.gid,
      size: this.size,
      mtime: this.mtime,
      ino: this.ino,
      nlink: this.links,
    };
  }

  override setAttributes(change: Attributes): void {
    this.copyUp();
    if (change.mode !== undefined) this.mode = change.mode;
    if (change.uid !== undefined) this.uid = change.uid;
    if (change.gid !== undefined) this.gid = change.gid;
    if (change.mtime !== undefined) this.mtime = change.mtime;
    this.fs.changed();
  }

  /** Puts it into the upper layer. @throws ENOSPC */
  copyUp(): void {
    if (this.#upper) return;
    this.#lowerParent?.copyUp();
    this.charge();
    this.#upper = true;
    this.#lowerParent = undefined;
  }

  /** Counts what it takes in the upper layer. @throws ENOSPC */
  protected charge(): void {}

  /** One name less. A file of a lower layer goes on for those who have it open. */
  unlinked(): void {
    this.links -= 1;
    this.#lowerParent = undefined;
  }

  /** Content or entries changed. */
  protected touch(): void {
    this.mtime = this.fs.now();
    this.fs.changed();
  }
}

/** @throws EMLINK beyond ext4's limit */
export function checkLinks(node: OverlayNode): void {
  if (node.links >= 65000) throw new SysError('EMLINK');
}
