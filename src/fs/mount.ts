import type { Mount } from '../kernel/vfs.ts';
import type { Inode } from './inode.ts';

/** How something is mounted. */
export interface MountOptions {
  /** The first column of /proc/mounts; the file system's type unless told. */
  source?: string;
  /** The third column; that of the file system unless told. */
  type?: string;
  readOnly?: boolean;
  /** More for the fourth column, such as `nosuid,nodev,noexec,relatime`; `relatime` unless told. */
  options?: string;
  /** Whether no list of mounts shows it. */
  hidden?: boolean;
}

/** {@link Mount} with the fourth column of /proc/mounts, `rw` or `ro` included. */
export interface MountEntry extends Mount {
  options: string;
}

/** A mounted file system, or a part of one. @internal */
export class MountPoint implements MountEntry {
  readonly root: Inode;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readOnly: boolean;
  readonly hidden: boolean;
  readonly #options: string;
  /** What is mounted on inodes that are seen through this mount. */
  readonly covered = new Map<Inode, MountPoint>();

  constructor(root: Inode, target: string, options: MountOptions) {
    this.root = root;
    this.target = target;
    this.type = options.type ?? root.fs.type;
    this.source = options.source ?? this.type;
    this.readOnly = options.readOnly ?? false;
    this.hidden = options.hidden ?? false;
    this.#options = options.options ?? 'relatime';
  }

  /** How the same is mounted elsewhere. */
  get description(): MountOptions {
    const { source, type, readOnly } = this;
    return { source, type, readOnly, options: this.#options };
  }

  get options(): string {
    return [this.readOnly ? 'ro' : 'rw', this.#options].filter((part) => part !== '').join(',');
  }
}
