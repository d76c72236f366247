import type { Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { Regex, RegexError } from '../../regex/regex.ts';

/** What a line is looked at with. */
export interface Matcher {
  test(line: string): boolean;
  /** The first match at `from` or behind it. */
  find(line: string, from: number): { start: number; end: number } | undefined;
}

/** What kind of patterns: basic, extended, fixed text, Perl's. */
export type PatternKind = 'G' | 'E' | 'F' | 'P';

/** A group that repeats something and is repeated itself: its time may double with each character. */
const NESTED = /\((?:[^()\\]|\\.)*(?:[*+]|\{\d*,\d*\})(?:[^()\\]|\\.)*\)(?:[*+]|\{\d*,\d*\})/;

/** @param patterns any of which may match @throws {Failure} */
export async function matcherOf(
  { flavour, options, complain }: Invocation,
  kind: PatternKind,
  patterns: readonly string[],
): Promise<Matcher> {
  const ignoreCase = options.last('i', 'y', 'no-ignore-case') !== 'no-ignore-case' && options.has('i', 'y');
  const whole = options.has('x') ? 'text' : options.has('w') ? 'word' : undefined;
  if (kind === 'P') return perl(patterns, ignoreCase, whole);
  try {
    const gnu = flavour === 'gnu';
    const confused = gnu && kind !== 'F' ? patterns.find((pattern) => /^\[:\w+:\]$/.test(pattern)) : undefined;
    if (confused !== undefined) throw new Failure('character class syntax is [[:space:]], not [:space:]');
    const regex = new Regex(patterns, {
      extended: kind === 'E',
      fixed: kind === 'F',
      ignoreCase,
      whole,
      rightParen: 'literal',
      lenient: true,
    });
    if (gnu) for (const warning of regex.warnings) await complain(`warning: ${warning}`);
    return {
      test: (line) => regex.test(line),
      find: (line, from) => regex.exec(line, from),
    };
  } catch (error) {
    if (error instanceof RegexError)
      throw new Failure(flavour === 'gnu' ? error.message : `bad regex '${patterns.join('\n')}'`);
    throw error;
  }
}

/** Perl's patterns are near enough to JavaScript's. */
function perl(patterns: readonly string[], ignoreCase: boolean, whole: 'word' | 'text' | undefined): Matcher {
  const [pattern = '', ...others] = patterns;
  if (others.length > 0) throw new Failure('the -P option only supports a single pattern');
  if (NESTED.test(pattern)) throw new Failure("exceeded PCRE's backtracking limit");
  const [, flags = '', rest = ''] = /^(?:\(\?([imsx]+)\))?([\s\S]*)$/.exec(pattern) ?? [];
  const translated = rest
    .replace(/\\K/g, '')
    .replace(/\\h/g, '[ \\t]')
    .replace(/\\A/g, '^')
    .replace(/\\[zZ]/g, '$')
    .replace(/\(\?P</g, '(?<')
    .replace(/\[\[:(\w+):\]\]/g, (_, name: string) => PERL_CLASSES[name] ?? '');
  // What stands before \K must be there, but is no part of the match.
  const keep = rest.indexOf('\\K');
  const source = keep < 0 ? translated : `(?<=${rest.slice(0, keep)})${translated.slice(keep)}`;
  const bounded = whole === 'text' ? `^(?:${source})$` : whole === 'word' ? `(?<!\\w)(?:${source})(?!\\w)` : source;
  let regex: RegExp;
  try {
    regex = new RegExp(bounded, `g${ignoreCase || flags.includes('i') ? 'i' : ''}${flags.includes('s') ? 's' : ''}`);
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^.*: /, '').toLowerCase() : '';
    throw new Failure(PERL_WORDS[detail] ?? detail);
  }
  const find = (line: string, from: number) => {
    regex.lastIndex = from;
    const found = regex.exec(line);
    return found ? { start: found.index, end: found.index + found[0].length } : undefined;
  };
  return { test: (line) => find(line, 0) !== undefined, find };
}

/** What PCRE says where JavaScript says something else. */
const PERL_WORDS: Readonly<Record<string, string>> = {
  'unterminated group': 'missing closing parenthesis',
  "unmatched ')'": 'unmatched closing parenthesis',
  'nothing to repeat': 'quantifier does not follow a repeatable item',
  'unterminated character class': 'missing terminating ] for character class',
  'range out of order in character class': 'range out of order in character class',
};

const PERL_CLASSES: Readonly<Record<string, string>> = {
  digit: '\\d',
  alpha: '[A-Za-z]',
  alnum: '[A-Za-z0-9]',
  space: '\\s',
  upper: '[A-Z]',
  lower: '[a-z]',
  punct: '[!-/:-@[-`{-~]',
  xdigit: '[0-9A-Fa-f]',
};
