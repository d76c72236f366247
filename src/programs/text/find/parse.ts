import type { Process } from '../../../kernel/process.ts';
import type { Accounts } from '../../accounts.ts';
import { Failure, UsageError } from '../../failure.ts';
import type { Flavour } from '../../types.ts';
import { Batch, execute, intoFile, list, print, remove } from './actions.ts';
import type { Predicate } from './file.ts';
import { formatFile, parsePrintFormat } from './printf.ts';
import { FLAGS, newerThanTime, TESTS, type TestMaker } from './tests.ts';

/** A search, as the command line asks for it. */
export interface Search {
  predicate: Predicate;
  batches: readonly Batch[];
  minDepth: number;
  maxDepth: number;
  /** Directories after what is in them. */
  depthFirst: boolean;
  oneFileSystem: boolean;
  follow: boolean;
  warnings: readonly string[];
}

/** Options without an argument that change nothing here. */
const IGNORED = ['-noleaf', '-nowarn', '-warn', '-ignore_readdir_race', '-noignore_readdir_race'];

/** What busybox's was built without. */
const NOT_BUSYBOX = new Set(
  '-true -false -readable -writable -nouser -nogroup -uid -gid -fstype -used -iwholename -lname -ilname -xtype -iregex -ls -delete -ok -okdir -execdir -mount -d -noleaf -daystart -regextype -warn -nowarn'.split(
    ' ',
  ),
);
const REGEX_TYPES =
  "'findutils-default', 'ed', 'emacs', 'gnu-awk', 'grep', 'posix-awk', 'awk', 'posix-basic', 'posix-egrep', 'egrep', 'posix-extended', 'posix-minimal-basic', 'sed'";

/** @throws {Failure} @throws {UsageError} */
export function parseSearch(
  words: readonly string[],
  options: { proc: Process; flavour: Flavour; accounts: Accounts },
): Search {
  return new Parser(words, options).parse();
}

