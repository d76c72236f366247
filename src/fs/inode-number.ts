/** Numbers below this are for files that were made at run time. */
const FIRST_DERIVED = 2 ** 24;

/**
 * An inode number that follows from where a file is (FNV-1a over its path), so that a file of a layer has the same one
 * whenever it is first looked up.
 */
export function derivedIno(parent: number, name: string): number {
  let hash = parent ^ 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return FIRST_DERIVED + ((hash ^ (hash >>> 15)) >>> 1);
}
