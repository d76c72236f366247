import type { Clause, Expression, Handler, Parameter, Statement } from './ast.ts';
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

const UNKNOWN = ['class', 'with', 'yield', 'async', 'nonlocal'];

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
        case 'try':
          return this.#try();
        case 'global': {
          this.#next();
          const names = [this.#name()];
          while (this.#take(',')) names.push(this.#name());
          this.#endOfLine();
          return { kind: 'global', names, line };
        }
        case 'raise': {
          this.#next();
          const value = this.#peek().kind === 'newline' ? undefined : this.#expression();
          if (this.#takeWord('from')) this.#expression();
          this.#endOfLine();
          return { kind: 'raise', value, line };
        }
        case 'del': {
          this.#next();
          const target = this.#expression();
          this.#endOfLine();
          return { kind: 'delete', target, line };
        }
        case 'assert': {
          this.#next();
          const test = this.#expression();
          const message = this.#take(',') ? this.#expression() : undefined;
          this.#endOfLine();
          return { kind: 'assert', test, message, line };
        }
        case 'pass':
        case 'break':
        case 'continue':
          this.#next();
          this.#endOfLine();
          return { kind: token.text, line };
      }
    }
    const value = this.#perhapsTuple(this.#expression());
    const assignment = ASSIGNMENTS.find((operator) => this.#take(operator));
    if (assignment !== undefined) return this.#assignment(value, assignment);
    this.#endOfLine();
    return { kind: 'expression', value, line };
  }

  /** `a = b = value`, `a += value`: the targets are names, places in lists and dictionaries, or tuples of them. */
  #assignment(first: Expression, assignment: string): Statement {
    const { line } = first;
    const targets = [first];
    let value = this.#perhapsTuple(this.#expression());
    while (assignment === '=' && this.#take('=')) {
      targets.push(value);
      value = this.#perhapsTuple(this.#expression());
    }
    this.#endOfLine();
    for (const target of targets) checkTarget(target);
    return {
      kind: 'assign',
      targets,
      ...(assignment === '=' ? {} : { operator: assignment.slice(0, -1) }),
      value,
      line,
    };
  }

  /** Names, or tuples of them, as `for` has them. */
  #target(): Expression {
    const first = this.#postfix(this.#atom());
    const items = [first];
    let commas = 0;
    while (this.#take(',')) {
      commas += 1;
      if (this.#peek().kind === 'name' && (this.#peek() as { text: string }).text === 'in') break;
      items.push(this.#postfix(this.#atom()));
    }
    return commas > 0 ? { kind: 'tuple', items, line: first.line } : first;
  }

  #try(): Statement {
    const { line } = this.#peek();
    this.#word('try');
    const body = this.#block();
    const handlers: Handler[] = [];
    while (this.#takeWord('except')) {
      const token = this.#peek();
      const bare = token.kind === 'operator' && token.text === ':';
      const type = bare ? undefined : this.#expression();
      const as = this.#takeWord('as') ? this.#name() : undefined;
      handlers.push({ type, as, body: this.#block() });
    }
    const otherwise = this.#takeWord('else') ? this.#block() : [];
    const final = this.#takeWord('finally') ? this.#block() : [];
    if (handlers.length === 0 && final.length === 0) {
      throw new PythonError('SyntaxError', "expected 'except' or 'finally' block", this.#peek().line);
    }
    return { kind: 'try', body, handlers, otherwise, final, line };
  }

  #parameters(end: string): Parameter[] {
    const parameters: Parameter[] = [];
    while (!this.#take(end)) {
      if (this.#take('*') || this.#take('**')) throw new Unsupported('parameters with a star', this.#peek().line);
      const name = this.#name();
      if (end === ')' && this.#take(':')) this.#expression();
      parameters.push({ name, otherwise: this.#take('=') ? this.#expression() : undefined });
      if (!this.#take(',')) {
        this.#expect(end);
        break;
      }
    }
    return parameters;
  }

  /** `for x in xs if …`, once an element was read. */
  #clauses(): Clause[] {
    const clauses: Clause[] = [];
    while (this.#takeWord('for')) {
      const target = this.#target();
      this.#word('in');
      const over = this.#binary(0);
      const tests: Expression[] = [];
      while (this.#takeWord('if')) tests.push(this.#binary(0));
      clauses.push({ target, over, tests });
    }
    return clauses;
  }

  #isWord(word: string): boolean {
    const token = this.#peek();
    return token.kind === 'name' && token.text === word;
  }

  #for(): Statement {
    const { line } = this.#peek();
    this.#word('for');
    const target = this.#target();
    this.#word('in');
    const over = this.#perhapsTuple(this.#expression());
    return { kind: 'for', target, over, body: this.#block(), line };
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
    const parameters = this.#parameters(')');
    if (this.#take('->')) this.#expression();
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
    const inParentheses = from !== undefined && this.#take('(');
    do {
      if (inParentheses && this.#take(')')) {
        this.#endOfLine();
        return { kind: 'import', module: from ?? '', names, line };
      }
      const name = from === undefined ? this.#dotted() : this.#name();
      names.push({ name, as: this.#takeWord('as') ? this.#name() : name });
    } while (this.#take(','));
    if (inParentheses) this.#expect(')');
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
    if (this.#isWord('lambda')) {
      const { line } = this.#next();
      const parameters = this.#parameters(':');
      return { kind: 'lambda', parameters, body: this.#expression(), line };
    }
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
        of = this.#subscript(of, line);
      } else if (this.#take('(')) of = { kind: 'call', callee: of, ...this.#arguments(), line };
      else return of;
    }
  }

  /** `[key]`, or `[start:end]`. */
  #subscript(of: Expression, line: number): Expression {
    const start = this.#peekOperator(':') ? undefined : this.#expression();
    if (!this.#take(':')) {
      this.#expect(']');
      return { kind: 'index', of, key: start as Expression, line };
    }
    const end = this.#peekOperator(']') ? undefined : this.#expression();
    if (this.#take(':')) throw new Unsupported('slices with a step', line);
    this.#expect(']');
    return { kind: 'slice', of, start, end, line };
  }

  #peekOperator(operator: string): boolean {
    const token = this.#peek();
    return token.kind === 'operator' && token.text === operator;
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
        const first = this.#expression();
        const clauses = this.#isWord('for') ? this.#clauses() : undefined;
        args.push(
          clauses ? { kind: 'comprehension', key: undefined, element: first, clauses, line: first.line } : first,
        );
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
          const first = this.#expression();
          const inner: Expression = this.#isWord('for')
            ? { kind: 'comprehension', key: undefined, element: first, clauses: this.#clauses(), line }
            : this.#perhapsTuple(first);
          this.#expect(')');
          return inner;
        }
        if (token.text === '[') return this.#list(line);
        if (token.text === '{') return this.#dictionary(line);
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

  #list(line: number): Expression {
    const items: Expression[] = [];
    while (!this.#take(']')) {
      items.push(this.#expression());
      if (items.length === 1 && this.#isWord('for')) {
        const clauses = this.#clauses();
        this.#expect(']');
        return { kind: 'comprehension', key: undefined, element: items[0] as Expression, clauses, line };
      }
      if (!this.#take(',')) {
        this.#expect(']');
        break;
      }
    }
    return { kind: 'list', items, line };
  }

  #dictionary(line: number): Expression {
    const entries: [Expression, Expression][] = [];
    while (!this.#take('}')) {
      const key = this.#expression();
      if (entries.length === 0 && !this.#peekOperator(':')) throw new Unsupported('sets', line);
      this.#expect(':');
      const value = this.#expression();
      entries.push([key, value]);
      if (entries.length === 1 && this.#isWord('for')) {
        const clauses = this.#clauses();
        this.#expect('}');
        return { kind: 'comprehension', key, element: value, clauses, line };
      }
      if (!this.#take(',')) {
        this.#expect('}');
        break;
      }
    }
    return { kind: 'dict', entries, line };
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

/** @throws {PythonError} where nothing can be assigned to it */
function checkTarget(target: Expression): void {
  if (target.kind === 'tuple' || target.kind === 'list') target.items.forEach(checkTarget);
  else if (target.kind === 'attribute') throw new Unsupported('assignments to attributes', target.line);
  else if (target.kind !== 'name' && target.kind !== 'index') {
    const what = { call: 'function call', constant: 'literal' }[target.kind as string] ?? 'expression';
    throw new PythonError(
      'SyntaxError',
      `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`,
      target.line,
    );
  }
}

/** The parts of an f-string: text, and expressions in braces. */
function formatted(text: string, line: number): Expression[] {
  const parts: Expression[] = [];
  for (const [, literal = '', source] of text.matchAll(/((?:[^{}]|\{\{|\}\})*)(?:\{([^{}]*)\})?/g)) {
    const plain = literal.replaceAll('{{', '{').replaceAll('}}', '}');
    if (plain !== '') parts.push({ kind: 'constant', value: plain, line });
    if (source === undefined) continue;
    const [, whole = '', specification] =
      /^((?:'[^']*'|"[^"]*"|\[[^\]]*\]|\([^)]*\)|[^:'"[(])*)(?::(.*))?$/.exec(source) ?? [];
    const [, code = '', conversion] = /^(.*?)(?:!([rs]))?$/s.exec(whole) ?? [];
    const [statement] = parse(conversion === 'r' ? `repr(${code.trim()})` : code.trim());
    if (statement?.kind !== 'expression') throw new PythonError('SyntaxError', 'f-string: invalid syntax', line);
    const { value } = statement;
    parts.push(specification === undefined ? value : { kind: 'format', value, specification, line });
  }
  return [{ kind: 'join', parts, line }];
}
