import { Real } from '../data/values.ts';
import { PythonSyntaxError } from '../error.ts';
import type { Argument, Clause, Expression, Place } from './ast.ts';
import { lex, type Token } from './lex.ts';
import { emptyCode, TokenStream } from './stream.ts';
import { type FieldPart, fields, literal } from './strings.ts';

/** What stands for itself: names, literals, brackets, and what may follow them. */
export abstract class Atoms extends TokenStream {
  abstract expression(): Expression;
  abstract named(): Expression;
  abstract starred(): Expression;
  abstract disjunction(): Expression;
  abstract targets(): Expression;
  /** Reads a field of an f-string. */
  abstract field(tokens: Token[]): Expression;

  primary(): Expression {
    const start = this.peek();
    let value = this.#atom();
    for (;;) {
      if (this.take('.')) value = { kind: 'attribute', of: value, name: this.name(), ...this.from(start) };
      else if (this.take('(')) value = { kind: 'call', callee: value, args: this.args(')'), ...this.from(start) };
      else if (this.take('[')) {
        const key = this.#key();
        this.expect(']');
        value = { kind: 'index', of: value, key, ...this.from(start) };
      } else return value;
    }
  }

  /** What is between the parentheses of a call, and the closing one. */
  args(end: string): Argument[] {
    const args: Argument[] = [];
    while (!this.take(end)) {
      const token = this.peek();
      if (this.take('**')) args.push({ name: undefined, star: '**', value: this.expression() });
      else if (this.take('*')) args.push({ name: undefined, star: '*', value: this.expression() });
      else if (token.kind === 'name' && this.is('=', 1)) {
        if (this.isKeyword(token)) this.fail(`cannot assign to ${token.text}`, this.#wide(token, this.peek(1)));
        this.next();
        this.next();
        args.push({ name: token.text, star: '', value: this.expression() });
      } else {
        let value = this.named();
        if (this.is('for')) value = this.comprehension('generator', token, undefined, value);
        else if (args.some(({ name }) => name !== undefined))
          this.fail('positional argument follows keyword argument', this.#at(this.peek()));
        else if (this.is('='))
          this.fail('expression cannot contain assignment, perhaps you meant "=="?', this.#wide(value, this.peek()));
        args.push({ name: undefined, star: '', value });
      }
      if (this.take(',')) continue;
      if (!this.is(end)) this.#comma(args.at(-1)?.value);
      this.expect(end);
      break;
    }
    return args;
  }

  #at(place: Place): Place {
    return place;
  }

  #wide(first: Place, last: Place): Place {
    return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
  }

  /** Something follows an expression where only a comma could. */
  #comma(before: Expression | undefined): void {
    const token = this.peek();
    const starts =
      token.kind === 'number' || token.kind === 'string' || (token.kind === 'name' && !this.isKeyword(token));
    if (!before || !starts) return;
    const mark = this.mark();
    const after = this.primary();
    this.reset(mark);
    this.fail('invalid syntax. Perhaps you forgot a comma?', this.#wide(before, after));
  }

  #key(): Expression {
    const start = this.peek();
    const first = this.#slice();
    if (!this.is(',')) return first;
    const items = [first];
    while (this.take(',') && !this.is(']')) items.push(this.#slice());
    return { kind: 'tuple', items, ...this.from(start) };
  }

  #slice(): Expression {
    const start = this.peek();
    const part = () => (this.is(':') || this.is(']') || this.is(',') ? undefined : this.expression());
    const first = this.is(':') ? undefined : this.named();
    if (first && !this.is(':')) return first;
    this.expect(':');
    const end = part();
    const step = this.take(':') ? part() : undefined;
    return { kind: 'slice', start: first, end, step, ...this.from(start) };
  }

