import type { Regex } from '../../regex/regex.ts';

/** What selects lines. Numbers are of lines, from 1 on. */
export type Address =
  | { kind: 'line'; line: number }
  | { kind: 'last' }
  /** Nothing for the empty expression, which is the last one that was used. */
  | { kind: 'regex'; regex: Regex | undefined }
  /** FIRST~STEP */
  | { kind: 'step'; first: number; step: number }
  /** Only before the first line: 0,/RE/ */
  | { kind: 'zero' }
  /** Only as an end: ADDR,+N and ADDR,~N */
  | { kind: 'count'; count: number }
  | { kind: 'multiple'; of: number };

/** What a piece of a replacement is: text, a group, or a change of case for what follows. */
export type ReplacementPart = { text: string } | { group: number } | { letterCase: 'U' | 'L' | 'u' | 'l' | 'E' };

/** s/REGEX/REPLACEMENT/FLAGS */
export interface Substitution {
  regex: Regex | undefined;
  replacement: readonly ReplacementPart[];
  global: boolean;
  /** The match to begin with, from 1 on. */
  number: number;
  print: number;
  evaluate: boolean;
  file: string | undefined;
}

/** One command with its addresses. */
export interface Command {
  from: Address | undefined;
  to: Address | undefined;
  negated: boolean;
  name: string;
  /** Text of a, i and c; a label; a file's name. */
  text: string;
  /** A number of q, Q, l and L. */
  number: number | undefined;
  substitution: Substitution | undefined;
  /** y's pairs. */
  map: ReadonlyMap<string, string> | undefined;
  /** Where to go on: of `{` behind its `}` if it is not selected, of b, t and T where their label stands. */
  target: number;
  /** Where the range that was begun ends; undefined while it is not active. */
  range: { active: boolean; end: number; done: boolean };
}

/** A script, ready to run. */
export interface Script {
  commands: readonly Command[];
  /** `#n` in its first line: same as -n. */
  quiet: boolean;
}
