import { decodeText, encodeBytes, encodeText } from '../../text.ts';

export const BLOCK = 512;

/** What a member of an archive is. */
export type MemberType = 'file' | 'directory' | 'symlink' | 'link' | 'character' | 'fifo';

/** A member, as its header tells of it. */
export interface Member {
  name: string;
  type: MemberType;
  mode: number;
  uid: number;
  gid: number;
  user: string;
  group: string;
  /** Bytes of content behind the header. */
  size: number;
  /** Milliseconds since the epoch. */
  mtime: number;
  /** Of a symlink or a link. */
  target: string;
  device: { major: number; minor: number } | undefined;
}

const FLAGS: Readonly<Record<MemberType, string>> = {
  file: '0',
  link: '1',
  symlink: '2',
  character: '3',
  directory: '5',
  fifo: '6',
};
const TYPES: Readonly<Record<string, MemberType>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  '1': 'link',
  '2': 'symlink',
  '3': 'character',
  '4': 'character',
  '5': 'directory',
  '6': 'fifo',
};

/** The header in GNU's format; names that are too long go before it in members of their own. */
export function writeHeader(member: Member): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (const [text, flag] of [
    [member.target, 'K'],
    [member.name, 'L'],
  ] as const) {
    const bytes = encodeText(text);
    if (bytes.length <= 100) continue;
    const content = new Uint8Array(Math.ceil((bytes.length + 1) / BLOCK) * BLOCK);
    content.set(bytes);
    blocks.push(
      block(
        {
          ...member,
          name: '././@LongLink',
          target: '',
          size: bytes.length + 1,
          mode: 0o644,
          mtime: 0,
          uid: 0,
          gid: 0,
          user: 'root',
          group: 'root',
        },
        flag,
      ),
      content,
    );
  }
  blocks.push(block(member, FLAGS[member.type]));
  return blocks;
}

function block(member: Member, flag: string): Uint8Array {
  const bytes = new Uint8Array(BLOCK);
  const put = (at: number, text: Uint8Array, most: number) => bytes.set(text.subarray(0, most), at);
  const octal = (at: number, value: number, width: number) =>
    put(at, encodeBytes(`${value.toString(8).padStart(width - 1, '0')}\0`), width);
  put(0, encodeText(member.name), 100);
  octal(100, member.mode, 8);
  octal(108, member.uid, 8);
  octal(116, member.gid, 8);
  octal(124, member.size, 12);
  octal(136, Math.max(0, Math.floor(member.mtime / 1000)), 12);
  put(148, encodeBytes('        '), 8);
  put(156, encodeBytes(flag), 1);
  put(157, encodeText(member.target), 100);
  put(257, encodeBytes('ustar  \0'), 8);
  put(265, encodeText(member.user), 32);
  put(297, encodeText(member.group), 32);
  if (member.device) {
    octal(329, member.device.major, 8);
    octal(337, member.device.minor, 8);
  }
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  put(148, encodeBytes(`${sum.toString(8).padStart(6, '0')}\0 `), 8);
  return bytes;
}

/** A header that is none. */
export class HeaderError extends Error {}

/** A header's fields, before what other members say of it is known. */
export interface RawHeader extends Member {
  flag: string;
}

/** @returns nothing for a block of zeros, which ends an archive @throws {HeaderError} */
export function readHeader(bytes: Uint8Array): RawHeader | undefined {
  if (bytes.every((byte) => byte === 0)) return undefined;
  const text = (at: number, length: number) => {
    const field = bytes.subarray(at, at + length);
    const end = field.indexOf(0);
    return decodeText(end < 0 ? field : field.subarray(0, end));
  };
  const number = (at: number, length: number) => {
    // GNU writes what does not fit into octal digits as a binary number.
    if ((bytes[at] as number) & 0x80)
      return bytes.subarray(at + 1, at + length).reduce((value, byte) => value * 256 + byte, 0);
    return Number.parseInt(text(at, length).trim() || '0', 8) || 0;
  };
  const sum = bytes.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (sum !== number(148, 8)) throw new HeaderError();
  const flag = String.fromCharCode(bytes[156] as number);
  const posix = text(257, 6) === 'ustar' && bytes[262] === 0;
  const prefix = posix ? text(345, 155) : '';
  const name = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
  const type = TYPES[flag] ?? 'file';
  return {
    flag,
    name,
    type: type === 'file' && name.endsWith('/') ? 'directory' : type,
    mode: number(100, 8) & 0o7777,
    uid: number(108, 8),
    gid: number(116, 8),
    size: type === 'file' || !TYPES[flag] ? number(124, 12) : 0,
    mtime: number(136, 12) * 1000,
    target: text(157, 100),
    user: text(265, 32),
    group: text(297, 32),
    device: type === 'character' ? { major: number(329, 8), minor: number(337, 8) } : undefined,
  };
}

/** What a pax header (POSIX.1-2001) says: `LENGTH KEY=VALUE` lines. */
export function readPax(bytes: Uint8Array): Partial<Member> {
  const found: Partial<Member> = {};
  for (let at = 0; at < bytes.length; ) {
    const length = Number.parseInt(decodeText(bytes.subarray(at, at + 20)), 10);
    if (!(length > 0)) break;
    const record = decodeText(bytes.subarray(at, at + length))
      .replace(/^\d+ /, '')
      .replace(/\n$/, '');
    const cut = record.indexOf('=');
    const [key, value] = [record.slice(0, cut), record.slice(cut + 1)];
    if (key === 'path') found.name = value;
    else if (key === 'linkpath') found.target = value;
    else if (key === 'size') found.size = Number(value);
    else if (key === 'mtime') found.mtime = Number(value) * 1000;
    else if (key === 'uid') found.uid = Number(value);
    else if (key === 'gid') found.gid = Number(value);
    else if (key === 'uname') found.user = value;
    else if (key === 'gname') found.group = value;
    at += length;
  }
  return found;
}
