import type { Flavour } from '../types.ts';
import { type Node, type Place, RegexError } from './ast.ts';
import { parseBracket } from './bracket.ts';
import { WORD } from './classes.ts';

/** How a pattern is read. */
export interface Dialect {
  /** POSIX's extended regular expressions, else basic ones. GNU's extensions are understood in both. */
  extended: boolean;
  ignoreCase?: boolean;
  /** sed: `\n`, `\t`, `\x41` and the like are the characters that they stand for; of those busybox's knows three. */
  sed?: Flavour;
  /** awk: escapes such as `\t` and `\/` mean themselves everywhere, and there are no back-references. mawk's has no intervals. */
  awk?: Flavour;
  /** In an extended expression, a `)` without a `(` stands for itself. */
  rightParen?: 'literal';
  /** grep: in an extended expression, an operator without anything before it repeats nothing, and `{` may stand for itself. */
  lenient?: boolean;
}

/** A pattern, taken apart. */
export interface Parsed {
  root: Node;
  /** How many groups there are. */
  groups: number;
  /** What GNU's grep warns of. */
  warnings: string[];
}

/** The largest count in an interval (RE_DUP_MAX of glibc). */
const DUP_MAX = 32767;
const PLACES: Readonly<Record<string, Place>> = {
  b: 'boundary',
  B: 'noBoundary',
  '<': 'wordStart',
  '>': 'wordEnd',
  '`': 'textStart',
  "'": 'textEnd',
};
const SETS: Readonly<Record<string, string>> = { w: `[${WORD}]`, W: `[^${WORD}]`, s: '[ \\t-\\r]', S: '[^ \\t-\\r]' };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' };
const AWK_ESCAPES: Readonly<Record<string, string>> = {
  ...ESCAPES,
  b: '\b',
  '/': '/',
  '"': '"',
  '&': '&',
};

/**
 * @param groupsBefore how many groups of other patterns come first, where several are made one
 * @throws {RegexError}
 */
export function parsePattern(pattern: string, dialect: Dialect, groupsBefore = 0): Parsed {
  return new Parser(pattern, dialect, groupsBefore).parse();
}

class Parser {
  readonly #chars: readonly string[];
  readonly #dialect: Dialect;
  readonly #warnings: string[] = [];
  readonly #closed = new Set<number>();
  readonly #before: number;
  #at = 0;
  #groups: number;
  #depth = 0;

  constructor(pattern: string, dialect: Dialect, groupsBefore: number) {
    this.#chars = [...pattern];
    this.#dialect = dialect;
    this.#before = groupsBefore;
    this.#groups = groupsBefore;
  }

