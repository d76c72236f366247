import { BLOCK, FLAGS, type TarEntry } from './entry.ts';

const utf8 = new TextDecoder();
const TYPES = new Map(Object.entries(FLAGS).map(([type, flag]) => [flag, type as TarEntry['type']]));

/** What is wrong with an archive, in Go's words. */
export class TarError extends Error {}

/** The members of an archive in ustar, with the extensions of pax and GNU for long names. @throws {TarError} */
export function* readTar(archive: Uint8Array): Generator<TarEntry, void, void> {
  let longer: Partial<Pick<TarEntry, 'name' | 'target'>> = {};
  for (let at = 0; at < archive.length; ) {
    if (at + BLOCK > archive.length) throw new TarError('unexpected EOF');
    const block = archive.subarray(at, at + BLOCK);
    if (block.every((byte) => byte === 0)) return;
    if (!isHeader(block)) throw new TarError('archive/tar: invalid tar header');
    const size = octal(block, 124, 12);
    const data = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (data.length < size) throw new TarError('unexpected EOF');
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    const flag = String.fromCharCode(block[156] as number);
    if (flag === 'x') longer = { ...longer, ...readPax(data) };
    else if (flag === 'L') longer.name = text(data, 0, data.length);
    else if (flag === 'K') longer.target = text(data, 0, data.length);
    else if (flag !== 'g') {
      yield entryOf(block, flag, data, longer);
      longer = {};
    }
  }
}

function entryOf(
  block: Uint8Array,
  flag: string,
  data: Uint8Array,
  longer: Partial<Pick<TarEntry, 'name' | 'target'>>,
): TarEntry {
  const isUstar = text(block, 257, 5) === 'ustar';
  const prefix = isUstar && block[262] === 0 ? text(block, 345, 155) : '';
  const short = text(block, 0, 100);
  const name = longer.name ?? (prefix === '' ? short : `${prefix}/${short}`);
  const type = TYPES.get(flag) ?? 'file';
  return {
    name: name.replace(/(.)\/+$/, '$1'),
    type: type === 'file' && name.endsWith('/') ? 'directory' : type,
    mode: octal(block, 100, 8) & 0o7777,
    uid: octal(block, 108, 8),
    gid: octal(block, 116, 8),
    mtime: octal(block, 136, 12) * 1000,
    data,
    target: longer.target ?? text(block, 157, 100),
    ...(type === 'character' && { device: { major: octal(block, 329, 8), minor: octal(block, 337, 8) } }),
  };
}

function isHeader(block: Uint8Array): boolean {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 32 : (block[i] as number);
  return sum === octal(block, 148, 8);
}

function text(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return utf8.decode(end < 0 ? field : field.subarray(0, end));
}

/** A number in octal digits or, with the first bit set, in base 256 as GNU writes large ones. */
function octal(bytes: Uint8Array, at: number, length: number): number {
  if (((bytes[at] as number) & 0x80) === 0) return Number.parseInt(text(bytes, at, length).trim() || '0', 8) || 0;
  let value = (bytes[at] as number) & 0x7f;
  for (let i = 1; i < length; i++) value = value * 256 + (bytes[at + i] as number);
  return value;
}

function readPax(data: Uint8Array): Partial<Pick<TarEntry, 'name' | 'target'>> {
  const found: Partial<Pick<TarEntry, 'name' | 'target'>> = {};
  for (let at = 0; at < data.length; ) {
    const blank = data.indexOf(32, at);
    const length = Number(utf8.decode(data.subarray(at, blank)));
    if (blank < 0 || !(length > 0)) return found;
    const record = utf8.decode(data.subarray(blank + 1, at + length - 1));
    const equals = record.indexOf('=');
    const value = record.slice(equals + 1);
    if (record.startsWith('path=')) found.name = value;
    else if (record.startsWith('linkpath=')) found.target = value;
    at += length;
  }
  return found;
}
