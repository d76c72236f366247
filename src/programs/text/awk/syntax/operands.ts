import { wrongArity } from './arity.ts';
import type { Expression, LeftSide } from './ast.ts';
import { Cursor } from './cursor.ts';
import { AwkSyntaxError } from './fault.ts';
import { Names } from './names.ts';

/** Functions that may have to wait. */
const WAITING = new Set(['system', 'close', 'fflush']);

/** What operators work on: values, variables, fields, calls, and what stands in parentheses. */
export abstract class OperandParser extends Cursor {
  protected readonly names = new Names();
  /** Within the parentheses of print a `>` compares, outside it redirects. */
  protected noGreater = false;
  /** Within `for (` an `in` belongs to the loop. */
  protected noIn = false;

  protected abstract expression(): Expression;
  protected abstract unary(): Expression;
  /** An operand and what steps it. */
  protected abstract postfix(): Expression;

  protected list(): Expression[] {
    const list = [this.expression()];
    while (this.take(',')) {
      this.skipNewlines();
      list.push(this.expression());
    }
    return list;
  }

  protected subscripts(): Expression[] {
    const list = this.list();
    this.expect(']');
    return list;
  }

  /** The name of an array. */
  protected array(): string {
    const { kind, text, line } = this.token;
    if (kind !== 'name') throw this.wrong();
    this.at += 1;
    this.use(text, 'array', line);
    return text;
  }

  protected use(name: string, kind: 'variable' | 'array', line: number): void {
    const fault = this.gnu ? this.names.use(name, kind, line) : undefined;
    if (fault) this.complain(fault);
  }

  protected primary(): Expression {
    const { token } = this;
    switch (token.kind) {
      case 'number':
        this.at += 1;
        return { kind: 'number', value: token.value ?? 0, waits: false };
      case 'string':
        this.at += 1;
        return { kind: 'string', value: token.text, waits: false };
      case 'regex':
        this.at += 1;
        return { kind: 'regex', source: token.text, waits: false };
      case 'builtin':
        return this.#builtin();
      case 'function':
        return this.#call();
      case 'name':
        return this.#variable();
      case 'keyword':
        if (token.text === 'getline') return this.#getline();
        break;
      case 'symbol':
        if (token.text === '(') return this.#group();
        if (token.text === '$') return this.#field();
        if (token.text === '++' || token.text === '--') {
          this.at += 1;
          const of = this.primary();
          if (!isLeftSide(of)) throw this.wrong();
          return { kind: 'step', by: token.text === '++' ? 1 : -1, prefix: true, of, waits: of.waits };
        }
        if (token.text === '-' || token.text === '+' || token.text === '!') return this.unary();
        break;
    }
    throw this.wrong();
  }

