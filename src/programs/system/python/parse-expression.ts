import type { Clause, Expression, Parameter } from './ast.ts';
import { PythonError, Unsupported } from './error.ts';
import { lex, type Token } from './lex.ts';
import { TokenCursor } from './token-cursor.ts';
import { Real } from './values.ts';

const BINARY: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  // Here comes `not`.
  [],
  ['==', '!=', '<', '>', '<=', '>=', 'in', 'is', 'not'],
  ['+', '-'],
  ['*', '/', '//', '%'],
];

export const UNKNOWN = ['class', 'with', 'yield', 'async', 'nonlocal'];

/** Expressions, the weakest operator first. */
export class ExpressionParser extends TokenCursor {
  /** The expression that is all there is. @throws {PythonError} */
  alone(): Expression {
    const value = this.perhapsTuple(this.expression());
    this.endOfLine();
    return value;
  }

  /** Names, or tuples of them, as `for` has them. */
  protected target(): Expression {
    const first = this.postfix(this.atom());
    const items = [first];
    let commas = 0;
    while (this.take(',')) {
      commas += 1;
      if (this.peek().kind === 'name' && (this.peek() as { text: string }).text === 'in') break;
      items.push(this.postfix(this.atom()));
    }
    return commas > 0 ? { kind: 'tuple', items, line: first.line } : first;
  }

  protected parameters(end: string): Parameter[] {
    const parameters: Parameter[] = [];
    while (!this.take(end)) {
      if (this.take('*') || this.take('**')) throw new Unsupported('parameters with a star', this.peek().line);
      const name = this.name();
      if (end === ')' && this.take(':')) this.expression();
      parameters.push({ name, otherwise: this.take('=') ? this.expression() : undefined });
      if (!this.take(',')) {
        this.expect(end);
        break;
      }
    }
    return parameters;
  }

  /** `for x in xs if …`, once an element was read. */
  protected clauses(): Clause[] {
    const clauses: Clause[] = [];
    while (this.takeWord('for')) {
      const target = this.target();
      this.word('in');
      const over = this.binary(0);
      const tests: Expression[] = [];
      while (this.takeWord('if')) tests.push(this.binary(0));
      clauses.push({ target, over, tests });
    }
    return clauses;
  }

  protected expression(): Expression {
    if (this.isWord('lambda')) {
      const { line } = this.next();
      const parameters = this.parameters(':');
      return { kind: 'lambda', parameters, body: this.expression(), line };
    }
    const yes = this.binary(0);
    const { line } = this.peek();
    if (!this.takeWord('if')) return yes;
    const test = this.binary(0);
    this.word('else');
    return { kind: 'conditional', test, yes, no: this.expression(), line };
  }

  /** Commas behind an expression make a tuple of it. */
  protected perhapsTuple(first: Expression): Expression {
    const items = [first];
    let commas = 0;
    for (; this.take(','); commas++) {
      const token = this.peek();
      if (token.kind === 'newline' || (token.kind === 'operator' && ')=:;'.includes(token.text))) break;
      items.push(this.expression());
    }
    return commas > 0 ? { kind: 'tuple', items, line: first.line } : first;
  }

  protected binary(level: number): Expression {
    const operators = BINARY[level];
    if (!operators) return this.unary();
    if (operators.length === 0) return this.not(level);
    let left = this.binary(level + 1);
    for (;;) {
      const token = this.peek();
      const text = token.kind === 'operator' || token.kind === 'name' ? token.text : '';
      if (!operators.includes(text)) return left;
      const { line } = this.next();
      const negative = text === 'not' || (text === 'is' && this.takeWord('not'));
      if (text === 'not') this.word('in');
      const operator = text === 'not' ? 'in' : text;
      left = { kind: 'binary', operator, left, right: this.binary(level + 1), line };
      if (negative) left = { kind: 'unary', operator: 'not', operand: left, line };
    }
  }

  protected not(level: number): Expression {
    const { line } = this.peek();
    if (!this.takeWord('not')) return this.binary(level + 1);
    return { kind: 'unary', operator: 'not', operand: this.not(level), line };
  }

  protected unary(): Expression {
    const { line } = this.peek();
    if (this.take('-')) return { kind: 'unary', operator: '-', operand: this.unary(), line };
    const base = this.postfix(this.atom());
    if (!this.take('**')) return base;
    return { kind: 'binary', operator: '**', left: base, right: this.unary(), line };
  }

  protected postfix(start: Expression): Expression {
    let of = start;
    for (;;) {
      const { line } = this.peek();
      if (this.take('.')) of = { kind: 'attribute', of, name: this.name(), line };
      else if (this.take('[')) {
        of = this.subscript(of, line);
      } else if (this.take('(')) of = { kind: 'call', callee: of, ...this.arguments(), line };
      else return of;
    }
  }

