import { Unsupported } from '../error.ts';
import type { Code, Expression, Program, Statement } from './ast.ts';
import { Compound } from './compound.ts';
import { lex, type Token } from './lex.ts';
import { described, emptyCode } from './stream.ts';

const ASSIGNMENTS = new Set(['+=', '-=', '*=', '/=', '//=', '%=', '**=', '&=', '|=', '^=', '<<=', '>>=', '@=']);

/** Reads a program. @throws {PythonSyntaxError} {@link Unsupported} */
export function parse(source: string): Program {
  const code = emptyCode('<module>');
  const parser = new Parser(lex(source), [code]);
  return { body: parser.program(), code };
}

/** Reads one expression, such as that of eval(). */
export function parseExpression(source: string): { value: Expression; code: Code } {
  const code = emptyCode('<module>');
  const parser = new Parser(lex(source.trim()), [code]);
  return { value: parser.only(), code };
}

class Parser extends Compound {
  program(): Statement[] {
    const statements: Statement[] = [];
    while (this.peek().kind !== 'end') statements.push(this.statement());
    return statements;
  }

  only(): Expression {
    const value = this.tuple();
    if (this.peek().kind === 'newline') this.next();
    if (this.peek().kind !== 'end') this.fail('invalid syntax');
    return value;
  }

  field(tokens: Token[]): Expression {
    return new Parser(tokens, this.scopes).#inside();
  }

