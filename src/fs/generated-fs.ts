import { SysError } from '../kernel/errno.ts';
import { EOF, type OpenFile } from '../kernel/file.ts';
import type { DirectoryEntry, FileCaller, FileType, OpenFlags } from '../kernel/vfs.ts';
import { DescriptorInode } from './descriptor-inode.ts';
import type { Generated, GeneratedDirectory } from './generated.ts';
import { type FileSystem, Inode, type InodeStat } from './inode.ts';
import { derivedIno } from './inode-number.ts';
import { DirectoryFile, opensForWriting, TextFile } from './open-files.ts';
import { encodeUtf8 } from './utf8.ts';

/** How a {@link GeneratedFs} is made. */
export interface GeneratedOptions {
  /** As /proc/mounts names it. */
  type: string;
  /** The time of files that have none of their own, in milliseconds since the epoch. */
  mtime: number;
}

/** A file system without storage: a tree of getters. Nothing can be created, removed or renamed in it. */
export class GeneratedFs implements FileSystem {
  readonly type: string;
  readonly mtime: number;
  readonly root: Inode;
  readonly #inodes = new WeakMap<Generated, Inode>();

  constructor(root: GeneratedDirectory, options: GeneratedOptions) {
    this.type = options.type;
    this.mtime = options.mtime;
    this.root = new GeneratedInode(this, root, 1);
  }

  /** One inode for each node, as long as that lives. @internal */
  inodeOf(node: Generated, parent: number, name: string): Inode {
    const known = this.#inodes.get(node);
    if (known) return known;
    const inode = new GeneratedInode(this, node, derivedIno(parent, name));
    this.#inodes.set(node, inode);
    return inode;
  }
}

const USUAL_MODES: Partial<Record<FileType, number>> = { directory: 0o555, symlink: 0o777, character: 0o666 };

class GeneratedInode extends Inode {
  readonly fs: GeneratedFs;
  readonly ino: number;
  readonly #node: Generated;

  constructor(fs: GeneratedFs, node: Generated, ino: number) {
    super();
    this.fs = fs;
    this.ino = ino;
    this.#node = node;
  }

  get type(): FileType {
    return this.#node.type;
  }

  get mode(): number {
    return this.#node.mode ?? USUAL_MODES[this.type] ?? 0o444;
  }

  get uid(): number {
    return this.#node.owner?.uid ?? 0;
  }

  get gid(): number {
    return this.#node.owner?.gid ?? 0;
  }

  override stat(caller: FileCaller): InodeStat {
    const { type, mode, uid, gid, ino } = this;
    const subdirectories =
      type === 'directory' ? this.entries(caller).filter((e) => e.type === 'directory').length : -1;
    const nlink = 2 + subdirectories;
    const stat: InodeStat = { type, mode, uid, gid, ino, nlink, size: 0, mtime: this.#node.mtime ?? this.fs.mtime };
    return this.#node.type === 'character' ? { ...stat, rdev: this.#node.rdev } : stat;
  }

  override lookup(name: string, caller: FileCaller): Inode | undefined {
    if (this.#node.type !== 'directory') throw new SysError('ENOTDIR');
    const node = this.#node.get(name, caller);
    return node && this.fs.inodeOf(node, this.ino, name);
  }

  override entries(caller: FileCaller): DirectoryEntry[] {
    if (this.#node.type !== 'directory') throw new SysError('ENOTDIR');
    const entries: DirectoryEntry[] = [];
    for (const name of this.#node.names(caller)) {
      const node = this.#node.get(name, caller);
      if (node) entries.push({ name, type: node.type });
    }
    return entries;
  }

  /** As procfs and sysfs answer. */
  override create(): Inode {
    throw new SysError(this.fs.type === 'proc' ? 'ENOENT' : 'EPERM');
  }

  override readlink(caller: FileCaller): string {
    return this.#node.type === 'symlink' ? this.#node.target(caller) : super.readlink(caller);
  }

  override follow(caller: FileCaller): Inode | undefined {
    const file = this.#node.type === 'symlink' ? this.#node.opens?.(caller) : undefined;
    return file && new DescriptorInode(this.fs, file, this.fs.mtime);
  }

  override open(caller: FileCaller, flags: OpenFlags, name: string): OpenFile {
    const node = this.#node;
    if (node.type === 'character') return node.open(caller, flags);
    if (node.type === 'directory') return new DirectoryFile(name, this);
    if (node.type !== 'file') return super.open(caller, flags, name);
    const writes = opensForWriting(flags);
    if (writes && !node.write) throw new SysError('EACCES');
    const content = writes && !flags.read ? EOF : this.readAll(caller);
    return new TextFile(name, this, content, writes ? (data) => this.writeAll(caller, data) : undefined);
  }

  override readAll(caller: FileCaller): Uint8Array {
    if (this.#node.type !== 'file') return super.readAll(caller);
    const content = this.#node.read(caller);
    return typeof content === 'string' ? encodeUtf8(content) : content;
  }

  override writeAll(caller: FileCaller, data: Uint8Array): void {
    if (this.#node.type !== 'file') super.writeAll(caller, data, false);
    else if (!this.#node.write) throw new SysError('EACCES');
    else this.#node.write(new TextDecoder().decode(data));
  }
}
