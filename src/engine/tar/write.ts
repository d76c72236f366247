import { concat } from '../../kernel/stream.ts';
import { BLOCK, FLAGS, type TarEntry } from './entry.ts';

const utf8 = new TextEncoder();
const NO_DATA = new Uint8Array(0);

/** An archive in POSIX ustar, with pax headers where a name is too long for it. */
export function writeTar(entries: Iterable<TarEntry>): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    const name = entry.type === 'directory' && !entry.name.endsWith('/') ? `${entry.name}/` : entry.name;
    const place = split(name);
    const extended = [
      ...(place ? [] : [paxRecord('path', name)]),
      ...(utf8.encode(entry.target).length > 100 ? [paxRecord('linkpath', entry.target)] : []),
    ].join('');
    if (extended !== '') {
      const data = utf8.encode(extended);
      parts.push(header({ ...PAX, mtime: entry.mtime }, 'x', { name: 'PaxHeaders.0', prefix: '' }, data.length));
      parts.push(...padded(data));
    }
    const data = entry.type === 'file' ? entry.data : NO_DATA;
    parts.push(header(entry, FLAGS[entry.type], place ?? cut(name), data.length), ...padded(data));
  }
  parts.push(new Uint8Array(2 * BLOCK));
  return concat(parts);
}

const PAX: TarEntry = { name: '', type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0, data: NO_DATA, target: '' };

interface Place {
  name: string;
  prefix: string;
}

/** A name of up to 100 bytes, and up to 155 more before a slash. Nothing where that is not enough. */
function split(name: string): Place | undefined {
  if (utf8.encode(name).length <= 100) return { name, prefix: '' };
  for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)];
    if (rest !== '' && utf8.encode(rest).length <= 100 && utf8.encode(prefix).length <= 155)
      return { name: rest, prefix };
  }
  return undefined;
}

function cut(name: string): Place {
  return { name: new TextDecoder().decode(utf8.encode(name).subarray(0, 90)), prefix: '' };
}

function header(entry: TarEntry, flag: string, { name, prefix }: Place, size: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const text = (at: number, value: string, length: number) => block.set(utf8.encode(value).subarray(0, length), at);
  const octal = (at: number, value: number, length: number) =>
    text(
      at,
      `${Math.max(0, Math.floor(value))
        .toString(8)
        .padStart(length - 1, '0')}\0`,
      length,
    );
  text(0, name, 100);
  octal(100, entry.mode & 0o7777, 8);
  octal(108, entry.uid, 8);
  octal(116, entry.gid, 8);
  octal(124, size, 12);
  octal(136, entry.mtime / 1000, 12);
  text(148, '        ', 8);
  text(156, flag, 1);
  text(157, entry.target, 100);
  text(257, 'ustar\u000000', 8);
  text(265, entry.uid === 0 ? 'root' : '', 32);
  text(297, entry.gid === 0 ? 'root' : '', 32);
  octal(329, entry.device?.major ?? 0, 8);
  octal(337, entry.device?.minor ?? 0, 8);
  text(345, prefix, 155);
  const sum = block.reduce((total, byte) => total + byte, 0);
  text(148, `${sum.toString(8).padStart(6, '0')}\0 `, 8);
  return block;
}

/** A record says its own length. */
function paxRecord(key: string, value: string): string {
  const body = ` ${key}=${value}\n`;
  const bytes = utf8.encode(body).length;
  let length = bytes;
  while (bytes + String(length).length !== length) length = bytes + String(length).length;
  return `${length}${body}`;
}

function padded(data: Uint8Array): Uint8Array[] {
  if (data.length === 0) return [];
  const rest = (BLOCK - (data.length % BLOCK)) % BLOCK;
  return rest === 0 ? [data] : [data, new Uint8Array(rest)];
}
