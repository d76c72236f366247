import { sprint } from '../../fmt/print.ts';
import { any, type Func, string } from '../../reflect/type.ts';
import { Value, valueOf } from '../../reflect/value.ts';
import { isPrint } from '../../strconv/printable.ts';
import { toBytes } from '../../utf8.ts';
import { printable } from '../printable.ts';

const HTML: Record<string, string> = {
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\0': '\ufffd',
};

/** HTMLEscapeString. */
function html(s: string): string {
  return s.replace(/["'&<>\0]/g, (char) => HTML[char] as string);
}

/** JSEscapeString. */
function js(s: string): string {
  let out = '';
  for (const char of s) {
    const code = char.codePointAt(0) ?? 0;
    if (/[\\'"]/.test(char)) out += `\\${char}`;
    else if (/[<>&=]/.test(char) || !isPrint(code)) out += `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
    else out += char;
  }
  return out;
}

/** url.QueryEscape. */
function urlquery(s: string): string {
  let out = '';
  for (const byte of toBytes(s)) {
    const char = String.fromCharCode(byte);
    if (/[A-Za-z0-9\-_.~]/.test(char)) out += char;
    else out += char === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/** All arguments as one text: what an action would print of each, put together as print does. */
function textOf(args: readonly (Value | undefined)[]): string {
  if (args.length === 1 && args[0]?.type.kind === 'string') return args[0].data as string;
  return sprint(...args.map((arg) => valueOf(arg) ?? printable(undefined)));
}

function escaper(escape: (s: string) => string): Func {
  return { params: [any], variadic: true, call: (...args) => new Value(string, escape(textOf(args))) };
}

/** html, js and urlquery. */
export const escapers: [name: string, func: Func][] = [
  ['html', escaper(html)],
  ['js', escaper(js)],
  ['urlquery', escaper(urlquery)],
];
