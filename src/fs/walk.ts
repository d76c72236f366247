import type { FileCaller } from '../kernel/vfs.ts';
import { SYSTEM } from './caller.ts';
import type { Inode } from './inode.ts';
import { compareBytes } from './path.ts';

/** A file with its path below the one that was walked, which itself has the empty path. */
export interface Walked {
  path: string;
  inode: Inode;
}

/**
 * Everything in a tree, a directory before what is in it, names by their bytes: the order of an archive. Mounts are not
 * entered.
 */
export function* walk(inode: Inode, caller: FileCaller = SYSTEM, path = ''): Generator<Walked, void, void> {
  yield { path, inode };
  if (inode.type !== 'directory') return;
  const names = inode.entries(caller).map(({ name }) => name);
  for (const name of names.sort(compareBytes)) {
    const child = inode.lookup(name, caller);
    if (child) yield* walk(child, caller, path === '' ? name : `${path}/${name}`);
  }
}
