import { isInClass } from '../../fs/match/character-class.ts';

/** A node of an extended regular expression (POSIX 9.4, with GNU's `\w`, `\b`, `\<` and kin). */
export type EreNode =
  | { type: 'set'; has: (char: string) => boolean }
  | { type: 'assert'; kind: '^' | '$' | 'b' | 'B' | '<' | '>' }
  | { type: 'sequence'; nodes: readonly EreNode[] }
  | { type: 'choice'; nodes: readonly EreNode[] }
  | { type: 'group'; index: number; node: EreNode }
  | { type: 'repeat'; node: EreNode; min: number; max: number };

const CLASSES = new Set('alnum alpha blank cntrl digit graph lower print punct space upper xdigit'.split(' '));

/** glibc's RE_DUP_MAX is larger; beyond this a pattern is refused rather than let grow. */
const MOST_REPEATS = 1000;

/** Thrown for what is no regular expression: regcomp(3)'s failure. */
export class EreError extends Error {}

/** @throws EreError */
export function parseEre(text: string, ignoreCase: boolean): { node: EreNode; groups: number } {
  const parser = new EreParser(text, ignoreCase);
  return { node: parser.all(), groups: parser.groups };
}

class EreParser {
  readonly #chars: readonly string[];
  readonly #ignoreCase: boolean;
  #at = 0;
  groups = 0;

  constructor(text: string, ignoreCase: boolean) {
    this.#chars = Array.from(text);
    this.#ignoreCase = ignoreCase;
  }

