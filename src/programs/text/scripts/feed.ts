import { isSysError } from '../../../kernel/errno.ts';
import type { OpenFile } from '../../../kernel/file.ts';
import { pipe } from '../../../kernel/pipe.ts';
import { type Process, shellStatus } from '../../../kernel/process.ts';
import { GzipError, gunzip, isGzip } from '../../deflate/gzip-format.ts';
import { start } from '../../execute.ts';
import { openInput } from '../../input.ts';

/** A file's content, unpacked where it is packed. @throws {SysError | GzipError} */
export async function unpacked(proc: Process, path: string): Promise<Uint8Array> {
  const input = openInput(proc, path);
  try {
    const data = await input.stream.readAll();
    return isGzip(data) ? (await gunzip(data, () => proc.tick())).data : data;
  } finally {
    input.close();
  }
}

/** Runs a program that reads what it is given, by descriptor. Returns its status. */
export async function runOn(
  proc: Process,
  words: readonly string[],
  inputs: ReadonlyMap<number, Uint8Array>,
): Promise<number> {
  const fds = new Map<number, OpenFile>(proc.descriptors);
  const ends = [...inputs].map(([fd, data]) => {
    const between = pipe();
    fds.set(fd, between.read);
    return { ...between, data };
  });
  const started = start(proc, words, { fds });
  for (const { read } of ends) read.release();
  const ignoring = proc.disposition('PIPE');
  proc.onSignal('PIPE', 'ignore');
  for (const { write, data } of ends) {
    try {
      if ('child' in started) await write.write(proc, data);
    } catch (error) {
      if (!isSysError(error, 'EPIPE')) throw error;
    } finally {
      write.release();
    }
  }
  proc.onSignal('PIPE', ignoring);
  if (!('child' in started)) return started.status;
  const ended = await proc.waitFor(started.child);
  return 'stopped' in ended ? 0 : shellStatus(ended);
}

/** What gzip says of a file that cannot be read. */
export function gzipComplaint(error: unknown, path: string): string | undefined {
  // It looks for the packed file as well.
  const name = isSysError(error, 'ENOENT') && !/(\.gz|-gz|\.z|-z|_z|\.Z|\.tgz|\.taz)$/.test(path) ? `${path}.gz` : path;
  if (isSysError(error)) return `gzip: ${name}: ${error.message}`;
  if (error instanceof GzipError) return `\ngzip: ${path}: ${error.message}`;
  return undefined;
}
