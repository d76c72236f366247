import { decodeText } from '../../../text.ts';
import { indexOf, integer, numberOf, typeName, typeOf } from '../data/basics.ts';
import { truth } from '../data/compare.ts';
import { quoted } from '../data/repr.ts';
import type { Type } from '../data/type.ts';
import { Bytes, Real, Tuple, type Value } from '../data/values.ts';
import { PythonError, Unsupported } from '../error.ts';
import type { Methods } from './define.ts';

const DIGITS: Readonly<Record<number, RegExp>> = { 2: /^[01]+$/, 8: /^[0-7]+$/, 10: /^\d+$/, 16: /^[\da-f]+$/i };
const PREFIX: Readonly<Record<number, string>> = { 2: 'b', 8: 'o', 16: 'x' };

/** An integer in a text. @throws {PythonError} ValueError */
export function parseInteger(text: string, base: number): number | bigint {
  const wrong = new PythonError('ValueError', `invalid literal for int() with base ${base}: ${quoted(text)}`);
  if (base !== 0 && (base < 2 || base > 36))
    throw new PythonError('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  const [, sign = '', body = ''] = /^([-+]?)(.*)$/s.exec(text.trim()) ?? [];
  if (!/^[\da-z]+(?:_[\da-z]+)*$/i.test(body)) throw wrong;
  const [, letter] = /^0([xob])/i.exec(body) ?? [];
  const found = { x: 16, o: 8, b: 2 }[letter?.toLowerCase() ?? ''];
  const real = base === 0 ? (found ?? 10) : base;
  const strip = found !== undefined && found === real && (base === 0 || PREFIX[base] === letter?.toLowerCase());
  const digits = (strip ? body.slice(2) : body).replaceAll('_', '');
  const known = DIGITS[real];
  let value = 0n;
  if (known) {
    if (!known.test(digits)) throw wrong;
    value = BigInt(real === 10 ? digits : `0${PREFIX[real]}${digits}`);
  } else {
    for (const char of digits) {
      const digit = Number.parseInt(char, 36);
      if (digit >= real) throw wrong;
      value = value * BigInt(real) + BigInt(digit);
    }
  }
  return integer(sign === '-' ? -value : value);
}

export const intMethods: Methods = {
  __new__: [
    'x? base?',
    function* (vm, type: Type, value: Value = 0, base?: Value) {
      if (type.name === 'bool') return yield* truth(vm, value);
      if (typeof value === 'string') return parseInteger(value, base === undefined ? 10 : indexOf(base));
      if (value instanceof Bytes) return parseInteger(decodeText(value.data), base === undefined ? 10 : indexOf(base));
      if (base !== undefined) throw new PythonError('TypeError', "int() can't convert non-string with explicit base");
      if (typeof value === 'number' || typeof value === 'bigint') return value;
      if (typeof value === 'boolean') return Number(value);
      if (value instanceof Real) {
        if (Number.isNaN(value.value)) throw new PythonError('ValueError', 'cannot convert float NaN to integer');
        if (!Number.isFinite(value.value))
          throw new PythonError('OverflowError', 'cannot convert float infinity to integer');
        return integer(BigInt(Math.trunc(value.value)));
      }
      for (const name of ['__int__', '__index__', '__trunc__']) {
        const own = typeOf(value).find(name);
        if (own !== undefined) return yield* vm.call(own, [value]);
      }
      throw new PythonError(
        'TypeError',
        `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`,
      );
    },
  ],
  bit_count: ['', (_, self: Value) => (BigInt(Number(self)).toString(2).match(/1/g) ?? []).length],
  bit_length: [
    '',
    (_, self: Value) => {
      const value = BigInt(self as number);
      return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
    },
  ],
  conjugate: ['', (_, self: Value) => self],
  to_bytes: [
    'length? byteorder?',
    (_, self: Value, length: Value = 1, order: Value = 'big') => {
      let rest = BigInt(self as number);
      if (rest < 0n) throw new PythonError('OverflowError', "can't convert negative int to unsigned");
      const data = new Uint8Array(indexOf(length));
      for (let at = data.length - 1; at >= 0; at--, rest >>= 8n) data[at] = Number(rest & 255n);
      if (rest > 0n) throw new PythonError('OverflowError', 'int too big to convert');
      return new Bytes(order === 'little' ? data.reverse() : data);
    },
  ],
};

export const floatMethods: Methods = {
  __new__: [
    'x? /',
    function* (vm, _: Type, value: Value = 0) {
      if (typeof value === 'string') return new Real(parseReal(value));
      const number = numberOf(value);
      if (number !== undefined) {
        if (!Number.isFinite(number) && typeof value === 'bigint')
          throw new PythonError('OverflowError', 'int too large to convert to float');
        return new Real(number);
      }
      const own = typeOf(value).find('__float__');
      if (own !== undefined) return yield* vm.call(own, [value]);
      throw new PythonError(
        'TypeError',
        `float() argument must be a string or a real number, not '${typeName(value)}'`,
      );
    },
  ],
  as_integer_ratio: [
    '',
    (_, { value }: Real) => {
      let [numerator, denominator] = [value, 1];
      while (!Number.isInteger(numerator)) [numerator, denominator] = [numerator * 2, denominator * 2];
      return new Tuple([integer(BigInt(numerator)), integer(BigInt(denominator))]);
    },
  ],
  conjugate: ['', (_, self: Value) => self],
  is_integer: ['', (_, { value }: Real) => Number.isInteger(value)],
  hex: [
    '',
    () => {
      throw new Unsupported('float.hex');
    },
  ],
};

/** A number in a text. @throws {PythonError} ValueError */
function parseReal(text: string): number {
  const trimmed = text.trim();
  const [, sign, word] = /^([-+]?)(inf|infinity|nan)$/i.exec(trimmed) ?? [];
  if (word !== undefined) return (sign === '-' ? -1 : 1) * (/^n/i.test(word) ? Number.NaN : Number.POSITIVE_INFINITY);
  const digits = trimmed.replace(/(\d)_(?=\d)/g, '$1');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits))
    throw new PythonError('ValueError', `could not convert string to float: ${quoted(text)}`);
  return Number(digits);
}
