import { SysError } from '../kernel/errno.ts';
import type { OpenFile } from '../kernel/file.ts';
import type { DirectoryEntry, FileCaller, OpenFlags } from '../kernel/vfs.ts';
import { directorySize } from './directory-size.ts';
import type { InodeStat, NewInode } from './inode.ts';
import { derivedIno } from './inode-number.ts';
import { DirectoryFile } from './open-files.ts';
import type { OverlayFs } from './overlay.ts';
import { OverlayFile } from './overlay-file.ts';
import { OverlaySpecial, OverlaySymlink } from './overlay-leaf.ts';
import { type Found, type Lower, lookUpLower, lowerEntries } from './overlay-lower.ts';
import { checkLinks, type NodeInit, OverlayNode } from './overlay-node.ts';

/** Stands for a name that the lower layers have and that is gone. */
export const WHITEOUT = null;

interface Measure {
  version: number;
  size: number;
  nlink: number;
}

/** A directory: what the upper layer has in it, over what the lower ones have. */
export class OverlayDirectory extends OverlayNode {
  readonly type = 'directory';
  declare readonly fs: OverlayFs;
  /** The merged directories of lower layers, the topmost first. None for a directory that was made here (opaque). */
  #lowers: readonly Lower[];
  /** What was looked up or changed so far. */
  readonly #children = new Map<string, OverlayNode | typeof WHITEOUT>();

  #measured: Measure | undefined;

  constructor(
    fs: OverlayFs,
    init: NodeInit,
    lowers: readonly Lower[],
    lowerParent: OverlayDirectory | 'upper' | 'root',
  ) {
    super(fs, init, lowerParent);
    this.#lowers = lowers;
  }

  get lowers(): readonly Lower[] {
    return this.#lowers;
  }