  #atom(): Expression {
    const token = this.peek();
    switch (token.kind) {
      case 'number':
        this.next();
        return { kind: 'constant', value: numberOf(token.text), ...this.from(token) };
      case 'string':
        return this.#strings();
      case 'name':
        return this.#name();
      case 'operator':
        if (this.take('(')) return this.#parentheses(token);
        if (this.take('[')) return this.#list(token);
        if (this.take('{')) return this.#braces(token);
        if (this.take('...')) return { kind: 'ellipsis', ...this.from(token) };
    }
    return this.fail('invalid syntax');
  }

  #name(): Expression {
    const token = this.peek();
    const constants: Record<string, boolean | null> = { True: true, False: false, None: null };
    if (Object.hasOwn(constants, token.text)) {
      this.next();
      return { kind: 'constant', value: constants[token.text] ?? null, ...this.from(token) };
    }
    const name = this.name();
    return { kind: 'name', name, ...this.from(token) };
  }

  #parentheses(start: Token): Expression {
    if (this.take(')')) return { kind: 'tuple', items: [], ...this.from(start) };
    if (this.is('yield')) {
      const value = this.expression();
      this.expect(')');
      return value;
    }
    const first = this.starred();
    if (this.is('for')) {
      const made = this.comprehension('generator', start, undefined, first);
      this.expect(')');
      return { ...made, ...this.from(start) };
    }
    if (!this.is(',')) {
      if (!this.is(')')) this.#comma(first);
      this.expect(')');
      return first;
    }
    const items = this.#items(first, ')');
    return { kind: 'tuple', items, ...this.from(start) };
  }

  #items(first: Expression, end: string): Expression[] {
    const items = [first];
    while (this.take(',') && !this.is(end)) items.push(this.starred());
    if (!this.is(end)) this.#comma(items.at(-1));
    this.expect(end);
    return items;
  }

  #list(start: Token): Expression {
    if (this.take(']')) return { kind: 'list', items: [], ...this.from(start) };
    const first = this.starred();
    if (this.is('for')) {
      const made = this.comprehension('list', start, undefined, first);
      this.expect(']');
      return { ...made, ...this.from(start) };
    }
    return { kind: 'list', items: this.#items(first, ']'), ...this.from(start) };
  }

  #braces(start: Token): Expression {
    const entries: [Expression | undefined, Expression][] = [];
    while (!this.take('}')) {
      if (this.take('**')) entries.push([undefined, this.disjunction()]);
      else {
        const key = this.starred();
        if (entries.length === 0 && !this.is(':')) return this.#set(start, key);
        this.expect(':');
        const value = this.expression();
        if (entries.length === 0 && this.is('for')) {
          const made = this.comprehension('dict', start, key, value);
          this.expect('}');
          return { ...made, ...this.from(start) };
        }
        entries.push([key, value]);
      }
      if (this.take(',')) continue;
      if (!this.is('}')) this.#comma(entries.at(-1)?.[1]);
      this.expect('}');
      break;
    }
    return { kind: 'dict', entries, ...this.from(start) };
  }

  #set(start: Token, first: Expression): Expression {
    if (!this.is('for')) return { kind: 'set', items: this.#items(first, '}'), ...this.from(start) };
    const made = this.comprehension('set', start, undefined, first);
    this.expect('}');
    return { ...made, ...this.from(start) };
  }

  /** `for x in xs if …`, once an element was read. */
  comprehension(
    of: 'list' | 'set' | 'dict' | 'generator',
    start: Place,
    key: Expression | undefined,
    element: Expression,
  ): Expression {
    const code = emptyCode({ list: '<listcomp>', set: '<setcomp>', dict: '<dictcomp>', generator: '<genexpr>' }[of]);
    const clauses: Clause[] = [];
    while (this.take('for')) {
      this.scopes.push(code);
      const target = this.targets();
      this.target(target);
      this.scopes.pop();
      this.expect('in');
      const over = this.disjunction();
      const tests: Expression[] = [];
      while (this.take('if')) tests.push(this.disjunction());
      clauses.push({ target, over, tests });
    }
    return { kind: 'comprehension', of, key, element, clauses, code, ...this.from(start) };
  }

  /** String literals that stand one after another are one. */
  #strings(): Expression {
    const start = this.peek();
    const parts: Expression[] = [];
    const bytes: string[] = [];
    let formatted = false;
    while (this.peek().kind === 'string') {
      const token = this.next();
      if (/b/i.test(token.prefix)) bytes.push(literal(token));
      else if (/f/i.test(token.prefix)) {
        formatted = true;
        parts.push(...this.#fields(token, fields(token, token.body)));
      } else parts.push({ kind: 'constant', value: literal(token), ...this.from(token) });
    }
    const place = this.from(start);
    if (bytes.length > 0) {
      if (parts.length > 0) throw new PythonSyntaxError('cannot mix bytes and nonbytes literals', place);
      return { kind: 'bytes', data: Uint8Array.from(bytes.join(''), (char) => char.charCodeAt(0)), ...place };
    }
    if (formatted) return { kind: 'join', parts, ...place };
    const value = parts.map((part) => (part.kind === 'constant' ? String(part.value) : '')).join('');
    return { kind: 'constant', value, ...place };
  }

  #fields(token: Token, parts: FieldPart[]): Expression[] {
    return parts.flatMap((part): Expression[] => {
      const place = this.from(token);
      if ('text' in part) return [{ kind: 'constant', value: part.text, ...place }];
      const { source, conversion, specification, shown } = part;
      const value = this.field(shift(lex(`(${source})`), token, part.at - 1));
      const inner =
        specification === undefined
          ? undefined
          : this.#fields(token, fields(token, specification, part.specificationAt));
      const format: Expression = {
        kind: 'format',
        value,
        conversion,
        specification: inner && { kind: 'join', parts: inner, ...place },
        ...place,
      };
      return shown === '' ? [format] : [{ kind: 'constant', value: shown, ...place }, format];
    });
  }
}

/** Moves tokens to where a field stands in its string. */
function shift(tokens: Token[], string: Token, at: number): Token[] {
  const before = string.body.slice(0, at).split('\n');
  const lines = before.length - 1;
  const columns =
    lines === 0 ? string.column + string.prefix.length + string.quote.length + at : (before.at(-1) ?? '').length;
  const column = (line: number, own: number) => (line === 1 ? own + columns : own);
  return tokens.map((token) => ({
    ...token,
    line: token.line + string.line - 1 + lines,
    column: column(token.line, token.column),
    endLine: token.endLine + string.line - 1 + lines,
    endColumn: column(token.endLine, token.endColumn),
  }));
}

function numberOf(text: string): number | bigint | Real {
  const digits = text.replaceAll('_', '');
  if (!/^0[xob]/i.test(digits) && /[.e]/i.test(digits)) return new Real(Number(digits));
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}
