import { concat } from '../../kernel/stream.ts';
import { toBytes } from '../utf8.ts';
import { BLOCK, FIELDS, type TarEntry, TYPE_FLAGS } from './entry.ts';

/** A tar archive: ustar, with a PAX record before a member whose name or target is too long for it. */
export function writeTar(entries: readonly TarEntry[]): Uint8Array {
  return concat([...entries.flatMap(member), new Uint8Array(2 * BLOCK)]);
}

function member(entry: TarEntry): Uint8Array[] {
  const name = entry.type === 'directory' ? `${entry.name}/` : entry.name;
  const place = split(name);
  const records: [string, string][] = [];
  if (!place) records.push(['path', name]);
  if (toBytes(entry.target).length > FIELDS.linkname[1]) records.push(['linkpath', entry.target]);
  const own = [header(entry, flagOf(entry.type), place ?? { prefix: '', name }), ...blocks(entry.content)];
  if (records.length === 0) return own;
  const content = toBytes(records.map(([key, value]) => paxRecord(key, value)).join(''));
  const extended = { ...entry, target: '', content, mode: 0o644 };
  return [header(extended, 'x', { prefix: '', name: 'PaxHeaders.0/member' }), ...blocks(content), ...own];
}

/** The name in the two fields of a header, parted at a slash; nothing where that does not do. */
function split(name: string): { prefix: string; name: string } | undefined {
  const fits = (text: string, field: 'name' | 'prefix') => toBytes(text).length <= FIELDS[field][1];
  if (fits(name, 'name')) return { prefix: '', name };
  for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
    const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
    if (rest !== '' && fits(prefix, 'prefix') && fits(rest, 'name')) return { prefix, name: rest };
  }
  return undefined;
}

function flagOf(type: TarEntry['type']): string {
  return Object.entries(TYPE_FLAGS).find(([flag, of]) => of === type && flag !== '\0')?.[0] ?? '0';
}

function header(entry: TarEntry, flag: string, place: { prefix: string; name: string }): Uint8Array {
  const bytes = new Uint8Array(BLOCK);
  const put = (field: keyof typeof FIELDS, text: string) => {
    const [from, length] = FIELDS[field];
    bytes.set(toBytes(text).subarray(0, length), from);
  };
  const octal = (field: keyof typeof FIELDS, value: number) => {
    put(field, value.toString(8).padStart(FIELDS[field][1] - 1, '0'));
  };
  put('name', place.name);
  octal('mode', entry.mode);
  octal('uid', entry.uid);
  octal('gid', entry.gid);
  octal('size', entry.content.length);
  octal('mtime', Math.max(0, Math.floor(entry.mtime / 1000)));
  put('typeflag', flag);
  put('linkname', entry.target);
  put('magic', 'ustar\x0000');
  put('prefix', place.prefix);
  put('checksum', '        ');
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  put('checksum', `${sum.toString(8).padStart(6, '0')}\0 `);
  return bytes;
}

/** The content, filled up to whole blocks. */
function blocks(content: Uint8Array): Uint8Array[] {
  const rest = content.length % BLOCK;
  return rest === 0 ? [content] : [content, new Uint8Array(BLOCK - rest)];
}

function paxRecord(key: string, value: string): string {
  const rest = toBytes(` ${key}=${value}\n`).length;
  let length = rest + 1;
  while (String(length).length + rest !== length) length = String(length).length + rest;
  return `${length} ${key}=${value}\n`;
}