  all(): EreNode {
    const node = this.#choice();
    if (this.#at < this.#chars.length) throw new EreError('Unmatched ) or \\)');
    return node;
  }

  #choice(): EreNode {
    const nodes = [this.#sequence()];
    while (this.#chars[this.#at] === '|') {
      this.#at += 1;
      nodes.push(this.#sequence());
    }
    return nodes.length === 1 ? (nodes[0] as EreNode) : { type: 'choice', nodes };
  }

  #sequence(): EreNode {
    const nodes: EreNode[] = [];
    for (;;) {
      const c = this.#chars[this.#at];
      if (c === undefined || c === '|' || (c === ')' && this.groups > 0 && this.#depth > 0)) break;
      nodes.push(this.#repeated(nodes.length === 0));
    }
    return { type: 'sequence', nodes };
  }

  #depth = 0;

  #repeated(first: boolean): EreNode {
    const c = this.#chars[this.#at];
    if (first && (c === '*' || c === '+' || c === '?' || (c === '{' && this.#interval())))
      throw new EreError('Invalid preceding regular expression');
    let node = this.#atom();
    for (;;) {
      const operator = this.#chars[this.#at];
      if (operator !== undefined && '*+?'.includes(operator) && node.type === 'assert' && node.kind === '^')
        throw new EreError('Invalid preceding regular expression');
      if (operator === '*') node = { type: 'repeat', node, min: 0, max: Number.POSITIVE_INFINITY };
      else if (operator === '+') node = { type: 'repeat', node, min: 1, max: Number.POSITIVE_INFINITY };
      else if (operator === '?') node = { type: 'repeat', node, min: 0, max: 1 };
      else {
        const interval = operator === '{' ? this.#interval() : undefined;
        if (!interval) {
          if (operator === '{' && /\d/.test(this.#chars[this.#at + 1] ?? '')) throw new EreError('Unmatched \\{');
          return node;
        }
        this.#at = interval.end;
        node = { type: 'repeat', node, min: interval.min, max: interval.max };
        continue;
      }
      this.#at += 1;
    }
  }

  #interval(): { min: number; max: number; end: number } | undefined {
    const match = /^\{(\d*)(,?)(\d*)\}/.exec(this.#chars.slice(this.#at, this.#at + 16).join(''));
    if (!match || (match[1] === '' && match[2] === '')) return undefined;
    const min = Number(match[1]);
    const max = match[2] === '' ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (min > max) throw new EreError('Invalid content of \\{\\}');
    if (min > MOST_REPEATS || (max !== Number.POSITIVE_INFINITY && max > MOST_REPEATS))
      throw new EreError('Regular expression too big');
    return { min, max, end: this.#at + match[0].length };
  }

  #atom(): EreNode {
    const c = this.#chars[this.#at++] as string;
    switch (c) {
      case '(': {
        this.groups += 1;
        const index = this.groups;
        this.#depth += 1;
        const node = this.#choice();
        this.#depth -= 1;
        if (this.#chars[this.#at] !== ')') throw new EreError('Unmatched ( or \\(');
        this.#at += 1;
        return { type: 'group', index, node };
      }
      case '^':
      case '$':
        return { type: 'assert', kind: c };
      case '.':
        return { type: 'set', has: () => true };
      case '[':
        return this.#bracket();
      case '\\':
        return this.#escaped();
      default:
        return this.#char(c);
    }
  }

  #char(c: string): EreNode {
    if (!this.#ignoreCase) return { type: 'set', has: (char) => char === c };
    const folded = c.toLowerCase();
    return { type: 'set', has: (char) => char.toLowerCase() === folded };
  }

  #escaped(): EreNode {
    const c = this.#chars[this.#at++];
    switch (c) {
      case undefined:
        throw new EreError('Trailing backslash');
      case 'w':
      case 'W':
        return { type: 'set', has: (char) => isInClass('word', char) === (c === 'w') };
      case 's':
      case 'S':
        return { type: 'set', has: (char) => isInClass('space', char) === (c === 's') };
      case 'b':
      case 'B':
      case '<':
      case '>':
        return { type: 'assert', kind: c };
      case '`':
        return { type: 'assert', kind: '^' };
      case "'":
        return { type: 'assert', kind: '$' };
      default:
        return this.#char(c);
    }
  }

  #bracket(): EreNode {
    const chars = this.#chars;
    const negated = chars[this.#at] === '^';
    if (negated) this.#at += 1;
    const tests: ((char: string) => boolean)[] = [];
    const first = this.#at;
    while (chars[this.#at] !== ']' || this.#at === first) {
      const c = chars[this.#at];
      if (c === undefined) throw new EreError('Unmatched [, [^, [:, [., or [=');
      if (c === '[' && chars[this.#at + 1] === ':') {
        const name = /^\[:(\w+):\]/.exec(chars.slice(this.#at, this.#at + 16).join(''))?.[1];
        if (!name || !CLASSES.has(name)) throw new EreError('Invalid character class name');
        tests.push((char) => isInClass(name, char));
        this.#at += name.length + 4;
        continue;
      }
      const low = this.#bracketChar();
      if (chars[this.#at] === '-' && chars[this.#at + 1] !== ']' && chars[this.#at + 1] !== undefined) {
        this.#at += 1;
        tests.push(between(low, this.#bracketChar()));
      } else tests.push((char) => char === low);
    }
    this.#at += 1;
    const has = (char: string) => tests.some((test) => test(char)) !== negated;
    if (!this.#ignoreCase) return { type: 'set', has };
    return {
      type: 'set',
      has: (char) =>
        negated
          ? has(char.toLowerCase()) && has(char.toUpperCase())
          : has(char.toLowerCase()) || has(char.toUpperCase()),
    };
  }

  #bracketChar(): string {
    const chars = this.#chars;
    const c = chars[this.#at] as string;
    const mark = chars[this.#at + 1];
    if (c === '[' && (mark === '.' || mark === '=') && chars[this.#at + 3] === mark && chars[this.#at + 4] === ']') {
      this.#at += 5;
      return chars[this.#at - 3] as string;
    }
    this.#at += 1;
    return c;
  }
}

function between(low: string, high: string): (char: string) => boolean {
  const [from, to] = [low.codePointAt(0) as number, high.codePointAt(0) as number];
  if (from > to) throw new EreError('Invalid range end');
  return (char) => {
    const code = char.codePointAt(0) as number;
    return code >= from && code <= to;
  };
}
