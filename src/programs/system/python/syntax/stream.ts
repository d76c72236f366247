import { PythonSyntaxError, Unsupported } from '../error.ts';
import type { Code, Expression, Place } from './ast.ts';
import type { Token } from './lex.ts';

const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

/** A new scope's names. */
export function emptyCode(name: string): Code {
  return { name, locals: new Set(), globals: new Set(), nonlocals: new Set(), generator: false };
}

/** The tokens of a program, one after another, and the scopes that are open. */
export class TokenStream {
  readonly scopes: Code[];
  readonly #tokens: Token[];
  #at = 0;

  constructor(tokens: Token[], scopes: Code[]) {
    this.#tokens = tokens;
    this.scopes = scopes;
  }

  get scope(): Code {
    return this.scopes.at(-1) as Code;
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)] as Token;
  }

  /** The token that was taken last. */
  get last(): Token {
    return this.#tokens[Math.max(0, this.#at - 1)] as Token;
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Goes back to a place that {@link mark} gave. */
  reset(mark: number): void {
    this.#at = mark;
  }

  mark(): number {
    return this.#at;
  }

  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.kind === 'operator' || token.kind === 'name') && token.text === text;
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): Token {
    if (this.is(text)) return this.next();
    return this.fail(text === ':' || text === 'in' ? `expected '${text}'` : 'invalid syntax');
  }

  name(): string {
    const token = this.peek();
    if (token.kind !== 'name' || KEYWORDS.has(token.text)) this.fail('invalid syntax');
    return this.next().text;
  }

  isKeyword(token: Token): boolean {
    return token.kind === 'name' && KEYWORDS.has(token.text);
  }

  /** @throws {PythonSyntaxError} at the token that comes next, or at what is given */
  fail(message: string, place: Place = this.peek()): never {
    const token = this.peek();
    if (message === 'invalid syntax' && place === token) {
      if (token.kind === 'indent')
        throw new PythonSyntaxError('unexpected indent', this.#whole(token), 'IndentationError');
      if (/^(?:async|await)$/.test(token.text)) throw new Unsupported(`'${token.text}'`, token.line);
    }
    throw new PythonSyntaxError(message, place);
  }

  #whole(token: Token): Place {
    return { ...token, column: 0, endColumn: token.endColumn };
  }

  endOfLine(): void {
    if (this.take(';')) {
      if (this.peek().kind === 'newline') this.#at += 1;
      return;
    }
    if (this.peek().kind === 'end') return;
    if (this.peek().kind !== 'newline') this.fail('invalid syntax');
    this.#at += 1;
  }

  /** From where something began to the token that was taken last. */
  from(start: Place): Place {
    const { endLine, endColumn } = this.last;
    return { line: start.line, column: start.column, endLine, endColumn };
  }

  /** A name gets a value in the scope that is open. */
  bind(name: string): void {
    this.scope.locals.add(name);
  }

  /** Notes the names of a target, and refuses what is none. */
  target(target: Expression, what = 'assign to'): void {
    switch (target.kind) {
      case 'name':
        this.bind(target.name);
        return;
      case 'attribute':
      case 'index':
        return;
      case 'star':
        this.target(target.value, what);
        return;
      case 'list':
      case 'tuple':
        for (const item of target.items) this.target(item, what);
        return;
      default:
        throw new PythonSyntaxError(`cannot ${what} ${described(target)}`, target);
    }
  }
}

/** What messages call an expression. */
export function described(expression: Expression): string {
  const names: Partial<Record<Expression['kind'], string>> = {
    call: 'function call',
    bytes: 'literal',
    join: 'f-string expression',
    dict: 'dict literal',
    set: 'set display',
    lambda: 'lambda',
    conditional: 'conditional expression',
    compare: 'comparison',
    walrus: 'named expression',
    yield: 'yield expression',
    ellipsis: 'ellipsis',
  };
  if (expression.kind === 'constant') {
    const { value } = expression;
    return value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : 'literal';
  }
  if (expression.kind === 'comprehension')
    return expression.of === 'generator' ? 'generator expression' : `${expression.of} comprehension`;
  return names[expression.kind] ?? 'expression';
}
