import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { groupText, Regex, RegexError } from '../regex/regex.ts';
import type { Flavour } from '../types.ts';
import { COREUTILS } from './suite.ts';

type Value = string | bigint;

/** expr */
export const expr = command({
  suite: COREUTILS,
  inOrder: true,
  usageStatus: { gnu: 2, busybox: 2 },
  failureStatus: 2,
  gnu: {
    synopsis: ['EXPRESSION', 'OPTION'],
    about:
      'Print the value of EXPRESSION. The status is 0 where it is neither empty nor 0, 1 where it is, 2 where it is wrong.',
    options: '',
    notes: `Weakest first:
  A | B       A where it is neither empty nor 0, else B
  A & B       A where neither is empty or 0, else 0
  A < B   A <= B   A = B   A != B   A >= B   A > B
  A + B   A - B
  A * B   A / B   A % B
  S : BRE     what the expression matches at the start of S: the text of \\( \\), else its length
  match S BRE, substr S POS LENGTH, index S CHARS, length S, + WORD, ( EXPRESSION )`,
  },
  busybox: { synopsis: 'EXPRESSION', about: 'Print the value of EXPRESSION' },
  prepare: (args, flavour) =>
    args.length === 1 && /^--(help|version)$/.test(args[0] as string)
      ? args
      : ['--', ...(args[0] === '--' && flavour === 'gnu' ? args.slice(1) : args)],
  async run({ flavour, operands, out }) {
    if (operands.length === 0)
      throw flavour === 'gnu' ? new UsageError('missing operand') : new Failure('too few arguments');
    const parser = new Parser(operands, flavour);
    const value = parser.parse();
    await out.write(`${value}\n`);
    return isNull(value) ? 1 : 0;
  },
});

function isNull(value: Value): boolean {
  return typeof value === 'bigint' ? value === 0n : value === '' || /^-?0+$/.test(value);
}

class Parser {
  readonly #words: readonly string[];
  readonly #flavour: Flavour;
  #at = 0;

  constructor(words: readonly string[], flavour: Flavour) {
    this.#words = words;
    this.#flavour = flavour;
  }

  /** @throws {Failure} */
  parse(): Value {
    const value = this.#or(true);
    const left = this.#words[this.#at];
    if (left === undefined) return value;
    throw new Failure(this.#flavour === 'gnu' ? `syntax error: unexpected argument ${quote(left)}` : 'syntax error');
  }

  #next(...operators: string[]): string | undefined {
    const word = this.#words[this.#at];
    if (word === undefined || !operators.includes(word)) return undefined;
    this.#at += 1;
    return word;
  }

