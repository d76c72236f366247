import { PythonError, Unsupported } from '../error.ts';
import { characters, numberOf, typeName, typeOf } from './basics.ts';
import { realText, str } from './repr.ts';
import { PyObject } from './type.ts';
import { Real, type Value } from './values.ts';
import type { Result, Vm } from './vm.ts';

/** format(value, specification) @throws {PythonError} ValueError, TypeError */
export function* format(vm: Vm, value: Value, specification: string): Result<string> {
  if (value instanceof PyObject && !(value instanceof Real)) {
    const own = value.type.find('__format__');
    if (own !== undefined) return String(yield* vm.call(own, [value, specification]));
    if (specification !== '')
      throw new PythonError('TypeError', `unsupported format string passed to ${typeName(value)}.__format__`);
  }
  if (value === null && specification !== '')
    throw new PythonError('TypeError', 'unsupported format string passed to NoneType.__format__');
  return specification === '' ? yield* str(vm, value) : formatted(value, specification);
}

/** Fill, alignment, sign, `z`, `#`, zeros, width, grouping, precision and kind (Format Specification Mini-Language). */
const SPECIFICATION = /^(?:(.)?([<>^=]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%]?)$/su;

const MOST = 1_000_000;

/** A number's or a text's format. */
export function formatted(value: Value, specification: string): string {
  const match = SPECIFICATION.exec(specification);
  const type = typeName(value);
  if (!match)
    throw new PythonError('ValueError', `Invalid format specifier '${specification}' for object of type '${type}'`);
  const [, fill, align, sign = '', alternate, zero, width = '0', group, precision, kind = ''] = match;
  if (Number(width) > MOST || Number(precision ?? 0) > MOST) throw new Unsupported('widths of that size');
  const unknown = () => new PythonError('ValueError', `Unknown format code '${kind}' for object of type '${type}'`);
  const digits = precision === undefined ? undefined : Number(precision);
  if (typeof value === 'string') {
    if (kind !== '' && kind !== 's') throw unknown();
    if (sign !== '') throw new PythonError('ValueError', 'Sign not allowed in string format specifier');
    if (align === '=') throw new PythonError('ValueError', "'=' alignment not allowed in string format specifier");
    const chars = characters(value);
    const text = digits === undefined ? value : Array.from(chars).slice(0, digits).join('');
    return padded(text, Number(width), fill ?? (zero ? '0' : ' '), align ?? '<');
  }
  const number = typeof value === 'boolean' ? (kind === '' ? value : Number(value)) : value;
  if (typeof number === 'boolean' && specification !== '') {
    return padNumber(sizeOf(Number(number), kind, digits, { group, alternate, unknown }), Number(number) < 0);
  }
  const [text, negative] = [sizeOf(number, kind, digits, { group, alternate, unknown }), isNegative(number)];
  return padNumber(text, negative);

  function padNumber(size: string, minus: boolean): string {
    const before = (minus ? '-' : sign === '-' ? '' : sign) + (/^0[xXob]/.exec(size)?.[0] ?? '');
    const rest = size.replace(/^0[xXob]/, '');
    if (align === '=' || (zero && !align)) {
      const room = Number(width) - before.length;
      const char = fill ?? (zero ? '0' : ' ');
      return before + (group && char === '0' ? grouped(rest, room, group, kind) : rest.padStart(room, char));
    }
    return padded(before + rest, Number(width), fill ?? (zero ? '0' : ' '), align ?? '>');
  }
}

/** Zeros in front that have their commas, too. */
function grouped(text: string, room: number, group: string, kind: string): string {
  const [whole = '', ...rest] = text.split('.');
  let digits = whole.replaceAll(group, '');
  const behind = rest.length > 0 ? `.${rest.join('.')}` : '';
  while (groups(digits, group, kind).length + behind.length < room) digits = `0${digits}`;
  return groups(digits, group, kind) + behind;
}

function groups(digits: string, group: string, kind: string): string {
  const size = /[xXob]/.test(kind) ? 4 : 3;
  return digits.replace(new RegExp(`\\B(?=([\\da-fA-F]{${size}})+$)`, 'g'), group);
}

