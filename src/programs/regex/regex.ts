import { analyse, type Nature } from './analyse.ts';
import type { Node } from './ast.ts';
import { Backtracker } from './backtrack.ts';
import { Nfa } from './nfa.ts';
import { type Dialect, parsePattern } from './parse.ts';
import { toJs } from './to-js.ts';

export { RegexError } from './ast.ts';

/** A match: where it and its groups begin and end, in UTF-16 units; -1 where a group took no part. */
export interface Match {
  start: number;
  end: number;
  /** Begin and end of match and groups, alternating. */
  slots: readonly number[];
}

export interface RegexOptions extends Dialect {
  /** Newlines within the text begin and end lines (sed's `M`). */
  lines?: boolean;
}

/** The most steps that JavaScript's backtracking may come to; beyond that the automaton runs. */
const BEARABLE = 1e7;

/**
 * A POSIX regular expression (with GNU's extensions). JavaScript's own engine runs it where that gives what POSIX asks
 * for in bearable time; else an automaton does.
 */
export class Regex {
  readonly groups: number;
  /** Characters behind a backslash that gives them no meaning: GNU's grep warns of them. */
  readonly stray: readonly string[];
  readonly #root: Node;
  readonly #nature: Nature;
  readonly #options: { ignoreCase: boolean; lines: boolean };
  readonly #quick: RegExp;
  #nfa: Nfa | undefined;
  #backtracker: Backtracker | undefined;

  /** @throws {RegexError} with the words of glibc's regerror(3) */
  constructor(pattern: string, options: RegexOptions) {
    const { root, groups, stray } = parsePattern(pattern, options);
    this.#root = root;
    this.groups = groups;
    this.stray = stray;
    this.#options = { ignoreCase: options.ignoreCase ?? false, lines: options.lines ?? false };
    this.#nature = analyse(root);
    this.#quick = new RegExp(toJs(root, this.#options.lines), options.ignoreCase ? 'gudi' : 'gud');
  }

  /** Whether it matches anywhere. */
  test(text: string): boolean {
    if (this.#nature.hasBack || !this.#bearable(text.length)) return this.exec(text) !== undefined;
    this.#quick.lastIndex = 0;
    return this.#quick.test(text);
  }

  /** The longest of the matches that begin first, at `from` or behind it. */
  exec(text: string, from = 0): Match | undefined {
    const slots = this.#slots(text, from);
    return slots && { start: slots[0] as number, end: slots[1] as number, slots };
  }

  #slots(text: string, from: number): readonly number[] | undefined {
    if (this.#nature.hasBack) {
      this.#backtracker ??= new Backtracker(this.#root, this.groups, this.#options);
      return this.#backtracker.exec(text, from);
    }
    if (this.#bearable(text.length)) {
      this.#quick.lastIndex = from;
      const found = this.#quick.exec(text);
      if (!found) return undefined;
      if (this.#nature.exact) return (found.indices ?? []).flatMap((pair) => (pair ? [pair[0], pair[1]] : [-1, -1]));
      return this.#automaton().exec(text, found.index);
    }
    return this.#automaton().exec(text, from);
  }

  #automaton(): Nfa {
    this.#nfa ??= new Nfa(this.#root, this.groups, this.#options);
    return this.#nfa;
  }

  #bearable(length: number): boolean {
    return !this.#nature.nested && length ** (this.#nature.loops + 1) <= Math.max(BEARABLE, 100 * length);
  }
}

/** What a group matched; nothing where it took no part. */
export function groupText(text: string, { slots }: Match, index: number): string | undefined {
  const start = slots[2 * index] ?? -1;
  const end = slots[2 * index + 1] ?? -1;
  return start < 0 || end < 0 ? undefined : text.slice(start, end);
}
