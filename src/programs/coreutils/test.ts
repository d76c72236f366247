import { isSysError } from '../../kernel/errno.ts';
import type { Process, Program } from '../../kernel/process.ts';
import type { Stat } from '../../kernel/vfs.ts';
import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';
import { quote } from '../quote.ts';
import type { Flavour } from '../types.ts';

/** test, and `[`, which wants a `]` at the end. 0 where the expression is true, 1 where it is false, 2 for a wrong one. */
export const test: Command =
  (flavour): Program =>
  async (proc) => {
    const words = proc.argv.slice(1);
    try {
      if (/^\[+$/.test(proc.name)) {
        const close = proc.name === '[[' ? ']]' : ']';
        if (words.pop() !== close) throw new Failure(flavour === 'gnu' ? `missing '${close}'` : `missing ${close}`);
      }
      return new Expression(proc, words, flavour).evaluate() ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await proc.stderr.write(`${flavour === 'gnu' ? proc.argv[0] : proc.name}: ${error.message}\n`);
      return 2;
    }
  };

const COMPARISONS: Readonly<Record<string, (a: bigint, b: bigint) => boolean>> = {
  '-eq': (a, b) => a === b,
  '-ne': (a, b) => a !== b,
  '-lt': (a, b) => a < b,
  '-le': (a, b) => a <= b,
  '-gt': (a, b) => a > b,
  '-ge': (a, b) => a >= b,
};
const STRINGS: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  '=': (a, b) => a === b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
};
const TYPES: Readonly<Record<string, Stat['type']>> = {
  '-f': 'file',
  '-d': 'directory',
  '-c': 'character',
  '-p': 'fifo',
  '-S': 'socket',
};
const FILES = ['-nt', '-ot', '-ef'];
const UNARY = { gnu: /^-[bcdefghknprstuwxzGLNOS]$/, busybox: /^-[bcdefghknprstuwxzGLOS]$/ };

class Expression {
  readonly #proc: Process;
  readonly #words: readonly string[];
  readonly #flavour: Flavour;
  #at = 0;

  constructor(proc: Process, words: readonly string[], flavour: Flavour) {
    this.#proc = proc;
    this.#words = words;
    this.#flavour = flavour;
  }

  /** @throws {Failure} */
  evaluate(): boolean {
    const words = this.#words;
    if (words.length === 0) return false;
    const value = words.length <= 4 ? this.#byCount(0, words.length) : this.#whole();
    return value;
  }

  /** POSIX: what up to four words mean hangs on how many they are. */
  #byCount(start: number, count: number): boolean {
    const [a = '', b = '', c = ''] = this.#words.slice(start, start + count);
    if (count === 1) return a !== '';
    if (count === 2) {
      if (a === '!') return b === '';
      if (UNARY[this.#flavour].test(a)) return this.#unary(a, b);
      throw this.#wrong(a, b);
    }
    if (count === 3) {
      if (this.#isBinary(b)) return this.#binary(a, b, c);
      if (a === '!') return !this.#byCount(start + 1, 2);
      if (a === '(' && c === ')') return b !== '';
      if (b === '-a') return a !== '' && c !== '';
      if (b === '-o') return a !== '' || c !== '';
      throw this.#flavour === 'gnu' ? new Failure(`${quote(b)}: binary operator expected`) : this.#unknown(b);
    }
    if (a === '!') return !this.#byCount(start + 1, 3);
    if (a === '(' && this.#words[start + 3] === ')') return this.#byCount(start + 1, 2);
    return this.#whole();
  }

  #wrong(a: string, b: string): Failure {
    if (this.#flavour === 'busybox') {
      if (a === '(') return new Failure('closing paren expected');
      return this.#isBinary(b) ? new Failure(`${b}: argument expected`) : this.#unknown(b);
    }
    return a.startsWith('-') && a.length === 2
      ? new Failure(`${quote(a)}: unary operator expected`)
      : new Failure(`missing argument after ${quote(b)}`);
  }

  #unknown(word: string): Failure {
    return new Failure(`${word}: unknown operand`);
  }

  #whole(): boolean {
    this.#at = 0;
    const value = this.#or();
    const left = this.#words[this.#at];
    if (left === undefined) return value;
    throw this.#flavour === 'gnu' ? new Failure(`extra argument ${quote(left)}`) : this.#unknown(left);
  }

