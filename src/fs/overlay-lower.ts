import type { Layer, LayerDirectory, LayerInode } from './layer.ts';

/** One of the directories that a merged one consists of. */
export interface Lower {
  readonly layer: Layer;
  readonly directory: LayerDirectory;
}

/** What the lower layers have under a name; for a directory, all of those that are merged, the topmost first. */
export interface Found {
  readonly layer: Layer;
  readonly node: LayerInode;
  readonly lowers: readonly Lower[];
}

/** Looks a name up in the lower layers of a directory, the topmost first (overlayfs: upper and lower). */
export function lookUpLower(directories: readonly Lower[], name: string): Found | undefined {
  let found: { layer: Layer; node: LayerDirectory; lowers: Lower[] } | undefined;
  for (const { layer, directory } of directories) {
    const node = directory.entries.get(name);
    if (!node) continue;
    if (node.type === 'whiteout') break;
    if (node.type !== 'directory') return found ?? { layer, node, lowers: [] };
    found ??= { layer, node, lowers: [] };
    found.lowers.push({ layer, directory: node });
    if (node.opaque) break;
  }
  return found;
}

/** All names that the lower layers of a directory have, whited out ones left out. */
export function lowerEntries(directories: readonly Lower[]): Map<string, LayerInode> {
  const [only] = directories;
  const entries = new Map<string, LayerInode>();
  if (!only) return entries;
  const gone = new Set<string>();
  for (const { directory } of directories) {
    for (const [name, node] of directory.entries) {
      if (entries.has(name) || gone.has(name)) continue;
      if (node.type === 'whiteout') gone.add(name);
      else entries.set(name, node);
    }
  }
  return entries;
}
