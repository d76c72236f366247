import { AwkSyntaxError } from './ast.ts';

/** A piece of a program. */
export interface Token {
  kind: 'number' | 'string' | 'regex' | 'name' | 'function' | 'keyword' | 'builtin' | 'symbol' | 'newline' | 'end';
  text: string;
  line: number;
  /** A number's. */
  value?: number;
}

const KEYWORDS = new Set(
  'BEGIN END function func if else while for do break continue next nextfile exit return delete in getline print printf'.split(
    ' ',
  ),
);
/** Functions that are there without being defined. */
export const BUILTINS = new Set(
  'length substr index split sub gsub match sprintf sin cos atan2 exp log sqrt int rand srand tolower toupper system close fflush gensub systime strftime mktime and or xor lshift rshift compl'.split(
    ' ',
  ),
);
const SYMBOLS = /^(?:\*\*=|\*\*|&&|\|\||\+\+|--|\+=|-=|\*=|\/=|%=|\^=|==|<=|>=|!=|!~|>>|[{}()[\];,+\-*/%^!<>|?:~$=])/;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** @param source one character for each byte @throws {AwkSyntaxError} */
export function tokenize(source: string, options: { slash: boolean; octal: boolean }): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  const push = (kind: Token['kind'], text: string, value?: number) =>
    tokens.push({ kind, text, line, ...(value !== undefined && { value }) });
  while (at < source.length) {
    const rest = source.slice(at, at + 4096);
    const char = rest[0] as string;
    const blank = /^(?:[ \t\r]|\\\r?\n)+/.exec(rest)?.[0];
    if (blank) {
      line += blank.split('\n').length - 1;
      at += blank.length;
    } else if (char === '#') {
      const end = source.indexOf('\n', at);
      at = end < 0 ? source.length : end;
    } else if (char === '\n') {
      push('newline', '\n');
      line += 1;
      at += 1;
    } else if (char === '"') {
      const { text, end } = readString(source, at, line, options.slash);
      push('string', text);
      at = end;
    } else if (char === '/' && startsRegex(tokens.at(-1))) {
      const end = regexEnd(source, at, line);
      push('regex', source.slice(at + 1, end));
      at = end + 1;
    } else if (/^[\d.]/.test(char) && /^(?:\d|\.\d)/.test(rest)) {
      const [text = ''] = /^(?:0[xX][0-9a-fA-F]+|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)/.exec(rest) ?? [];
      const octal = options.octal && /^0[0-7]+$/.test(text);
      push('number', text, octal ? Number.parseInt(text, 8) : Number(text));
      at += text.length;
    } else if (/^[A-Za-z_]/.test(char)) {
      const [text = ''] = /^\w+/.exec(rest) ?? [];
      const called = source[at + text.length] === '(';
      push(KEYWORDS.has(text) ? 'keyword' : BUILTINS.has(text) ? 'builtin' : called ? 'function' : 'name', text);
      at += text.length;
    } else {
      const symbol = SYMBOLS.exec(rest)?.[0];
      if (!symbol) throw new AwkSyntaxError(`unexpected character '${char}'`, line);
      push('symbol', symbol === '**' ? '^' : symbol === '**=' ? '^=' : symbol);
      at += symbol.length;
    }
  }
  push('end', 'end of file');
  return tokens;
}

/** Behind an operand a slash divides. */
function startsRegex(before: Token | undefined): boolean {
  if (!before) return true;
  if (before.kind === 'number' || before.kind === 'string' || before.kind === 'name' || before.kind === 'builtin')
    return false;
  return before.kind !== 'symbol' || !/^(?:\)|\]|\$|\+\+|--)$/.test(before.text);
}

function readString(source: string, start: number, line: number, slash: boolean): { text: string; end: number } {
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at] as string;
    if (char === '"') return { text, end: at + 1 };
    if (char === '\n') throw new AwkSyntaxError('runaway string constant', line);
    if (char !== '\\') {
      text += char;
      continue;
    }
    const rest = source.slice(at + 1, at + 4);
    const octal = /^[0-7]{1,3}/.exec(rest)?.[0];
    const hex = /^x([0-9A-Fa-f]{1,2})/.exec(rest);
    if (octal) {
      text += String.fromCharCode(Number.parseInt(octal, 8) & 255);
      at += octal.length;
    } else if (hex) {
      text += String.fromCharCode(Number.parseInt(hex[1] as string, 16));
      at += hex[0].length;
    } else {
      const next = source[at + 1] ?? '';
      if (next === '/') text += slash ? '/' : '\\/';
      else if (next !== '\n') text += ESCAPES[next] ?? `\\${next}`;
      at += 1;
    }
  }
  throw new AwkSyntaxError('runaway string constant', line);
}

function regexEnd(source: string, start: number, line: number): number {
  let inBrackets = false;
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === '\n') break;
    else if (char === '[' && !inBrackets) {
      inBrackets = true;
      // A bracket that closes at once is one of the characters.
      if (source[at + 1] === '^') at += 1;
      if (source[at + 1] === ']') at += 1;
    } else if (char === ']') inBrackets = false;
    else if (char === '/' && !inBrackets) return at;
  }
  throw new AwkSyntaxError('runaway regular expression', line);
}
