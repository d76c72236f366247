import type { FileType } from '../../kernel/vfs.ts';

/** A member of a tar archive. */
export interface TarEntry {
  /** Without a slash at its end. */
  name: string;
  /** `link` is a hard link to another member. */
  type: FileType | 'link' | 'block';
  /** Permission bits with set-id and sticky. */
  mode: number;
  uid: number;
  gid: number;
  /** Milliseconds since the epoch. */
  mtime: number;
  /** What a symlink or a hard link refers to, else empty. */
  target: string;
  content: Uint8Array;
}

/** Members come in blocks of so many bytes. */
export const BLOCK = 512;

/** The letters that tell a member's type (POSIX.1-1988, ustar). */
export const TYPE_FLAGS: Readonly<Record<string, TarEntry['type']>> = {
  '0': 'file',
  '\0': 'file',
  '1': 'link',
  '2': 'symlink',
  '3': 'character',
  '4': 'block',
  '5': 'directory',
  '6': 'fifo',
};

/** Where the fields of a header lie: offset and length. */
export const FIELDS = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  typeflag: [156, 1],
  linkname: [157, 100],
  magic: [257, 8],
  prefix: [345, 155],
} as const;
