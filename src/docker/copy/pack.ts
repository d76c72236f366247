import type { Process } from '../../kernel/process.ts';
import type { FileType } from '../../kernel/vfs.ts';
import type { TarEntry } from '../tar/entry.ts';
import { onPath } from './path-error.ts';
import { splitPath } from './paths.ts';

/**
 * Everything at a path, as members of an archive whose names begin with the path's own (moby, archive.TarResource).
 * @param calledAs another name for that
 * @throws {Error} in Go's words
 */
export async function pack(proc: Process, path: string, calledAs?: string): Promise<TarEntry[]> {
  const { directory, base } = splitPath(path);
  const entries: TarEntry[] = [];
  const add = async (name: string): Promise<void> => {
    const turn = proc.tick();
    if (turn) await turn;
    const full = `${directory}/${name}`.replace(/^\/\//, '/');
    const stat = onPath('lstat', full, () => proc.fs.lstat(full));
    const { mode, uid, gid, mtime, type } = stat;
    const target = type === 'symlink' ? proc.fs.readlink(full) : '';
    const content = onPath('open', full, () => (type === 'file' ? proc.fs.readFile(full) : new Uint8Array()));
    if (isPacked(type)) entries.push({ name, type, mode, uid, gid, mtime, target, content });
    if (type !== 'directory') return;
    for (const child of onPath('open', full, () => proc.fs.readdir(full))) await add(`${name}/${child.name}`);
  };
  await add(base);
  if (calledAs === undefined) return entries;
  return entries.map((entry) => ({ ...entry, name: calledAs + entry.name.slice(base.length) }));
}

/** Sockets are no use to anybody else. */
function isPacked(type: FileType): boolean {
  return type !== 'socket';
}