  #or(active: boolean): Value {
    let left = this.#and(active);
    while (this.#next('|')) {
      const right = this.#and(active && isNull(left));
      if (isNull(left)) left = isNull(right) ? 0n : right;
    }
    return left;
  }

  #and(active: boolean): Value {
    let left = this.#comparison(active);
    while (this.#next('&')) {
      const right = this.#comparison(active && !isNull(left));
      if (isNull(left) || isNull(right)) left = 0n;
    }
    return left;
  }

  #comparison(active: boolean): Value {
    let left = this.#sum(active);
    for (
      let operator = this.#next('<', '<=', '=', '==', '!=', '>=', '>');
      operator;
      operator = this.#next('<', '<=', '=', '==', '!=', '>=', '>')
    ) {
      const right = this.#sum(active);
      const [a, b] = [integer(left), integer(right)];
      const order =
        a !== undefined && b !== undefined
          ? Number(a > b) - Number(a < b)
          : Number(String(left) > String(right)) - Number(String(left) < String(right));
      const holds = {
        '<': order < 0,
        '<=': order <= 0,
        '=': order === 0,
        '==': order === 0,
        '!=': order !== 0,
        '>=': order >= 0,
        '>': order > 0,
      }[operator];
      left = holds ? 1n : 0n;
    }
    return left;
  }

  #sum(active: boolean): Value {
    let left = this.#product(active);
    for (let operator = this.#next('+', '-'); operator; operator = this.#next('+', '-')) {
      const right = this.#product(active);
      if (active)
        left = this.#fitting(
          operator === '+' ? this.#number(left) + this.#number(right) : this.#number(left) - this.#number(right),
        );
    }
    return left;
  }

  #product(active: boolean): Value {
    let left = this.#match(active);
    for (let operator = this.#next('*', '/', '%'); operator; operator = this.#next('*', '/', '%')) {
      const right = this.#match(active);
      if (!active) continue;
      const [a, b] = [this.#number(left), this.#number(right)];
      if (operator !== '*' && b === 0n) throw new Failure('division by zero');
      left = this.#fitting(operator === '*' ? a * b : operator === '/' ? a / b : a % b);
    }
    return left;
  }

  #match(active: boolean): Value {
    let left = this.#term(active);
    while (this.#next(':')) {
      const right = this.#term(active);
      if (active) left = this.#matched(String(left), String(right));
    }
    return left;
  }

  #term(active: boolean): Value {
    const word = this.#words[this.#at];
    if (word === undefined) {
      const before = this.#words.at(-1) ?? '';
      throw new Failure(
        this.#flavour === 'gnu' ? `syntax error: missing argument after ${quote(before)}` : 'syntax error',
      );
    }
    this.#at += 1;
    if (word === '(') {
      const value = this.#or(active);
      const close = this.#words[this.#at];
      if (close !== ')') {
        if (this.#flavour === 'busybox') throw new Failure('syntax error');
        throw new Failure(
          close === undefined
            ? `syntax error: expecting ')' after ${quote(this.#words.at(-1) ?? '')}`
            : `syntax error: expecting ')' instead of ${quote(close)}`,
        );
      }
      this.#at += 1;
      return value;
    }
    if (word === ')') throw new Failure(this.#flavour === 'gnu' ? "syntax error: unexpected ')'" : 'syntax error');
    // With nothing behind them these are words as any other.
    if (this.#at >= this.#words.length && !/^(length|match|index|substr)$/.test(word)) return word;
    switch (word) {
      case '+':
        if (this.#flavour === 'busybox') return word;
        return this.#words[this.#at++] as string;
      case 'quote':
        if (this.#flavour === 'gnu') return word;
        return this.#words[this.#at++] as string;
      case 'length':
        return BigInt([...String(this.#term(active))].length);
      case 'match': {
        const text = String(this.#term(active));
        return this.#matched(text, String(this.#term(active)));
      }
      case 'index': {
        const text = [...String(this.#term(active))];
        const chars = String(this.#term(active));
        return BigInt(text.findIndex((char) => chars.includes(char)) + 1);
      }
      case 'substr': {
        const text = [...String(this.#term(active))];
        const [start, length] = [integer(this.#term(active)), integer(this.#term(active))];
        if (start === undefined || length === undefined || start <= 0n || length <= 0n) return '';
        return text.slice(Number(start) - 1, Number(start - 1n + length)).join('');
      }
      default:
        return word;
    }
  }

  #matched(text: string, pattern: string): Value {
    try {
      return match(text, pattern);
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      throw new Failure(this.#flavour === 'gnu' ? error.message : `bad regex '${pattern}': ${error.message}`);
    }
  }

  #number(value: Value): bigint {
    const number = integer(value);
    if (number === undefined)
      throw new Failure(this.#flavour === 'gnu' ? 'non-integer argument' : 'non-numeric argument');
    if (this.#flavour === 'gnu') return number;
    // strtoll(3) stops at the last that it knows.
    return number > LARGEST ? LARGEST : number < -LARGEST - 1n ? -LARGEST - 1n : number;
  }

  /** busybox's numbers have 64 bits. */
  #fitting(value: bigint): bigint {
    return this.#flavour === 'gnu' ? value : BigInt.asIntN(64, value);
  }
}

const LARGEST = 2n ** 63n - 1n;

function integer(value: Value): bigint | undefined {
  if (typeof value === 'bigint') return value;
  return /^-?\d+$/.test(value) ? BigInt(value) : undefined;
}

/** @throws {RegexError} */
function match(text: string, pattern: string): Value {
  const regex = new Regex(pattern, { extended: false });
  const found = regex.exec(text);
  const anchored = found?.start === 0 ? found : undefined;
  if (regex.groups > 0) return (anchored && groupText(text, anchored, 1)) ?? '';
  return BigInt(anchored ? [...text.slice(0, anchored.end)].length : 0);
}
