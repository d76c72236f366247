import type { Stat } from '../kernel/vfs.ts';

/** The size of a block of the file system. */
export const BLOCK = 4096;

/** How many units of 512 bytes a file takes (st_blocks): whole blocks, and short symlinks none. */
export function blocksOf({ type, size }: Pick<Stat, 'type' | 'size'>): number {
  if (type !== 'file' && type !== 'directory') return 0;
  return Math.ceil(size / BLOCK) * (BLOCK / 512);
}
