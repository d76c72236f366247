import type { Expression } from './ast.ts';
import { isLeftSide, OperandParser } from './operands.ts';

const COMPARISONS = ['<', '<=', '==', '!=', '>', '>='];

/** Expressions, the weakest operator first. */
export class ExpressionParser extends OperandParser {
  protected expression(): Expression {
    const left = this.conditional();
    if (!this.is('=', '+=', '-=', '*=', '/=', '%=', '^=') || !isLeftSide(left)) return left;
    const operator = this.next().text;
    this.skipNewlines();
    const value = this.expression();
    return { kind: 'assign', operator, to: left, value, waits: left.waits || value.waits };
  }

  protected conditional(): Expression {
    const test = this.#or();
    if (!this.take('?')) return test;
    this.skipNewlines();
    const yes = this.expression();
    this.skipNewlines();
    this.expect(':');
    this.skipNewlines();
    const no = this.expression();
    return { kind: 'conditional', test, yes, no, waits: test.waits || yes.waits || no.waits };
  }

  #or(): Expression {
    let left = this.#and();
    while (this.take('||')) {
      this.skipNewlines();
      const right = this.#and();
      left = { kind: 'or', left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  #and(): Expression {
    let left = this.#in();
    while (this.take('&&')) {
      this.skipNewlines();
      const right = this.#in();
      left = { kind: 'and', left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  #in(): Expression {
    let left = this.#match();
    while (!this.noIn && this.isKeyword('in')) {
      this.at += 1;
      left = { kind: 'in', subscripts: [left], array: this.array(), waits: left.waits };
    }
    return left;
  }

  #match(): Expression {
    let left = this.#comparison();
    while (this.is('~', '!~')) {
      const negated = this.next().text === '!~';
      const right = this.#comparison();
      left = { kind: 'match', negated, left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  #comparison(): Expression {
    let left = this.#piped();
    while (this.is(...COMPARISONS) && !(this.noGreater && this.is('>', '>='))) {
      const operator = this.next().text;
      const right = this.#piped();
      left = { kind: 'compare', operator, left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  /** `command | getline` */
  #piped(): Expression {
    let left = this.concatenation();
    while (this.is('|') && this.ahead(1)?.text === 'getline') {
      this.at += 2;
      left = { kind: 'getline', from: 'command', source: left, to: this.optionalLeftSide(), waits: true };
    }
    return left;
  }

  protected concatenation(): Expression {
    let left = this.#sum();
    while (this.#startsOperand()) {
      const right = this.#sum();
      left = { kind: 'concat', left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  #startsOperand(): boolean {
    const { kind, text } = this.token;
    if (kind === 'number' || kind === 'string' || kind === 'name' || kind === 'function' || kind === 'builtin')
      return true;
    // A minus behind an operand subtracts.
    return kind === 'symbol' ? /^(?:\(|\$|!|-|\+|\+\+|--)$/.test(text) && text !== '!' : false;
  }

  #sum(): Expression {
    let left = this.#product();
    while (this.is('+', '-')) left = this.#arithmetic(left, () => this.#product());
    return left;
  }

  #product(): Expression {
    let left = this.unary();
    while (this.is('*', '/', '%')) left = this.#arithmetic(left, () => this.unary());
    return left;
  }

  #arithmetic(left: Expression, operand: () => Expression): Expression {
    const operator = this.next().text;
    if (!this.gnu) this.skipNewlines();
    const right = operand();
    return { kind: 'arithmetic', operator, left, right, waits: left.waits || right.waits };
  }

  protected unary(): Expression {
    for (const [symbol, kind] of [
      ['!', 'not'],
      ['-', 'negate'],
      ['+', 'plus'],
    ] as const) {
      if (!this.take(symbol)) continue;
      const of = this.unary();
      return { kind, of, waits: of.waits };
    }
    return this.#power();
  }

  #power(): Expression {
    const left = this.postfix();
    if (!this.take('^')) return left;
    // From right to left, and a sign may stand before the exponent.
    const right = this.is('-', '+', '!') ? this.unary() : this.#power();
    return { kind: 'arithmetic', operator: '^', left, right, waits: left.waits || right.waits };
  }

  protected postfix(): Expression {
    const operand = this.primary();
    if (!isLeftSide(operand) || !this.is('++', '--')) return operand;
    return { kind: 'step', by: this.next().text === '++' ? 1 : -1, prefix: false, of: operand, waits: operand.waits };
  }
}
