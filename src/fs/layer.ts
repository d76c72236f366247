import { programImage } from './binfmt.ts';
import type { DeviceNumber } from './inode.ts';
import { byteLength, encodeUtf8 } from './utf8.ts';

/** Owner, permissions and time of an entry; root's, 0644 or 0755 and the layer's time unless told. */
export interface EntryAttributes {
  mode?: number;
  uid?: number;
  gid?: number;
  /** Milliseconds since the epoch. */
  mtime?: number;
}

interface Entry {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** The layer's where it is not set. */
  readonly mtime: number | undefined;
}

/** What must not be changed once it is part of a {@link Layer}. */
export interface LayerDirectory extends Entry {
  readonly type: 'directory';
  readonly entries: ReadonlyMap<string, LayerNode>;
  /** Nothing of the layers below shows through. */
  readonly opaque: boolean;
}

export interface LayerFile extends Entry {
  readonly type: 'file';
  readonly content: Uint8Array;
}

export interface LayerSymlink extends Entry {
  readonly type: 'symlink';
  readonly target: string;
}

export interface LayerSpecial extends Entry {
  readonly type: 'character' | 'fifo' | 'socket';
  readonly rdev: DeviceNumber | undefined;
}

/** Says that what the layers below have under this name is gone. */
export interface Whiteout {
  readonly type: 'whiteout';
}

export type LayerInode = LayerDirectory | LayerFile | LayerSymlink | LayerSpecial;
export type LayerNode = LayerInode | Whiteout;

/** A string stands for a file with that text. */
export type LayerSource = LayerNode | string;

/** An immutable set of files: what an image consists of. */
export interface Layer {
  /** Like `sha256:…`; its maker sees to it that other content has another one. */
  readonly id: string;
  /** Bytes, as `docker history` shows them. */
  readonly size: number;
  /** The time of entries that have none of their own, in milliseconds since the epoch. */
  readonly mtime: number;
  readonly root: LayerDirectory;
}

/** Makes a layer of a tree. `size` may be declared, since a simulated program is smaller than a real one. */
export function layer(options: { id: string; root: LayerDirectory; size?: number; mtime?: number }): Layer {
  const { id, root, mtime = 0 } = options;
  return { id, root, mtime, size: options.size ?? sizeOf(root) };
}

/** Names may be paths with slashes: the directories on the way are made (0755, root's), or used where they are there. */
export function directory(
  entries: Readonly<Record<string, LayerSource>> | Iterable<readonly [string, LayerSource]> = {},
  attributes: EntryAttributes & { opaque?: boolean } = {},
): LayerDirectory {
  const map = new Map<string, LayerNode>();
  const pairs = Symbol.iterator in entries ? entries : Object.entries(entries);
  for (const [path, source] of pairs) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.length === 0 || parts.includes('..')) throw new RangeError(`not a name in a directory: '${path}'`);
    put(map, parts, typeof source === 'string' ? file(source) : source);
  }
  return {
    type: 'directory',
    entries: map,
    opaque: attributes.opaque ?? false,
    ...entry(attributes, 0o755),
  };
}

function put(map: Map<string, LayerNode>, [name = '', ...rest]: string[], node: LayerNode): void {
  const there = map.get(name);
  const below = there?.type === 'directory' ? there : undefined;
  if (rest.length > 0) {
    const entries = new Map(below?.entries);
    put(entries, rest, node);
    map.set(name, { ...(below ?? directory()), entries });
  } else if (below && node.type === 'directory') {
    map.set(name, { ...node, entries: new Map([...below.entries, ...node.entries]) });
  } else {
    map.set(name, node);
  }
}

/** A regular file. */
export function file(content: string | Uint8Array, attributes: EntryAttributes = {}): LayerFile {
  return new LazyFile(content, entry(attributes, 0o644));
}

/** An executable that runs a program of the registry, named as `coreutils:cat`. */
export function program(name: string, attributes: EntryAttributes = {}): LayerFile {
  return file(programImage(name), { mode: 0o755, ...attributes });
}

/** An executable text; it should begin with `#!`. */
export function script(text: string, attributes: EntryAttributes = {}): LayerFile {
  return file(text, { mode: 0o755, ...attributes });
}

export function symlink(target: string, attributes: EntryAttributes = {}): LayerSymlink {
  return { type: 'symlink', target, ...entry(attributes, 0o777) };
}

/** A character device, such as 1:3 for /dev/null. */
export function characterDevice(major: number, minor: number, attributes: EntryAttributes = {}): LayerSpecial {
  return { type: 'character', rdev: { major, minor }, ...entry(attributes, 0o666) };
}

/** The name of a unix socket. Connecting to it is not a matter of files. */
export function socket(attributes: EntryAttributes = {}): LayerSpecial {
  return { type: 'socket', rdev: undefined, ...entry(attributes, 0o755) };
}

export function whiteout(): Whiteout {
  return { type: 'whiteout' };
}

function entry({ mode, uid = 0, gid = 0, mtime }: EntryAttributes, usual: number): Entry {
  return { mode: mode ?? usual, uid, gid, mtime };
}

/** Text is encoded when it is first asked for: most files of an image never are. */
class LazyFile implements LayerFile {
  readonly type = 'file';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: number | undefined;
  #content: string | Uint8Array;

  constructor(content: string | Uint8Array, { mode, uid, gid, mtime }: Entry) {
    this.#content = content;
    this.mode = mode;
    this.uid = uid;
    this.gid = gid;
    this.mtime = mtime;
  }

  get content(): Uint8Array {
    if (typeof this.#content === 'string') this.#content = encodeUtf8(this.#content);
    return this.#content;
  }
}

/** The bytes of files and symlinks' targets. */
function sizeOf(node: LayerNode): number {
  if (node.type === 'file') return node.content.length;
  if (node.type === 'symlink') return byteLength(node.target);
  if (node.type !== 'directory') return 0;
  let size = 0;
  for (const child of node.entries.values()) size += sizeOf(child);
  return size;
}
