import { Failure } from '../failure.ts';
import type { Flavour } from '../types.ts';

interface Position {
  /** From 1 on. */
  field: number;
  /** From 1 on; 0 at the end of a key means the field's end. */
  char: number;
  /** Blanks in front of the field do not count. */
  blanks: boolean;
}

/** What lines are compared by: a part of them, and in which way. */
export interface Key {
  from: Position;
  to: Position | undefined;
  /** Letters of sort's ordering options. */
  orders: ReadonlySet<string>;
}

/** @param text as in `-k 2.3nr,4` @throws {Failure} */
export function parseKey(text: string, flavour: Flavour): Key {
  const match = /^(\d+)(?:\.(\d+))?([bdfghiMnRrVz]*)(?:,(\d+)(?:\.(\d+))?([bdfghiMnRrVz]*))?$/.exec(text);
  const wrong = (what: string) => new Failure(flavour === 'gnu' ? what : 'bad field specification', 2);
  if (!match) {
    if (/^\d+(\.\d+)?[^\d.,]/.test(text))
      throw wrong(`stray character in field spec: invalid field specification '${text}'`);
    throw wrong(`invalid number at field start: invalid count at start of '${text}'`);
  }
  const [, field, char, first = '', endField, endChar, last = ''] = match;
  if (Number(field) === 0) throw wrong(`-: invalid field specification '${text}'`.replace('-', 'field number is zero'));
  if (char !== undefined && Number(char) === 0)
    throw wrong(`character offset is zero: invalid field specification '${text}'`);
  if (endField !== undefined && Number(endField) === 0)
    throw wrong(`field number is zero: invalid field specification '${text}'`);
  const orders = new Set([...first, ...last].filter((letter) => letter !== 'b'));
  if (first.includes('b') || last.includes('b')) orders.add('b');
  return {
    from: { field: Number(field), char: Number(char ?? 1), blanks: first.includes('b') },
    to:
      endField === undefined
        ? undefined
        : { field: Number(endField), char: Number(endChar ?? 0), blanks: last.includes('b') },
    orders,
  };
}

/** What else decides. */
interface Manner {
  /** For what looks like chance. */
  salt: number;
  /** A number may have a plus before it. */
  plus: boolean;
}

/** By their characters' codes, which are bytes. */
export function compareBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How lines compare by one key: what is read of each of them once, and which of two such comes first. */
export interface KeyOrder {
  read: (line: string) => unknown;
  compare: (a: unknown, b: unknown) => number;
}

/** How lines compare by one key. */
export function keyOrder(key: Key, tab: string | undefined, how: Manner): KeyOrder {
  const { orders } = key;
  const trim = orders.has('b') && !key.from.blanks && key.to?.blanks !== true;
  const part = extractor(key, tab, trim);
  const { read, compare } = plainOrder(orders, how);
  return {
    read: (line) => read(part(line)),
    compare: orders.has('r') ? (a, b) => -compare(a, b) : compare,
  };
}

function plainOrder(orders: ReadonlySet<string>, { salt, plus }: Manner): KeyOrder {
  const unsigned = (text: string) => (plus ? text.replace(/^[ \t\n]*\+/, '') : text);
  if (orders.has('n')) return order((text) => numberAt(unsigned(text)), compareNumbers);
  if (orders.has('g')) return order(general, (a, b) => a - b || 0);
  if (orders.has('h')) return order(human, (a, b) => a - b);
  if (orders.has('M')) return order(month, (a, b) => a - b);
  if (orders.has('V')) return order((text) => text, compareVersions);
  if (orders.has('R')) {
    return order(
      (text) => ({ text, place: scatter(text, salt) }),
      (a, b) => a.place - b.place || compareBytes(a.text, b.text),
    );
  }
  return order((text) => {
    let mapped = text;
    if (orders.has('d')) mapped = mapped.replace(/[^A-Za-z0-9 \t]/g, '');
    if (orders.has('i')) mapped = mapped.replace(/[^ -~]/g, '');
    return orders.has('f') ? mapped.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : mapped;
  }, compareBytes);
}

function order<T>(read: (text: string) => T, compare: (a: T, b: T) => number): KeyOrder {
  return { read, compare: (a, b) => compare(a as T, b as T) };
}

/** The part of a line that a key names. */
function extractor({ from, to }: Key, tab: string | undefined, trim: boolean): (line: string) => string {
  const blanksBefore = from.blanks || trim;
  if (from.field === 1 && from.char === 1 && !to && !blanksBefore) return (line) => line;
  return (line) => {
    const bounds = fields(line, tab);
    const start = placeOf(line, bounds, { ...from, blanks: blanksBefore }, from.char);
    if (!to) return line.slice(start);
    const field = bounds[to.field - 1];
    const end = !field ? line.length : to.char === 0 ? field.end : placeOf(line, bounds, to, to.char + 1);
    return line.slice(start, Math.max(start, end));
  };
}

