import type { Flavour } from '../../../types.ts';
import { isBuiltin } from './arity.ts';
import { AwkSyntaxError } from './fault.ts';

/** A piece of a program. */
export interface Token {
  kind:
    | 'number'
    | 'string'
    | 'regex'
    | 'name'
    | 'function'
    | 'keyword'
    | 'builtin'
    | 'symbol'
    | 'newline'
    | 'end'
    /** Where the text cannot be read any further. */
    | 'fault';
  text: string;
  line: number;
  /** How many parentheses are open before it. */
  parentheses: number;
  fault?: AwkSyntaxError;
  /** A newline behind a brace too many. */
  stray?: boolean;
  /** A number's. */
  value?: number;
}

const KEYWORDS = new Set(
  'BEGIN END function func if else while for do break continue next nextfile exit return delete in getline print printf'.split(
    ' ',
  ),
);
const SYMBOLS = /^(?:&&|\|\||\+\+|--|\+=|-=|\*=|\/=|%=|\^=|==|<=|>=|!=|!~|>>|[{}()[\];,+\-*/%^!<>|?:~$=])/;
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

/**
 * @param source one character for each byte
 * @param complain is told of what is wrong without being the end
 */
export function tokenize(source: string, flavour: Flavour, complain: (fault: AwkSyntaxError) => void): Token[] {
  const gnu = flavour === 'gnu';
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  let parentheses = 0;
  let braces = 0;
  let stray = false;
  const push = (kind: Token['kind'], text: string, value?: number) => {
    tokens.push({ kind, text, line, parentheses, ...(value !== undefined && { value }) });
    stray = false;
  };
  const wrong = (fault: AwkSyntaxError, text: string) => tokens.push({ kind: 'fault', text, line, parentheses, fault });
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
      tokens.push({ kind: 'newline', text: char, line, parentheses, ...(stray && { stray }) });
      stray = false;
      line += 1;
      at += 1;
    } else if (char === '"') {
      const read = readString(source, at, flavour);
      if (!read) {
        wrong(runaway('string constant', source, at, line), char);
        break;
      }
      push('string', read.text);
      line += gnu ? 0 : read.text.split('\n').length - 1;
      at = read.end;
    } else if (char === '/' && startsRegex(tokens.at(-1))) {
      const end = regexEnd(source, at, gnu);
      if (end === undefined) {
        wrong(runaway('regular expression', source, at, line), char);
        break;
      }
      push('regex', source.slice(at + 1, end));
      at = end + 1;
    } else if (/^(?:\d|\.\d)/.test(rest)) {
      const [text = ''] = (gnu ? DECIMAL : NUMBER).exec(rest) ?? [];
      const octal = !gnu && /^0[0-7]+$/.test(text);
      push('number', text, octal ? Number.parseInt(text, 8) : Number(text));
      at += text.length;
    } else if (/^[A-Za-z_]/.test(char)) {
      const [text = ''] = /^\w+/.exec(rest) ?? [];
      const called = source[at + text.length] === '(';
      const keyword = KEYWORDS.has(text) && !(gnu && text === 'func');
      push(keyword ? 'keyword' : isBuiltin(text, flavour) ? 'builtin' : called ? 'function' : 'name', text);
      at += text.length;
    } else {
      const power = gnu ? undefined : /^\*\*=?/.exec(rest)?.[0];
      const symbol = power ?? SYMBOLS.exec(rest)?.[0];
      if (!symbol) {
        wrong(new AwkSyntaxError(`unexpected character '${char}'`, line, { bare: true }), char);
        at += 1;
        continue;
      }
      at += symbol.length;
      if (gnu && ((symbol === ')' && parentheses === 0) || (symbol === '}' && braces === 0))) {
        complain(new AwkSyntaxError(`extra '${symbol}'`, line));
        stray ||= symbol === '}';
        continue;
      }
      push('symbol', power ? symbol.replace('**', '^') : symbol);
      if (symbol === '(') parentheses += 1;
      else if (symbol === ')') parentheses -= 1;
      else if (symbol === '{') braces += 1;
      else if (symbol === '}') braces -= 1;
    }
  }
  push('end', 'end of file');
  return tokens;
}

const DECIMAL = /^(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)/;
const NUMBER = /^(?:0[xX][0-9a-fA-F]+|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)/;

/** mawk quotes the first ten characters of what has no end. */
function runaway(what: string, source: string, at: number, line: number): AwkSyntaxError {
  const [text = ''] = /^.[^\n]{0,10}/.exec(source.slice(at)) ?? [];
  return new AwkSyntaxError(`runaway ${what} ${text} ...`, line, { busybox: 'Unexpected end of string' });
}

/** Behind an operand a slash divides. */
function startsRegex(before: Token | undefined): boolean {
  if (!before) return true;
  if (/^(?:number|string|regex|name|builtin)$/.test(before.kind)) return false;
  return before.kind !== 'symbol' || !/^(?:\)|\]|\$|\+\+|--)$/.test(before.text);
}

/** @returns nothing where the text has no end */
function readString(source: string, start: number, flavour: Flavour): { text: string; end: number } | undefined {
  const gnu = flavour === 'gnu';
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at] as string;
    if (char === '"') return { text, end: at + 1 };
    if (char === '\n') return undefined;
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
      if (next === '\n') text += gnu ? '' : next;
      else text += ESCAPES[next] ?? (gnu ? `\\${next}` : next);
      at += 1;
    }
  }
  return undefined;
}

/** busybox's brackets do not hide a slash. */
function regexEnd(source: string, start: number, brackets: boolean): number | undefined {
  let inBrackets = false;
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === '\n') break;
    else if (char === '[' && brackets && !inBrackets) {
      inBrackets = true;
      // A bracket that closes at once is one of the characters.
      if (source[at + 1] === '^') at += 1;
      if (source[at + 1] === ']') at += 1;
    } else if (char === ']') inBrackets = false;
    else if (char === '/' && !inBrackets) return at;
  }
  return undefined;
}
