import type { Expression, Statement } from './ast.ts';
import { PythonError, Unsupported } from './error.ts';
import { lex, type Token } from './lex.ts';
import { Real } from './values.ts';

/** Reads a program. @throws {PythonError} SyntaxError, IndentationError, {@link Unsupported} */
export function parse(source: string): Statement[] {
  return new Parser(lex(source)).program();
}

/** Binding powers of binary operators, weakest first (The Python Language Reference, 6.17). */
const BINARY: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  // Here comes `not`.
  [],
  ['==', '!=', '<', '>', '<=', '>=', 'in', 'is', 'not'],
  ['+', '-'],
  ['*', '/', '//', '%'],
];

const ASSIGNMENTS = ['=', '+=', '-=', '*=', '/=', '//=', '%='];

const UNKNOWN = [
  'class',
  'try',
  'with',
  'raise',
  'lambda',
  'yield',
  'async',
  'del',
  'assert',
  'global',
  'nonlocal',
  'match',
];

class Parser {
  readonly #tokens: Token[];
  #at = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  program(): Statement[] {
    const statements: Statement[] = [];
    while (this.#peek().kind !== 'end') statements.push(this.#statement());
    return statements;
  }

  #statement(): Statement {
    const token = this.#peek();
    const { line } = token;
    if (token.kind === 'operator' && token.text === '@') return this.#definition();
    if (token.kind === 'name') {
      if (UNKNOWN.includes(token.text)) throw new Unsupported(`the statement '${token.text}'`, line);
      switch (token.text) {
        case 'def':
          return this.#definition();
        case 'if':
          return this.#if();
        case 'import':
        case 'from':
          return this.#import();
        case 'return': {
          this.#next();
          const value = this.#peek().kind === 'newline' ? undefined : this.#perhapsTuple(this.#expression());
          this.#endOfLine();
          return { kind: 'return', value, line };
        }
        case 'while':
          this.#next();
          return { kind: 'while', test: this.#expression(), body: this.#block(), line };
        case 'for':
          return this.#for();
        case 'pass':
        case 'break':
        case 'continue':
          this.#next();
          this.#endOfLine();
          return { kind: token.text, line };
      }
    }
    const value = this.#expression();
    const assignment = ASSIGNMENTS.find((operator) => this.#take(operator));
    if (assignment !== undefined) {
      if (value.kind !== 'name') throw new Unsupported('assignments to anything but a name', line);
      const assigned = this.#perhapsTuple(this.#expression());
      this.#endOfLine();
      const operator = assignment === '=' ? {} : { operator: assignment.slice(0, -1) };
      return { kind: 'assign', name: value.name, ...operator, value: assigned, line };
    }
    this.#endOfLine();
    return { kind: 'expression', value, line };
  }

  #for(): Statement {
    const { line } = this.#peek();
    this.#word('for');
    const name = this.#name();
    if (this.#take(',')) throw new Unsupported("several names behind 'for'", line);
    this.#word('in');
    const over = this.#perhapsTuple(this.#expression());
    return { kind: 'for', name, over, body: this.#block(), line };
  }

  #definition(): Statement {
    const { line } = this.#peek();
    const decorators: Expression[] = [];
    while (this.#take('@')) {
      decorators.push(this.#expression());
      this.#endOfLine();
    }
    this.#word('def');
    const name = this.#name();
    this.#expect('(');
    const parameters: string[] = [];
    while (!this.#take(')')) {
      parameters.push(this.#name());
      if (!this.#take(',')) {
        this.#expect(')');
        break;
      }
    }
    return { kind: 'def', name, parameters, decorators, body: this.#block(), line };
  }

  #if(): Statement {
    const { line } = this.#peek();
    const branches: { test: Expression | undefined; body: Statement[] }[] = [];
    this.#word('if');
    branches.push({ test: this.#expression(), body: this.#block() });
    while (this.#takeWord('elif')) branches.push({ test: this.#expression(), body: this.#block() });
    if (this.#takeWord('else')) branches.push({ test: undefined, body: this.#block() });
    return { kind: 'if', branches, line };
  }

  #import(): Statement {
    const { line } = this.#peek();
    const from = this.#takeWord('from') ? this.#dotted() : undefined;
    this.#word('import');
    const names: { name: string; as: string }[] = [];
    do {
      const name = from === undefined ? this.#dotted() : this.#name();
      names.push({ name, as: this.#takeWord('as') ? this.#name() : name });
    } while (this.#take(','));
    this.#endOfLine();
    return { kind: 'import', module: from ?? '', names, line };
  }

  #dotted(): string {
    let name = this.#name();
    while (this.#take('.')) name += `.${this.#name()}`;
    return name;
  }

  #block(): Statement[] {
    this.#expect(':');
    if (this.#peek().kind !== 'newline') return [this.#statement()];
    this.#next();
    const first = this.#next();
    if (first.kind !== 'indent') throw new PythonError('IndentationError', 'expected an indented block', first.line);
    const body: Statement[] = [];
    while (this.#peek().kind !== 'dedent') body.push(this.#statement());
    this.#next();
    return body;
  }

  #expression(): Expression {
    const yes = this.#binary(0);
    const { line } = this.#peek();
    if (!this.#takeWord('if')) return yes;
    const test = this.#binary(0);
    this.#word('else');
    return { kind: 'conditional', test, yes, no: this.#expression(), line };
  }

  /** Commas behind an expression make a tuple of it. */
  #perhapsTuple(first: Expression): Expression {
    const items = [first];
    let commas = 0;
    for (; this.#take(','); commas++) {
      const token = this.#peek();
      if (token.kind === 'newline' || (token.kind === 'operator' && ')=:;'.includes(token.text))) break;
      items.push(this.#expression());
    }
    return commas > 0 ? { kind: 'tuple', items, line: first.line } : first;
  }

  #binary(level: number): Expression {
    const operators = BINARY[level];
    if (!operators) return this.#unary();
    if (operators.length === 0) return this.#not(level);
    let left = this.#binary(level + 1);
    for (;;) {
      const token = this.#peek();
      const text = token.kind === 'operator' || token.kind === 'name' ? token.text : '';
      if (!operators.includes(text)) return left;
      const { line } = this.#next();
      const negative = text === 'not' || (text === 'is' && this.#takeWord('not'));
      if (text === 'not') this.#word('in');
      const operator = text === 'not' ? 'in' : text;
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1), line };
      if (negative) left = { kind: 'unary', operator: 'not', operand: left, line };
    }
  }

  #not(level: number): Expression {
    const { line } = this.#peek();
    if (!this.#takeWord('not')) return this.#binary(level + 1);
    return { kind: 'unary', operator: 'not', operand: this.#not(level), line };
  }

  #unary(): Expression {
    const { line } = this.#peek();
    if (this.#take('-')) return { kind: 'unary', operator: '-', operand: this.#unary(), line };
    const base = this.#postfix(this.#atom());
    if (!this.#take('**')) return base;
    return { kind: 'binary', operator: '**', left: base, right: this.#unary(), line };
  }

  #postfix(start: Expression): Expression {
    let of = start;
    for (;;) {
      const { line } = this.#peek();
      if (this.#take('.')) of = { kind: 'attribute', of, name: this.#name(), line };
      else if (this.#take('[')) {
        of = { kind: 'index', of, key: this.#expression(), line };
        this.#expect(']');
      } else if (this.#take('(')) of = { kind: 'call', callee: of, ...this.#arguments(), line };
      else return of;
    }
  }

  #arguments(): { args: Expression[]; named: { name: string; value: Expression }[] } {
    const args: Expression[] = [];
    const named: { name: string; value: Expression }[] = [];
    while (!this.#take(')')) {
      const token = this.#peek();
      const after = this.#tokens[this.#at + 1];
      if (token.kind === 'name' && after?.kind === 'operator' && after.text === '=') {
        this.#at += 2;
        named.push({ name: token.text, value: this.#expression() });
      } else {
        args.push(this.#expression());
      }
      if (!this.#take(',')) {
        this.#expect(')');
        break;
      }
    }
    return { args, named };
  }

  #atom(): Expression {
    const token = this.#next();
    const { line } = token;
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: token.real ? new Real(token.value) : token.value, line };
      case 'string':
        return this.#strings(token);
      case 'name':
        if (token.text === 'True' || token.text === 'False')
          return { kind: 'constant', value: token.text === 'True', line };
        if (token.text === 'None') return { kind: 'constant', value: null, line };
        if (UNKNOWN.includes(token.text)) throw new Unsupported(`'${token.text}'`, line);
        return { kind: 'name', name: token.text, line };
      case 'operator':
        if (token.text === '(') {
          if (this.#take(')')) return { kind: 'tuple', items: [], line };
          const inner = this.#perhapsTuple(this.#expression());
          this.#expect(')');
          return inner;
        }
        if (token.text === '[') return { kind: 'list', items: this.#items(']'), line };
        if (token.text === '{') return { kind: 'dict', entries: this.#entries(), line };
    }
    throw new PythonError('SyntaxError', 'invalid syntax', line);
  }

  /** Strings beside each other are one. */
  #strings(first: Extract<Token, { kind: 'string' }>): Expression {
    const parts: Expression[] = [];
    for (let token: Token = first; token.kind === 'string'; token = this.#next()) {
      if (token.formatted) parts.push(...formatted(token.value, token.line));
      else parts.push({ kind: 'constant', value: token.value, line: token.line });
      if (this.#peek().kind !== 'string') break;
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'join', parts, line: first.line };
  }

  #items(end: string): Expression[] {
    const items: Expression[] = [];
    while (!this.#take(end)) {
      items.push(this.#expression());
      if (!this.#take(',')) {
        this.#expect(end);
        break;
      }
    }
    return items;
  }

  #entries(): [Expression, Expression][] {
    const entries: [Expression, Expression][] = [];
    while (!this.#take('}')) {
      const key = this.#expression();
      this.#expect(':');
      entries.push([key, this.#expression()]);
      if (!this.#take(',')) {
        this.#expect('}');
        break;
      }
    }
    return entries;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', line: 0 };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #take(operator: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'operator' || token.text !== operator) return false;
    this.#at += 1;
    return true;
  }

  #takeWord(word: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'name' || token.text !== word) return false;
    this.#at += 1;
    return true;
  }

  #word(word: string): void {
    if (!this.#takeWord(word)) throw new PythonError('SyntaxError', 'invalid syntax', this.#peek().line);
  }

  #expect(operator: string): void {
    if (!this.#take(operator)) throw new PythonError('SyntaxError', `expected '${operator}'`, this.#peek().line);
  }

  #name(): string {
    const token = this.#next();
    if (token.kind !== 'name') throw new PythonError('SyntaxError', 'invalid syntax', token.line);
    return token.text;
  }

  #endOfLine(): void {
    const token = this.#next();
    if (token.kind === 'operator' && token.text === ';') {
      if (this.#peek().kind === 'newline') this.#next();
      return;
    }
    if (token.kind !== 'newline') throw new PythonError('SyntaxError', 'invalid syntax', token.line);
  }
}

/** The parts of an f-string: text, and expressions in braces. */
function formatted(text: string, line: number): Expression[] {
  const parts: Expression[] = [];
  for (const [, literal = '', source] of text.matchAll(/((?:[^{}]|\{\{|\}\})*)(?:\{([^{}]*)\})?/g)) {
    const plain = literal.replaceAll('{{', '{').replaceAll('}}', '}');
    if (plain !== '') parts.push({ kind: 'constant', value: plain, line });
    if (source === undefined) continue;
    const [, code = '', specification] = /^([^:]*(?:::[^:]*)*?)(?::([^:]*))?$/.exec(source) ?? [];
    const [statement] = parse(code.trim());
    if (statement?.kind !== 'expression') throw new PythonError('SyntaxError', 'f-string: invalid syntax', line);
    const { value } = statement;
    parts.push(specification === undefined ? value : { kind: 'format', value, specification, line });
  }
  return [{ kind: 'join', parts, line }];
}
