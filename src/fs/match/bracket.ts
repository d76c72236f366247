import { isInClass } from './character-class.ts';

/** A bracket expression: which characters it matches, and where it ends. */
export interface Bracket {
  matches: (character: string) => boolean;
  /** Behind the closing bracket. */
  end: number;
}

type Member = (character: string) => boolean;

/**
 * Reads a bracket expression (POSIX, 9.3.5; with backslash escapes) that begins at `start`. Ranges are those of code
 * points. Nothing where it does not end: then the bracket stands for itself.
 */
export function parseBracket(pattern: string, start: number): Bracket | undefined {
  let at = start + 1;
  const negated = pattern[at] === '!' || pattern[at] === '^';
  if (negated) at += 1;
  const members: Member[] = [];
  for (const first = at; ; ) {
    if (at >= pattern.length) return undefined;
    if (pattern[at] === ']' && at > first) break;
    const named = parseNamed(pattern, at);
    if (named?.kind === ':') {
      const { name } = named;
      members.push((character) => isInClass(name, character));
      at = named.end;
      continue;
    }
    const low = parseElement(pattern, at);
    if (!low) return undefined;
    at = low.end;
    const high = pattern[at] === '-' && pattern[at + 1] !== ']' ? parseElement(pattern, at + 1) : undefined;
    if (high) at = high.end;
    members.push(range(low.character, high?.character ?? low.character));
  }
  return { matches: (character) => members.some((member) => member(character)) !== negated, end: at + 1 };
}

function range(low: string, high: string): Member {
  const from = low.codePointAt(0) as number;
  const to = high.codePointAt(0) as number;
  return (character) => {
    const point = character.codePointAt(0) as number;
    return point >= from && point <= to;
  };
}

/** A single character: plain, escaped, or as `[.x.]` or `[=x=]`. */
function parseElement(pattern: string, at: number): { character: string; end: number } | undefined {
  const named = parseNamed(pattern, at);
  if (named && named.kind !== ':' && named.name !== '') return { character: named.name, end: named.end };
  const from = pattern[at] === '\\' && at + 1 < pattern.length ? at + 1 : at;
  const point = pattern.codePointAt(from);
  if (point === undefined) return undefined;
  const character = String.fromCodePoint(point);
  return { character, end: from + character.length };
}

function parseNamed(pattern: string, at: number): { kind: string; name: string; end: number } | undefined {
  const kind = pattern[at + 1] ?? '';
  if (pattern[at] !== '[' || !':.='.includes(kind) || kind === '') return undefined;
  const close = pattern.indexOf(`${kind}]`, at + 2);
  return close < 0 ? undefined : { kind, name: pattern.slice(at + 2, close), end: close + 2 };
}
