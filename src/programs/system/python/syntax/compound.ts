import { PythonSyntaxError } from '../error.ts';
import type { Expression, Handler, Place, Statement } from './ast.ts';
import { Expressions } from './expressions.ts';
import { emptyCode } from './stream.ts';

/** Statements that have others within them (The Python Language Reference, 8). */
export abstract class Compound extends Expressions {
  abstract statement(): Statement;

  /** The statements behind a colon, on the same line or deeper. */
  block(what: string, line: number): Statement[] {
    this.expect(':');
    if (this.peek().kind !== 'newline') return this.#line();
    this.next();
    if (this.peek().kind !== 'indent') {
      const message = `expected an indented block after ${what} on line ${line}`;
      const { line: own, column } = this.peek();
      const place = { line: own, column, endLine: own, endColumn: column + 1 };
      throw new PythonSyntaxError(message, place, 'IndentationError');
    }
    this.next();
    const statements: Statement[] = [];
    while (this.peek().kind !== 'dedent' && this.peek().kind !== 'end') statements.push(this.statement());
    if (this.peek().kind === 'dedent') this.next();
    return statements;
  }

  #line(): Statement[] {
    const statements: Statement[] = [];
    do statements.push(this.statement());
    while (this.last.text === ';');
    return statements;
  }

  /** What is compound, by its first word. */
  compound(word: string): Statement | undefined {
    switch (word) {
      case 'if':
        return this.#if('if');
      case 'while':
        return this.#while();
      case 'for':
        return this.#for();
      case 'try':
        return this.#try();
      case 'with':
        return this.#with();
      case 'def':
      case 'class':
      case '@':
        return this.#decorated();
    }
    return undefined;
  }

  #if(word: 'if' | 'elif'): Statement {
    const start = this.next();
    const test = this.named();
    this.#assignment(test);
    const body = this.block(`'${word}' statement`, start.line);
    let otherwise: Statement[] = [];
    if (this.is('elif')) otherwise = [this.#if('elif')];
    else otherwise = this.#else();
    return { kind: 'if', test, body, otherwise, ...this.from(start) };
  }

  #assignment(test: Expression): void {
    if (!this.is('=')) return;
    this.next();
    const value = this.expression();
    const place = { ...test, endLine: value.endLine, endColumn: value.endColumn };
    this.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", place);
  }

  #else(): Statement[] {
    const { line } = this.peek();
    return this.take('else') ? this.block("'else' statement", line) : [];
  }

  #while(): Statement {
    const start = this.next();
    const test = this.named();
    this.#assignment(test);
    const body = this.block("'while' statement", start.line);
    return { kind: 'while', test, body, otherwise: this.#else(), ...this.from(start) };
  }

  #for(): Statement {
    const start = this.next();
    const target = this.targets();
    this.target(target);
    this.expect('in');
    const over = this.tuple();
    if (!this.is(':')) this.fail('invalid syntax');
    const body = this.block("'for' statement", start.line);
    return { kind: 'for', target, over, body, otherwise: this.#else(), ...this.from(start) };
  }

  #with(): Statement {
    const start = this.next();
    const items: { value: Expression; as: Expression | undefined }[] = [];
    const mark = this.mark();
    // Parentheses may be around all of the items, or belong to the first.
    const around = this.take('(') && this.#allInParentheses();
    if (!around) this.reset(mark);
    do {
      if (around && this.is(')')) break;
      const value = this.expression();
      let as: Expression | undefined;
      if (this.take('as')) {
        as = this.primary();
        this.target(as);
      }
      items.push({ value, as });
    } while (this.take(','));
    if (around) this.expect(')');
    return { kind: 'with', items, body: this.block("'with' statement", start.line), ...this.from(start) };
  }

  /** Whether a colon follows the parenthesis that closes the one that was just taken, with an `as` between. */
  #allInParentheses(): boolean {
    let depth = 1;
    let named = false;
    for (let ahead = 0; this.peek(ahead).kind !== 'end'; ahead++) {
      const { text } = this.peek(ahead);
      if (depth === 1 && text === 'as') named = true;
      if ('([{'.includes(text) && text !== '') depth += 1;
      else if (')]}'.includes(text) && text !== '') depth -= 1;
      if (depth === 0) return named && this.is(':', ahead + 1);
    }
    return false;
  }

  #try(): Statement {
    const start = this.next();
    const body = this.block("'try' statement", start.line);
    const handlers: Handler[] = [];
    while (this.is('except')) handlers.push(this.#handler());
    const otherwise = handlers.length > 0 ? this.#else() : [];
    const { line } = this.peek();
    const final = this.take('finally') ? this.block("'finally' statement", line) : [];
    if (handlers.length === 0 && final.length === 0) this.fail("expected 'except' or 'finally' block");
    return { kind: 'try', body, handlers, otherwise, final, ...this.from(start) };
  }

  #handler(): Handler {
    const start = this.next();
    if (this.is('*')) this.fail('invalid syntax');
    const type = this.is(':') ? undefined : this.expression();
    if (type && this.is(',')) {
      while (this.take(',')) this.expression();
      this.fail('multiple exception types must be parenthesized', { ...type, endColumn: this.last.endColumn });
    }
    let as: string | undefined;
    if (this.take('as')) {
      as = this.name();
      this.bind(as);
    }
    const body = this.block("'except' statement", start.line);
    return { type, as, body, ...this.from(start) };
  }

  #decorated(): Statement {
    const start = this.peek();
    const decorators: Expression[] = [];
    while (this.take('@')) {
      decorators.push(this.named());
      this.endOfLine();
    }
    if (this.is('class')) return this.#class(start, decorators);
    return this.#def(decorators);
  }

  #def(decorators: Expression[]): Statement {
    const start = this.expect('def');
    const name = this.name();
    const code = emptyCode(name);
    this.expect('(');
    const parameters = this.parameters(')', code);
    if (this.take('->')) this.expression();
    this.bind(name);
    this.scopes.push(code);
    const body = this.block('function definition', start.line);
    this.scopes.pop();
    const [first] = body;
    const text = first?.kind === 'expression' && first.value.kind === 'constant' ? first.value.value : undefined;
    const documentation = typeof text === 'string' ? text : undefined;
    return { kind: 'def', name, parameters, decorators, body, code, documentation, ...this.from(start) };
  }

  #class(start: Place, decorators: Expression[]): Statement {
    const own = this.expect('class');
    const name = this.name();
    const bases = this.take('(') ? this.args(')') : [];
    this.bind(name);
    const code = emptyCode(name);
    this.scopes.push(code);
    const body = this.block('class definition', own.line);
    this.scopes.pop();
    return { kind: 'class', name, bases, decorators, body, code, ...this.from(decorators.length > 0 ? own : start) };
  }
}