  /** A field is read in parentheses, so that it may have blanks and lines. */
  #inside(): Expression {
    this.next();
    const value = this.tuple();
    if (!this.is(')')) this.fail('f-string: invalid syntax');
    return value;
  }

  statement(): Statement {
    const start = this.peek();
    const { line } = start;
    if (start.kind === 'name' || start.text === '@') {
      if (start.text === 'async') throw new Unsupported("'async'", line);
      if (start.text === 'match' && this.#isMatch()) throw new Unsupported("the statement 'match'", line);
      const statement = this.compound(start.text) ?? this.#simple();
      if (statement) return statement;
    }
    const value = this.tuple();
    const statement = this.#assignment(value);
    if (statement) return statement;
    this.#hint(value);
    this.endOfLine();
    return { kind: 'expression', value, ...this.from({ ...value }), ...placeOf(value) };
  }

  /** `match value:` at the start of a line, with nothing behind it. */
  #isMatch(): boolean {
    for (let ahead = 1; this.peek(ahead).kind !== 'end'; ahead++) {
      if (this.peek(ahead).kind === 'newline') {
        return (
          ahead > 2 && this.is(':', ahead - 1) && this.peek(ahead + 1).kind === 'indent' && this.is('case', ahead + 2)
        );
      }
    }
    return false;
  }

  /** What people write who know Python 2. */
  #hint(value: Expression): void {
    const token = this.peek();
    if (value.kind !== 'name' || (value.name !== 'print' && value.name !== 'exec')) return;
    if (token.kind !== 'string' && token.kind !== 'number' && token.kind !== 'name') return;
    const last = this.tuple();
    const message = `Missing parentheses in call to '${value.name}'. Did you mean ${value.name}(...)?`;
    this.fail(message, { ...placeOf(value), endLine: last.endLine, endColumn: last.endColumn });
  }

  #simple(): Statement | undefined {
    const start = this.peek();
    const done = <T extends Statement>(
      make: () => Omit<T, keyof typeof start & ('line' | 'column' | 'endLine' | 'endColumn')>,
    ): Statement => {
      this.next();
      const parts = make();
      const place = this.from(start);
      this.endOfLine();
      return { ...parts, ...place } as unknown as Statement;
    };
    switch (start.text) {
      case 'import':
      case 'from':
        return this.#import();
      case 'return':
        return done(() => {
          const value = this.#ends() ? undefined : this.tuple();
          if (this.scopes.length === 1) this.fail("'return' outside function", this.from(start));
          return { kind: 'return', value };
        });
      case 'global':
      case 'nonlocal':
        return done(() => {
          do {
            const name = this.name();
            (start.text === 'global' ? this.scope.globals : this.scope.nonlocals).add(name);
          } while (this.take(','));
          return { kind: 'pass' };
        });
      case 'raise':
        return done(() => {
          const value = this.#ends() ? undefined : this.expression();
          return { kind: 'raise', value, cause: value && this.take('from') ? this.expression() : undefined };
        });
      case 'del':
        return done(() => {
          const value = this.tuple();
          this.target(value, 'delete');
          return { kind: 'delete', targets: value.kind === 'tuple' || value.kind === 'list' ? value.items : [value] };
        });
      case 'assert':
        return done(() => {
          const test = this.expression();
          return { kind: 'assert', test, message: this.take(',') ? this.expression() : undefined };
        });
      case 'pass':
      case 'break':
      case 'continue':
        return done(() => ({ kind: start.text as 'pass' }));
    }
    return undefined;
  }

  #ends(): boolean {
    return this.peek().kind === 'newline' || this.peek().kind === 'end' || this.is(';');
  }

  /** `a = b = value`, `a += value`, `a: int = value` */
  #assignment(first: Expression): Statement | undefined {
    const token = this.peek();
    if (token.kind === 'operator' && ASSIGNMENTS.has(token.text)) {
      if (!['name', 'attribute', 'index'].includes(first.kind))
        this.fail(`'${described(first)}' is an illegal expression for augmented assignment`, first);
      this.next();
      this.target(first);
      const value = this.tuple();
      const place = this.from(first);
      this.endOfLine();
      return { kind: 'assign', targets: [first], operator: token.text.slice(0, -1), value, ...place };
    }
    if (token.text === ':' && ['name', 'attribute', 'index'].includes(first.kind)) {
      this.next();
      this.expression();
      this.target(first);
      if (!this.take('=')) {
        const place = this.from(first);
        this.endOfLine();
        return { kind: 'annotation', target: first, ...place };
      }
      const value = this.tuple();
      const place = this.from(first);
      this.endOfLine();
      return { kind: 'assign', targets: [first], operator: '', value, annotated: true, ...place };
    }
    if (!this.is('=')) return undefined;
    const targets: Expression[] = [];
    let value = first;
    while (this.take('=')) {
      this.#check(value);
      targets.push(value);
      value = this.tuple();
    }
    const place = this.from(first);
    this.endOfLine();
    return { kind: 'assign', targets, operator: '', value, ...place };
  }

  #check(target: Expression): void {
    if (['name', 'attribute', 'index', 'tuple', 'list', 'star'].includes(target.kind)) return this.target(target);
    const what = described(target);
    const here = ['True', 'False', 'None', 'ellipsis'].includes(what)
      ? ''
      : " here. Maybe you meant '==' instead of '='?";
    return this.fail(`cannot assign to ${what}${here}`, target);
  }

  #import(): Statement {
    const start = this.next();
    const names: { name: string; as: string; direct: boolean }[] = [];
    let module = '';
    let level = 0;
    if (start.text === 'from') {
      for (;;) {
        if (this.take('.')) level += 1;
        else if (this.take('...')) level += 3;
        else break;
      }
      module = this.is('import') ? '' : this.#dotted();
      this.expect('import');
      const around = this.take('(');
      do {
        if (around && this.is(')')) break;
        const name = this.take('*') ? '*' : this.name();
        const as = this.take('as') ? this.name() : name;
        if (name !== '*') this.bind(as);
        names.push({ name, as, direct: false });
      } while (this.take(','));
      if (around) this.expect(')');
    } else {
      do {
        const name = this.#dotted();
        const direct = this.take('as');
        const as = direct ? this.name() : (name.split('.')[0] ?? name);
        this.bind(as);
        names.push({ name, as, direct });
      } while (this.take(','));
    }
    const place = this.from(start);
    this.endOfLine();
    return { kind: 'import', module: start.text === 'from' ? module || '.' : '', level, names, ...place };
  }

  #dotted(): string {
    let name = this.name();
    while (this.take('.')) name += `.${this.name()}`;
    return name;
  }
}

function placeOf({ line, column, endLine, endColumn }: Expression) {
  return { line, column, endLine, endColumn };
}
