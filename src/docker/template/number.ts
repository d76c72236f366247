import { GoError } from '../go-error.ts';
import { parseFloat64 } from '../strconv/parse-float.ts';
import { type Int, parseInt64, parseUint64 } from '../strconv/parse-int.ts';
import { quote } from '../strconv/quote.ts';
import { unquoteChar } from '../strconv/unquote.ts';
import type { NumberNode } from './node.ts';
import type { Token } from './token.ts';

/** The node of a numeric constant: which of Go's number types it can be. Throws GoError. */
export function numberNode({ type, text, at }: Token): NumberNode {
  if (type === 'charConstant') return charNode(text, at);
  if (type === 'complex') return complexNode(text, at, imaginaryAt(text));
  if (text.endsWith('i')) return complexNode(text, at, 0);
  return realNode(text, at);
}

function charNode(text: string, at: number): NumberNode {
  const char = unquoteChar(text, 1, "'");
  if (!char) throw new GoError('invalid syntax');
  if (text.slice(char.next) !== "'") throw new GoError(`malformed character constant: ${text}`);
  return { kind: 'number', at, text, int: char.code, uint: char.code, float: char.code, complex: undefined };
}

/** Where the imaginary part of `1+2i` begins: at its last sign that is no exponent's. */
function imaginaryAt(text: string): number {
  const form = /^0[xX]|[+-]0[xX]/.test(text) ? /(?<=[^pP])[+-]/g : /(?<=[^eEpP])[+-]/g;
  return [...text.matchAll(form)].at(-1)?.index ?? 0;
}

function complexNode(text: string, at: number, split: number): NumberNode {
  const re = split > 0 ? attempt(() => parseFloat64(text.slice(0, split))) : 0;
  const im = attempt(() => parseFloat64(text.slice(split, -1)));
  if (re === undefined || im === undefined) throw new GoError(`illegal number syntax: ${quote(text)}`);
  const real = im === 0 ? fitting(re) : { int: undefined, uint: undefined, float: undefined };
  return { kind: 'number', at, text, ...real, complex: { re, im } };
}

function realNode(text: string, at: number): NumberNode {
  let int = attempt(() => parseInt64(text, 0));
  let uint = attempt(() => parseUint64(text, 0));
  let float: number | undefined;
  if (int !== undefined || uint !== undefined) {
    if (int === 0) uint = 0;
    float = Number(int ?? uint);
  } else {
    float = attempt(() => parseFloat64(text));
    if (float !== undefined && !/[.eEpP]/.test(text)) throw new GoError(`integer overflow: ${quote(text)}`);
    if (float !== undefined) ({ int, uint } = fitting(float));
  }
  if (float === undefined) throw new GoError(`illegal number syntax: ${quote(text)}`);
  return { kind: 'number', at, text, int, uint, float, complex: undefined };
}

/** A float that is an integer can be used as one. */
function fitting(float: number): { int: Int | undefined; uint: Int | undefined; float: number } {
  const whole = Number.isInteger(float) && Math.abs(float) < 2 ** 63;
  const int = whole ? (Number.isSafeInteger(float) ? float : BigInt(float)) : undefined;
  return { int, uint: float >= 0 ? int : undefined, float };
}

function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof GoError) return undefined;
    throw error;
  }
}