  override lookup(name: string): OverlayNode | undefined {
    const known = this.#children.get(name);
    if (known !== undefined) return known ?? undefined;
    const found = lookUpLower(this.#lowers, name);
    if (!found) return undefined;
    const node = this.#fromLower(name, found);
    this.#children.set(name, node);
    return node;
  }

  override entries(): DirectoryEntry[] {
    const types = new Map<string, DirectoryEntry>();
    for (const [name, { type }] of lowerEntries(this.#lowers)) types.set(name, { name, type });
    for (const [name, node] of this.#children) {
      if (node) types.set(name, { name, type: node.type });
      else types.delete(name);
    }
    return [...types.values()];
  }

  /** What the upper layer itself has here: names with their nodes, or {@link WHITEOUT}. */
  *upperEntries(): Generator<[string, OverlayNode | typeof WHITEOUT], void, void> {
    for (const entry of this.#children) if (entry[1] === WHITEOUT || entry[1].upper) yield entry;
  }

  /** Puts a node of the upper layer under a name: for restoring, where nothing was changed. @internal */
  attach(name: string, node: OverlayNode | typeof WHITEOUT): void {
    this.#children.set(name, node);
  }

  get size(): number {
    return this.#measure().size;
  }

  override stat(caller: FileCaller): InodeStat {
    return { ...super.stat(caller), nlink: this.#measure().nlink };
  }

  /** Counting the entries of a large directory takes longer than anything else that stat(2) has to do. */
  #measure(): Measure {
    const known = this.#measured;
    if (known && (!this.upper || known.version === this.fs.version)) return known;
    const entries = this.entries();
    const subdirectories = entries.filter(({ type }) => type === 'directory').length;
    this.#measured = {
      version: this.fs.version,
      nlink: this.#merged ? 1 : 2 + subdirectories,
      size: this.fs.type === 'tmpfs' ? (entries.length + 2) * 20 : directorySize(this.#ownNames(entries)),
    };
    return this.#measured;
  }

  /** The names in the topmost of the directories that it consists of. */
  #ownNames(entries: DirectoryEntry[]): Iterable<string> {
    if (this.#merged && this.upper) return Array.from(this.upperEntries(), ([name]) => name);
    const top = this.#merged ? this.#lowers[0] : undefined;
    return top ? top.directory.entries.keys() : entries.map(({ name }) => name);
  }

  /** Whether it consists of more than one real directory, of which overlayfs counts no links. */
  get #merged(): boolean {
    return this.fs.type === 'overlay' && this.#lowers.length + (this.upper ? 1 : 0) > 1;
  }

  override create(name: string, { type, mode, uid, gid, target, rdev }: NewInode): OverlayNode {
    this.copyUp();
    const init = { ino: this.fs.nextIno(), mode, uid, gid, mtime: this.fs.now() };
    const node =
      type === 'directory'
        ? new OverlayDirectory(this.fs, init, [], 'upper')
        : type === 'file'
          ? new OverlayFile(this.fs, init, undefined, 'upper')
          : type === 'symlink'
            ? new OverlaySymlink(this.fs, init, target ?? '', 'upper')
            : new OverlaySpecial(this.fs, init, { type, rdev }, 'upper');
    this.#children.set(name, node);
    this.touch();
    return node;
  }

  override link(name: string, node: OverlayNode): void {
    if (node.type === 'directory') throw new SysError('EPERM');
    checkLinks(node);
    this.copyUp();
    node.copyUp();
    node.links += 1;
    this.#children.set(name, node);
    this.touch();
  }

  override remove(name: string): void {
    const node = this.#removable(name);
    this.copyUp();
    this.#forget(name);
    node.unlinked();
    this.touch();
  }

  override rename(name: string, to: OverlayDirectory, toName: string): void {
    const node = this.lookup(name);
    if (!node) throw new SysError('ENOENT');
    if (node === to.lookup(toName)) return;
    // Without redirections, a directory of a lower layer cannot be elsewhere (overlayfs: redirect_dir=off).
    const lower = node instanceof OverlayDirectory && node.lowers.length > 0;
    if (lower && this.fs.type === 'overlay') throw new SysError('EXDEV');
    const replaced = to.lookup(toName) && to.#removable(toName);
    this.copyUp();
    to.copyUp();
    node.copyUp();
    if (lower) node.#copyUpAll();
    replaced?.unlinked();
    this.#forget(name);
    to.#children.set(toName, node);
    this.touch();
    if (to !== this) to.touch();
  }

  override open(_caller: FileCaller, flags: OpenFlags, name: string): OpenFile {
    if (flags.write || flags.truncate || flags.append) throw new SysError('EISDIR');
    return new DirectoryFile(name, this);
  }

  #fromLower(name: string, { layer, node, lowers }: Found): OverlayNode {
    const { mode, uid, gid } = node;
    const init = { ino: derivedIno(this.ino, name), mode, uid, gid, mtime: node.mtime ?? layer.mtime };
    if (node.type === 'directory') return new OverlayDirectory(this.fs, init, lowers, this);
    if (node.type === 'file') return new OverlayFile(this.fs, init, node, this);
    if (node.type === 'symlink') return new OverlaySymlink(this.fs, init, node.target, this);
    return new OverlaySpecial(this.fs, init, node, this);
  }

  #removable(name: string): OverlayNode {
    const node = this.lookup(name);
    if (!node) throw new SysError('ENOENT');
    if (node instanceof OverlayDirectory && node.entries().length > 0) throw new SysError('ENOTEMPTY');
    return node;
  }

  /** Takes a name out of the view. */
  #forget(name: string): void {
    if (lookUpLower(this.#lowers, name)) this.#children.set(name, WHITEOUT);
    else this.#children.delete(name);
  }

  /** Puts all that is below into the upper layer, so that the lower ones are not needed for it. */
  #copyUpAll(): void {
    for (const { name } of this.entries()) {
      const node = this.lookup(name);
      node?.copyUp();
      if (node instanceof OverlayDirectory) node.#copyUpAll();
    }
    for (const [name, node] of this.#children) if (node === WHITEOUT) this.#children.delete(name);
    this.#lowers = [];
  }
}
