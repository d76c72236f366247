import { GoError } from '../go-error.ts';
import type { TarEntry } from '../tar/entry.ts';
import { meansDirectory, splitPath } from './paths.ts';

/** The source or the destination of a copy. */
export interface CopyInfo {
  path: string;
  exists: boolean;
  directory: boolean;
  /** What it was called before a link was followed; its copy is called so, too. */
  calledAs?: string;
}

/**
 * Makes an archive ready for where it is to be unpacked (moby, archive.PrepareArchiveCopy): into a directory that is
 * there, or beside the destination under the destination's name.
 * @throws {GoError} in moby's words
 */
export function prepareCopy(
  entries: readonly TarEntry[],
  source: CopyInfo,
  destination: CopyInfo,
): { into: string; entries: readonly TarEntry[] } {
  if (destination.exists && destination.directory) return { into: destination.path, entries };
  if (destination.exists && source.directory) throw new GoError('cannot copy directory');
  if (!destination.exists && !source.directory && meansDirectory(destination.path)) {
    throw new GoError('no such directory');
  }
  const { directory, base } = splitPath(destination.path);
  return { into: directory, entries: rebase(entries, source.calledAs ?? splitPath(source.path).base, base) };
}

/** Puts another name for the first part of the names of all members. */
export function rebase(entries: readonly TarEntry[], from: string, to: string): TarEntry[] {
  const old = from === '/' ? '' : from;
  const rename = (name: string) => name.replace(old, () => to);
  return entries.map((entry) => ({
    ...entry,
    name: rename(entry.name),
    target: entry.type === 'link' ? rename(entry.target) : entry.target,
  }));
}
