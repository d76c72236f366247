import { isSysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import type { Stat } from '../../kernel/vfs.ts';
import type { Invocation } from '../command.ts';

interface Followed {
  path: string;
  /** Nothing while it is gone. */
  file: OpenFile | undefined;
  ino: number | undefined;
  /** How far it has been read. */
  size: number;
}

/** How tail -f goes on. */
export interface Following {
  byName: boolean;
  retry: boolean;
  /** Milliseconds between two looks. */
  interval: number;
  pid: number | undefined;
  header(path: string): Promise<void>;
}

/** Prints what is added to files, until a signal ends the process (or `pid` has ended). */
export async function followFiles(
  invocation: Invocation,
  open: readonly { path: string; file: OpenFile }[],
  missing: readonly string[],
  how: Following,
): Promise<void> {
  const { proc, out } = invocation;
  const files: Followed[] = [
    ...open.map(({ path, file }) => ({ path, file, ino: statOf(invocation, path)?.ino, size: position(file) })),
    ...missing.map((path) => ({ path, file: undefined, ino: undefined, size: 0 })),
  ];
  for (;;) {
    for (const followed of files) {
      if (how.byName) await reopen(invocation, followed, how);
      await copyNew(invocation, followed, how);
    }
    await out.flush();
    if (how.pid !== undefined && !proc.namespaces.pids.get(how.pid)) return;
    await proc.sleep(how.interval);
  }
}

function statOf({ proc }: Invocation, path: string): Stat | undefined {
  try {
    return path === '-' ? undefined : proc.fs.stat(path);
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}

function position(file: OpenFile): number {
  return file.kind === 'file' ? file.seek(0, 'current') : 0;
}

/** Under the same name there may be another file by now, or none. */
async function reopen(invocation: Invocation, followed: Followed, { retry }: Following): Promise<void> {
  const { proc, complain } = invocation;
  const stat = statOf(invocation, followed.path);
  if (followed.path === '-' || (stat && stat.ino === followed.ino && followed.file)) return;
  if (!stat) {
    if (followed.file) {
      await complain(`'${followed.path}' has become inaccessible: No such file or directory`);
      if (!retry) await complain('no files remaining');
      followed.file.release();
      followed.file = undefined;
    }
    return;
  }
  try {
    const file = proc.fs.open(followed.path);
    const told = followed.ino === undefined || !followed.file ? 'has appeared' : 'has been replaced';
    await complain(`'${followed.path}' ${told};  following new file`);
    followed.file?.release();
    followed.file = file;
    followed.ino = stat.ino;
    followed.size = 0;
  } catch (error) {
    if (!isSysError(error)) throw error;
  }
}

async function copyNew(invocation: Invocation, followed: Followed, how: Following): Promise<void> {
  const { proc, out, complain, flavour } = invocation;
  const { file, path } = followed;
  if (!file) return;
  if (file.kind === 'file') {
    const end = file.seek(0, 'end');
    if (end < followed.size) {
      if (flavour === 'gnu') await complain(`${path}: file truncated`);
      followed.size = 0;
    }
    file.seek(followed.size, 'set');
    if (end === followed.size) return;
  } else if (!file.readable) {
    return;
  }
  for (;;) {
    const data = await file.read(proc, 65536);
    if (data.length === 0) return;
    followed.size += data.length;
    await how.header(path);
    await out.write(data);
    if (file.kind !== 'file') return;
  }
}
