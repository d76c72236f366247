import { analyse, type Nature } from './analyse.ts';
import type { Node } from './ast.ts';
import { Backtracker } from './backtrack.ts';
import { Nfa } from './nfa.ts';
import { type Dialect, type Parsed, parsePattern } from './parse.ts';
import { toJs } from './to-js.ts';

export { RegexError } from './ast.ts';

/** What regcomp(3) says of an error: it does not tell one unmatched parenthesis from the other. */
export function ofRegcomp({ message }: Error): string {
  return message.replace('Unmatched ) or \\)', 'Unmatched ( or \\(');
}

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
  /** Every character stands for itself (grep -F). */
  fixed?: boolean;
  /** Only whole words, or the whole text, count (grep -w, -x). */
  whole?: 'word' | 'text' | undefined;
}

/** The most steps that JavaScript's backtracking may come to; beyond that the automaton runs. */
const BEARABLE = 1e7;

/**
 * A POSIX regular expression (with GNU's extensions). JavaScript's own engine runs it where that gives what POSIX asks
 * for in bearable time; else an automaton does.
 */
export class Regex {
  readonly groups: number;
  /** What GNU's grep warns of. */
  readonly warnings: readonly string[];
  readonly #root: Node;
  readonly #nature: Nature;
  readonly #options: { ignoreCase: boolean; lines: boolean };
  readonly #quick: RegExp;
  #nfa: Nfa | undefined;
  #backtracker: Backtracker | undefined;

  /**
   * @param pattern one, or several of which any may match
   * @throws {RegexError} with the words of glibc's regerror(3)
   */
  constructor(pattern: string | readonly string[], options: RegexOptions) {
    const choices: Node[] = [];
    const warnings: string[] = [];
    let groups = 0;
    for (const each of typeof pattern === 'string' ? [pattern] : pattern) {
      const parsed = options.fixed ? literal(each) : parsePattern(each, options, groups);
      choices.push(parsed.root);
      warnings.push(...parsed.warnings);
      groups = parsed.groups;
    }
    // Nothing to look for: that is nowhere.
    if (choices.length === 0) choices.push({ kind: 'set', source: '[]' });
    const root = bounded(
      choices.length === 1 ? (choices[0] as Node) : { kind: 'alternatives', choices },
      options.whole,
    );
    this.#root = root;
    this.groups = groups;
    this.warnings = warnings;
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

function literal(text: string): Parsed {
  const parts = Array.from(text, (char): Node => ({ kind: 'char', char }));
  return { root: { kind: 'sequence', parts }, groups: 0, warnings: [] };
}

function bounded(node: Node, whole: RegexOptions['whole']): Node {
  if (!whole) return node;
  const [before, after] =
    whole === 'word' ? (['notAfterWord', 'notBeforeWord'] as const) : (['textStart', 'textEnd'] as const);
  return { kind: 'sequence', parts: [{ kind: 'place', place: before }, node, { kind: 'place', place: after }] };
}

/** What a group matched; nothing where it took no part. */
export function groupText(text: string, { slots }: Match, index: number): string | undefined {
  const start = slots[2 * index] ?? -1;
  const end = slots[2 * index + 1] ?? -1;
  return start < 0 || end < 0 ? undefined : text.slice(start, end);
}
