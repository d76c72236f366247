import { byteLength } from './utf8.ts';

const BLOCK = 4096;
/** `.` and `..`, and the checksum at a block's end. */
const OVERHEAD = 36;

/** The size of a directory with these entries on ext4: one block, or an index over blocks that are half to all full. */
export function directorySize(names: Iterable<string>): number {
  let bytes = OVERHEAD;
  for (const name of names) bytes += 8 + 4 * Math.ceil(byteLength(name) / 4);
  if (bytes <= BLOCK) return BLOCK;
  return BLOCK * (1 + Math.ceil(bytes / (BLOCK * 0.75)));
}
