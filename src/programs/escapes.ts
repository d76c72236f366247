import { Failure } from './failure.ts';

const SHORT = /^(?:u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8}))/;
const FULL = /^(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))/;
const SIMPLE: Record<string, string> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** What backslash escapes become; `stop` where `\c` ended the output. */
export interface Unescaped {
  /** One character for each byte. */
  bytes: string;
  stop: boolean;
}

/**
 * Replaces the backslash escapes of echo -e, `%b` and printf formats.
 * @param bytes one character for each byte
 * @param options.zeroed `\0NNN` takes three digits after the zero (echo, `%b`); else the zero counts as one of three
 * @param options.strict an escape of a code must have as many digits as it asks for
 * @throws {Failure} where that is strict
 * @param options.unicode `\uHHHH` and `\UHHHHHHHH` too; without UTF-8 they stay as they are beyond ASCII
 */
export function unescape(
  bytes: string,
  options: { zeroed?: boolean; unicode?: 'utf-8' | 'ascii' | undefined; quotes?: boolean; strict?: boolean } = {},
): Unescaped {
  let out = '';
  for (let at = 0; at < bytes.length; ) {
    const backslash = bytes.indexOf('\\', at);
    if (backslash < 0 || backslash === bytes.length - 1) return { bytes: out + bytes.slice(at), stop: false };
    out += bytes.slice(at, backslash);
    const rest = bytes.slice(backslash + 1, backslash + 12);
    const letter = rest[0] as string;
    if (letter === 'c') return { bytes: out, stop: true };
    const octal = (options.zeroed ? /^(?:0[0-7]{0,3}|[1-7][0-7]{0,2})/ : /^[0-7]{1,3}/).exec(rest)?.[0];
    const hex = /^x([0-9A-Fa-f]{1,2})/.exec(rest);
    const unicode = options.unicode ? (options.strict ? FULL : SHORT).exec(rest) : null;
    if (octal !== undefined) {
      out += String.fromCharCode(Number.parseInt(octal, 8) & 255);
      at = backslash + 1 + octal.length;
    } else if (hex) {
      out += String.fromCharCode(Number.parseInt(hex[1] as string, 16));
      at = backslash + 1 + hex[0].length;
    } else if (unicode) {
      const code = Number.parseInt((unicode[1] ?? unicode[2]) as string, 16);
      out +=
        options.unicode === 'utf-8' || code < 128
          ? utf8(code)
          : `\\${letter}${code
              .toString(16)
              .toUpperCase()
              .padStart(letter === 'u' ? 4 : 8, '0')}`;
      at = backslash + 1 + unicode[0].length;
    } else if (options.strict && /^[xuU]$/.test(letter)) {
      throw new Failure('missing hexadecimal number in escape');
    } else if (letter === '"' && options.quotes) {
      out += '"';
      at = backslash + 2;
    } else {
      out += SIMPLE[letter] ?? `\\${letter}`;
      at = backslash + 2;
    }
  }
  return { bytes: out, stop: false };
}

function utf8(code: number): string {
  return String.fromCharCode(...new TextEncoder().encode(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)));
}
