import { compareBytes } from '../../fs/path.ts';
import { compareFiles, FILE_COMPARISONS, NUMBER_COMPARISONS, testUnary, UNARY } from '../run/file-tests.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail } from './builtin.ts';

/** An expression that `test` cannot read. */
class TestError extends Error {}

export const test: Builtin = {
  synopsis: 'test [expr]',
  summary: 'Evaluate a conditional expression.',
  run: (shell, call) => runTest(shell, call, call.args),
};

export const bracket: Builtin = {
  synopsis: '[ arg... ]',
  summary: 'Evaluate a conditional expression, up to the closing bracket.',
  run: async (shell, call) => {
    if (call.args.at(-1) !== ']') return fail(shell, call, shell.language.messages.missingBracket, 2);
    return runTest(shell, call, call.args.slice(0, -1));
  },
};

/** Evaluates the words of `test`. @returns 0, 1, or 2 where they make no expression, which is said */
export async function runTest(shell: Shell, call: Call, args: readonly string[]): Promise<number> {
  try {
    return new Evaluation(shell, args).result() ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TestError)) throw error;
    return fail(shell, call, error.message, 2);
  }
}

/** POSIX's rules by the number of arguments; beyond four, a grammar with `-a` and `-o`. */
class Evaluation {
  readonly #shell: Shell;
  readonly #args: readonly string[];
  #at = 0;

  constructor(shell: Shell, args: readonly string[]) {
    this.#shell = shell;
    this.#args = args;
  }

  result(): boolean {
    const args = this.#args;
    if (args.length <= 4) {
      const known = this.#byCount(args);
      if (known !== undefined) return known;
    }
    const value = this.#or();
    if (this.#at < args.length) {
      const rest = args[this.#at] as string;
      throw new TestError(this.#shell.language.messages.testTexts.tooMany(rest));
    }
    return value;
  }

  #byCount(args: readonly string[]): boolean | undefined {
    const [a = '', b = '', c = '', d = ''] = args;
    const { testTexts } = this.#shell.language.messages;
    switch (args.length) {
      case 0:
        return false;
      case 1:
        return a !== '';
      case 2:
        if (a === '!') return b === '';
        if (UNARY.has(a)) return this.#unary(a, b);
        throw new TestError(testTexts.unaryExpected(a, b));
      case 3:
        if (this.#isBinary(b)) return this.#binary(a, b, c);
        if (b === '-a') return a !== '' && c !== '';
        if (b === '-o') return a !== '' || c !== '';
        if (a === '!') return !this.#byCount([b, c]);
        if (a === '(' && c === ')') return b !== '';
        throw new TestError(testTexts.binaryExpected(b));
      default:
        if (a === '!') return !this.#byCount([b, c, d]);
        if (a === '(' && d === ')') return this.#byCount([b, c]);
        return undefined;
    }
  }

  #isBinary(operator: string): boolean {
    return /^(=|==|!=|<|>|=~)$/.test(operator) || operator in NUMBER_COMPARISONS || FILE_COMPARISONS.has(operator);
  }

  #or(): boolean {
    let value = this.#and();
    while (this.#args[this.#at] === '-o') {
      this.#at += 1;
      const right = this.#and();
      value ||= right;
    }
    return value;
  }

  #and(): boolean {
    let value = this.#term();
    while (this.#args[this.#at] === '-a') {
      this.#at += 1;
      const right = this.#term();
      value &&= right;
    }
    return value;
  }

  #term(): boolean {
    const args = this.#args;
    const first = args[this.#at];
    if (first === undefined) throw new TestError('argument expected');
    if (first === '!') {
      this.#at += 1;
      return !this.#term();
    }
    const second = args[this.#at + 1];
    if (this.#at + 2 < args.length && second !== undefined && this.#isBinary(second)) {
      this.#at += 3;
      return this.#binary(first, second, args[this.#at - 1] as string);
    }
    if (first === '(') {
      this.#at += 1;
      const value = this.#or();
      if (args[this.#at] === undefined) throw new TestError("`)' expected");
      if (args[this.#at] !== ')') throw new TestError(`\`)' expected, found ${args[this.#at]}`);
      this.#at += 1;
      return value;
    }
    if (UNARY.has(first) && second !== undefined && !(second === '-a' || second === '-o')) {
      this.#at += 2;
      return this.#unary(first, second);
    }
    this.#at += 1;
    return first !== '';
  }

  #unary(operator: string, operand: string): boolean {
    return testUnary(this.#shell, operator, operand);
  }

  #binary(left: string, operator: string, right: string): boolean {
    const numbers = NUMBER_COMPARISONS[operator];
    if (numbers) return numbers(this.#integer(left), this.#integer(right));
    if (FILE_COMPARISONS.has(operator)) return compareFiles(this.#shell, operator, left, right);
    switch (operator) {
      case '!=':
        return left !== right;
      case '<':
        return compareBytes(left, right) < 0;
      case '>':
        return compareBytes(left, right) > 0;
      default:
        return left === right;
    }
  }

  #integer(text: string): bigint {
    const trimmed = text.trim();
    if (!/^[-+]?\d+$/.test(trimmed)) throw new TestError(this.#shell.language.messages.testTexts.integerExpected(text));
    const value = BigInt(trimmed.replace(/^\+/, ''));
    if (BigInt.asIntN(64, value) !== value)
      throw new TestError(this.#shell.language.messages.testTexts.integerExpected(text));
    return value;
  }
}