function isNegative(value: Value): boolean {
  if (value instanceof Real) return value.value < 0 || Object.is(value.value, -0);
  return typeof value === 'bigint' ? value < 0n : Number(value) < 0;
}

function padded(text: string, width: number, fill: string, align: string): string {
  const missing = width - characters(text).length;
  if (missing <= 0) return text;
  const left = align === '<' ? 0 : align === '^' ? Math.floor(missing / 2) : missing;
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

/** The number without its sign. */
function sizeOf(
  value: Value,
  kind: string,
  precision: number | undefined,
  { group, alternate, unknown }: { group: string | undefined; alternate: string | undefined; unknown: () => Error },
): string {
  const number = numberOf(value);
  if (number === undefined)
    throw new PythonError('TypeError', `unsupported format string passed to ${typeOf(value).name}.__format__`);
  const group3 = (text: string) => (group ? text.replace(/^\d+/, (whole) => groups(whole, group, '')) : text);
  const integral = !(value instanceof Real);
  if (integral && /^[dxXobcn]?$/.test(kind)) {
    if (precision !== undefined)
      throw new PythonError('ValueError', 'Precision not allowed in integer format specifier');
    const size = BigInt(value as number) < 0n ? -BigInt(value as number) : BigInt(value as number);
    if (kind === 'c') return String.fromCodePoint(number);
    const base = { x: 16, X: 16, o: 8, b: 2 }[kind] ?? 10;
    const digits = kind === 'X' ? size.toString(base).toUpperCase() : size.toString(base);
    return (alternate && base !== 10 ? `0${kind}` : '') + (group ? groups(digits, group, kind) : digits);
  }
  const size = Math.abs(number);
  if (!Number.isFinite(size)) {
    if (!/^[eEfFgG%n]?$/.test(kind)) throw unknown();
    const text = Number.isNaN(size) ? 'nan' : 'inf';
    return (kind === kind.toUpperCase() && /[A-Z]/.test(kind) ? text.toUpperCase() : text) + (kind === '%' ? '%' : '');
  }
  switch (kind) {
    case 'f':
    case 'F':
      return group3(fixed(size, precision ?? 6));
    case '%':
      return `${group3(fixed(size * 100, precision ?? 6))}%`;
    case 'e':
      return exponent(size, precision ?? 6);
    case 'E':
      return exponent(size, precision ?? 6).toUpperCase();
    case 'g':
    case 'n':
      return group3(general(size, precision ?? 6));
    case 'G':
      return general(size, precision ?? 6).toUpperCase();
    case '':
      if (precision === undefined) return group3(realText(size));
      return group3(shortest(size, precision));
  }
  throw unknown();
}

/** As toFixed, exactly: what lies in the middle is rounded to the even digit. */
function fixed(size: number, precision: number): string {
  if (size >= 1e21) return BigInt(size).toString() + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
  if (precision > 100) return fixed(size, 100).padEnd(fixed(size, 100).length + precision - 100, '0');
  const scaled = size * 10 ** precision;
  const middle = Number.isInteger(size * 2 ** (precision + 1)) && scaled % 1 === 0.5;
  return (middle ? (2 * Math.round(scaled / 2)) / 10 ** precision : size).toFixed(precision);
}

function exponent(size: number, precision: number): string {
  return size.toExponential(Math.min(100, precision)).replace(/(e[+-])(\d)$/, '$10$2');
}

/** `g`: so many digits, without zeros behind. */
function general(size: number, precision: number): string {
  const digits = Math.min(100, Math.max(1, precision));
  const power = size === 0 ? 0 : Number(size.toExponential(digits - 1).split('e')[1]);
  if (power < -4 || power >= digits) return exponent(size, digits - 1).replace(/\.?0+(e)/, '$1');
  const text = fixed(size, Math.max(0, digits - 1 - power));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** `.3` without a letter: like `g`, but a float always shows that it is one. */
function shortest(size: number, precision: number): string {
  const digits = Math.max(1, precision);
  const power = size === 0 ? 0 : Number(size.toExponential(Math.min(100, digits - 1)).split('e')[1]);
  if (power < -4 || power >= digits) return exponent(size, digits - 1).replace(/\.?0+(e)/, '$1');
  const text = general(size, digits);
  return text.includes('.') || power + 1 >= digits ? text : `${text}.0`;
}
