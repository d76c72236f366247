import type { Expression, Handler, Statement } from './ast.ts';
import { PythonError, Unsupported } from './error.ts';
import { lex } from './lex.ts';
import { checkTarget, ExpressionParser, UNKNOWN } from './parse-expression.ts';

/** Reads a program. @throws {PythonError} SyntaxError, IndentationError, {@link Unsupported} */
export function parse(source: string): Statement[] {
  return new Parser(lex(source)).program();
}

/** Binding powers of binary operators, weakest first (The Python Language Reference, 6.17). */
const ASSIGNMENTS = ['=', '+=', '-=', '*=', '/=', '//=', '%='];

class Parser extends ExpressionParser {
  program(): Statement[] {
    const statements: Statement[] = [];
    while (this.peek().kind !== 'end') statements.push(this.statement());
    return statements;
  }

  protected statement(): Statement {
    const token = this.peek();
    const { line } = token;
    if (token.kind === 'operator' && token.text === '@') return this.definition();
    if (token.kind === 'name') {
      if (UNKNOWN.includes(token.text)) throw new Unsupported(`the statement '${token.text}'`, line);
      switch (token.text) {
        case 'def':
          return this.definition();
        case 'if':
          return this.if();
        case 'import':
        case 'from':
          return this.import();
        case 'return': {
          this.next();
          const value = this.peek().kind === 'newline' ? undefined : this.perhapsTuple(this.expression());
          this.endOfLine();
          return { kind: 'return', value, line };
        }
        case 'while':
          this.next();
          return { kind: 'while', test: this.expression(), body: this.block(), line };
        case 'for':
          return this.for();
        case 'try':
          return this.try();
        case 'global': {
          this.next();
          const names = [this.name()];
          while (this.take(',')) names.push(this.name());
          this.endOfLine();
          return { kind: 'global', names, line };
        }
        case 'raise': {
          this.next();
          const value = this.peek().kind === 'newline' ? undefined : this.expression();
          if (this.takeWord('from')) this.expression();
          this.endOfLine();
          return { kind: 'raise', value, line };
        }
        case 'del': {
          this.next();
          const target = this.expression();
          this.endOfLine();
          return { kind: 'delete', target, line };
        }
        case 'assert': {
          this.next();
          const test = this.expression();
          const message = this.take(',') ? this.expression() : undefined;
          this.endOfLine();
          return { kind: 'assert', test, message, line };
        }
        case 'pass':
        case 'break':
        case 'continue':
          this.next();
          this.endOfLine();
          return { kind: token.text, line };
      }
    }
    const value = this.perhapsTuple(this.expression());
    const assignment = ASSIGNMENTS.find((operator) => this.take(operator));
    if (assignment !== undefined) return this.assignment(value, assignment);
    this.endOfLine();
    return { kind: 'expression', value, line };
  }

  /** `a = b = value`, `a += value`: the targets are names, places in lists and dictionaries, or tuples of them. */
  protected assignment(first: Expression, assignment: string): Statement {
    const { line } = first;
    const targets = [first];
    let value = this.perhapsTuple(this.expression());
    while (assignment === '=' && this.take('=')) {
      targets.push(value);
      value = this.perhapsTuple(this.expression());
    }
    this.endOfLine();
    for (const target of targets) checkTarget(target);
    return {
      kind: 'assign',
      targets,
      ...(assignment === '=' ? {} : { operator: assignment.slice(0, -1) }),
      value,
      line,
    };
  }

  protected try(): Statement {
    const { line } = this.peek();
    this.word('try');
    const body = this.block();
    const handlers: Handler[] = [];
    while (this.takeWord('except')) {
      const token = this.peek();
      const bare = token.kind === 'operator' && token.text === ':';
      const type = bare ? undefined : this.expression();
      const as = this.takeWord('as') ? this.name() : undefined;
      handlers.push({ type, as, body: this.block() });
    }
    const otherwise = this.takeWord('else') ? this.block() : [];
    const final = this.takeWord('finally') ? this.block() : [];
    if (handlers.length === 0 && final.length === 0) {
      throw new PythonError('SyntaxError', "expected 'except' or 'finally' block", this.peek().line);
    }
    return { kind: 'try', body, handlers, otherwise, final, line };
  }

  protected for(): Statement {
    const { line } = this.peek();
    this.word('for');
    const target = this.target();
    this.word('in');
    const over = this.perhapsTuple(this.expression());
    return { kind: 'for', target, over, body: this.block(), line };
  }

  protected definition(): Statement {
    const { line } = this.peek();
    const decorators: Expression[] = [];
    while (this.take('@')) {
      decorators.push(this.expression());
      this.endOfLine();
    }
    this.word('def');
    const name = this.name();
    this.expect('(');
    const parameters = this.parameters(')');
    if (this.take('->')) this.expression();
    return { kind: 'def', name, parameters, decorators, body: this.block(), line };
  }

  protected if(): Statement {
    const { line } = this.peek();
    const branches: { test: Expression | undefined; body: Statement[] }[] = [];
    this.word('if');
    branches.push({ test: this.expression(), body: this.block() });
    while (this.takeWord('elif')) branches.push({ test: this.expression(), body: this.block() });
    if (this.takeWord('else')) branches.push({ test: undefined, body: this.block() });
    return { kind: 'if', branches, line };
  }

  protected import(): Statement {
    const { line } = this.peek();
    const from = this.takeWord('from') ? this.dotted() : undefined;
    this.word('import');
    const names: { name: string; as: string }[] = [];
    const inParentheses = from !== undefined && this.take('(');
    do {
      if (inParentheses && this.take(')')) {
        this.endOfLine();
        return { kind: 'import', module: from ?? '', names, line };
      }
      const name = from === undefined ? this.dotted() : this.name();
      names.push({ name, as: this.takeWord('as') ? this.name() : name });
    } while (this.take(','));
    if (inParentheses) this.expect(')');
    this.endOfLine();
    return { kind: 'import', module: from ?? '', names, line };
  }

  protected dotted(): string {
    let name = this.name();
    while (this.take('.')) name += `.${this.name()}`;
    return name;
  }

  protected block(): Statement[] {
    this.expect(':');
    if (this.peek().kind !== 'newline') return [this.statement()];
    this.next();
    const first = this.next();
    if (first.kind !== 'indent') throw new PythonError('IndentationError', 'expected an indented block', first.line);
    const body: Statement[] = [];
    while (this.peek().kind !== 'dedent') body.push(this.statement());
    this.next();
    return body;
  }
}
