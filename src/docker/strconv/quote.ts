import { byteLength, rawByte } from '../utf8.ts';
import { isPrint } from './printable.ts';

const LETTERS = new Map([
  [0x07, '\\a'],
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0b, '\\v'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
  [0x5c, '\\\\'],
]);

const PLAIN = /^[ !#-[\]-~]*$/;

/** strconv.Quote: the string as a Go literal in double quotes. */
export function quote(s: string): string {
  if (PLAIN.test(s)) return `"${s}"`;
  return quoteWith(s, '"', isPrint);
}

/** strconv.QuoteToASCII: like quote, with every character beyond ASCII escaped. */
export function quoteToASCII(s: string): string {
  return quoteWith(s, '"', isPrintASCII);
}

/** strconv.QuoteRune: the character as a Go literal in single quotes. What is no character becomes U+FFFD. */
export function quoteRune(codePoint: number): string {
  return quoteWith(runeString(codePoint), "'", isPrint);
}

/** strconv.QuoteRuneToASCII. */
export function quoteRuneToASCII(codePoint: number): string {
  return quoteWith(runeString(codePoint), "'", isPrintASCII);
}

/** `string(rune)` in Go. */
export function runeString(codePoint: number): string {
  const valid = codePoint >= 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint < 0xe000);
  return valid ? String.fromCodePoint(codePoint) : '\ufffd';
}

/** strconv.CanBackquote: whether the string can stand unchanged between backquotes, on one line. */
export function canBackquote(s: string): boolean {
  for (const char of s) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0xfeff || rawByte(code) !== undefined) return false;
    if (byteLength(char) === 1 && ((code < 0x20 && code !== 0x09) || char === '`' || code === 0x7f)) return false;
  }
  return true;
}

function isPrintASCII(codePoint: number): boolean {
  return codePoint < 0x7f && isPrint(codePoint);
}

function quoteWith(s: string, mark: '"' | "'", printable: (codePoint: number) => boolean): string {
  let out: string = mark;
  for (const char of s) {
    const code = char.codePointAt(0) ?? 0;
    if (char === mark) out += `\\${mark}`;
    else if (code !== 0x5c && printable(code)) out += char;
    else out += escape(code);
  }
  return out + mark;
}

function escape(code: number): string {
  const letter = LETTERS.get(code);
  if (letter !== undefined) return letter;
  const raw = rawByte(code);
  if (raw !== undefined) return `\\x${hex(raw, 2)}`;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  if (code < 0x10000) return `\\u${hex(code, 4)}`;
  return `\\U${hex(code, 8)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
