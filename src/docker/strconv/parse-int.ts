import { NumError } from './num-error.ts';

/** A Go integer: a number while that is exact, else a bigint. */
export type Int = number | bigint;

interface Base {
  /** What such a literal of Go begins with, and how BigInt reads it. */
  readonly prefix: string;
  readonly digits: RegExp;
}

const BINARY: Base = { prefix: '0b', digits: /^[01]+$/ };
const OCTAL: Base = { prefix: '0o', digits: /^[0-7]+$/ };
const DECIMAL: Base = { prefix: '', digits: /^[0-9]+$/ };
const HEXADECIMAL: Base = { prefix: '0x', digits: /^[0-9a-fA-F]+$/ };

/** A bigint as an Int. */
export function toInt(value: bigint): Int {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** strconv.ParseInt. Base 0 takes the base from a 0x, 0o, 0b or 0 prefix and allows underscores. Throws NumError. */
export function parseInt64(text: string, base: 0 | 10 = 10, bits = 64): Int {
  const negative = text.startsWith('-');
  const magnitude = digits('ParseInt', text, text.replace(/^[+-]/, ''), base);
  const limit = 1n << BigInt(bits - 1);
  if (negative ? magnitude > limit : magnitude >= limit) throw new NumError('ParseInt', text, 'value out of range');
  return toInt(negative ? -magnitude : magnitude);
}

/** strconv.ParseUint, as parseInt64 but without a sign. Throws NumError. */
export function parseUint64(text: string, base: 0 | 10 = 10, bits = 64): Int {
  const magnitude = digits('ParseUint', text, text, base);
  if (magnitude >= 1n << BigInt(bits)) throw new NumError('ParseUint', text, 'value out of range');
  return toInt(magnitude);
}

function digits(func: string, text: string, unsigned: string, base: 0 | 10): bigint {
  const [{ prefix, digits: form }, body] = base === 0 ? splitPrefix(unsigned) : [DECIMAL, unsigned];
  if (!form.test(body)) throw new NumError(func, text, 'invalid syntax');
  return BigInt(prefix + body);
}

/** The base that a Go integer literal names, and its digits; the empty string if underscores stand in wrong places. */
function splitPrefix(literal: string): [Base, string] {
  const marked = [BINARY, OCTAL, HEXADECIMAL].find(({ prefix }) => literal.toLowerCase().startsWith(prefix));
  if (marked) return [marked, withoutUnderscores(literal.slice(2), true)];
  if (literal.length > 1 && literal.startsWith('0')) return [OCTAL, withoutUnderscores(literal, true).slice(1)];
  return [DECIMAL, withoutUnderscores(literal, false)];
}

/** Underscores may stand between digits and, after a prefix, before the first. */
function withoutUnderscores(text: string, afterPrefix: boolean): string {
  if (!text.includes('_')) return text;
  const form = afterPrefix ? /^(_?[0-9a-zA-Z])+$/ : /^[0-9a-zA-Z](_?[0-9a-zA-Z])*$/;
  return form.test(text) ? text.replaceAll('_', '') : '';
}
