import type { LayerDirectory, LayerFile, LayerNode } from './layer.ts';
import { OverlayDirectory, WHITEOUT } from './overlay-directory.ts';
import { OverlayFile } from './overlay-file.ts';
import { type OverlaySpecial, OverlaySymlink } from './overlay-leaf.ts';
import type { OverlayNode } from './overlay-node.ts';

/** The upper part of a directory as a layer's tree. What is changed later does not change it. */
export function upperTree(directory: OverlayDirectory): LayerDirectory {
  const entries = new Map<string, LayerNode>();
  for (const [name, node] of directory.upperEntries()) {
    entries.set(name, node === WHITEOUT ? { type: 'whiteout' } : layerNode(node));
  }
  const { mode, uid, gid, mtime, lowers } = directory;
  return { type: 'directory', mode, uid, gid, mtime, entries, opaque: lowers.length === 0 };
}

function layerNode(node: OverlayNode): LayerNode {
  const { mode, uid, gid, mtime } = node;
  const attributes = { mode, uid, gid, mtime };
  if (node instanceof OverlayDirectory) return upperTree(node);
  if (node instanceof OverlayFile) return { ...attributes, type: 'file', content: node.content } satisfies LayerFile;
  if (node instanceof OverlaySymlink) return { ...attributes, type: 'symlink', target: node.target };
  const { type, rdev } = node as OverlaySpecial;
  return { ...attributes, type, rdev };
}
