import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Stat } from '../../../kernel/vfs.ts';
import { httpDate } from '../../network/http/message.ts';
import type { ServerRequest } from '../../network/http/server.ts';

/** What is at a path: a file or a directory, or why one does not get it. */
export type Looked =
  | { kind: 'file'; stat: Stat; content: Uint8Array }
  | { kind: 'directory'; stat: Stat }
  | { kind: 'failed'; status: 403 | 404 | 500; errno: number; message: string };

/** Looks for a file to serve. */
export function look(proc: Process, path: string): Looked {
  try {
    const stat = proc.fs.stat(path);
    if (stat.type === 'directory') return { kind: 'directory', stat };
    if (stat.type !== 'file') return { kind: 'failed', status: 403, errno: 13, message: 'Permission denied' };
    return { kind: 'file', stat, content: proc.fs.readFile(path) };
  } catch (error) {
    if (!isSysError(error)) throw error;
    const status = error.code === 'EACCES' ? 403 : /^(ENOENT|ENOTDIR|ENAMETOOLONG|ELOOP)$/.test(error.code) ? 404 : 500;
    return { kind: 'failed', status, errno: error.errno, message: error.message };
  }
}

/** A file as an answer: whole, a part of it, or the news that there is none (RFC 9110, 13 and 14). */
export interface FileAnswer {
  status: 200 | 206 | 304 | 416;
  body: Uint8Array;
  /** Where the part begins, of 206. */
  range?: string;
}

/** What a request gets of a file, by its conditions and its range. */
export function answerFile(
  { headers }: Pick<ServerRequest, 'headers'>,
  { stat, content }: { stat: Stat; content: Uint8Array },
  etag: string,
): FileAnswer {
  const nothing = new Uint8Array(0);
  const known = headers.get('If-None-Match');
  const since = headers.get('If-Modified-Since');
  const modified = httpDate(stat.mtime);
  const fresh = known === undefined ? since === modified : known === '*' || known.split(/,\s*/).includes(etag);
  if (fresh && (known !== undefined || since !== undefined)) return { status: 304, body: nothing };
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('Range') ?? '') ?? [];
  if (from === '' && to === '') return { status: 200, body: content };
  const size = content.length;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size || start > end) return { status: 416, body: nothing, range: `bytes */${size}` };
  return { status: 206, body: content.subarray(start, end + 1), range: `bytes ${start}-${end}/${size}` };
}
