import { characters, indexOf, text, typeName } from '../data/basics.ts';
import { collect } from '../data/iterate.ts';
import { Bytes, Dict, List, Slice, Tuple, type Value } from '../data/values.ts';
import { PythonError, Unsupported } from '../error.ts';
import { sliceIndices } from '../run/subscripts.ts';
import type { Methods } from './define.ts';
import { formatText } from './format-text.ts';

const SPACE = /[\s\x1c-\x1f\x85]/u;

const isEmpty = (value: Value | undefined) => value === undefined || value === null;

function strip(self: string, chars: Value | undefined, left: boolean, right: boolean): string {
  const set = isEmpty(chars) ? undefined : new Set(text(chars, () => 'strip arg must be None or str'));
  const is = (char: string) => (set ? set.has(char) : SPACE.test(char));
  const all = Array.from(self);
  let [from, to] = [0, all.length];
  if (left) while (from < to && is(all[from] as string)) from += 1;
  if (right) while (to > from && is(all[to - 1] as string)) to -= 1;
  return all.slice(from, to).join('');
}

function split(self: string, by: Value | undefined, most: Value | undefined, fromRight: boolean): List {
  let limit = most === undefined ? -1 : indexOf(most);
  if (limit < 0) limit = Number.POSITIVE_INFINITY;
  if (isEmpty(by)) return new List(fromRight ? wordsFromRight(self, limit) : words(self, limit));
  const separator = text(by, (name) => `must be str or None, not ${name}`);
  if (separator === '') throw new PythonError('ValueError', 'empty separator');
  const parts = self.split(separator);
  if (parts.length - 1 <= limit) return new List(parts);
  if (fromRight) {
    const rest = parts.splice(parts.length - limit);
    return new List([parts.join(separator), ...rest]);
  }
  const rest = parts.splice(limit);
  return new List([...parts, rest.join(separator)]);
}

