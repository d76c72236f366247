import { CurlError } from './error.ts';

/** A URL of a pattern, and what stood for each of its parts (`#1`, `#2` … of -o). */
export interface Globbed {
  url: string;
  parts: readonly string[];
}

const LITERAL_ADDRESS = /^\[[\da-fA-F:.]+\]/;

/** Expands `{a,b}`, `[1-5]`, `[01-10:3]` and `[a-z]` in a URL. @throws {CurlError} 3 */
export function expandUrl(pattern: string): Globbed[] {
  let found: Globbed[] = [{ url: '', parts: [] }];
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const literal = LITERAL_ADDRESS.exec(rest)?.[0];
    const group = literal ? undefined : /^(?:\{([^}]*)\}|\[([^\]]*)\])/.exec(rest);
    if (!group) {
      if (!literal && /^[{[]/.test(rest)) throw wrong(rest[0] === '{' ? 'unmatched brace' : 'bad range', pattern, at);
      const text = literal ?? (rest.replace(/^\\([{}[\]])/, '$1')[0] as string);
      found = found.map(({ url, parts }) => ({ url: url + text, parts }));
      at += literal ? literal.length : /^\\[{}[\]]/.test(rest) ? 2 : 1;
      continue;
    }
    const items = group[1] === undefined ? range(group[2] ?? '') : group[1].split(',');
    if (!items) throw wrong('bad range', pattern, at);
    if (found.length * items.length > 10_000) throw wrong('range overflow', pattern, at);
    found = found.flatMap(({ url, parts }) => items.map((item) => ({ url: url + item, parts: [...parts, item] })));
    at += group[0].length;
  }
  return found;
}

function range(text: string): string[] | undefined {
  const letters = /^([a-zA-Z])-([a-zA-Z])(?::(\d+))?$/.exec(text);
  const numbers = /^(\d+)-(\d+)(?::(\d+))?$/.exec(text);
  const [, first = '', last = '', by = '1'] = letters ?? numbers ?? [];
  const step = Number(by);
  const [from, to] = letters ? [first.charCodeAt(0), last.charCodeAt(0)] : [Number(first), Number(last)];
  if (first === '' || step < 1 || from > to) return undefined;
  const width = first.startsWith('0') ? first.length : 0;
  const items: string[] = [];
  for (let n = from; n <= to && items.length <= 10_000; n += step) {
    items.push(letters ? String.fromCharCode(n) : String(n).padStart(width, '0'));
  }
  return items;
}

function wrong(what: string, pattern: string, at: number): CurlError {
  return new CurlError(3, `${what} in URL position ${at + 2}:\n${pattern}\n${' '.repeat(at + 1)}^`);
}