class Parser {
  readonly #words: readonly string[];
  readonly #maker: TestMaker;
  readonly #gnu: boolean;
  readonly #search = {
    minDepth: 0,
    maxDepth: Number.POSITIVE_INFINITY,
    depthFirst: false,
    oneFileSystem: false,
    follow: false,
  };
  readonly #batches: Batch[] = [];
  readonly #warnings: string[] = [];
  #at = 0;
  #acts = false;

  constructor(
    words: readonly string[],
    { proc, flavour, accounts }: { proc: Process; flavour: Flavour; accounts: Accounts },
  ) {
    this.#words = words;
    this.#gnu = flavour === 'gnu';
    this.#maker = { proc, flavour, accounts, regexType: flavour === 'gnu' ? 'emacs' : 'basic', dayStart: false };
  }

  parse(): Search {
    let predicate: Predicate = () => true;
    if (this.#words.length > 0) {
      predicate = this.#list();
      if (this.#at < this.#words.length) {
        if (this.#gnu) throw new Failure("you have too many ')'");
        throw this.#unrecognized(')');
      }
    }
    if (!this.#acts) {
      const tests = predicate;
      const action = print('\n');
      predicate = async (file, context) => (await tests(file, context)) && action(file, context);
    }
    return { ...this.#search, predicate, batches: this.#batches, warnings: this.#warnings };
  }

  #unrecognized(word: string): UsageError {
    return new UsageError(`unrecognized: ${word}`, { always: true });
  }

  #is(...operators: string[]): string | undefined {
    const word = this.#words[this.#at];
    return word !== undefined && operators.includes(word) ? word : undefined;
  }

  /** EXPR1 , EXPR2 */
  #list(): Predicate {
    let left = this.#or();
    while (this.#gnu && this.#is(',')) {
      this.#operand(',');
      const [first, second] = [left, this.#or()];
      left = async (file, context) => {
        await first(file, context);
        return second(file, context);
      };
    }
    return left;
  }

  #or(): Predicate {
    let left = this.#and();
    for (let word = this.#is('-o', '-or'); word; word = this.#is('-o', '-or')) {
      if (!this.#operand(word)) return left;
      const [first, second] = [left, this.#and()];
      left = async (file, context) => (await first(file, context)) || second(file, context);
    }
    return left;
  }

  #and(): Predicate {
    const parts = [this.#not()];
    while (this.#at < this.#words.length && !this.#is('-o', '-or', ',', ')')) {
      const word = this.#is('-a', '-and');
      if (word && !this.#operand(word)) break;
      parts.push(this.#not());
    }
    if (parts.length === 1) return parts[0] as Predicate;
    return async (file, context) => {
      for (const part of parts) if (!(await part(file, context))) return false;
      return true;
    };
  }

  /** Behind an operator there must be something. busybox does without. */
  #operand(operator: string): boolean {
    this.#at += 1;
    const next = this.#words[this.#at];
    if (next !== undefined && next !== ')') return true;
    if (this.#gnu) throw new Failure(`expected an expression after '${operator}'`);
    return false;
  }

  #not(): Predicate {
    const word = this.#is('!', '-not');
    if (!word) return this.#primary();
    if (!this.#operand(word)) return () => true;
    const inner = this.#not();
    return async (file, context) => !(await inner(file, context));
  }

  #primary(): Predicate {
    const word = this.#words[this.#at] as string;
    if (word === '(') {
      this.#at += 1;
      if (this.#is(')')) {
        if (this.#gnu) throw new Failure('invalid expression; empty parentheses are not allowed.');
        this.#at += 1;
        return () => true;
      }
      if (this.#at >= this.#words.length)
        throw new Failure(
          this.#gnu
            ? `invalid expression; I was expecting to find a ')' somewhere but did not see one.`
            : "unpaired '('",
        );
      const inner = this.#list();
      if (!this.#is(')'))
        throw new Failure(
          this.#gnu
            ? "invalid expression; I was expecting to find a ')' somewhere but did not see one."
            : "unpaired '('",
        );
      this.#at += 1;
      return inner;
    }
    if (/^(-o|-or|-a|-and|,)$/.test(word)) {
      if (this.#gnu)
        throw new Failure(`invalid expression; you have used a binary operator '${word}' with nothing before it.`);
      return () => true;
    }
    this.#at += 1;
    return this.#test(word);
  }

  #argument(option: string): string {
    const argument = this.#words[this.#at++];
    if (argument === undefined)
      throw new Failure(this.#gnu ? `missing argument to \`${option}'` : `${option} requires an argument`);
    return argument;
  }

  #test(word: string): Predicate {
    if (!this.#gnu && (NOT_BUSYBOX.has(word) || /^-(newer..|[ac]newer|ignore|noignore)/.test(word)))
      throw this.#unrecognized(word);
    const flag = Object.hasOwn(FLAGS, word) ? FLAGS[word] : undefined;
    if (flag) {
      if (word === '-quit') this.#acts = this.#acts || !this.#gnu;
      return flag;
    }
    if (Object.hasOwn(TESTS, word)) {
      const make = TESTS[word] as (typeof TESTS)[string];
      return make(this.#argument(word), this.#maker);
    }
    if (/^-newer[aBcm]t$/.test(word)) return newerThanTime(this.#argument(word), this.#maker);
    if (/^-newer[aBcm][aBcm]$|^-[ac]newer$/.test(word))
      return (TESTS['-newer'] as (typeof TESTS)[string])(this.#argument(word), this.#maker);
    return this.#option(word) ?? this.#action(word) ?? this.#wrong(word);
  }

  #wrong(word: string): never {
    if (!this.#gnu) throw this.#unrecognized(word);
    if (word.startsWith('-')) throw new Failure(`unknown predicate \`${word}'`);
    throw new Failure(`paths must precede expression: \`${word}'`);
  }

  /** What holds for the whole search; in the expression it is true. */
  #option(word: string): Predicate | undefined {
    const always: Predicate = () => true;
    if (IGNORED.includes(word)) return always;
    switch (word) {
      case '-maxdepth':
      case '-mindepth': {
        const text = this.#argument(word);
        if (!/^\d+$/.test(text))
          throw new Failure(
            this.#gnu
              ? `Expected a positive decimal integer argument to ${word}, but got '${text}'`
              : `invalid number '${text}'`,
          );
        this.#search[word === '-maxdepth' ? 'maxDepth' : 'minDepth'] = Number(text);
        return always;
      }
      case '-depth':
      case '-d':
        this.#search.depthFirst = true;
        return always;
      case '-xdev':
      case '-mount':
        this.#search.oneFileSystem = true;
        return always;
      case '-follow':
        this.#search.follow = true;
        return always;
      case '-daystart':
        this.#maker.dayStart = true;
        return always;
      case '-regextype':
        this.#maker.regexType = this.#argument(word);
        if (!REGEX_TYPES.includes(`'${this.#maker.regexType}'`))
          throw new Failure(
            `Unknown regular expression type '${this.#maker.regexType}'; valid types are ${REGEX_TYPES}.`,
          );
        return always;
      default:
        return undefined;
    }
  }

  #action(word: string): Predicate | undefined {
    const action = this.#actionOf(word);
    if (action) this.#acts = true;
    return action;
  }

  #actionOf(word: string): Predicate | undefined {
    switch (word) {
      case '-print':
        return print('\n');
      case '-print0':
        return print('\0');
      case '-ls':
        return list;
      case '-delete':
        this.#search.depthFirst = true;
        return remove;
      case '-printf':
        return this.#gnu ? this.#printf() : undefined;
      case '-fprint':
      case '-fprint0':
      case '-fls':
      case '-fprintf': {
        if (!this.#gnu) return undefined;
        const path = this.#argument(word);
        const action =
          word === '-fprintf' ? this.#printf() : word === '-fls' ? list : print(word === '-fprint0' ? '\0' : '\n');
        return intoFile(path, this.#maker.proc, action);
      }
      case '-exec':
      case '-execdir':
      case '-ok':
      case '-okdir':
        return this.#command(word);
      default:
        return undefined;
    }
  }

  #printf(): Predicate {
    const { parts, unknown } = parsePrintFormat(this.#argument('-printf'));
    this.#warnings.push(...unknown.map((directive) => `warning: unrecognized format directive \`${directive}'`));
    return async (file, context) => {
      await context.out.write(formatFile(parts, file, context));
      return true;
    };
  }

  #command(option: string): Predicate {
    const words: string[] = [];
    const { flavour } = this.#maker;
    const inDirectory = option.endsWith('dir');
    const missing = () =>
      new Failure(this.#gnu ? `missing argument to \`${option}'` : `${option} requires an argument`);
    for (;;) {
      const word = this.#words[this.#at++];
      if (word === undefined) throw missing();
      if (word === ';') break;
      if (word === '+' && words.at(-1) === '{}') {
        if (words.filter((each) => each.includes('{}')).length > 1)
          throw new Failure(
            this.#gnu
              ? `Only one instance of {} is supported with ${option} ... +`
              : "only one '{}' allowed for -exec +",
          );
        const batch = new Batch(words, { flavour, inDirectory });
        this.#batches.push(batch);
        return batch.add;
      }
      if (word === '+' && !this.#gnu && this.#at === this.#words.length)
        throw new Failure("only one '{}' allowed for -exec +");
      words.push(word);
    }
    if (words.length === 0) throw missing();
    return execute(words, { flavour, inDirectory, question: option.startsWith('-ok') });
  }
}
