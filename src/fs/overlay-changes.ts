import type { LayerInode } from './layer.ts';
import { OverlayDirectory, WHITEOUT } from './overlay-directory.ts';
import { type Found, type Lower, lookUpLower, lowerEntries } from './overlay-lower.ts';
import type { OverlayNode } from './overlay-node.ts';
import { compareBytes } from './path.ts';
import { byteLength } from './utf8.ts';

/** A line of `docker diff`: a path that was changed, added or deleted. */
export interface Change {
  path: string;
  kind: 'C' | 'A' | 'D';
}

/**
 * What differs from the lower layers, by the rules of Docker 20.10 (pkg/archive/changes.go): mode, owner or device; of what
 * was no directory also size and modification time, so that a rewritten file with the old time does not count. A directory
 * in which something changed is changed. A directory comes before what is in it, and what was deleted after the rest of its
 * directory; Docker leaves the order among siblings to chance, here it is that of their names' bytes.
 */
export function changesOf(root: OverlayDirectory): Change[] {
  const changes: Change[] = [];
  compare(root, root.lowers, '', changes);
  return changes;
}

/** Compares a directory with what the lower layers have in its place. */
function compare(directory: OverlayDirectory, old: readonly Lower[], path: string, changes: Change[]): void {
  const deleted: string[] = [];
  for (const [name, node] of directory.upperEntries()) {
    if (node === WHITEOUT && lookUpLower(old, name)) deleted.push(name);
  }
  if (directory.lowers.length === 0) {
    for (const name of lowerEntries(old).keys()) if (!directory.lookup(name)) deleted.push(name);
  }
  const entries = [...directory.upperEntries()].sort(([a], [b]) => compareBytes(a, b));
  for (const [name, node] of entries) {
    if (node !== WHITEOUT) compareEntry(node, lookUpLower(old, name), `${path}/${name}`, changes);
  }
  for (const name of deleted.sort(compareBytes)) changes.push({ path: `${path}/${name}`, kind: 'D' });
}

function compareEntry(node: OverlayNode, found: Found | undefined, path: string, changes: Change[]): void {
  const length = changes.push({ path, kind: found ? 'C' : 'A' });
  if (node instanceof OverlayDirectory) compare(node, found?.lowers ?? [], path, changes);
  if (found && changes.length === length && !differs(node, found)) changes.pop();
}

function differs(node: OverlayNode, { layer, node: old }: Found): boolean {
  if (node.type !== old.type || node.mode !== old.mode || node.uid !== old.uid || node.gid !== old.gid) return true;
  if (old.type === 'directory') return false;
  return node.mtime !== (old.mtime ?? layer.mtime) || node.size !== sizeOf(old);
}

function sizeOf(node: LayerInode): number {
  if (node.type === 'file') return node.content.length;
  return node.type === 'symlink' ? byteLength(node.target) : 0;
}