function words(self: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = self.trimStart();
  while (rest !== '' && parts.length < limit) {
    const [word = ''] = /^\S+/.exec(rest) ?? [];
    parts.push(word);
    rest = rest.slice(word.length).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

function wordsFromRight(self: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = self.trimEnd();
  while (rest !== '' && parts.length < limit) {
    const [word = ''] = /\S+$/.exec(rest) ?? [];
    parts.unshift(word);
    rest = rest.slice(0, rest.length - word.length).trimEnd();
  }
  if (rest !== '') parts.unshift(rest);
  return parts;
}

/** The part of a text that `start` and `end` leave, and where it begins. */
function within(self: string, start: Value | undefined, end: Value | undefined): { part: string; from: number } {
  if (start === undefined && end === undefined) return { part: self, from: 0 };
  const chars = Array.from(self);
  const { start: from, stop } = sliceIndices(new Slice(start ?? null, end ?? null, null), chars.length);
  return { part: chars.slice(from, Math.max(from, stop)).join(''), from };
}

function find(self: string, part: Value, start: Value | undefined, end: Value | undefined, last: boolean): number {
  const inside = within(self, start, end);
  const wanted = text(part, (name) => `must be str, not ${name}`);
  const at = last ? inside.part.lastIndexOf(wanted) : inside.part.indexOf(wanted);
  return at < 0 ? -1 : inside.from + characters(inside.part.slice(0, at)).length;
}

function affix(name: string, test: (part: string, affix: string) => boolean) {
  return (_: unknown, self: string, wanted: Value, start?: Value, end?: Value): boolean => {
    const { part } = within(self, start, end);
    const options = wanted instanceof Tuple ? wanted.items : [wanted];
    return options.some((option) =>
      test(
        part,
        text(option, (kind) => `${name} first arg must be str or a tuple of str, not ${kind}`),
      ),
    );
  };
}

function pad(self: string, width: Value, fill: Value | undefined, side: 'left' | 'right' | 'both'): string {
  const char = fill === undefined ? ' ' : text(fill);
  if (characters(char).length !== 1)
    throw new PythonError('TypeError', 'The fill character must be exactly one character long');
  const missing = indexOf(width) - characters(self).length;
  if (missing > 1_000_000) throw new Unsupported('widths of that size');
  if (missing <= 0) return self;
  // CPython gives the odd one to the left where the width is odd, too.
  const left =
    side === 'left' ? missing : side === 'right' ? 0 : Math.floor(missing / 2) + (missing & indexOf(width) & 1);
  return char.repeat(left) + self + char.repeat(missing - left);
}

function title(self: string): string {
  return self.replace(/\p{L}+/gu, (word) => {
    const [first = '', ...rest] = Array.from(word);
    return first.toUpperCase() + rest.join('').toLowerCase();
  });
}

const is = (pattern: RegExp): readonly ['', (_: unknown, self: string) => boolean] => [
  '',
  (_, self) => pattern.test(self),
];

function partition(self: string, by: Value, last: boolean): Tuple {
  const separator = text(by, (name) => `must be str, not ${name}`);
  if (separator === '') throw new PythonError('ValueError', 'empty separator');
  const at = last ? self.lastIndexOf(separator) : self.indexOf(separator);
  if (at < 0) return new Tuple(last ? ['', '', self] : [self, '', '']);
  return new Tuple([self.slice(0, at), separator, self.slice(at + separator.length)]);
}

function replace(self: string, from: string, to: string, count: number): string {
  if (count < 0)
    return from === '' ? [...Array.from(self).map((char) => to + char), to].join('') : self.replaceAll(from, to);
  let [rest, done] = [self, ''];
  for (let left = count; left > 0; left--) {
    const at = from === '' ? 0 : rest.indexOf(from);
    if (at < 0) break;
    const step = from === '' ? 1 : 0;
    done += rest.slice(0, at) + to + rest.slice(at, at + step);
    if (from === '' && rest === '') return done;
    rest = rest.slice(at + from.length + step);
  }
  return done + rest;
}

/** The methods of texts (The Python Standard Library, String Methods). */
export const textMethods: Methods = {
  capitalize: ['', (_, self: string) => self.slice(0, 1).toUpperCase() + self.slice(1).toLowerCase()],
  casefold: ['', (_, self: string) => self.toLowerCase().replaceAll('ß', 'ss')],
  center: ['width fill? /', (_, self: string, width: Value, fill?: Value) => pad(self, width, fill, 'both')],
  count: [
    'part start? end? /',
    (_, self: string, part: Value, start?: Value, end?: Value) => {
      const wanted = text(part, (name) => `must be str, not ${name}`);
      const inside = within(self, start, end).part;
      return wanted === '' ? characters(inside).length + 1 : inside.split(wanted).length - 1;
    },
  ],
  encode: [
    'encoding? errors?',
    (_, self: string, encoding: Value = 'utf-8', errors: Value = 'strict') => {
      const name = text(encoding).toLowerCase().replaceAll('_', '-');
      if (/^utf-?8$/.test(name)) return new Bytes(new TextEncoder().encode(self));
      const limit = { ascii: 128, 'us-ascii': 128, 'latin-1': 256, latin1: 256, 'iso-8859-1': 256 }[name];
      if (limit === undefined) throw new Unsupported(`the encoding ${name}`);
      const chars = Array.from(self, (char) => char.codePointAt(0) ?? 0);
      const bad = chars.findIndex((code) => code >= limit);
      if (bad < 0) return new Bytes(Uint8Array.from(chars));
      if (errors === 'ignore') return new Bytes(Uint8Array.from(chars.filter((code) => code < limit)));
      if (errors === 'replace') return new Bytes(Uint8Array.from(chars, (code) => (code < limit ? code : 63)));
      const code = chars[bad] ?? 0;
      const shown =
        code < 256
          ? `\\x${code.toString(16)}`
          : code > 0xffff
            ? `\\U${code.toString(16).padStart(8, '0')}`
            : `\\u${code.toString(16).padStart(4, '0')}`;
      throw new PythonError(
        'UnicodeEncodeError',
        `'${limit === 128 ? 'ascii' : 'latin-1'}' codec can't encode character '${shown}' in position ${bad}: ordinal not in range(${limit})`,
      );
    },
  ],
  endswith: ['suffix start? end? /', affix('endswith', (part, end) => part.endsWith(end))],
  expandtabs: [
    'tabsize?',
    (_, self: string, size: Value = 8) =>
      self
        .split('\n')
        .map((line) => {
          let done = '';
          for (const char of line)
            done += char === '\t' ? ' '.repeat(indexOf(size) - (done.length % indexOf(size))) : char;
          return done;
        })
        .join('\n'),
  ],
  find: [
    'part start? end? /',
    (_, self: string, part: Value, start?: Value, end?: Value) => find(self, part, start, end, false),
  ],
  rfind: [
    'part start? end? /',
    (_, self: string, part: Value, start?: Value, end?: Value) => find(self, part, start, end, true),
  ],
  index: [
    'part start? end? /',
    (_, self: string, part: Value, start?: Value, end?: Value) => found(find(self, part, start, end, false)),
  ],
  rindex: [
    'part start? end? /',
    (_, self: string, part: Value, start?: Value, end?: Value) => found(find(self, part, start, end, true)),
  ],
  format: [
    '*args **named',
    (vm, self: string, args: Value[], named: Map<string, Value>) => formatText(vm, self, args, named),
  ],
  format_map: [
    'mapping /',
    (vm, self: string, mapping: Value) => {
      if (!(mapping instanceof Dict)) throw new Unsupported('format_map() of other things than dictionaries');
      return formatText(vm, self, [], new Map([...mapping.entries].map(([key, value]) => [String(key), value])));
    },
  ],
  isalnum: is(/^[\p{L}\p{N}]+$/u),
  isalpha: is(/^\p{L}+$/u),
  isascii: is(/^[\x00-\x7f]*$/),
  isdecimal: is(/^\p{Nd}+$/u),
  isdigit: is(/^[\p{Nd}²³¹⁰-⁹₀-₉]+$/u),
  isidentifier: is(/^[\p{L}_][\p{L}\p{N}_]*$/u),
  islower: ['', (_, self: string) => self !== self.toUpperCase() && self === self.toLowerCase()],
  isnumeric: is(/^\p{N}+$/u),
  isprintable: is(/^[^\x00-\x1f\x7f-\xa0\xad\u2028\u2029]*$/u),
  isspace: is(/^[\s\x1c-\x1f\x85]+$/u),
  istitle: ['', (_, self: string) => /\p{L}/u.test(self) && title(self) === self],
  isupper: ['', (_, self: string) => self !== self.toLowerCase() && self === self.toUpperCase()],
  join: [
    'iterable /',
    function* (vm, self: string, items: Value) {
      const parts = yield* collect(vm, items);
      const wrong = parts.findIndex((item) => typeof item !== 'string');
      if (wrong < 0) return parts.join(self);
      const name = typeName(parts[wrong] ?? null);
      throw new PythonError('TypeError', `sequence item ${wrong}: expected str instance, ${name} found`);
    },
  ],
  ljust: ['width fill? /', (_, self: string, width: Value, fill?: Value) => pad(self, width, fill, 'right')],
  lower: ['', (_, self: string) => self.toLowerCase()],
  lstrip: ['chars? /', (_, self: string, chars?: Value) => strip(self, chars, true, false)],
  partition: ['separator /', (_, self: string, by: Value) => partition(self, by, false)],
  removeprefix: [
    'prefix /',
    (_, self: string, part: Value) => (self.startsWith(text(part)) ? self.slice(text(part).length) : self),
  ],
  removesuffix: [
    'suffix /',
    (_, self: string, part: Value) =>
      text(part) !== '' && self.endsWith(text(part)) ? self.slice(0, -text(part).length) : self,
  ],
  replace: [
    'old new count? /',
    (_, self: string, from: Value, to: Value, count: Value = -1) => {
      const message = (at: number) => (name: string) => `replace() argument ${at} must be str, not ${name}`;
      return replace(self, text(from, message(1)), text(to, message(2)), indexOf(count));
    },
  ],
  rjust: ['width fill? /', (_, self: string, width: Value, fill?: Value) => pad(self, width, fill, 'left')],
  rpartition: ['separator /', (_, self: string, by: Value) => partition(self, by, true)],
  rsplit: ['sep? maxsplit?', (_, self: string, by?: Value, most?: Value) => split(self, by, most, true)],
  rstrip: ['chars? /', (_, self: string, chars?: Value) => strip(self, chars, false, true)],
  split: ['sep? maxsplit?', (_, self: string, by?: Value, most?: Value) => split(self, by, most, false)],
  splitlines: [
    'keepends?',
    (_, self: string, keep: Value = false) => {
      const lines =
        self.match(/[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|$)/g) ?? [];
      if (lines.at(-1) === '') lines.pop();
      return new List(
        keep ? lines : lines.map((line) => line.replace(/(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])$/, '')),
      );
    },
  ],
  startswith: ['prefix start? end? /', affix('startswith', (part, start) => part.startsWith(start))],
  strip: ['chars? /', (_, self: string, chars?: Value) => strip(self, chars, true, true)],
  swapcase: [
    '',
    (_, self: string) =>
      Array.from(self, (char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase())).join(''),
  ],
  title: ['', (_, self: string) => title(self)],
  translate: [
    'table /',
    (_, self: string, table: Value) => {
      if (!(table instanceof Dict)) throw new Unsupported('translate() with other things than dictionaries');
      return Array.from(self, (char) => {
        const to = table.map.get(char.codePointAt(0) ?? 0)?.[1];
        return to === undefined
          ? char
          : to === null
            ? ''
            : typeof to === 'number'
              ? String.fromCodePoint(to)
              : String(to);
      }).join('');
    },
  ],
  upper: ['', (_, self: string) => self.toUpperCase()],
  zfill: [
    'width /',
    (_, self: string, width: Value) => {
      const [sign = ''] = /^[-+]/.exec(self) ?? [];
      return sign + self.slice(sign.length).padStart(indexOf(width) - sign.length, '0');
    },
  ],
};

function found(at: number): number {
  if (at < 0) throw new PythonError('ValueError', 'substring not found');
  return at;
}