  parse(): Parsed {
    const root = this.#alternatives();
    if (this.#at < this.#chars.length) throw new RegexError('Unmatched ) or \\)');
    return { root, groups: this.#groups, warnings: this.#warnings };
  }

  /** Whether an operator (without its backslash) comes next: `(`, `)`, `|`, `{`, `}`, `+`, `?`. */
  #operator(symbol: string): boolean {
    if (this.#dialect.extended) return this.#chars[this.#at] === symbol;
    return this.#chars[this.#at] === '\\' && this.#chars[this.#at + 1] === symbol;
  }

  get #operatorLength(): number {
    return this.#dialect.extended ? 1 : 2;
  }

  #alternatives(): Node {
    const choices = [this.#sequence()];
    while (this.#operator('|')) {
      this.#at += this.#operatorLength;
      choices.push(this.#sequence());
    }
    return choices.length === 1 ? (choices[0] as Node) : { kind: 'alternatives', choices };
  }

  #sequence(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#chars.length && !this.#operator('|')) {
      if (this.#operator(')') && (this.#depth > 0 || !this.#dialect.extended)) break;
      if (this.#operator(')') && this.#dialect.rightParen !== 'literal') throw new RegexError('Unmatched ) or \\)');
      parts.push(this.#piece(parts.length === 0 || (parts.length === 1 && isLineStart(parts[0]))));
    }
    const unclosed = this.#depth > 0 && this.#at === this.#chars.length;
    if (parts.length === 0 && this.#dialect.awk === 'gnu' && this.#chars.length > 0 && !unclosed)
      throw new RegexError('missing operand');
    if (parts.length === 0) return { kind: 'empty' };
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'sequence', parts };
  }

  #piece(atStart: boolean): Node {
    let node = this.#atom(atStart);
    // What matches a place cannot be repeated.
    if (node.kind === 'place' && this.#isStrict && this.#bareOperator() !== undefined) {
      if (this.#dialect.awk === 'gnu' && node.place === 'lineStart') throw new RegexError('syntax error ^* or ^+');
      if (this.#dialect.awk !== 'gnu') return node;
    }
    if (node.kind === 'place' && this.#dialect.extended && /^[*+?]$/.test(this.#chars[this.#at] ?? ''))
      this.#warnings.push(`${this.#chars[this.#at]} at start of expression`);
    while (this.#at < this.#chars.length) {
      const range = this.#quantifier();
      if (!range) break;
      node = { kind: 'repeat', body: node, ...range };
    }
    return node;
  }

  #quantifier(): { min: number; max: number } | undefined {
    if (this.#chars[this.#at] === '*') {
      this.#at += 1;
      return { min: 0, max: Number.POSITIVE_INFINITY };
    }
    for (const [symbol, min, max] of [
      ['+', 1, Number.POSITIVE_INFINITY],
      ['?', 0, 1],
    ] as const) {
      if (!this.#operator(symbol)) continue;
      this.#at += this.#operatorLength;
      return { min, max };
    }
    return this.#operator('{') && this.#dialect.awk !== 'gnu' ? this.#interval() : undefined;
  }

  /** An extended expression of regcomp(3), or mawk's: an operator must have something to repeat. */
  get #isStrict(): boolean {
    return this.#dialect.extended && !this.#dialect.lenient;
  }

  #interval(): { min: number; max: number } | undefined {
    const { extended } = this.#dialect;
    const rest = this.#chars.slice(this.#at + this.#operatorLength, this.#at + 20).join('');
    const match = (extended ? /^(\d*)(?:(,)(\d*))?\}/ : /^(\d*)(?:(,)(\d*))?\\\}/).exec(rest);
    if (!match || (match[1] === '' && match[2] === undefined)) {
      if (extended && this.#dialect.lenient) return undefined;
      if (extended && rest === '') throw new RegexError('Unmatched \\{');
      throw new RegexError(/^\d*(,\d*)?(\\)?$/.test(rest) ? 'Unmatched \\{' : 'Invalid content of \\{\\}');
    }
    const min = Number(match[1] || 0);
    const max = match[2] === undefined ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (min > max) throw new RegexError('Invalid content of \\{\\}');
    if (min > DUP_MAX || (max !== Number.POSITIVE_INFINITY && max > DUP_MAX))
      throw new RegexError('Regular expression too big');
    this.#at += this.#operatorLength + match[0].length;
    return { min, max };
  }

  #atom(atStart: boolean): Node {
    const { extended, ignoreCase, awk } = this.#dialect;
    if (this.#operator('(')) return this.#group();
    const char = this.#chars[this.#at] as string;
    if (char === '\\') return this.#escape();
    if (char === '[') {
      const escapes = awk ? awkEscape : this.#dialect.sed ? sedEscapes[this.#dialect.sed] : undefined;
      const { source, end } = parseBracket(this.#chars, this.#at, { ignoreCase: ignoreCase ?? false, escapes });
      this.#at = end;
      return { kind: 'set', source };
    }
    if (char === '^' && (extended || atStart)) return this.#one({ kind: 'place', place: 'lineStart' });
    if (char === '$' && (extended || this.#atEnd())) return this.#one({ kind: 'place', place: 'lineEnd' });
    if (char === '.') return this.#one({ kind: 'set', source: '[^]' });
    const bare = extended && (atStart || this.#isStrict) ? this.#bareOperator() : undefined;
    if (bare !== undefined) {
      if (awk === 'gnu') throw new RegexError('missing operand');
      if (!this.#dialect.lenient) throw new RegexError('Invalid preceding regular expression');
      this.#warnings.push(`${bare} at start of expression`);
      return { kind: 'empty' };
    }
    return this.#one({ kind: 'char', char });
  }

  /** An operator that has nothing to repeat. */
  #bareOperator(): string | undefined {
    const char = this.#chars[this.#at] as string;
    if (char === '*' || char === '+' || char === '?') return char;
    if (this.#isStrict) return char === '{' && this.#dialect.awk !== 'gnu' ? char : undefined;
    return char === '{' && /^\{\d*,?\d*\}/.test(this.#chars.slice(this.#at, this.#at + 14).join(''))
      ? '{...}'
      : undefined;
  }

  #one(node: Node): Node {
    this.#at += 1;
    return node;
  }

  /** In a basic expression `$` is special before what ends the expression or the group. */
  #atEnd(): boolean {
    const [next, after] = this.#chars.slice(this.#at + 1, this.#at + 3);
    return next === undefined || (next === '\\' && (after === ')' || after === '|'));
  }

  #group(): Node {
    this.#at += this.#operatorLength;
    this.#groups += 1;
    const index = this.#groups;
    this.#depth += 1;
    const body = this.#alternatives();
    this.#depth -= 1;
    if (!this.#operator(')')) throw new RegexError('Unmatched ( or \\(');
    this.#at += this.#operatorLength;
    this.#closed.add(index);
    return { kind: 'group', index, body };
  }

  #escape(): Node {
    const char = this.#chars[this.#at + 1];
    if (char === undefined) throw new RegexError('Trailing backslash');
    this.#at += 2;
    const awk = this.#dialect.awk ? this.#awkEscape(char) : undefined;
    if (awk) return awk;
    const own = this.#dialect.sed ? this.#sedEscape(char) : undefined;
    if (own !== undefined) return { kind: 'char', char: own };
    if (/[1-9]/.test(char)) {
      const index = this.#before + Number(char);
      if (!this.#closed.has(index)) throw new RegexError('Invalid back reference');
      return { kind: 'back', index };
    }
    const place = PLACES[char];
    if (place && Object.hasOwn(PLACES, char)) return { kind: 'place', place };
    const source = SETS[char];
    if (source && Object.hasOwn(SETS, char)) return { kind: 'set', source };
    return { kind: 'char', char };
  }

  /** `\n`, `\x41`, `\o101`, `\d065`, `\cA` */
  #sedEscape(char: string): string | undefined {
    if (this.#dialect.sed === 'busybox') return busyboxEscape(char);
    if (Object.hasOwn(ESCAPES, char)) return ESCAPES[char];
    const rest = this.#chars.slice(this.#at - 1, this.#at + 3).join('');
    const [whole = '', hex, octal, decimal, control] =
      /^(?:x([0-9A-Fa-f]{1,2})|o([0-7]{1,3})|d(\d{1,3})|c([\s\S]))/.exec(rest) ?? [];
    if (whole === '') return undefined;
    this.#at += whole.length - 1;
    if (control !== undefined) return String.fromCharCode(control.toUpperCase().charCodeAt(0) ^ 64);
    const code = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : Number(decimal);
    return String.fromCharCode(code & 255);
  }

  /** @returns nothing where busybox's awk leaves it to regcomp(3) */
  #awkEscape(char: string): Node | undefined {
    const octal = /^[0-7]{1,3}/.exec(this.#chars.slice(this.#at - 1, this.#at + 2).join(''))?.[0];
    if (octal) {
      this.#at += octal.length - 1;
      return { kind: 'char', char: String.fromCharCode(Number.parseInt(octal, 8) & 255) };
    }
    if (Object.hasOwn(AWK_ESCAPES, char)) return { kind: 'char', char: AWK_ESCAPES[char] as string };
    const known = Object.hasOwn(PLACES, char) || Object.hasOwn(SETS, char);
    return this.#dialect.awk === 'busybox' && known ? undefined : { kind: 'char', char };
  }
}

/** What a backslash stands for within brackets; nothing where it stands for itself. */
const sedEscapes = {
  gnu: (next: string) => (Object.hasOwn(ESCAPES, next) ? ESCAPES[next] : undefined),
  busybox: busyboxEscape,
};

function busyboxEscape(next: string): string | undefined {
  return /^[ntr]$/.test(next) ? ESCAPES[next] : undefined;
}

function awkEscape(next: string): string {
  return Object.hasOwn(AWK_ESCAPES, next) ? (AWK_ESCAPES[next] as string) : next;
}

function isLineStart(node: Node | undefined): boolean {
  return node?.kind === 'place' && node.place === 'lineStart';
}
