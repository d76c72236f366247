import type { LessOptions } from './options.ts';

/** What an option does while less runs, and what is said of it. */
interface Toggle {
  /** Its long name. */
  name: string;
  /** Gives the option another value, and says which it has now. */
  turn(options: LessOptions): void;
  tell(options: LessOptions): string;
}

function flag(
  name: string,
  key: { [K in keyof LessOptions]: LessOptions[K] extends boolean ? K : never }[keyof LessOptions],
  off: string,
  on: string,
): Toggle {
  return {
    name,
    turn: (options) => {
      options[key] = !options[key];
    },
    tell: (options) => (options[key] ? on : off),
  };
}

/** An option with three values: each of its letters turns its own one on and off. */
function triple<K extends 'ignoreCase' | 'quitAtEnd' | 'quiet' | 'numbers'>(
  name: string,
  key: K,
  value: 1 | 2,
  texts: readonly [string, string, string],
): Toggle {
  return {
    name,
    turn: (options) => {
      options[key] = options[key] === value ? 0 : value;
    },
    tell: (options) => texts[options[key]],
  };
}

const CASE = [
  'Case is significant in searches',
  'Ignore case in searches',
  'Ignore case in searches and in patterns',
] as const;
const NUMBERS = ["Don't use line numbers", 'Use line numbers', 'Constantly display line numbers'] as const;
const AT_END = ["Don't quit at end-of-file", 'Quit at end-of-file', 'Quit immediately at end-of-file'] as const;
const QUIET = [
  'Ring the bell for errors AND at eof/bof',
  'Ring the bell for errors but not at eof/bof',
  'Never ring the bell',
] as const;
const PROMPTS = { short: 'Short prompt', medium: 'Medium prompt', long: 'Long prompt' } as const;
const RAW = {
  none: 'Display control characters as ^X',
  all: 'Display control characters directly (not recommended)',
  colors: 'Display ANSI sequences directly, other control characters as ^X',
} as const;

function prompt(name: string, value: 'medium' | 'long'): Toggle {
  return {
    name,
    turn: (options) => {
      options.prompt = options.prompt === value ? 'short' : value;
    },
    tell: (options) => PROMPTS[options.prompt],
  };
}

function raw(name: string, value: 'colors' | 'all'): Toggle {
  return {
    name,
    turn: (options) => {
      options.raw = options.raw === value ? 'none' : value;
    },
    tell: (options) => RAW[options.raw],
  };
}

/** The options that can be changed while less runs, by letter. */
export const TOGGLES: Readonly<Record<string, Toggle>> = {
  S: flag('chop-long-lines', 'chop', 'Fold long lines', 'Chop long lines'),
  n: triple('line-numbers', 'numbers', 1, NUMBERS),
  N: triple('LINE-NUMBERS', 'numbers', 2, NUMBERS),
  G: flag(
    'HILITE-SEARCH',
    'highlight',
    "Don't highlight search matches",
    'Highlight all matches for previous search pattern',
  ),
  F: flag(
    'quit-if-one-screen',
    'quitIfOneScreen',
    'Quit if end-of-file on first screen',
    'Quit if end-of-file on first screen',
  ),
  s: flag('squeeze-blank-lines', 'squeeze', 'Display all blank lines', 'Squeeze multiple blank lines'),
  '~': flag('tilde', 'tildes', "Don't show tildes after end of file", 'Show tildes after end of file'),
  i: triple('ignore-case', 'ignoreCase', 1, CASE),
  I: triple('IGNORE-CASE', 'ignoreCase', 2, CASE),
  e: triple('quit-at-eof', 'quitAtEnd', 1, AT_END),
  E: triple('QUIT-AT-EOF', 'quitAtEnd', 2, AT_END),
  q: triple('quiet', 'quiet', 1, QUIET),
  Q: triple('QUIET', 'quiet', 2, QUIET),
  m: prompt('long-prompt', 'medium'),
  M: prompt('LONG-PROMPT', 'long'),
  R: raw('RAW-CONTROL-CHARS', 'colors'),
  r: raw('raw-control-chars', 'all'),
};

/** Those that cannot be changed any more, by letter. */
export const FIXED: Readonly<Record<string, string>> = { X: 'no-init', k: 'lesskey-file', p: 'pattern' };
