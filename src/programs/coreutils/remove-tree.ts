import type { Process } from '../../kernel/process.ts';

/** Removes a file, or a directory with all that is in it. @throws {SysError} */
export async function removeTree(proc: Process, path: string): Promise<void> {
  const turn = proc.tick();
  if (turn) await turn;
  if (proc.fs.lstat(path).type !== 'directory') return proc.fs.unlink(path);
  for (const { name } of proc.fs.readdir(path)) await removeTree(proc, `${path}/${name}`);
  proc.fs.rmdir(path);
}
