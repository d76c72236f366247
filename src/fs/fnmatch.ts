import { type Part, parsePattern } from './match/parse.ts';

/** What is special in a match. All off is how `case` matches. */
export interface MatchOptions {
  /** A leading dot must stand for itself (FNM_PERIOD): at the beginning, with `pathname` also behind every slash. */
  period?: boolean;
  /** A slash must stand for itself (FNM_PATHNAME). */
  pathname?: boolean;
  /** bash's `?(…)`, `*(…)`, `+(…)`, `@(…)` and `!(…)`. */
  extglob?: boolean;
  /** Upper and lower case are the same (FNM_CASEFOLD). */
  caseFold?: boolean;
}

/** A text as characters, with their places in UTF-16 where these differ. */
interface Subject {
  text: string;
  characters: ArrayLike<string>;
  offsets: number[] | undefined;
}

/**
 * A compiled pattern. It follows all ways to match at once, as a set of places in the text: the time grows with the lengths
 * of text and pattern multiplied (once more with the text's behind each `!(…)`), whatever the pattern.
 */
export class Pattern {
  readonly #parts: Part[];
  readonly #period: boolean;
  readonly #pathname: boolean;
  #subject: Subject = { text: '', characters: '', offsets: undefined };

  constructor(pattern: string, options: MatchOptions = {}) {
    const { period = false, pathname = false, extglob = false, caseFold = false } = options;
    this.#period = period;
    this.#pathname = pathname;
    this.#parts = parsePattern(pattern, { extglob, caseFold, pathname });
  }

  /** Whether it matches all of a text. */
  test(text: string): boolean {
    const { characters } = this.#take(text);
    return this.#run(this.#parts, [0], characters).at(-1) === characters.length;
  }

  /** Where matches that begin at `start` end, in rising order. Both are offsets in UTF-16. */
  ends(text: string, start = 0): number[] {
    const { characters, offsets } = this.#take(text);
    if (!offsets) return this.#run(this.#parts, [start], characters);
    const from = offsets.indexOf(start);
    return from < 0 ? [] : this.#run(this.#parts, [from], characters).map((place) => offsets[place] as number);
  }

  /** Where the last part of a text that matches begins: the longest such part, or the shortest. */
  suffix(text: string, which: 'longest' | 'shortest'): number | undefined {
    const starts = this.#take(text).offsets ?? Array.from({ length: text.length + 1 }, (_, at) => at);
    if (which === 'shortest') return starts.findLast((start) => this.ends(text, start).at(-1) === text.length);
    return starts.find((start) => this.ends(text, start).at(-1) === text.length);
  }

  #take(text: string): Subject {
    if (this.#subject.text === text) return this.#subject;
    if (!/[\ud800-\udfff]/.test(text)) {
      this.#subject = { text, characters: text, offsets: undefined };
    } else {
      const characters = Array.from(text);
      const offsets = [0];
      for (const character of characters) offsets.push((offsets.at(-1) as number) + character.length);
      this.#subject = { text, characters, offsets };
    }
    return this.#subject;
  }

  /** The places that can be reached from some places (in rising order, as is the result) by matching all parts. */
  #run(parts: readonly Part[], from: readonly number[], text: ArrayLike<string>): number[] {
    let places = from as number[];
    for (const [i, part] of parts.entries()) {
      if (places.length === 0) return places;
      if (part.kind === 'star') places = beforeGroup(places, this.#any(places, text), parts[i + 1], text.length);
      else if (part.kind === 'group') places = this.#group(part, places, text);
      else places = this.#character(part, places, text);
    }
    return places;
  }

  #character(part: Part & { kind: 'character' }, places: readonly number[], text: ArrayLike<string>): number[] {
    const next: number[] = [];
    for (const at of places) {
      const character = text[at];
      if (character === undefined || !part.matches(character)) continue;
      if (part.literal || !this.#special(at, text)) next.push(at + 1);
    }
    return next;
  }

  /** Whatever follows, up to what must stand for itself. Before a leading dot not even nothing matches. */
  #any(places: readonly number[], text: ArrayLike<string>): number[] {
    const next: number[] = [];
    let reaches = false;
    for (let at = places[0] as number, i = 0; at <= text.length; at++) {
      if (places[i] === at) {
        reaches ||= !this.#isLeadingDot(at, text);
        i += 1;
      }
      if (reaches) next.push(at);
      else if (i === places.length) break;
      if (this.#special(at, text)) reaches = false;
    }
    return next;
  }

  #group(
    { repeat, alternatives }: Part & { kind: 'group' },
    places: readonly number[],
    text: ArrayLike<string>,
  ): number[] {
    const once = (from: readonly number[]) => union(alternatives.map((parts) => this.#run(parts, from, text)));
    switch (repeat) {
      case '@':
        return once(places);
      case '?':
        return union([places, once(places)]);
      case '*':
        return closure(places, once);
      case '+':
        return closure(once(places), once);
      case '!':
        return union(
          places.map((place) => {
            const excluded = new Set(once([place]));
            return this.#any([place], text).filter((at) => !excluded.has(at));
          }),
        );
    }
  }

  /** Whether the character at a place must stand for itself. */
  #special(at: number, text: ArrayLike<string>): boolean {
    return (text[at] === '/' && this.#pathname) || this.#isLeadingDot(at, text);
  }

  #isLeadingDot(at: number, text: ArrayLike<string>): boolean {
    return this.#period && text[at] === '.' && (at === 0 || (this.#pathname && text[at - 1] === '/'));
  }
}

/** In bash, a star that takes something leaves something to a group, unless that says that it may match nothing. */
function beforeGroup(from: readonly number[], to: number[], next: Part | undefined, end: number): number[] {
  if (next?.kind !== 'group' || next.repeat === '?' || next.repeat === '*' || to.at(-1) !== end) return to;
  return next.repeat === '!' && from.at(-1) === end ? to : to.slice(0, -1);
}

function union(sets: readonly (readonly number[])[]): number[] {
  if (sets.length === 1) return sets[0] as number[];
  return [...new Set(sets.flat())].sort((a, b) => a - b);
}

function closure(start: readonly number[], step: (from: readonly number[]) => readonly number[]): number[] {
  const reached = new Set(start);
  for (let frontier = start; frontier.length > 0; ) {
    frontier = step(frontier).filter((place) => !reached.has(place));
    for (const place of frontier) reached.add(place);
  }
  return [...reached].sort((a, b) => a - b);
}

/** fnmatch(3): whether a pattern matches all of a text. Compile a {@link Pattern} to match many texts. */
export function fnmatch(pattern: string, text: string, options?: MatchOptions): boolean {
  return new Pattern(pattern, options).test(text);
}

/** Whether a text has a character that could make it match others than itself; a backslash alone does not. */
export function hasMagic(pattern: string, options: { extglob?: boolean } = {}): boolean {
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] as string;
    if (character === '\\') at += 1;
    else if (character === '*' || character === '?') return true;
    else if (character === '[' && pattern.indexOf(']', at + 2) > 0) return true;
    else if (options.extglob && '+@!'.includes(character) && pattern[at + 1] === '(') return true;
  }
  return false;
}

/** A pattern without magic as the text that it matches: escaping backslashes go. */
export function unescapePattern(pattern: string): string {
  return pattern.replace(/\\(.)/gsu, '$1');
}

/** The pattern that matches exactly a text. */
export function escapePattern(text: string): string {
  return text.replace(/[\\*?[\]()|+@!]/g, '\\$&');
}
