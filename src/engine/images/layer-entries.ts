import {
  characterDevice,
  directory,
  type EntryAttributes,
  file,
  type Layer,
  type LayerDirectory,
  type LayerNode,
  layer,
  symlink,
  whiteout,
} from '../../fs/layer.ts';
import { basename, dirname, normalize } from '../../fs/path.ts';
import type { TarEntry } from '../tar/entry.ts';

/** A layer as members of an archive, in the manner of the image specification: what is gone is a file `.wh.NAME`. */

const GONE = '.wh.';
const OPAQUE = '.wh..wh..opq';
const NO_DATA = new Uint8Array(0);

export function layerEntries(from: Layer): TarEntry[] {
  const entries: TarEntry[] = [];
  addDirectory(entries, from, from.root, '');
  return entries;
}

function addDirectory(entries: TarEntry[], from: Layer, node: LayerDirectory, path: string): void {
  const inside = (name: string) => (path === '' ? name : `${path}/${name}`);
  if (path !== '') entries.push(entryOf(from, node, path));
  if (node.opaque) entries.push(marker(from, inside(OPAQUE)));
  for (const name of [...node.entries.keys()].sort()) {
    const child = node.entries.get(name) as LayerNode;
    if (child.type === 'whiteout') entries.push(marker(from, inside(`${GONE}${name}`)));
    else if (child.type === 'directory') addDirectory(entries, from, child, inside(name));
    else if (child.type !== 'socket') entries.push(entryOf(from, child, inside(name)));
  }
}

function marker({ mtime }: Layer, name: string): TarEntry {
  return { name, type: 'file', mode: 0, uid: 0, gid: 0, mtime, data: NO_DATA, target: '' };
}

function entryOf(from: Layer, node: Exclude<LayerNode, { type: 'whiteout' }>, name: string): TarEntry {
  const { mode, uid, gid } = node;
  return {
    name,
    type: node.type === 'socket' ? 'fifo' : node.type,
    mode,
    uid,
    gid,
    mtime: node.mtime ?? from.mtime,
    data: node.type === 'file' ? node.content : NO_DATA,
    target: node.type === 'symlink' ? node.target : '',
    ...('rdev' in node && node.rdev && { device: node.rdev }),
  };
}

/** The reverse of {@link layerEntries}. */
export function layerOf(entries: Iterable<TarEntry>, options: { id: string; size?: number; mtime?: number }): Layer {
  const all = Array.from(entries, (entry) => ({ ...entry, name: normalize(`/${entry.name}`).slice(1) }));
  const opaque = new Set(all.filter(({ name }) => basename(name) === OPAQUE).map(({ name }) => dirname(name)));
  const files = new Map(all.filter(({ type }) => type === 'file').map((entry) => [entry.name, entry]));
  const nodes: [string, LayerNode][] = [];
  for (const entry of all) {
    const name = basename(entry.name);
    if (name === '' || name === OPAQUE) continue;
    if (name.startsWith(GONE)) {
      const path = dirname(entry.name);
      nodes.push([`${path === '.' ? '' : `${path}/`}${name.slice(GONE.length)}`, whiteout()]);
      continue;
    }
    const node = nodeOf(entry, files, opaque.has(entry.name));
    if (node) nodes.push([entry.name, node]);
  }
  return layer({ ...options, root: directory(nodes, { opaque: opaque.has('.') }) });
}

function nodeOf(entry: TarEntry, files: ReadonlyMap<string, TarEntry>, opaque: boolean): LayerNode | undefined {
  const { mode, uid, gid, mtime } = entry;
  const attributes: EntryAttributes = { mode, uid, gid, mtime };
  switch (entry.type) {
    case 'directory':
      return directory({}, { ...attributes, opaque });
    case 'symlink':
      return symlink(entry.target, attributes);
    case 'character':
      return characterDevice(entry.device?.major ?? 0, entry.device?.minor ?? 0, attributes);
    case 'link': {
      const target = files.get(normalize(`/${entry.target}`).slice(1));
      return target && file(target.data, attributes);
    }
    case 'file':
      return file(entry.data, attributes);
    default:
      return undefined;
  }
}
