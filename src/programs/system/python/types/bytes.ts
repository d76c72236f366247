import { indexOf, text, typeName } from '../data/basics.ts';
import { collect } from '../data/iterate.ts';
import type { Type } from '../data/type.ts';
import { Bytes, List, type Value } from '../data/values.ts';
import { PythonError, Unsupported } from '../error.ts';
import { getItem } from '../run/subscripts.ts';
import type { Methods } from './define.ts';

/** Bytes as one character each, and back: what texts can do, bytes can do so. */
const latin = (data: Uint8Array) => Array.from(data, (byte) => String.fromCharCode(byte)).join('');
const back = (chars: string) => new Bytes(Uint8Array.from(chars, (char) => char.charCodeAt(0)));

export function bytesOf(value: Value): Uint8Array {
  if (value instanceof Bytes) return value.data;
  throw new PythonError('TypeError', `a bytes-like object is required, not '${typeName(value)}'`);
}

/** Decodes bytes. @throws {PythonError} UnicodeDecodeError */
export function decode(data: Uint8Array, encoding: string, errors: string): string {
  const name = encoding.toLowerCase().replaceAll('_', '-');
  if (/^(?:latin-?1|iso-8859-1)$/.test(name)) return latin(data);
  if (!/^(?:utf-?8|ascii|us-ascii)$/.test(name)) throw new Unsupported(`the encoding ${encoding}`);
  const codec = name.includes('ascii') ? 'ascii' : 'utf-8';
  const bad = codec === 'ascii' ? data.findIndex((byte) => byte > 127) : firstBad(data);
  if (bad < 0) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  if (errors === 'replace') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  if (errors === 'ignore') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(data).replaceAll('\ufffd', '');
  const byte = (data[bad] ?? 0).toString(16).padStart(2, '0');
  const reason =
    codec === 'ascii'
      ? 'ordinal not in range(128)'
      : /^[89a]|^b/.test(byte) || (data[bad] ?? 0) > 0xf4
        ? 'invalid start byte'
        : bad === data.length - 1
          ? 'unexpected end of data'
          : 'invalid continuation byte';
  throw new PythonError(
    'UnicodeDecodeError',
    `'${codec}' codec can't decode byte 0x${byte} in position ${bad}: ${reason}`,
  );
}

function firstBad(data: Uint8Array): number {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(data);
    return -1;
  } catch {
    for (let at = 0; at < data.length; at++) {
      const byte = data[at] ?? 0;
      const size =
        byte < 0x80
          ? 1
          : byte >= 0xc2 && byte < 0xe0
            ? 2
            : byte >= 0xe0 && byte < 0xf0
              ? 3
              : byte >= 0xf0 && byte < 0xf5
                ? 4
                : 0;
      if (size === 0) return at;
      for (let next = 1; next < size; next++) if (((data[at + next] ?? 0) & 0xc0) !== 0x80) return at;
      at += size - 1;
    }
    return data.length - 1;
  }
}

export const bytesMethods: Methods = {
  __new__: [
    'source? encoding? errors?',
    function* (vm, _: Type, source?: Value, encoding?: Value) {
      if (source === undefined) return new Bytes(new Uint8Array(0));
      if (typeof source === 'string') {
        if (encoding === undefined) throw new PythonError('TypeError', 'string argument without an encoding');
        return yield* vm.call(yield* vm.attribute(source, 'encode'), [encoding]);
      }
      if (source instanceof Bytes) return source;
      if (typeof source === 'number') return new Bytes(new Uint8Array(source));
      const items = yield* collect(vm, source);
      return new Bytes(
        Uint8Array.from(items, (item) => {
          const byte = indexOf(item);
          if (byte < 0 || byte > 255) throw new PythonError('ValueError', 'bytes must be in range(0, 256)');
          return byte;
        }),
      );
    },
  ],
  __contains__: [
    'item /',
    (_, self: Bytes, item: Value) =>
      typeof item === 'number' ? self.data.includes(item) : latin(self.data).includes(latin(bytesOf(item))),
  ],
  __getitem__: ['key /', (vm, self: Bytes, key: Value) => getItem(vm, self, key)],
  __iter__: ['', (vm, self: Bytes) => vm.iterate(self)],
  __len__: ['', (_, self: Bytes) => self.data.length],
  count: ['part /', (_, self: Bytes, part: Value) => latin(self.data).split(latin(bytesOf(part))).length - 1],
  decode: [
    'encoding? errors?',
    (_, self: Bytes, encoding: Value = 'utf-8', errors: Value = 'strict') =>
      decode(self.data, text(encoding), text(errors)),
  ],
  endswith: ['suffix /', (_, self: Bytes, part: Value) => latin(self.data).endsWith(latin(bytesOf(part)))],
  find: ['part /', (_, self: Bytes, part: Value) => latin(self.data).indexOf(latin(bytesOf(part)))],
  hex: ['', (_, self: Bytes) => Array.from(self.data, (byte) => byte.toString(16).padStart(2, '0')).join('')],
  join: [
    'iterable /',
    function* (vm, self: Bytes, items: Value) {
      return back((yield* collect(vm, items)).map((item) => latin(bytesOf(item))).join(latin(self.data)));
    },
  ],
  lower: ['', (_, self: Bytes) => back(latin(self.data).replace(/[A-Z]/g, (char) => char.toLowerCase()))],
  replace: [
    'old new /',
    (_, self: Bytes, from: Value, to: Value) =>
      back(latin(self.data).replaceAll(latin(bytesOf(from)), latin(bytesOf(to)))),
  ],
  rstrip: ['', (_, self: Bytes) => back(latin(self.data).replace(/[ \t\n\r\v\f]+$/, ''))],
  split: [
    'sep? maxsplit?',
    (_, self: Bytes, by: Value = null, most: Value = -1) => {
      const whole = latin(self.data);
      const parts =
        by === null ? whole.split(/[ \t\n\r\v\f]+/).filter((part) => part !== '') : whole.split(latin(bytesOf(by)));
      const limit = indexOf(most);
      if (limit >= 0 && parts.length > limit + 1 && by !== null)
        parts.push(parts.splice(limit).join(latin(bytesOf(by))));
      return new List(parts.map(back));
    },
  ],
  splitlines: [
    '',
    (_, self: Bytes) =>
      new List(
        latin(self.data)
          .replace(/\r?\n$/, '')
          .split(/\r?\n/)
          .map(back),
      ),
  ],
  startswith: ['prefix /', (_, self: Bytes, part: Value) => latin(self.data).startsWith(latin(bytesOf(part)))],
  strip: ['', (_, self: Bytes) => back(latin(self.data).replace(/^[ \t\n\r\v\f]+|[ \t\n\r\v\f]+$/g, ''))],
  upper: ['', (_, self: Bytes) => back(latin(self.data).replace(/[a-z]/g, (char) => char.toUpperCase()))],
};
