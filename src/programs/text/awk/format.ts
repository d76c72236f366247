import { formatFloat, formatInteger, formatString } from '../../format.ts';
import type { Flavour } from '../../types.ts';
import { Input, number, type Value } from './values.ts';

/** What a format made of its values; a conversion that is none, or has no value, ends it. */
export interface Formatted {
  text: string;
  /** What was wrong, in the flavour's own words. */
  fault?: 'missing' | { improper: number } | { busybox: string };
}

/** printf and sprintf. */
export function format(
  pattern: string,
  values: readonly Value[],
  how: { flavour: Flavour; toText: (value: Value) => string },
): Formatted {
  return how.flavour === 'gnu' ? mawkFormat(pattern, values, how.toText) : busyboxFormat(pattern, values, how.toText);
}

const MAWK = /^%([-+ #0]*)(\*|\d*)(?:(\.)(\*|\d*))?[lh]?([\s\S]?)/;

/** Every conversion wants a value. */
function mawkFormat(pattern: string, values: readonly Value[], toText: (value: Value) => string): Formatted {
  let text = '';
  let used = 0;
  let conversions = 0;
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] !== '%' || pattern[at + 1] === '%') {
      text += pattern[at];
      at += pattern[at] === '%' ? 2 : 1;
      continue;
    }
    conversions += 1;
    const [source = '', flags = '', width = '', dot, given = '', letter = ''] = MAWK.exec(pattern.slice(at)) ?? [];
    const stars = Number(width === '*') + Number(given === '*');
    if (used + stars >= values.length) return { text, fault: 'missing' };
    const size = (part: string) => (part === '*' ? clamp(number(values[used++])) : Number(part || 0));
    const plain = sized(flags, width === '' ? undefined : size(width), dot === undefined ? undefined : size(given));
    const value = values[used++];
    if (/[di]/.test(letter)) text += formatInteger({ ...plain, letter }, BigInt(clamp(number(value))));
    else if (/[ouxX]/.test(letter) && letter)
      text += formatInteger({ ...plain, letter }, BigInt(unsigned(number(value))));
    else if (/[eEfFgGaA]/.test(letter)) text += formatFloat({ ...plain, letter }, number(value));
    else if (letter === 's') text += formatString({ ...plain, letter }, toText(value));
    else if (letter === 'c') text += character({ ...plain, letter }, value, toText, (code) => clamp(code));
    else return { text, fault: { improper: conversions } };
    at += source.length;
  }
  return { text };
}

/** A conversion goes up to the first letter; numbers are C's int. */
function busyboxFormat(pattern: string, values: readonly Value[], toText: (value: Value) => string): Formatted {
  let text = '';
  let used = 0;
  const pieces = pattern.matchAll(/((?:[^%]|%%)*)(?:%([^A-Za-z]*)([A-Za-z]?))?/g);
  for (const [, literal = '', specification, letter = ''] of pieces) {
    text += literal.replaceAll('%%', '%');
    if (specification === undefined) continue;
    if (specification.includes('*')) return { text, fault: { busybox: '%*x formats are not supported' } };
    const value = values[used++];
    if (letter === '') {
      text += `%${specification}`;
      continue;
    }
    const [, flags = '', width = '', dot, precision = ''] =
      /^([-+ #0']*)(\d*)(?:(\.)(\d*))?$/.exec(specification) ?? [];
    const plain = sized(flags, width === '' ? undefined : Number(width), dot ? Number(precision || 0) : undefined);
    if (letter === 'c') text += character({ ...plain, letter }, value, toText, toInt);
    else if (letter === 's') text += formatString({ ...plain, letter }, toText(value));
    else if (/[di]/.test(letter)) text += formatInteger({ ...plain, letter }, BigInt(toInt(number(value))));
    else if (/[ouxX]/.test(letter)) text += formatInteger({ ...plain, letter }, BigInt(toInt(number(value)) >>> 0));
    else if (/[eEfgG]/.test(letter)) text += formatFloat({ ...plain, letter }, number(value));
    else return { text, fault: { busybox: 'Invalid format specifier' } };
  }
  return { text };
}

interface Sized {
  flags: string;
  width: number | undefined;
  precision: number | undefined;
}

function sized(flags: string, width: number | undefined, precision: number | undefined): Sized {
  const left = width !== undefined && width < 0;
  return {
    flags: left ? `${flags}-` : flags,
    width: left ? -width : width,
    precision: precision !== undefined && precision < 0 ? undefined : precision,
  };
}

/** `%c`: the character of a number, else the first of a text; of an empty one it is NUL. */
function character(
  plain: Sized & { letter: string },
  value: Value,
  toText: (value: Value) => string,
  toCode: (value: number) => number,
): string {
  const code = typeof value === 'number' ? value : value instanceof Input ? value.number : undefined;
  const char = code === undefined ? toText(value).slice(0, 1) || '\0' : String.fromCharCode(toCode(code) & 255);
  return formatString({ ...plain, precision: undefined }, char);
}

const MOST = 2 ** 31 - 1;

/** mawk cuts off what is too large. */
function clamp(value: number): number {
  if (value >= MOST) return MOST;
  return value > -MOST ? Math.trunc(value) : -MOST;
}

function unsigned(value: number): number {
  if (value >= 2 ** 32 - 1) return 2 ** 32 - 1;
  return value > 0 ? Math.trunc(value) : 0;
}

/** C's cast to int on amd64. */
function toInt(value: number): number {
  const whole = Math.trunc(value);
  return whole >= -(2 ** 31) && whole < 2 ** 31 ? whole : -(2 ** 31);
}

/** What a number is as text: integers as they are, others by a format. */
export type NumberText = (value: number, format: string) => string;

/** mawk's integers have 32 bits, busybox's 64. */
export function numberText(flavour: Flavour): NumberText {
  const widest = flavour === 'gnu' ? 2 ** 31 - 1 : 2 ** 63;
  return (value, pattern) => {
    if (Number.isInteger(value) && Math.abs(value) <= widest) return String(value === 0 ? 0 : value);
    if (Number.isNaN(value)) return '-nan';
    return format(pattern, [value], { flavour, toText: (each) => String(each) }).text;
  };
}
