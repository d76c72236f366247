/** One way to show a block of bytes. */
export interface DumpFormat {
  /** Bytes of one item. */
  size: number;
  /** Columns of one item, without the blank in front. */
  width: number;
  show(view: DataView, offset: number): string;
}

const NAMES = [
  'nul',
  'soh',
  'stx',
  'etx',
  'eot',
  'enq',
  'ack',
  'bel',
  'bs',
  'ht',
  'nl',
  'vt',
  'ff',
  'cr',
  'so',
  'si',
  'dle',
  'dc1',
  'dc2',
  'dc3',
  'dc4',
  'nak',
  'syn',
  'etb',
  'can',
  'em',
  'sub',
  'esc',
  'fs',
  'gs',
  'rs',
  'us',
  'sp',
];
const ESCAPES: Readonly<Record<number, string>> = {
  0: '\\0',
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
};
/** Digits of the largest number of so many bytes. */
const OCTAL: Readonly<Record<number, number>> = { 1: 3, 2: 6, 4: 11, 8: 22 };
const DECIMAL: Readonly<Record<number, number>> = { 1: 3, 2: 5, 4: 10, 8: 20 };

/**
 * od's `-t TYPE` without its size: `a`, `c`, `d`, `f`, `o`, `u`, `x`.
 * @returns nothing for a type or a size that there is not
 */
export function dumpFormat(type: string, size: number): DumpFormat | undefined {
  if (type === 'a') return { size: 1, width: 3, show: (view, at) => asciiName(view.getUint8(at) & 127) };
  if (type === 'c') return { size: 1, width: 3, show: (view, at) => character(view.getUint8(at)) };
  if (type === 'f') {
    if (size === 4) return { size, width: 15, show: (view, at) => float(view.getFloat32(at, true), 9) };
    if (size === 8) return { size, width: 24, show: (view, at) => float(view.getFloat64(at, true), 17) };
    return undefined;
  }
  if (![1, 2, 4, 8].includes(size)) return undefined;
  const read = (view: DataView, at: number) => unsigned(view, at, size);
  switch (type) {
    case 'o':
      return {
        size,
        width: OCTAL[size] as number,
        show: (view, at) =>
          read(view, at)
            .toString(8)
            .padStart(OCTAL[size] as number, '0'),
      };
    case 'x':
      return {
        size,
        width: 2 * size,
        show: (view, at) =>
          read(view, at)
            .toString(16)
            .padStart(2 * size, '0'),
      };
    case 'u':
      return { size, width: DECIMAL[size] as number, show: (view, at) => read(view, at).toString() };
    case 'd':
      return {
        size,
        width: (DECIMAL[size] as number) + 1 - (size === 8 ? 1 : 0),
        show: (view, at) => BigInt.asIntN(8 * size, read(view, at)).toString(),
      };
    default:
      return undefined;
  }
}

function unsigned(view: DataView, at: number, size: number): bigint {
  let value = 0n;
  for (let i = size - 1; i >= 0; i--) value = (value << 8n) | BigInt(view.getUint8(at + i));
  return value;
}

function asciiName(code: number): string {
  return code === 127 ? 'del' : (NAMES[code] ?? String.fromCharCode(code));
}

function character(code: number): string {
  const escape = ESCAPES[code];
  if (escape) return escape;
  return code >= 32 && code < 127 ? String.fromCharCode(code) : code.toString(8).padStart(3, '0');
}

/** The shortest digits that tell the number from its neighbours. */
function float(value: number, digits: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  const single = digits === 9;
  for (let precision = 1; precision < digits; precision++) {
    const text = value.toPrecision(precision);
    if ((single ? Math.fround(Number(text)) : Number(text)) === value) return plainExponent(text);
  }
  return plainExponent(value.toPrecision(digits));
}

function plainExponent(text: string): string {
  return text.replace(/e([-+])(\d)$/, 'e$10$2');
}
