import type { Expression, Parameter } from './ast.ts';
import { Atoms } from './atoms.ts';
import { emptyCode } from './stream.ts';

/** Binary operators by how strongly they bind, weakest first (The Python Language Reference, 6.17). */
const BINARY: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];

const COMPARISONS = ['==', '!=', '<', '>', '<=', '>=', 'in', 'is', 'not'];

/** Operators, conditions, lambdas, and what is made of them. */
export abstract class Expressions extends Atoms {
  /** An expression without a comma and a walrus. */
  expression(): Expression {
    const start = this.peek();
    if (this.is('lambda')) return this.#lambda();
    if (this.is('yield')) return this.#yield();
    const yes = this.disjunction();
    if (!this.take('if')) return yes;
    const test = this.disjunction();
    if (!this.is('else')) this.fail("expected 'else' after 'if' expression", { ...this.from(start) });
    this.expect('else');
    const no = this.expression();
    return { kind: 'conditional', test, yes, no, ...this.from(start) };
  }

  /** An expression that may give its value a name. */
  named(): Expression {
    const start = this.peek();
    if (start.kind !== 'name' || !this.is(':=', 1)) return this.expression();
    const name = this.name();
    this.next();
    // Comprehensions have no names of their own but their targets.
    this.bind(name);
    const value = this.expression();
    return { kind: 'walrus', name, value, ...this.from(start) };
  }

  starred(): Expression {
    const start = this.peek();
    if (!this.take('*')) return this.named();
    const value = this.disjunction();
    return { kind: 'star', value, ...this.from(start) };
  }

  /** An expression, or a tuple of several without parentheses. */
  tuple(): Expression {
    const start = this.peek();
    const first = this.starred();
    if (!this.is(',')) return first;
    const items = [first];
    while (this.take(',') && this.#startsExpression()) items.push(this.starred());
    return { kind: 'tuple', items, ...this.from(start) };
  }

  #startsExpression(): boolean {
    const token = this.peek();
    if (token.kind === 'name')
      return !this.isKeyword(token) || /^(?:None|True|False|not|lambda|yield)$/.test(token.text);
    if (token.kind === 'operator') return /^(?:[([{~*+-]|\.\.\.)$/.test(token.text);
    return token.kind === 'number' || token.kind === 'string';
  }

  /** What `for` gives values to. */
  targets(): Expression {
    const start = this.peek();
    const one = (): Expression => {
      const own = this.peek();
      if (this.take('*')) return { kind: 'star', value: this.primary(), ...this.from(own) };
      return this.primary();
    };
    const first = one();
    if (!this.is(',')) return first;
    const items = [first];
    while (this.take(',') && !this.is('in')) items.push(one());
    return { kind: 'tuple', items, ...this.from(start) };
  }

  disjunction(): Expression {
    return this.#logical('or', () => this.#logical('and', () => this.#not()));
  }

  #logical(operator: 'and' | 'or', operand: () => Expression): Expression {
    const start = this.peek();
    let left = operand();
    while (this.take(operator)) left = { kind: 'logical', operator, left, right: operand(), ...this.from(start) };
    return left;
  }

  #not(): Expression {
    const start = this.peek();
    if (!this.take('not')) return this.#comparison();
    const operand = this.#not();
    return { kind: 'unary', operator: 'not', operand, ...this.from(start) };
  }

  #comparison(): Expression {
    const start = this.peek();
    const first = this.#binary(0);
    const rest: { operator: string; value: Expression }[] = [];
    for (;;) {
      let operator = COMPARISONS.find((text) => this.is(text));
      if (operator === undefined || (operator === 'not' && !this.is('in', 1))) break;
      this.next();
      if (operator === 'not') {
        this.next();
        operator = 'not in';
      } else if (operator === 'is' && this.take('not')) operator = 'is not';
      rest.push({ operator, value: this.#binary(0) });
    }
    return rest.length > 0 ? { kind: 'compare', first, rest, ...this.from(start) } : first;
  }

  #binary(level: number): Expression {
    const operators = BINARY[level];
    if (!operators) return this.#unary();
    const start = this.peek();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = operators.find((text) => this.is(text));
      if (operator === undefined) return left;
      this.next();
      const right = this.#binary(level + 1);
      left = { kind: 'binary', operator, left, right, ...this.from(start) };
    }
  }

  #unary(): Expression {
    const start = this.peek();
    const operator = ['-', '+', '~'].find((text) => this.take(text));
    if (operator === undefined) return this.#power();
    const operand = this.#unary();
    return { kind: 'unary', operator, operand, ...this.from(start) };
  }

  #power(): Expression {
    const start = this.peek();
    const left = this.primary();
    if (!this.take('**')) return left;
    const right = this.#unary();
    return { kind: 'binary', operator: '**', left, right, ...this.from(start) };
  }

  #lambda(): Expression {
    const start = this.next();
    const code = emptyCode('<lambda>');
    const parameters = this.parameters(':', code);
    this.scopes.push(code);
    const body = this.expression();
    this.scopes.pop();
    return { kind: 'lambda', parameters, body, code, ...this.from(start) };
  }

  #yield(): Expression {
    const start = this.next();
    if (this.scopes.length === 1) this.fail("'yield' outside function", start);
    this.scope.generator = true;
    const from = this.take('from');
    const value = from ? this.expression() : this.#startsExpression() ? this.tuple() : undefined;
    return { kind: 'yield', value, from, ...this.from(start) };
  }

  /** Parameters, and what ends them. They are bound in `code`; annotations are read over. */
  parameters(end: string, code: { locals: Set<string> }): Parameter[] {
    const parameters: Parameter[] = [];
    let keyword = false;
    while (!this.take(end)) {
      if (this.take('/')) {
        for (const parameter of parameters) parameter.kind = 'positional';
      } else if (this.is('*') && (this.is(',', 1) || this.is(end, 1))) {
        this.next();
        if (this.is(end)) this.fail('named arguments must follow bare *', this.last);
        keyword = true;
      } else {
        const star = this.take('**') ? 'named' : this.take('*') ? 'rest' : undefined;
        const place = this.peek();
        const name = this.name();
        if (code.locals.has(name)) this.fail(`duplicate argument '${name}' in function definition`, place);
        code.locals.add(name);
        if (end === ')' && this.take(':')) this.expression();
        const otherwise = this.take('=') ? this.expression() : undefined;
        const kind = star ?? (keyword ? 'keyword' : 'both');
        if (kind === 'both' && !otherwise && parameters.at(-1)?.otherwise)
          this.fail('non-default argument follows default argument', place);
        parameters.push({ name, kind, otherwise });
        if (star === 'rest') keyword = true;
      }
      if (this.take(',')) continue;
      this.expect(end);
      break;
    }
    return parameters;
  }
}
