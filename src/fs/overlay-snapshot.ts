import type { DeviceNumber } from './inode.ts';
import type { OverlayFs } from './overlay.ts';
import { OverlayDirectory, WHITEOUT } from './overlay-directory.ts';
import { OverlayFile } from './overlay-file.ts';
import { OverlaySpecial, OverlaySymlink } from './overlay-leaf.ts';
import { lookUpLower } from './overlay-lower.ts';
import type { OverlayNode } from './overlay-node.ts';
import { decodeData, encodeData } from './text-data.ts';

/** An upper layer as plain data. */
export interface OverlaySnapshot {
  nextIno: number;
  /** The first is the root; none where nothing was changed. */
  inodes: UpperInode[];
}

interface UpperAttributes {
  ino: number;
  mode: number;
  uid: number;
  gid: number;
  /** Milliseconds since the epoch. */
  mtime: number;
}

/** An inode of the upper layer. */
export type UpperInode = UpperAttributes &
  (
    | {
        type: 'directory';
        /** Nothing of the lower layers shows through. */
        opaque?: true;
        /** Names with places in {@link OverlaySnapshot.inodes}, null for a whiteout; hard links share a place. */
        entries: [name: string, inode: number | null][];
      }
    | { type: 'file'; text: string; base64?: never }
    | { type: 'file'; base64: string; text?: never }
    | { type: 'symlink'; target: string }
    | { type: 'character' | 'fifo' | 'socket'; rdev?: DeviceNumber }
  );

/** @internal */
export function snapshotUpper(root: OverlayDirectory, nextIno: number): OverlaySnapshot {
  const inodes: UpperInode[] = [];
  const places = new Map<OverlayNode, number>();
  const place = (node: OverlayNode): number => {
    const known = places.get(node);
    if (known !== undefined) return known;
    const index = inodes.length;
    places.set(node, index);
    const { ino, mode, uid, gid, mtime } = node;
    const attributes = { ino, mode, uid, gid, mtime };
    if (node instanceof OverlayDirectory) {
      const entries: [string, number | null][] = [];
      inodes.push({ ...attributes, type: 'directory', ...(node.lowers.length === 0 && { opaque: true }), entries });
      for (const [name, child] of node.upperEntries()) entries.push([name, child && place(child)]);
    } else if (node instanceof OverlayFile) {
      inodes.push({ ...attributes, type: 'file', ...encodeData(node.content) });
    } else if (node instanceof OverlaySymlink) {
      inodes.push({ ...attributes, type: 'symlink', target: node.target });
    } else if (node instanceof OverlaySpecial) {
      inodes.push({ ...attributes, type: node.type, ...(node.rdev && { rdev: node.rdev }) });
    }
    return index;
  };
  if (root.upper) place(root);
  return { nextIno, inodes };
}

/** Fills the upper layer of a file system that was just made. @internal */
export function restoreUpper(fs: OverlayFs, { inodes }: OverlaySnapshot): void {
  const nodes = new Map<number, OverlayNode>();
  const make = (index: number, parent: OverlayDirectory, name: string): OverlayNode => {
    const known = nodes.get(index);
    if (known) {
      known.links += 1;
      return known;
    }
    const inode = inodes[index];
    if (!inode) throw new RangeError(`no inode ${index} in the snapshot`);
    const node = restoreNode(fs, inode, parent, name);
    nodes.set(index, node);
    if (inode.type === 'directory') fill(node as OverlayDirectory, inode.entries);
    return node;
  };
  const fill = (directory: OverlayDirectory, entries: [string, number | null][]) => {
    for (const [name, index] of entries) {
      directory.attach(name, index === null ? WHITEOUT : make(index, directory, name));
    }
  };
  const [root] = inodes;
  if (root?.type !== 'directory') return;
  const { mode, uid, gid, mtime } = root;
  fs.root.copyUp();
  Object.assign(fs.root, { mode, uid, gid, mtime });
  fill(fs.root, root.entries);
}

function restoreNode(fs: OverlayFs, inode: UpperInode, parent: OverlayDirectory, name: string): OverlayNode {
  switch (inode.type) {
    case 'directory': {
      const lowers = inode.opaque ? [] : (lookUpLower(parent.lowers, name)?.lowers ?? []);
      return new OverlayDirectory(fs, inode, lowers, 'upper');
    }
    case 'file':
      return new OverlayFile(fs, inode, { content: decodeData(inode) }, 'upper');
    case 'symlink':
      return new OverlaySymlink(fs, inode, inode.target, 'upper');
    default:
      return new OverlaySpecial(fs, inode, { type: inode.type, rdev: inode.rdev }, 'upper');
  }
}
