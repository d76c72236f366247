import type { Problem } from './problem.ts';
import { skipBalanced, skipConstruct } from './quotes.ts';

const UNARY = /^-[a-hknoprstuvwxzGLNORS]$/;
const BINARY = /^(==?|!=|-(nt|ot|ef|eq|ne|lt|le|gt|ge))$/;

type ConditionalProblem = Problem & { kind: 'conditional' | 'end' };
type Token = { type: 'word' | 'operator' | 'end' | 'eof'; text: string; pos: number };

/** Reading is over: with a problem, or at the end of the text, where others know what is missing. */
class Stop extends Error {
  readonly problem: ConditionalProblem | undefined;

  constructor(problem: ConditionalProblem | undefined) {
    super('conditional');
    this.problem = problem;
  }
}

/**
 * What bash says of the expression of a `[[` (parse.y, cond_term and its like), whose grammar is its own.
 * @param from behind the brackets
 * @returns nothing where it is well, or ends before one can tell
 */
export function conditionalProblem(text: string, from: number): ConditionalProblem | undefined {
  try {
    new Expression(text, from).all();
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
}

class Expression {
  readonly #text: string;
  #at: number;
  #token: Token;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#at = from;
    this.#token = { type: 'eof', text: '', pos: from };
  }

  all(): void {
    this.#or();
    const { type, text } = this.#token;
    if (type === 'end') return;
    const detail = 'syntax error in conditional expression';
    this.#fail(type === 'word' ? detail : `${detail}: unexpected token \`${text}'`);
  }

  #or(): void {
    this.#and();
    if (this.#isOperator('||')) this.#or();
  }

  #and(): void {
    this.#term();
    if (this.#isOperator('&&')) this.#and();
  }

  #term(): void {
    const { type, text } = this.#start();
    // Nothing is said of an expression that is not there.
    if (type === 'end') this.#fail('');
    if (this.#isOperator('(')) this.#group();
    else if (type === 'word' && text === '!') this.#term();
    else if (type === 'word' && UNARY.test(text)) this.#unary();
    else if (type === 'word') this.#binary();
    else this.#fail(`unexpected token \`${text}' in conditional command`);
  }

  /** The first token of a term. */
  #start(): Token {
    try {
      return this.#next(true);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      const detail = "unexpected token `EOF' in conditional command";
      throw new Stop({ kind: 'end', expecting: ']]', detail, pos: this.#text.length });
    }
  }

  #group(): void {
    try {
      this.#or();
    } catch (error) {
      if (!(error instanceof Stop) || error.problem?.kind !== 'conditional') throw error;
      this.#fail(`${error.problem.detail}\nexpected \`)'`.trimStart());
    }
    const { type, text } = this.#token;
    if (!this.#isOperator(')'))
      this.#fail(type === 'word' ? "expected `)'" : `unexpected token \`${text}', expected \`)'`);
    this.#next(true);
  }

  #unary(): void {
    const { type, text } = this.#next(false);
    if (type !== 'word') this.#fail(`unexpected argument \`${text}' to conditional unary operator`);
    this.#next(true);
  }

  #binary(): void {
    const operator = this.#next(false);
    const isRegex = operator.text === '=~';
    if (operator.type === 'end' || this.#isOperator('&&', '||', ')')) return;
    const known = operator.type === 'word' ? isRegex || BINARY.test(operator.text) : this.#isOperator('<', '>');
    if (!known) {
      const detail = 'conditional binary operator expected';
      this.#fail(operator.type === 'word' ? detail : `unexpected token \`${operator.text}', ${detail}`);
    }
    const { type, text } = this.#next(false, isRegex || /^(==?|!=)$/.test(operator.text), isRegex);
    if (type !== 'word') this.#fail(`unexpected argument \`${text}' to conditional binary operator`);
    this.#next(true);
  }

  #isOperator(...texts: string[]): boolean {
    return this.#token.type === 'operator' && texts.includes(this.#token.text);
  }

  #fail(detail: string): never {
    const { text, pos } = this.#token;
    throw new Stop({
      kind: 'conditional',
      detail,
      token: text === 'newline' && pos < this.#text.length ? '' : text,
      pos,
    });
  }

  #next(skipsNewlines: boolean, isPattern = false, isRegex = false): Token {
    const text = this.#text;
    const blank = skipsNewlines ? /[ \t\n]/ : /[ \t]/;
    for (;;) {
      if (text.startsWith('\\\n', this.#at)) this.#at += 2;
      else if (this.#at < text.length && blank.test(text[this.#at] as string)) this.#at += 1;
      else break;
    }
    this.#token = this.#read(isPattern, isRegex);
    if (this.#token.type === 'eof') {
      // Where a line may not end, the end of the text is one.
      if (skipsNewlines) throw new Stop(undefined);
      this.#token = { type: 'operator', text: 'newline', pos: this.#text.length };
    }
    return this.#token;
  }

  #read(isPattern: boolean, isRegex: boolean): Token {
    const text = this.#text;
    const pos = this.#at;
    const operator = /(?:&&|\|\||[()<>;&|\n])/y;
    operator.lastIndex = pos;
    const found = isRegex && text[pos] === '(' ? null : operator.exec(text);
    if (found) {
      this.#at += found[0].length;
      return { type: 'operator', text: found[0] === '\n' ? 'newline' : found[0], pos };
    }
    while (this.#at < text.length && !/[ \t\n;]/.test(text[this.#at] as string)) {
      const c = text[this.#at] as string;
      if (/[()]/.test(c) && isPattern && c === '(') this.#at = skipBalanced(text, this.#at + 1, '(', ')');
      else if (/[&|<>()]/.test(c) && !(isPattern && c === '|')) break;
      else this.#at = skipConstruct(text, this.#at);
    }
    const word = text.slice(pos, this.#at);
    if (word === '') return { type: 'eof', text: '', pos };
    return { type: word === ']]' ? 'end' : 'word', text: word, pos };
  }
}
