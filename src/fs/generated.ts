import type { OpenFile } from '../kernel/file.ts';
import type { FileCaller, OpenFlags } from '../kernel/vfs.ts';
import type { DeviceNumber } from './inode.ts';

/** Owner, permissions and time; root's, 0444 or 0555 and the file system's time unless told. */
export interface GeneratedAttributes {
  mode?: number;
  owner?: { readonly uid: number; readonly gid: number };
  mtime?: number;
}

/** A directory whose entries are found when they are asked for. */
export interface GeneratedDirectory extends GeneratedAttributes {
  type: 'directory';
  /** The same object for what is still the same file. */
  get(name: string, caller: FileCaller): Generated | undefined;
  names(caller: FileCaller): Iterable<string>;
}

/** A file whose content is made when it is opened. */
export interface GeneratedFile extends GeneratedAttributes {
  type: 'file';
  read(caller: FileCaller): string | Uint8Array;
  /** What is written, at once. @throws EINVAL */
  write?(text: string): void;
}

export interface GeneratedSymlink extends GeneratedAttributes {
  type: 'symlink';
  target(caller: FileCaller): string;
  /** An open file that it leads to, whatever its text says. */
  opens?(caller: FileCaller): OpenFile | undefined;
}

export interface GeneratedDevice extends GeneratedAttributes {
  type: 'character';
  rdev: DeviceNumber;
  open(caller: FileCaller, flags: OpenFlags): OpenFile;
}

export interface GeneratedSocket extends GeneratedAttributes {
  type: 'socket';
}

/** A node of a {@link GeneratedFs}. */
export type Generated = GeneratedDirectory | GeneratedFile | GeneratedSymlink | GeneratedDevice | GeneratedSocket;

/** A directory with fixed names. */
export function folder(
  entries: Readonly<Record<string, Generated>>,
  attributes: GeneratedAttributes = {},
): GeneratedDirectory {
  const map = new Map(Object.entries(entries));
  return { ...attributes, type: 'directory', get: (name) => map.get(name), names: () => map.keys() };
}

/** A directory that is made when it is first looked into. */
export function lazily(make: () => GeneratedDirectory, attributes: GeneratedAttributes = {}): GeneratedDirectory {
  let made: GeneratedDirectory | undefined;
  const directory = () => {
    made ??= make();
    return made;
  };
  return {
    ...attributes,
    type: 'directory',
    get: (name, caller) => directory().get(name, caller),
    names: (caller) => directory().names(caller),
  };
}

/** A text file. */
export function text(read: (caller: FileCaller) => string, attributes: GeneratedAttributes = {}): GeneratedFile {
  return { ...attributes, type: 'file', read };
}

/** A file that can be set as well: 0644 unless told. */
export function setting(
  read: (caller: FileCaller) => string,
  write: (text: string) => void,
  attributes: GeneratedAttributes = {},
): GeneratedFile {
  return { mode: 0o644, ...attributes, type: 'file', read, write };
}

export function link(
  target: string | ((caller: FileCaller) => string),
  attributes: GeneratedAttributes = {},
): GeneratedSymlink {
  return { ...attributes, type: 'symlink', target: typeof target === 'string' ? () => target : target };
}
