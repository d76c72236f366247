import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { concat } from '../../kernel/stream.ts';
import { GoError } from '../go-error.ts';

const CHUNK = 65536;

/**
 * The whole of a file that a command is given to read; of a pipe as well, such as a shell's `<(…)` is.
 * @throws {GoError} `open PATH: no such file or directory`
 */
export async function readInput(proc: Process, path: string): Promise<Uint8Array> {
  try {
    return proc.fs.readFile(path);
  } catch (error) {
    if (isSysError(error, 'EINVAL')) return readPipe(proc, path);
    if (!isSysError(error)) throw error;
    const call = error.code === 'EISDIR' ? 'read' : 'open';
    throw new GoError(`${call} ${path}: ${error.message.toLowerCase()}`);
  }
}

async function readPipe(proc: Process, path: string): Promise<Uint8Array> {
  const file = proc.fs.open(path, { read: true });
  const parts: Uint8Array[] = [];
  try {
    for (;;) {
      const data = await file.read(proc, CHUNK);
      if (data.length === 0) return concat(parts);
      parts.push(data);
    }
  } finally {
    file.release();
  }
}