function placeOf(
  line: string,
  bounds: readonly { start: number; end: number }[],
  position: Position,
  char: number,
): number {
  const field = bounds[position.field - 1];
  if (!field) return line.length;
  let start = field.start;
  if (position.blanks) while (start < field.end && (line[start] === ' ' || line[start] === '\t')) start += 1;
  return Math.min(start + char - 1, line.length);
}

/** Without a separator, a field has the blanks in front of it. */
function fields(line: string, tab: string | undefined): { start: number; end: number }[] {
  const bounds: { start: number; end: number }[] = [];
  if (tab !== undefined) {
    let start = 0;
    for (let end = line.indexOf(tab); end >= 0; end = line.indexOf(tab, start)) {
      bounds.push({ start, end });
      start = end + 1;
    }
    bounds.push({ start, end: line.length });
    return bounds;
  }
  for (const match of line.matchAll(/[ \t]*[^ \t]+|[ \t]+$/g))
    bounds.push({ start: match.index, end: match.index + match[0].length });
  return bounds;
}

interface Decimal {
  negative: boolean;
  whole: string;
  fraction: string;
}

/** So many digits a number of JavaScript's own holds exactly. */
const EXACT = 15;

/** The number in front, however many digits it has; a short whole one is a number of JavaScript's own. */
function numberAt(text: string): Decimal | number {
  const [, sign = '', whole = '', fraction = ''] = /^[ \t\n]*(-?)(\d*)(?:\.(\d*))?/.exec(text) ?? [];
  if (fraction === '' && whole.length <= EXACT) return Number(`${sign}${whole || 0}`) || 0;
  const plain = { whole: whole.replace(/^0+/, ''), fraction: fraction.replace(/0+$/, '') };
  return { ...plain, negative: sign === '-' && (plain.whole !== '' || plain.fraction !== '') };
}

function compareNumbers(a: Decimal | number, b: Decimal | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareDecimals(decimal(a), decimal(b));
}

function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const magnitude =
    a.whole.length - b.whole.length || compareBytes(a.whole, b.whole) || compareBytes(a.fraction, b.fraction);
  return a.negative ? -magnitude : magnitude;
}

function decimal(value: Decimal | number): Decimal {
  if (typeof value !== 'number') return value;
  return { negative: value < 0, whole: value === 0 ? '' : String(Math.abs(value)), fraction: '' };
}

/** What is no number comes before all numbers. */
function general(text: string): number {
  const match = /^\s*[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?|inf(?:inity)?)/i.exec(text);
  return match ? Number(match[0].trim().replace(/inf(inity)?/i, 'Infinity')) : -Number.MAX_VALUE;
}

const UNITS = 'KMGTPEZYRQ';

function human(text: string): number {
  const [, sign = '', digits = '0', unit = ''] = /^[ \t]*(-?)(\d+(?:\.\d*)?|\.\d+)?([KkMGTPEZYRQ])?/.exec(text) ?? [];
  const value = Number(digits);
  // The unit counts first, whatever the number before it.
  const order = value === 0 ? 0 : (UNITS.indexOf(unit.toUpperCase()) + 1) * 1e15 * (unit ? 1 : 0) + value;
  return sign === '-' ? -order : order;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

function month(text: string): number {
  return MONTHS.indexOf(
    text
      .replace(/^[ \t]+/, '')
      .slice(0, 3)
      .toUpperCase(),
  );
}

/** A number for a text that looks like chance but is the same for the same text. */
function scatter(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x7feb352d) >>> 0;
}

/** Debian's order of versions, which GNU's version sort follows: `~` before the end, letters before other characters. */
export function compareVersions(a: string, b: string): number {
  for (const special of ['', '.', '..']) {
    if (a === special || b === special) {
      if (a === b) return 0;
      return a === special ? -1 : 1;
    }
  }
  if (a.startsWith('.') !== b.startsWith('.')) return a.startsWith('.') ? -1 : 1;
  const [rootA, rootB] = [withoutSuffix(a), withoutSuffix(b)];
  return compareRevisions(rootA, rootB) || compareRevisions(a, b) || compareBytes(a, b);
}

/** File name extensions are looked at only where the rest is the same. */
function withoutSuffix(text: string): string {
  return text.replace(/(\.[A-Za-z~][A-Za-z0-9~]*)+$/, '') || text;
}

function compareRevisions(a: string, b: string): number {
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    while ((i < a.length && !isDigit(a[i])) || (j < b.length && !isDigit(b[j]))) {
      const difference = weight(a[i]) - weight(b[j]);
      if (difference !== 0) return difference;
      i += 1;
      j += 1;
    }
    const [, digitsA = ''] = /^0*(\d*)/.exec(a.slice(i)) ?? [];
    const [, digitsB = ''] = /^0*(\d*)/.exec(b.slice(j)) ?? [];
    if (digitsA.length !== digitsB.length) return digitsA.length - digitsB.length;
    if (digitsA !== digitsB) return compareBytes(digitsA, digitsB);
    while (isDigit(a[i])) i += 1;
    while (isDigit(b[j])) j += 1;
  }
  return 0;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function weight(char: string | undefined): number {
  if (char === undefined || isDigit(char)) return 0;
  if (char === '~') return -1;
  return /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 256;
}
