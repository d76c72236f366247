import { rawByte } from '../utf8.ts';

const ESCAPES: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
const PLAIN = /^[ !#-[\]-\u007e\u0080-\u2027\u202a-\ud7ff\ue000-\uffff]*$/;
const HTML = /[<>&]/g;

/** A string as encoding/json writes it. `html` escapes <, > and & too, as json.Marshal does. */
export function quoteJSON(s: string, html = false): string {
  if (PLAIN.test(s) && !html) return `"${s}"`;
  let out = '';
  for (const char of s) out += ESCAPES[char] ?? escape(char);
  const quoted = `"${out}"`;
  return html ? quoted.replace(HTML, (char) => unicode(char.charCodeAt(0))) : quoted;
}

function escape(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x2028 || code === 0x2029) return unicode(code);
  return rawByte(code) !== undefined || (code >= 0xd800 && code < 0xe000) ? '\\ufffd' : char;
}

function unicode(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
