import { parseBracket } from './bracket.ts';

/** How often a bash extended pattern's alternatives may match: `?(…)`, `*(…)`, `+(…)`, `@(…)`, `!(…)`. */
export type Repeat = '?' | '*' | '+' | '@' | '!';

/** A part of a pattern. */
export type Part =
  | {
      kind: 'character';
      matches: (character: string) => boolean;
      /** It stands for itself: so it may match a leading dot, or a slash. */
      literal: boolean;
    }
  | { kind: 'star' }
  | { kind: 'group'; repeat: Repeat; alternatives: Part[][] };

export interface ParseOptions {
  extglob: boolean;
  caseFold: boolean;
  pathname: boolean;
}

/** Reads a pattern of fnmatch(3). Every text is one: what does not fit stands for itself. */
export function parsePattern(pattern: string, options: ParseOptions): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < pattern.length; ) {
    const character = pattern[at] as string;
    const group = options.extglob ? parseGroup(pattern, at, options) : undefined;
    if (group) {
      parts.push(group.part);
      at = group.end;
      continue;
    }
    if (character === '[') {
      const bracket = parseBracket(pattern, at);
      // A slash must stand for itself in a path, so brackets cannot hold one (POSIX, 2.13.3).
      if (bracket && !(options.pathname && pattern.slice(at, bracket.end).includes('/'))) {
        parts.push({ kind: 'character', matches: fold(bracket.matches, options), literal: false });
        at = bracket.end;
        continue;
      }
    }
    if (character === '*') {
      if (parts.at(-1)?.kind !== 'star') parts.push({ kind: 'star' });
      at += 1;
    } else if (character === '?') {
      parts.push({ kind: 'character', matches: () => true, literal: false });
      at += 1;
    } else {
      const from = character === '\\' && at + 1 < pattern.length ? at + 1 : at;
      const own = String.fromCodePoint(pattern.codePointAt(from) as number);
      parts.push({ kind: 'character', matches: fold((other) => other === own, options), literal: true });
      at = from + own.length;
    }
  }
  return parts;
}

function fold(matches: (character: string) => boolean, { caseFold }: ParseOptions): (character: string) => boolean {
  if (!caseFold) return matches;
  return (character) => matches(character) || matches(character.toLowerCase()) || matches(character.toUpperCase());
}

function parseGroup(pattern: string, at: number, options: ParseOptions): { part: Part; end: number } | undefined {
  if (pattern[at + 1] !== '(' || !'?*+@!'.includes(pattern[at] as string)) return undefined;
  const texts: string[] = [];
  let from = at + 2;
  for (let i = from, depth = 0; i < pattern.length; ) {
    const character = pattern[i] as string;
    if (character === ')' && depth === 0) {
      texts.push(pattern.slice(from, i));
      const alternatives = texts.map((text) => parsePattern(text, options));
      return { part: { kind: 'group', repeat: pattern[at] as Repeat, alternatives }, end: i + 1 };
    }
    if (character === '|' && depth === 0) {
      texts.push(pattern.slice(from, i));
      from = i + 1;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '[') i = parseBracket(pattern, i)?.end ?? pattern.length;
    else i += character === '\\' ? 2 : 1;
  }
  return undefined;
}
