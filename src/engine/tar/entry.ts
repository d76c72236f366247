/** A member of an archive. */
export interface TarEntry {
  /** Without a trailing slash; `.` parts as they are. */
  name: string;
  type: 'file' | 'directory' | 'symlink' | 'link' | 'character' | 'fifo';
  mode: number;
  uid: number;
  gid: number;
  /** Milliseconds since the epoch. */
  mtime: number;
  /** A file's. */
  data: Uint8Array;
  /** What a symlink or a hard link leads to. */
  target: string;
  /** A device's. */
  device?: { major: number; minor: number };
}

export const BLOCK = 512;

/** The type flags of POSIX ustar. */
export const FLAGS: Readonly<Record<TarEntry['type'], string>> = {
  file: '0',
  link: '1',
  symlink: '2',
  character: '3',
  directory: '5',
  fifo: '6',
};
