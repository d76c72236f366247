import { GoError } from '../go-error.ts';
import { fromBytes } from '../utf8.ts';
import { BLOCK, FIELDS, type TarEntry, TYPE_FLAGS } from './entry.ts';

/** What a member's extended header, or GNU's long names, say instead of the header itself. */
interface Extended {
  path?: string;
  linkpath?: string;
  size?: number;
  mtime?: number;
}

/**
 * The members of a tar archive: ustar, with the extensions of PAX and of GNU for long names.
 * @throws {GoError} in the words of Go's archive/tar
 */
export function readTar(archive: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = [];
  let extended: Extended = {};
  let at = 0;
  for (;;) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.length === 0 || header.every((byte) => byte === 0)) return entries;
    if (header.length < BLOCK) throw new GoError('unexpected EOF');
    checkHeader(header);
    const flag = text(header, 'typeflag') || '\0';
    const size = extended.size ?? number(header, 'size');
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw new GoError('unexpected EOF');
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (flag === 'x') extended = { ...extended, ...paxRecords(content) };
    else if (flag === 'L') extended.path = untilNul(content);
    else if (flag === 'K') extended.linkpath = untilNul(content);
    else if (flag !== 'g') {
      entries.push(entry(header, flag, content, extended));
      extended = {};
    }
  }
}

function entry(header: Uint8Array, flag: string, content: Uint8Array, extended: Extended): TarEntry {
  const prefix = text(header, 'prefix');
  const name = extended.path ?? (prefix === '' ? '' : `${prefix}/`) + text(header, 'name');
  // Old archives know no directories, but for the slash.
  const type = (flag === '0' || flag === '\0') && name.endsWith('/') ? 'directory' : (TYPE_FLAGS[flag] ?? 'file');
  return {
    name: name.replace(/(?<=.)\/+$/, ''),
    type,
    mode: number(header, 'mode') & 0o7777,
    uid: number(header, 'uid'),
    gid: number(header, 'gid'),
    mtime: extended.mtime ?? number(header, 'mtime') * 1000,
    target: extended.linkpath ?? text(header, 'linkname'),
    content: type === 'file' ? content : new Uint8Array(),
  };
}

function checkHeader(header: Uint8Array): void {
  const [from, length] = FIELDS.checksum;
  let sum = 0;
  header.forEach((byte, i) => {
    sum += i >= from && i < from + length ? 32 : byte;
  });
  if (sum !== number(header, 'checksum')) throw new GoError('archive/tar: invalid tar header');
}

function bytesOf(header: Uint8Array, field: keyof typeof FIELDS): Uint8Array {
  const [from, length] = FIELDS[field];
  return header.subarray(from, from + length);
}

function text(header: Uint8Array, field: keyof typeof FIELDS): string {
  return untilNul(bytesOf(header, field));
}

function untilNul(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return fromBytes(end < 0 ? bytes : bytes.subarray(0, end));
}

/** Octal digits; or, with the first bit set, a binary number (GNU). */
function number(header: Uint8Array, field: keyof typeof FIELDS): number {
  const bytes = bytesOf(header, field);
  if ((bytes[0] ?? 0) & 0x80) return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.parseInt(untilNul(bytes).trim() || '0', 8) || 0;
}

/** `LENGTH KEY=VALUE\n`, the length being that of the whole record in bytes. */
function paxRecords(content: Uint8Array): Extended {
  const found: Extended = {};
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at);
    const length = Number(fromBytes(content.subarray(at, space)));
    if (!(length > 0)) throw new GoError('archive/tar: invalid tar header');
    const record = fromBytes(content.subarray(space + 1, at + length - 1));
    const equals = record.indexOf('=');
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
    if (key === 'path' || key === 'linkpath') found[key] = value;
    else if (key === 'size') found.size = Number(value);
    else if (key === 'mtime') found.mtime = Math.floor(Number(value) * 1000);
    at += length;
  }
  return found;
}