  /** `[key]`, or `[start:end]`. */
  protected subscript(of: Expression, line: number): Expression {
    const start = this.peekOperator(':') ? undefined : this.expression();
    if (!this.take(':')) {
      this.expect(']');
      return { kind: 'index', of, key: start as Expression, line };
    }
    const end = this.peekOperator(']') ? undefined : this.expression();
    if (this.take(':')) throw new Unsupported('slices with a step', line);
    this.expect(']');
    return { kind: 'slice', of, start, end, line };
  }

  protected arguments(): { args: Expression[]; named: { name: string; value: Expression }[] } {
    const args: Expression[] = [];
    const named: { name: string; value: Expression }[] = [];
    while (!this.take(')')) {
      const token = this.peek();
      const after = this.tokens[this.at + 1];
      if (token.kind === 'name' && after?.kind === 'operator' && after.text === '=') {
        this.at += 2;
        named.push({ name: token.text, value: this.expression() });
      } else {
        const first = this.expression();
        const clauses = this.isWord('for') ? this.clauses() : undefined;
        args.push(
          clauses ? { kind: 'comprehension', key: undefined, element: first, clauses, line: first.line } : first,
        );
      }
      if (!this.take(',')) {
        this.expect(')');
        break;
      }
    }
    return { args, named };
  }

  protected atom(): Expression {
    const token = this.next();
    const { line } = token;
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: token.real ? new Real(token.value) : token.value, line };
      case 'string':
        return this.strings(token);
      case 'name':
        if (token.text === 'True' || token.text === 'False')
          return { kind: 'constant', value: token.text === 'True', line };
        if (token.text === 'None') return { kind: 'constant', value: null, line };
        if (UNKNOWN.includes(token.text)) throw new Unsupported(`'${token.text}'`, line);
        return { kind: 'name', name: token.text, line };
      case 'operator':
        if (token.text === '(') {
          if (this.take(')')) return { kind: 'tuple', items: [], line };
          const first = this.expression();
          const inner: Expression = this.isWord('for')
            ? { kind: 'comprehension', key: undefined, element: first, clauses: this.clauses(), line }
            : this.perhapsTuple(first);
          this.expect(')');
          return inner;
        }
        if (token.text === '[') return this.list(line);
        if (token.text === '{') return this.dictionary(line);
    }
    throw new PythonError('SyntaxError', 'invalid syntax', line);
  }

  /** Strings beside each other are one. */
  protected strings(first: Extract<Token, { kind: 'string' }>): Expression {
    const parts: Expression[] = [];
    for (let token: Token = first; token.kind === 'string'; token = this.next()) {
      if (token.formatted) parts.push(...formatted(token.value, token.line));
      else parts.push({ kind: 'constant', value: token.value, line: token.line });
      if (this.peek().kind !== 'string') break;
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'join', parts, line: first.line };
  }

  protected list(line: number): Expression {
    const items: Expression[] = [];
    while (!this.take(']')) {
      items.push(this.expression());
      if (items.length === 1 && this.isWord('for')) {
        const clauses = this.clauses();
        this.expect(']');
        return { kind: 'comprehension', key: undefined, element: items[0] as Expression, clauses, line };
      }
      if (!this.take(',')) {
        this.expect(']');
        break;
      }
    }
    return { kind: 'list', items, line };
  }

  protected dictionary(line: number): Expression {
    const entries: [Expression, Expression][] = [];
    while (!this.take('}')) {
      const key = this.expression();
      if (entries.length === 0 && !this.peekOperator(':')) throw new Unsupported('sets', line);
      this.expect(':');
      const value = this.expression();
      entries.push([key, value]);
      if (entries.length === 1 && this.isWord('for')) {
        const clauses = this.clauses();
        this.expect('}');
        return { kind: 'comprehension', key, element: value, clauses, line };
      }
      if (!this.take(',')) {
        this.expect('}');
        break;
      }
    }
    return { kind: 'dict', entries, line };
  }
}

/** @throws {PythonError} where nothing can be assigned to it */
export function checkTarget(target: Expression): void {
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
    if (code.trim() === '') throw new PythonError('SyntaxError', 'f-string: invalid syntax', line);
    const value = new ExpressionParser(lex(conversion === 'r' ? `repr(${code.trim()})` : code.trim())).alone();
    parts.push(specification === undefined ? value : { kind: 'format', value, specification, line });
  }
  return [{ kind: 'join', parts, line }];
}