  #field(): Expression {
    this.at += 1;
    if (this.is('-', '+', '!')) return field(this.unary());
    // busybox's dollar binds more weakly than a step.
    const index = this.gnu ? this.primary() : this.postfix();
    if (!this.gnu && this.is('++', '--')) throw this.wrong();
    return field(index);
  }

  #group(): Expression {
    const [noGreater, noIn] = [this.noGreater, this.noIn];
    this.at += 1;
    this.noGreater = false;
    this.noIn = false;
    const list = this.list();
    this.skipNewlines();
    this.expect(')');
    [this.noGreater, this.noIn] = [noGreater, noIn];
    const waits = list.some((each) => each.waits);
    if (this.isKeyword('in') && (list.length > 1 || !this.noIn)) {
      if (list.length > 1 || this.ahead(1)?.kind === 'name') {
        this.at += 1;
        return { kind: 'in', subscripts: list, array: this.array(), waits };
      }
    }
    if (list.length > 1 && this.gnu) throw this.wrong();
    return { kind: 'group', body: list.reduce(subscript), waits };
  }

  #variable(): Expression {
    const { text: name, line } = this.next();
    if (!this.take('[')) {
      this.use(name, 'variable', line);
      return { kind: 'variable', name, waits: false };
    }
    const [noGreater, noIn] = [this.noGreater, this.noIn];
    [this.noGreater, this.noIn] = [false, false];
    const subscripts = this.subscripts();
    [this.noGreater, this.noIn] = [noGreater, noIn];
    this.use(name, 'array', line);
    return { kind: 'element', array: name, subscripts, waits: subscripts.some((each) => each.waits) };
  }

  /** @param one reads the argument of that index */
  #arguments(one: (index: number) => Expression): Expression[] {
    const [noGreater, noIn] = [this.noGreater, this.noIn];
    this.expect('(');
    [this.noGreater, this.noIn] = [false, false];
    this.skipNewlines();
    const args: Expression[] = [];
    if (!this.is(')')) {
      do {
        this.skipNewlines();
        args.push(one(args.length));
      } while (this.take(','));
    }
    this.skipNewlines();
    this.expect(')');
    [this.noGreater, this.noIn] = [noGreater, noIn];
    return args;
  }

  /** An argument that is a name alone may be an array. */
  #bareName(): (Expression & { kind: 'variable' }) | undefined {
    const after = this.ahead(1);
    if (this.token.kind !== 'name' || after?.kind !== 'symbol' || (after.text !== ',' && after.text !== ')'))
      return undefined;
    return { kind: 'variable', name: this.next().text, waits: false };
  }

  #call(): Expression {
    const { text: name, line } = this.next();
    const args = this.#arguments((index) => {
      const bare = this.#bareName();
      if (bare) this.names.argument(name, index, bare.name, line);
      return bare ?? this.expression();
    });
    this.names.call(name, args.length, line);
    return { kind: 'call', name, args, waits: true };
  }

  #builtin(): Expression {
    const { text: name, line } = this.next();
    // length does without parentheses; busybox's then wants something behind it.
    const bare = name === 'length' && !this.is('(');
    if (bare && !this.gnu && (this.token.kind === 'end' || this.is('{'))) throw this.wrong();
    const args = bare ? [] : this.#arguments((index) => this.#builtinArgument(name, index));
    const fault = wrongArity(name, args.length, line, this.flavour);
    if (fault && this.gnu && SPELT_OUT.has(name)) throw this.#atParenthesis();
    if (fault) this.complain(fault);
    return { kind: 'builtin', name, args, waits: WAITING.has(name) || args.some((each) => each.waits) };
  }

  /** mawk's grammar knows the arguments of some functions by themselves. */
  #builtinArgument(name: string, index: number): Expression {
    const { kind, line } = this.token;
    const bare = this.#bareName();
    if (name === 'split' && index === 1) {
      if (bare) this.use(bare.name, 'array', line);
      else if (this.gnu) throw this.wrong();
      else if (kind !== 'name') throw new AwkSyntaxError('', line, { busybox: 'Not an array' });
    } else if (bare && !(name === 'length' && this.names.isArray(bare.name))) {
      this.use(bare.name, 'variable', line);
    }
    if (bare) return bare;
    const argument = this.expression();
    if (this.gnu && index === 2 && /^g?sub$/.test(name) && !isLeftSide(argument)) {
      this.at -= 1;
      throw this.wrong();
    }
    return argument;
  }

  #atParenthesis(): AwkSyntaxError {
    this.at -= 1;
    return this.wrong();
  }

  #getline(): Expression {
    this.at += 1;
    const to = this.optionalLeftSide();
    if (!this.take('<')) return { kind: 'getline', from: 'input', source: undefined, to, waits: true };
    return { kind: 'getline', from: 'file', source: this.postfix(), to, waits: true };
  }

  protected optionalLeftSide(): LeftSide | undefined {
    if (this.token.kind !== 'name' && !this.is('$')) return undefined;
    const operand = this.primary();
    return isLeftSide(operand) ? operand : undefined;
  }
}

/** Functions for whose arguments mawk has grammar of their own: too few of them are wrong where they end. */
const SPELT_OUT = new Set(['split', 'match', 'sub', 'gsub']);

function field(index: Expression): Expression {
  return { kind: 'field', index, waits: index.waits };
}

/** busybox takes a list in parentheses for a subscript. */
function subscript(left: Expression, right: Expression): Expression {
  const separator: Expression = { kind: 'variable', name: 'SUBSEP', waits: false };
  const start: Expression = { kind: 'concat', left, right: separator, waits: left.waits };
  return { kind: 'concat', left: start, right, waits: left.waits || right.waits };
}

/** Whether something can be assigned to. */
export function isLeftSide(expression: Expression): expression is LeftSide {
  return expression.kind === 'variable' || expression.kind === 'field' || expression.kind === 'element';
}
