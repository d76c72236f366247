import { integer } from '../data/basics.ts';
import { Dict, List, Real, type Value } from '../data/values.ts';

/** What was read, or why nothing could be and where. */
export type JsonRead = { value: Value } | { problem: string; at: number };

class Wrong extends Error {
  readonly at: number;

  constructor(problem: string, at: number) {
    super(problem);
    this.at = at;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** Reads JSON, with the problems that Python's json tells. */
export function readJson(text: string): JsonRead {
  let at = 0;
  const blank = () => {
    while (/[ \t\n\r]/.test(text[at] ?? '')) at += 1;
  };
  const string = (): string => {
    const start = at;
    let done = '';
    for (at += 1; ; at++) {
      const char = text[at];
      if (char === undefined) throw new Wrong('Unterminated string starting at', start);
      if (char === '"') break;
      if (char < ' ') throw new Wrong('Invalid control character at', at);
      if (char !== '\\') {
        done += char;
        continue;
      }
      const letter = text[++at] ?? '';
      if (letter === 'u') {
        const code = /^[\da-fA-F]{4}/.exec(text.slice(at + 1))?.[0];
        if (code === undefined) throw new Wrong('Invalid \\uXXXX escape', at);
        done += String.fromCharCode(Number.parseInt(code, 16));
        at += 4;
      } else if (ESCAPES[letter] === undefined) throw new Wrong('Invalid \\escape', at - 1);
      else done += ESCAPES[letter];
    }
    at += 1;
    return done;
  };
  const value = (): Value => {
    const char = text[at];
    if (char === '"') return string();
    if (char === '{') return object();
    if (char === '[') return array();
    for (const [word, own] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return own;
    }
    for (const [word, own] of [
      ['NaN', Number.NaN],
      ['Infinity', Number.POSITIVE_INFINITY],
      ['-Infinity', Number.NEGATIVE_INFINITY],
    ] as const) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return new Real(own);
    }
    const number = /^-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/.exec(text.slice(at));
    if (!number) throw new Wrong('Expecting value', at);
    at += number[0].length;
    return number[1] || number[2] ? new Real(Number(number[0])) : integer(BigInt(number[0]));
  };
  const object = (): Dict => {
    const dict = new Dict();
    at += 1;
    blank();
    if (text[at] === '}') {
      at += 1;
      return dict;
    }
    for (;;) {
      blank();
      if (text[at] !== '"') throw new Wrong('Expecting property name enclosed in double quotes', at);
      const name = string();
      blank();
      if (text[at] !== ':') throw new Wrong("Expecting ':' delimiter", at);
      at += 1;
      blank();
      dict.put(name, value());
      blank();
      if (text[at] === '}') break;
      if (text[at] !== ',') throw new Wrong("Expecting ',' delimiter", at);
      at += 1;
    }
    at += 1;
    return dict;
  };
  const array = (): List => {
    const items: Value[] = [];
    at += 1;
    blank();
    if (text[at] === ']') {
      at += 1;
      return new List(items);
    }
    for (;;) {
      blank();
      items.push(value());
      blank();
      if (text[at] === ']') break;
      if (text[at] !== ',') throw new Wrong("Expecting ',' delimiter", at);
      at += 1;
    }
    at += 1;
    return new List(items);
  };
  try {
    blank();
    const read = value();
    blank();
    return at < text.length ? { problem: 'Extra data', at } : { value: read };
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.message, at: error.at };
    throw error;
  }
}
