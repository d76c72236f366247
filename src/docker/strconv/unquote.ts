import { fromBytes, toBytes } from '../utf8.ts';

const LETTERS: Record<string, number> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 0x5c };
const HEX_DIGITS: Record<string, number> = { x: 2, u: 4, U: 8 };

/** strconv.Unquote for "…" and `…`: the string that a Go literal stands for, or undefined if the literal is invalid. */
export function unquote(literal: string): string | undefined {
  const mark = literal[0];
  if (literal.length < 2 || mark !== literal.at(-1)) return undefined;
  const body = literal.slice(1, -1);
  if (mark === '`') return body.includes('`') ? undefined : body.replaceAll('\r', '');
  if (mark !== '"' || body.includes('\n')) return undefined;
  if (!body.includes('\\')) return body.includes('"') ? undefined : body;
  const bytes: number[] = [];
  for (let at = 0; at < body.length; ) {
    if (body[at] === '"') return undefined;
    const char = unquoteChar(body, at, '"');
    if (char === undefined) return undefined;
    if (char.isByte) bytes.push(char.code);
    else bytes.push(...toBytes(String.fromCodePoint(char.code)));
    at = char.next;
  }
  return fromBytes(Uint8Array.from(bytes));
}

/** One character of a literal: its code, whether that is a byte (\x41, \101) or a code point, and where the next begins. */
export interface UnquotedChar {
  readonly code: number;
  readonly isByte: boolean;
  readonly next: number;
}

/** strconv.UnquoteChar: reads the possibly escaped character at `at` of a literal in the given quotes. */
export function unquoteChar(s: string, at: number, mark: '"' | "'"): UnquotedChar | undefined {
  const code = s.codePointAt(at);
  if (code === undefined || s[at] === mark) return undefined;
  if (s[at] !== '\\') return { code, isByte: false, next: at + (code > 0xffff ? 2 : 1) };
  const escape = s[at + 1];
  if (escape === undefined) return undefined;
  const letter = LETTERS[escape];
  if (letter !== undefined) return { code: letter, isByte: false, next: at + 2 };
  if (escape === mark) return { code: mark.charCodeAt(0), isByte: false, next: at + 2 };
  if (escape >= '0' && escape <= '7') return numbered(s.slice(at + 1, at + 4), /^[0-7]{3}$/, 8, true, at + 4);
  const digits = HEX_DIGITS[escape];
  if (digits === undefined) return undefined;
  const end = at + 2 + digits;
  return numbered(s.slice(at + 2, end), new RegExp(`^[0-9a-fA-F]{${digits}}$`), 16, escape === 'x', end);
}

function numbered(text: string, form: RegExp, base: number, isByte: boolean, next: number): UnquotedChar | undefined {
  if (!form.test(text)) return undefined;
  const code = Number.parseInt(text, base);
  const valid = isByte ? code <= 0xff : code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return valid ? { code, isByte, next } : undefined;
}
