import { hasMagic, Pattern as Matcher, unescapePattern } from '../../fs/fnmatch.ts';

/** How a pattern is read. */
export interface PatternOptions {
  /** `?(a|b)` and its like are operators. */
  extended?: boolean;
  ignoreCase?: boolean;
}

/** A shell pattern, to match a text with or a part of it. */
export class Pattern {
  readonly #matcher: Matcher;
  /** The only text that it matches, where there is only one. */
  readonly #literal: string | undefined;

  constructor(pattern: string, { extended = false, ignoreCase = false }: PatternOptions) {
    this.#matcher = new Matcher(pattern, { extglob: extended, caseFold: ignoreCase });
    const plain = !ignoreCase && !hasMagic(pattern, { extglob: extended });
    this.#literal = plain ? unescapePattern(pattern) : undefined;
  }

  /** Whether it matches all of a text. */
  matches(text: string): boolean {
    return this.#literal === undefined ? this.#matcher.test(text) : this.#literal === text;
  }

  /** How long the beginning of a text is that it matches; nothing for no match. */
  prefix(text: string, which: 'shortest' | 'longest'): number | undefined {
    if (this.#literal !== undefined) return text.startsWith(this.#literal) ? this.#literal.length : undefined;
    return this.#matcher.ends(text).at(which === 'shortest' ? 0 : -1);
  }

  /** How long the end of a text is that it matches. */
  suffix(text: string, which: 'shortest' | 'longest'): number | undefined {
    if (this.#literal !== undefined) return text.endsWith(this.#literal) ? this.#literal.length : undefined;
    const start = this.#matcher.suffix(text, which);
    return start === undefined ? undefined : text.length - start;
  }

  /** The first match from `from` on, as long as it can be, but not empty. */
  find(text: string, from: number): { start: number; end: number } | undefined {
    if (this.#literal !== undefined) {
      const start = this.#literal === '' ? -1 : text.indexOf(this.#literal, from);
      return start < 0 ? undefined : { start, end: start + this.#literal.length };
    }
    for (let start = from; start < text.length; start++) {
      const end = this.#matcher.ends(text, start).at(-1);
      if (end !== undefined && end > start) return { start, end };
    }
    return undefined;
  }
}

const cache = new Map<string, Pattern>();

/** A compiled pattern, kept for the next time. */
export function patternFor(pattern: string, options: PatternOptions = {}): Pattern {
  const key = `${options.extended ? 'x' : ''}${options.ignoreCase ? 'i' : ''}:${pattern}`;
  let found = cache.get(key);
  if (!found) {
    if (cache.size > 500) cache.clear();
    found = new Pattern(pattern, options);
    cache.set(key, found);
  }
  return found;
}

/** Makes a text match only itself within a pattern, even between brackets. */
export function escapePattern(text: string): string {
  return /[\\*?[\]()|!@+^-]/.test(text) ? text.replace(/[\\*?[\]()|!@+^-]/g, '\\$&') : text;
}
