const SIMPLE: Record<string, string> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

/**
 * How the escapes of a dialect differ. `echo` and `%b` write octal as `\0nnn` and know no `\"`; `$'…'` and printf's format
 * write `\nnn`.
 */
export interface EscapeRules {
  /** Octal digits need a zero before them, which counts as none of the three. */
  octalAfterZero?: boolean;
  /** `\nnn` is octal as well. */
  bareOctal?: boolean;
  /** `\c` ends the output. */
  stop?: boolean;
  /** `\cX` is control-X. */
  control?: boolean;
  /** `\'`, `\"` and `\?` lose the backslash. */
  quotes?: boolean;
  /** `\uHHHH` and `\UHHHHHHHH`. */
  unicode?: boolean;
}

/**
 * Replaces backslash escapes. Bytes above 127 that make up UTF-8 come out as the characters that they encode.
 * @returns the text, and whether `\c` ended it
 */
export function unescape(text: string, rules: EscapeRules): { text: string; stopped: boolean } {
  if (!text.includes('\\')) return { text, stopped: false };
  let out = '';
  let bytes: number[] = [];
  const flush = () => {
    if (bytes.length > 0) out += new TextDecoder().decode(Uint8Array.from(bytes));
    bytes = [];
  };
  const byte = (value: number) => {
    if (value < 128) {
      flush();
      out += String.fromCharCode(value);
    } else bytes.push(value);
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c !== '\\' || i + 1 >= text.length) {
      flush();
      out += c;
      continue;
    }
    const next = text[++i] as string;
    if (rules.stop && next === 'c') {
      flush();
      return { text: out, stopped: true };
    }
    const number = readNumber(text, i, rules);
    if (number) {
      i = number.end - 1;
      if (number.codePoint) {
        flush();
        out += String.fromCodePoint(number.value);
      } else byte(number.value & 255);
      continue;
    }
    flush();
    if (rules.control && next === 'c' && i + 1 < text.length) {
      const key = text[++i] as string;
      out += key === '?' ? '\x7f' : String.fromCharCode(key.toUpperCase().charCodeAt(0) & 31);
    } else if (`'"?`.includes(next) && !rules.quotes) out += `\\${next}`;
    else out += SIMPLE[next] ?? `\\${next}`;
  }
  flush();
  return { text: out, stopped: false };
}

function readNumber(
  text: string,
  at: number,
  rules: EscapeRules,
): { value: number; end: number; codePoint?: boolean } | undefined {
  const c = text[at] as string;
  if (c === 'x') return digits(text, at + 1, /[0-9a-fA-F]/, 2, 16);
  if (rules.unicode && (c === 'u' || c === 'U')) {
    const found = digits(text, at + 1, /[0-9a-fA-F]/, c === 'u' ? 4 : 8, 16);
    return found && found.value <= 0x10ffff ? { ...found, codePoint: true } : undefined;
  }
  if (c === '0' && rules.octalAfterZero) return digits(text, at + 1, /[0-7]/, 3, 8) ?? { value: 0, end: at + 1 };
  if (/[0-7]/.test(c) && rules.bareOctal) return digits(text, at, /[0-7]/, 3, 8);
  return undefined;
}

function digits(text: string, from: number, allowed: RegExp, most: number, base: number) {
  let end = from;
  while (end < text.length && end - from < most && allowed.test(text[end] as string)) end += 1;
  return end > from ? { value: Number.parseInt(text.slice(from, end), base), end } : undefined;
}