  #or(): boolean {
    let value = this.#and();
    while (this.#words[this.#at] === '-o') {
      this.#at += 1;
      const other = this.#and();
      value ||= other;
    }
    return value;
  }

  #and(): boolean {
    let value = this.#term();
    while (this.#words[this.#at] === '-a') {
      this.#at += 1;
      const other = this.#term();
      value &&= other;
    }
    return value;
  }

  #term(): boolean {
    const word = this.#words[this.#at];
    if (word === undefined) {
      const before = this.#words.at(-1) ?? '';
      throw new Failure(this.#flavour === 'gnu' ? `missing argument after ${quote(before)}` : 'argument expected');
    }
    const next = this.#words[this.#at + 1];
    const after = this.#words[this.#at + 2];
    if (next !== undefined && after !== undefined && this.#isBinary(next)) {
      this.#at += 3;
      return this.#binary(word, next, after);
    }
    if (word === '!') {
      this.#at += 1;
      return !this.#term();
    }
    if (word === '(') {
      this.#at += 1;
      const value = this.#or();
      const close = this.#words[this.#at];
      if (close !== ')') {
        throw new Failure(
          this.#flavour === 'busybox'
            ? 'closing paren expected'
            : close === undefined
              ? "')' expected"
              : `')' expected, found ${close}`,
        );
      }
      this.#at += 1;
      return value;
    }
    if (UNARY[this.#flavour].test(word) && next !== undefined) {
      this.#at += 2;
      return this.#unary(word, next);
    }
    this.#at += 1;
    return word !== '';
  }

  #unary(operator: string, operand: string): boolean {
    const { fs, user } = this.#proc;
    switch (operator) {
      case '-n':
        return operand !== '';
      case '-z':
        return operand === '';
      case '-t':
        return this.#proc.descriptor(Number(this.#integer(operand)))?.isTerminal ?? false;
      case '-h':
      case '-L':
        return this.#stat(operand, true)?.type === 'symlink';
      case '-r':
        return fs.access(operand, 'read');
      case '-w':
        return fs.access(operand, 'write');
      case '-x':
        return fs.access(operand, 'execute');
    }
    const stat = this.#stat(operand);
    if (!stat) return false;
    const type = TYPES[operator];
    if (type) return stat.type === type;
    switch (operator) {
      case '-e':
        return true;
      case '-s':
        return stat.size > 0;
      case '-u':
        return (stat.mode & 0o4000) !== 0;
      case '-g':
        return (stat.mode & 0o2000) !== 0;
      case '-k':
        return (stat.mode & 0o1000) !== 0;
      case '-O':
        return stat.uid === user.uid;
      case '-G':
        return stat.gid === user.gid;
      default:
        // -b: there are no block devices; -N: times of reading are not kept.
        return false;
    }
  }

  #binary(left: string, operator: string, right: string): boolean {
    const string = STRINGS[operator];
    if (string) return string(left, right);
    const comparison = COMPARISONS[operator];
    if (comparison) return comparison(this.#integer(left), this.#integer(right));
    const [a, b] = [this.#stat(left), this.#stat(right)];
    if (operator === '-ef') return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
    if (operator === '-nt') return a !== undefined && (b === undefined || a.mtime > b.mtime);
    return b !== undefined && (a === undefined || a.mtime < b.mtime);
  }

  /** GNU's knows no order of texts. */
  #isBinary(word: string): boolean {
    if (this.#flavour === 'gnu' && (word === '<' || word === '>')) return false;
    return Object.hasOwn(STRINGS, word) || Object.hasOwn(COMPARISONS, word) || FILES.includes(word);
  }

  #integer(text: string): bigint {
    if (/^\s*[-+]?\d+\s*$/.test(text)) {
      const value = BigInt(text.trim().replace(/^\+/, ''));
      if (this.#flavour === 'gnu' || BigInt.asIntN(64, value) === value) return value;
      throw new Failure(`${text}: out of range`);
    }
    throw new Failure(this.#flavour === 'gnu' ? `invalid integer ${quote(text)}` : `${text}: bad number`);
  }

  #stat(path: string, link = false): Stat | undefined {
    try {
      return link ? this.#proc.fs.lstat(path) : this.#proc.fs.stat(path);
    } catch (error) {
      if (isSysError(error)) return undefined;
      throw error;
    }
  }
}
