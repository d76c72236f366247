import { compareBytes } from '../../../fs/path.ts';
import { compareFiles, FILE_COMPARISONS, NUMBER_COMPARISONS, testUnary } from '../../run/file-tests.ts';
import type { Shell } from '../../shell.ts';
import { type Builtin, type Call, fail } from '../builtin.ts';

const UNARY = new Set('bcdefghknprstuwxzGLOS'.split('').map((letter) => `-${letter}`));
const BINARY = new Set(['=', '!=', '<', '>', ...Object.keys(NUMBER_COMPARISONS), ...FILE_COMPARISONS]);

class TestError extends Error {}

/** An expression of dash's `test`: a grammar that looks one word ahead, and takes three words with an operator at once. */
class Evaluation {
  readonly #shell: Shell;
  readonly #words: readonly string[];
  #at = 0;

  constructor(shell: Shell, words: readonly string[]) {
    this.#shell = shell;
    this.#words = words;
  }

  result(): boolean {
    if (this.#words.length === 0) return false;
    const value = this.#or();
    const [word, next] = this.#words.slice(this.#at);
    if (word !== undefined && next !== undefined) throw new TestError(`${word}: unexpected operator`);
    return value;
  }

  /** What a word is where it stands: an operator only where it can be one. */
  #kind(at: number): 'end' | 'unary' | 'binary' | 'word' | '!' | '(' | ')' | '-a' | '-o' {
    const word = this.#words[at];
    if (word === undefined) return 'end';
    if (UNARY.has(word)) {
      const [next, second] = this.#words.slice(at + 1);
      return next === undefined || (second !== undefined && BINARY.has(next)) ? 'word' : 'unary';
    }
    if (BINARY.has(word)) return 'binary';
    if (word === '(') return this.#words[at + 1] === undefined ? 'word' : '(';
    return word === '!' || word === ')' || word === '-a' || word === '-o' ? word : 'word';
  }

  #or(): boolean {
    let value = false;
    for (;;) {
      if (this.#and()) value = true;
      if (this.#kind(this.#at + 1) !== '-o') return value;
      this.#at += 2;
    }
  }

  #and(): boolean {
    let value = true;
    for (;;) {
      if (!this.#not()) value = false;
      if (this.#kind(this.#at + 1) !== '-a') return value;
      this.#at += 2;
    }
  }

  #not(): boolean {
    if (this.#kind(this.#at) !== '!' || BINARY.has(this.#words[this.#at + 1] ?? '')) return this.#primary();
    if (this.#kind(this.#at + 1) === 'end') return true;
    this.#at += 1;
    return !this.#not();
  }

  #primary(): boolean {
    const word = this.#words[this.#at];
    if (word === undefined) return false;
    const kind = this.#kind(this.#at);
    if (kind === '(' && !(this.#words.length - this.#at === 3 && BINARY.has(this.#words[this.#at + 1] as string))) {
      this.#at += 1;
      if (this.#kind(this.#at) === ')') return false;
      const value = this.#or();
      this.#at += 1;
      if (this.#kind(this.#at) !== ')') throw new TestError('closing paren expected');
      return value;
    }
    if (kind === 'unary') {
      this.#at += 1;
      const operand = this.#words[this.#at] as string;
      if (word === '-t') return testUnary(this.#shell, word, String(integer(operand)));
      return testUnary(this.#shell, word, operand);
    }
    if (this.#kind(this.#at + 1) !== 'binary') return word !== '';
    const operator = this.#words[this.#at + 1] as string;
    const right = this.#words[this.#at + 2];
    this.#at += 2;
    if (right === undefined) throw new TestError(`${operator}: argument expected`);
    return this.#binary(word, operator, right);
  }

  #binary(left: string, operator: string, right: string): boolean {
    const numbers = NUMBER_COMPARISONS[operator];
    if (numbers) return numbers(integer(left), integer(right));
    if (FILE_COMPARISONS.has(operator)) return compareFiles(this.#shell, operator, left, right);
    if (operator === '<') return compareBytes(left, right) < 0;
    if (operator === '>') return compareBytes(left, right) > 0;
    return (left === right) === (operator === '=');
  }
}

function integer(text: string): bigint {
  const match = /^\s*([-+]?\d+)\s*$/.exec(text);
  const value = match && BigInt((match[1] as string).replace(/^\+/, ''));
  if (value === null || BigInt.asIntN(64, value) !== value) throw new TestError(`Illegal number: ${text}`);
  return value;
}

async function evaluate(shell: Shell, call: Call, words: readonly string[]): Promise<number> {
  try {
    return new Evaluation(shell, words).result() ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TestError)) throw error;
    return fail(shell, call, error.message, 2);
  }
}

export const dashTest: Builtin = {
  synopsis: 'test [expr]',
  summary: 'Evaluate a conditional expression.',
  run: (shell, call) => evaluate(shell, call, call.args),
};

export const dashBracket: Builtin = {
  synopsis: '[ expr ]',
  summary: 'Evaluate a conditional expression, up to the closing bracket.',
  run: async (shell, call) => {
    if (call.args.at(-1) !== ']') return fail(shell, call, 'missing ]', 2);
    return evaluate(shell, call, call.args.slice(0, -1));
  },
};
