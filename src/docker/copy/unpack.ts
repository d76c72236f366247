import type { Process } from '../../kernel/process.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { GoError } from '../go-error.ts';
import type { TarEntry } from '../tar/entry.ts';
import { onPath } from './path-error.ts';
import { clean } from './paths.ts';

/**
 * Unpacks an archive into a directory; what is made belongs to the process's user (moby, archive.Untar).
 * @throws {GoError} in moby's and Go's words
 */
export async function unpack(proc: Process, entries: readonly TarEntry[], into: string): Promise<void> {
  const directories: { path: string; mtime: number }[] = [];
  for (const entry of entries) {
    const turn = proc.tick();
    if (turn) await turn;
    const name = clean(entry.name);
    const path = clean(`${into}/${name}`);
    if (name === '..' || name.startsWith('../')) throw new GoError(`"${path}" is outside of "${into}"`);
    const present = existing(proc, path);
    if (present?.type === 'directory' && name === '.') continue;
    if (present) makeWay(proc, entry, path, present);
    makeParents(proc, path);
    make(proc, entry, path, into, present?.type === 'directory');
    if (entry.type === 'directory') directories.push({ path, mtime: entry.mtime });
  }
  // Making what is in them has touched them.
  for (const { path, mtime } of directories) proc.fs.utimes(path, mtime);
}

function existing(proc: Process, path: string): Stat | undefined {
  try {
    return proc.fs.lstat(path);
  } catch {
    return undefined;
  }
}

function makeWay(proc: Process, { type }: TarEntry, path: string, present: Stat): void {
  if (present.type === 'directory' && type === 'directory') return;
  if (present.type === 'directory') throw new GoError(`cannot overwrite directory "${path}" with non-directory`);
  if (type === 'directory') throw new GoError(`cannot overwrite non-directory "${path}" with directory`);
  onPath('unlink', path, () => proc.fs.unlink(path));
}

function makeParents(proc: Process, path: string): void {
  const parent = path.slice(0, path.lastIndexOf('/')) || '/';
  if (existing(proc, parent)) return;
  makeParents(proc, parent);
  onPath('mkdir', parent, () => proc.fs.mkdir(parent));
}

function make(proc: Process, entry: TarEntry, path: string, into: string, isThere: boolean): void {
  const { fs } = proc;
  switch (entry.type) {
    case 'directory':
      if (!isThere) onPath('mkdir', path, () => fs.mkdir(path, entry.mode));
      break;
    case 'file':
      onPath('open', path, () => fs.writeFile(path, entry.content, { mode: entry.mode }));
      break;
    case 'symlink':
      onPath('symlink', path, () => fs.symlink(entry.target, path));
      return;
    case 'link':
      onPath('link', path, () => fs.link(clean(`${into}/${entry.target}`), path));
      return;
    default:
      // Devices and pipes are for root to make, and nobody needs a copy of one.
      return;
  }
  onPath('chmod', path, () => fs.chmod(path, entry.mode));
  fs.utimes(path, entry.mtime);
}
