import { NumError } from './num-error.ts';

/** A Go integer: a number while that is exact, else a bigint. */
export type Int = number | bigint;

const DIGITS: Record<number, RegExp> = { 2: /^[01]+$/, 8: /^[0-7]+$/, 10: /^[0-9]+$/, 16: /^[0-9a-fA-F]+$/ };
const PREFIXES: Record<string, number> = { b: 2, o: 8, x: 16 };

/** A bigint as an Int. */
export function toInt(value: bigint): Int {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** strconv.ParseInt. Base 0 takes the base from a 0x, 0o, 0b or 0 prefix and allows underscores. Throws NumError. */
export function parseInt(text: string, base: 0 | 2 | 8 | 10 | 16 = 10, bits = 64): Int {
  const negative = text.startsWith('-');
  const magnitude = digits('ParseInt', text, text.replace(/^[+-]/, ''), base);
  const limit = 1n << BigInt(bits - 1);
  if (negative ? magnitude > limit : magnitude >= limit) throw new NumError('ParseInt', text, 'value out of range');
  return toInt(negative ? -magnitude : magnitude);
}

/** strconv.ParseUint, as parseInt but without a sign. Throws NumError. */
export function parseUint(text: string, base: 0 | 2 | 8 | 10 | 16 = 10, bits = 64): Int {
  const magnitude = digits('ParseUint', text, text, base);
  if (magnitude >= 1n << BigInt(bits)) throw new NumError('ParseUint', text, 'value out of range');
  return toInt(magnitude);
}

/** strconv.Atoi: decimal only, and named in its errors. Throws NumError. */
export function atoi(text: string): Int {
  try {
    return parseInt(text, 10);
  } catch (error) {
    throw new NumError('Atoi', text, (error as NumError).reason as 'invalid syntax');
  }
}

function digits(func: string, text: string, unsigned: string, base: number): bigint {
  const [radix, body] = base === 0 ? splitPrefix(unsigned) : [base, unsigned];
  if (!DIGITS[radix]?.test(body)) throw new NumError(func, text, 'invalid syntax');
  return BigInt(radix === 10 ? body : `0${'box'[[2, 8, 16].indexOf(radix)]}${body}`);
}

/** The base that a Go integer literal names, and its digits; the empty string if underscores stand in wrong places. */
function splitPrefix(literal: string): [number, string] {
  const radix = /^0[bBoOxX]/.test(literal) ? PREFIXES[literal[1]?.toLowerCase() ?? ''] : undefined;
  if (radix === undefined && literal.length > 1 && literal.startsWith('0')) {
    return [8, withoutUnderscores(literal, true).slice(1)];
  }
  if (radix === undefined) return [10, withoutUnderscores(literal, false)];
  return [radix, withoutUnderscores(literal.slice(2), true)];
}

/** Underscores may stand between digits and, after a prefix, before the first. */
function withoutUnderscores(text: string, afterPrefix: boolean): string {
  if (!text.includes('_')) return text;
  const form = afterPrefix ? /^(_?[0-9a-zA-Z])+$/ : /^[0-9a-zA-Z](_?[0-9a-zA-Z])*$/;
  return form.test(text) ? text.replaceAll('_', '') : '';
}
