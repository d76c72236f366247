import {
  AwkSyntaxError,
  type Expression,
  type FunctionDefinition,
  type LeftSide,
  type Program,
  type Redirection,
  type Rule,
  type Statement,
} from './ast.ts';
import { type Token, tokenize } from './lexer.ts';

/** @param source one character for each byte @throws {AwkSyntaxError} */
export function parseProgram(source: string, options: { slash: boolean; octal: boolean }): Program {
  return new Parser(tokenize(source, options)).program();
}

/** Functions that may have to wait. */
const WAITING = new Set(['system', 'close', 'fflush']);
const COMPARISONS = ['<', '<=', '==', '!=', '>', '>='];

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  /** Within the parentheses of print a `>` compares, outside it redirects. */
  #noGreater = false;
  /** Within `for (` an `in` belongs to the loop. */
  #noIn = false;
  #inFunction = false;
  /** Not in BEGIN and END, where there is nothing to leave by next. */
  #hasRecord = true;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  program(): Program {
    const begin: Statement[] = [];
    const end: Statement[] = [];
    const rules: Rule[] = [];
    const functions = new Map<string, FunctionDefinition>();
    this.#skipEnds();
    while (this.#token.kind !== 'end') {
      if (this.#isKeyword('BEGIN') || this.#isKeyword('END')) {
        const into = this.#next().text === 'BEGIN' ? begin : end;
        if (!this.#is('{')) throw this.#wrong();
        this.#hasRecord = false;
        into.push(this.#block());
        this.#hasRecord = true;
      } else if (this.#isKeyword('function') || this.#isKeyword('func')) {
        const definition = this.#functionDefinition();
        functions.set(definition.name, definition);
      } else if (this.#is('}')) {
        const { line } = this.#token;
        this.#at += 1;
        const after = this.#tokens[this.#at]?.kind === 'end' ? 'end of line' : this.#tokens[this.#at]?.text;
        throw new AwkSyntaxError(`extra '}'\nawk: line ${line}: syntax error at or near ${after}`, line);
      } else {
        rules.push(this.#rule());
      }
      this.#skipEnds();
    }
    const program = { begin, rules, end, functions };
    this.#checkCalls(functions);
    return program;
  }

  readonly #called: { name: string; line: number }[] = [];

  #checkCalls(functions: ReadonlyMap<string, FunctionDefinition>): void {
    for (const { name } of this.#called) {
      if (!functions.has(name)) throw new AwkSyntaxError(`function ${name} never defined`, this.#token.line, true);
    }
  }

  get #token(): Token {
    return this.#tokens[this.#at] as Token;
  }

  #next(): Token {
    const token = this.#token;
    if (token.kind !== 'end') this.#at += 1;
    return token;
  }

  #is(...symbols: string[]): boolean {
    return this.#token.kind === 'symbol' && symbols.includes(this.#token.text);
  }

  #isKeyword(...words: string[]): boolean {
    return this.#token.kind === 'keyword' && words.includes(this.#token.text);
  }

  #take(symbol: string): boolean {
    if (!this.#is(symbol)) return false;
    this.#at += 1;
    return true;
  }

  #expect(symbol: string): void {
    if (!this.#take(symbol)) throw this.#wrong(symbol);
  }

  #wrong(expected?: string): AwkSyntaxError {
    const { kind, text, line } = this.#token;
    if (kind === 'end') {
      // As if another line were there.
      if (expected === '}' || expected === undefined)
        return new AwkSyntaxError(
          expected ? 'missing } near end of file' : 'syntax error at or near end of file',
          line,
          true,
        );
      return new AwkSyntaxError(`missing ${expected} near end of file`, line, true);
    }
    const near = kind === 'newline' ? 'end of line' : text;
    if (expected === ')' || expected === '}') return new AwkSyntaxError(`missing ${expected} near ${near}`, line);
    return new AwkSyntaxError(`syntax error at or near ${near}`, line);
  }

  #skipNewlines(): void {
    while (this.#token.kind === 'newline') this.#at += 1;
  }

  #skipEnds(): void {
    while (this.#token.kind === 'newline' || this.#is(';')) this.#at += 1;
  }

  #rule(): Rule {
    let pattern: Expression | undefined;
    let end: Expression | undefined;
    if (!this.#is('{')) {
      pattern = this.#expression();
      if (this.#take(',')) {
        this.#skipNewlines();
        end = this.#expression();
      }
    }
    const action = this.#is('{') ? this.#block() : undefined;
    if (!action && this.#token.kind !== 'newline' && this.#token.kind !== 'end' && !this.#is(';')) throw this.#wrong();
    return { pattern, end, action };
  }

  #functionDefinition(): FunctionDefinition {
    this.#at += 1;
    const name = this.#next().text;
    const parameters: string[] = [];
    this.#expect('(');
    while (!this.#is(')')) {
      const { kind, text } = this.#next();
      if (kind !== 'name') throw this.#wrong();
      parameters.push(text);
      if (!this.#take(',')) break;
      this.#skipNewlines();
    }
    this.#expect(')');
    this.#skipNewlines();
    this.#inFunction = true;
    const body = this.#block();
    this.#inFunction = false;
    return { name, parameters, body };
  }

  #block(): Statement {
    this.#expect('{');
    const body: Statement[] = [];
    this.#skipEnds();
    while (!this.#is('}')) {
      if (this.#token.kind === 'end') throw this.#wrong('}');
      body.push(this.#statement());
      this.#skipEnds();
    }
    this.#at += 1;
    return { kind: 'block', body };
  }

  /** A simple statement ends with a semicolon, a newline or before a closing brace. */
  #endOfStatement(): void {
    if (this.#token.kind === 'newline' || this.#is(';')) this.#at += 1;
    else if (!this.#is('}') && this.#token.kind !== 'end') throw this.#wrong();
  }

  #body(): Statement {
    this.#skipNewlines();
    if (this.#take(';')) return { kind: 'block', body: [] };
    return this.#statement();
  }

  #statement(): Statement {
    if (this.#is('{')) return this.#block();
    if (this.#token.kind === 'keyword') {
      const compound = this.#compound();
      if (compound) return compound;
    }
    const simple = this.#simple();
    this.#endOfStatement();
    return simple;
  }

  #compound(): Statement | undefined {
    switch (this.#token.text) {
      case 'if': {
        const test = this.#condition();
        const yes = this.#body();
        const back = this.#at;
        this.#skipEnds();
        if (this.#isKeyword('else')) {
          this.#at += 1;
          return { kind: 'if', test, yes, no: this.#body() };
        }
        this.#at = back;
        return { kind: 'if', test, yes, no: undefined };
      }
      case 'while': {
        const test = this.#condition();
        return { kind: 'while', test, body: this.#body() };
      }
      case 'do': {
        this.#at += 1;
        const body = this.#body();
        this.#skipEnds();
        if (!this.#isKeyword('while')) throw this.#wrong();
        const test = this.#condition();
        this.#endOfStatement();
        return { kind: 'do', test, body };
      }
      case 'for':
        return this.#for();
      default:
        return undefined;
    }
  }

  #condition(): Expression {
    this.#at += 1;
    this.#expect('(');
    const test = this.#expression();
    this.#expect(')');
    return test;
  }

  #for(): Statement {
    this.#at += 1;
    this.#expect('(');
    const [name, word, array, close] = this.#tokens.slice(this.#at, this.#at + 4);
    if (
      name?.kind === 'name' &&
      word?.kind === 'keyword' &&
      word.text === 'in' &&
      array?.kind === 'name' &&
      close?.text === ')'
    ) {
      this.#at += 4;
      return { kind: 'forIn', name: name.text, array: array.text, body: this.#body() };
    }
    const start = this.#is(';') ? undefined : this.#simple();
    this.#expect(';');
    this.#skipNewlines();
    const test = this.#is(';') ? undefined : this.#expression();
    this.#expect(';');
    this.#skipNewlines();
    const step = this.#is(')') ? undefined : this.#simple();
    this.#expect(')');
    return { kind: 'for', start, test, step, body: this.#body() };
  }

  #simple(): Statement {
    const { kind, text, line } = this.#token;
    if (kind === 'keyword') {
      switch (text) {
        case 'print':
        case 'printf':
          return this.#print(text);
        case 'next':
        case 'nextfile':
        case 'break':
        case 'continue':
          if (text.startsWith('next') && !this.#hasRecord) throw new AwkSyntaxError(`improper use of ${text}`, line);
          this.#at += 1;
          return { kind: text };
        case 'exit':
        case 'return': {
          if (text === 'return' && !this.#inFunction) throw new AwkSyntaxError('return outside function body', line);
          this.#at += 1;
          const bare = this.#token.kind === 'newline' || this.#token.kind === 'end' || this.#is(';', '}');
          return { kind: text, value: bare ? undefined : this.#expression() };
        }
        case 'delete': {
          this.#at += 1;
          const array = this.#next().text;
          return { kind: 'delete', array, subscripts: this.#take('[') ? this.#subscripts() : undefined };
        }
        case 'getline':
          break;
        default:
          throw this.#wrong();
      }
    }
    return { kind: 'expression', expression: this.#expression() };
  }

  #print(kind: 'print' | 'printf'): Statement {
    this.#at += 1;
    let args: Expression[] = [];
    const outer = this.#noGreater;
    if (this.#is('(') && this.#endsAtParenthesis()) {
      this.#at += 1;
      this.#noGreater = false;
      args = this.#is(')') ? [] : this.#list();
      this.#expect(')');
      this.#noGreater = outer;
    } else {
      this.#noGreater = true;
      const bare = this.#token.kind === 'newline' || this.#token.kind === 'end' || this.#is(';', '}', '>', '>>', '|');
      args = bare ? [] : this.#list();
      this.#noGreater = outer;
    }
    let redirection: Redirection | undefined;
    if (this.#is('>', '>>', '|')) {
      const how = this.#next().text as Redirection['how'];
      this.#noGreater = true;
      const to = how === '|' ? this.#concatenation() : this.#conditional();
      this.#noGreater = outer;
      redirection = { how, to };
    }
    return { kind, args, redirection };
  }

  /** Whether the parentheses that open here hold all that is printed. */
  #endsAtParenthesis(): boolean {
    let depth = 0;
    for (let at = this.#at; at < this.#tokens.length; at++) {
      const { kind, text } = this.#tokens[at] as Token;
      if (kind === 'symbol' && text === '(') depth += 1;
      if (kind === 'symbol' && text === ')' && --depth === 0) {
        const after = this.#tokens[at + 1] as Token;
        return (
          after.kind === 'newline' ||
          after.kind === 'end' ||
          (after.kind === 'symbol' && /^(?:[;}|]|>>?)$/.test(after.text))
        );
      }
    }
    return false;
  }

  #list(): Expression[] {
    const list = [this.#expression()];
    while (this.#take(',')) {
      this.#skipNewlines();
      list.push(this.#expression());
    }
    return list;
  }

  #subscripts(): Expression[] {
    const list = this.#list();
    this.#expect(']');
    return list;
  }

  // Expressions, the weakest operator first.

  #expression(): Expression {
    const left = this.#conditional();
    if (!this.#is('=', '+=', '-=', '*=', '/=', '%=', '^=') || !isLeftSide(left)) return left;
    const operator = this.#next().text;
    this.#skipNewlines();
    const value = this.#expression();
    return { kind: 'assign', operator, to: left, value, waits: left.waits || value.waits };
  }

  #conditional(): Expression {
    const test = this.#or();
    if (!this.#take('?')) return test;
    this.#skipNewlines();
    const yes = this.#expression();
    this.#skipNewlines();
    this.#expect(':');
    this.#skipNewlines();
    const no = this.#expression();
    return { kind: 'conditional', test, yes, no, waits: test.waits || yes.waits || no.waits };
  }

  #or(): Expression {
    let left = this.#and();
    while (this.#take('||')) {
      this.#skipNewlines();
      const right = this.#and();
      left = { kind: 'or', left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  #and(): Expression {
    let left = this.#in();
    while (this.#take('&&')) {
      this.#skipNewlines();
      const right = this.#in();
      left = { kind: 'and', left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  #in(): Expression {
    let left = this.#match();
    while (!this.#noIn && this.#isKeyword('in')) {
      this.#at += 1;
      left = { kind: 'in', subscripts: [left], array: this.#next().text, waits: left.waits };
    }
    return left;
  }

  #match(): Expression {
    let left = this.#comparison();
    while (this.#is('~', '!~')) {
      const negated = this.#next().text === '!~';
      const right = this.#comparison();
      left = { kind: 'match', negated, left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  #comparison(): Expression {
    let left = this.#piped();
    while (this.#is(...COMPARISONS) && !(this.#noGreater && this.#is('>'))) {
      const operator = this.#next().text;
      const right = this.#piped();
      left = { kind: 'compare', operator, left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  /** `command | getline` */
  #piped(): Expression {
    let left = this.#concatenation();
    while (this.#is('|') && this.#tokens[this.#at + 1]?.text === 'getline') {
      this.#at += 2;
      left = { kind: 'getline', from: 'command', source: left, to: this.#optionalLeftSide(), waits: true };
    }
    return left;
  }

  #concatenation(): Expression {
    let left = this.#sum();
    while (this.#startsOperand()) {
      const right = this.#sum();
      left = { kind: 'concat', left, right, waits: left.waits || right.waits };
    }
    return left;
  }

  #startsOperand(): boolean {
    const { kind, text } = this.#token;
    if (kind === 'number' || kind === 'string' || kind === 'name' || kind === 'function' || kind === 'builtin')
      return true;
    // A minus behind an operand subtracts.
    return kind === 'symbol' ? /^(?:\(|\$|!|-|\+|\+\+|--)$/.test(text) && text !== '!' : false;
  }

  #sum(): Expression {
    let left = this.#product();
    while (this.#is('+', '-')) left = this.#arithmetic(left, () => this.#product());
    return left;
  }

  #product(): Expression {
    let left = this.#unary();
    while (this.#is('*', '/', '%')) left = this.#arithmetic(left, () => this.#unary());
    return left;
  }

  #arithmetic(left: Expression, operand: () => Expression): Expression {
    const operator = this.#next().text;
    const right = operand();
    return { kind: 'arithmetic', operator, left, right, waits: left.waits || right.waits };
  }

  #unary(): Expression {
    for (const [symbol, kind] of [
      ['!', 'not'],
      ['-', 'negate'],
      ['+', 'plus'],
    ] as const) {
      if (!this.#take(symbol)) continue;
      const of = this.#unary();
      return { kind, of, waits: of.waits };
    }
    return this.#power();
  }

  #power(): Expression {
    const left = this.#postfix();
    if (!this.#take('^')) return left;
    // From right to left, and a sign may stand before the exponent.
    const right = this.#is('-', '+', '!') ? this.#unary() : this.#power();
    return { kind: 'arithmetic', operator: '^', left, right, waits: left.waits || right.waits };
  }

  #postfix(): Expression {
    const operand = this.#primary();
    if (!isLeftSide(operand) || !this.#is('++', '--')) return operand;
    return { kind: 'step', by: this.#next().text === '++' ? 1 : -1, prefix: false, of: operand, waits: operand.waits };
  }

  #primary(): Expression {
    const token = this.#token;
    switch (token.kind) {
      case 'number':
        this.#at += 1;
        return { kind: 'number', value: token.value ?? 0, waits: false };
      case 'string':
        this.#at += 1;
        return { kind: 'string', value: token.text, waits: false };
      case 'regex':
        this.#at += 1;
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
        if (token.text === '$') {
          this.#at += 1;
          const index = this.#is('++', '--')
            ? this.#primary()
            : this.#is('-', '+', '!')
              ? this.#unary()
              : this.#primary();
          return { kind: 'field', index, waits: index.waits };
        }
        if (token.text === '++' || token.text === '--') {
          this.#at += 1;
          const of = this.#primary();
          if (!isLeftSide(of)) throw this.#wrong();
          return { kind: 'step', by: token.text === '++' ? 1 : -1, prefix: true, of, waits: of.waits };
        }
        if (token.text === '-' || token.text === '+' || token.text === '!') return this.#unary();
        break;
    }
    throw this.#wrong();
  }

  #group(): Expression {
    const [noGreater, noIn] = [this.#noGreater, this.#noIn];
    this.#at += 1;
    this.#noGreater = false;
    this.#noIn = false;
    const list = this.#list();
    this.#skipNewlines();
    this.#expect(')');
    [this.#noGreater, this.#noIn] = [noGreater, noIn];
    const waits = list.some((each) => each.waits);
    if (this.#isKeyword('in') && (list.length > 1 || !this.#noIn)) {
      if (list.length > 1 || this.#tokens[this.#at + 1]?.kind === 'name') {
        this.#at += 1;
        return { kind: 'in', subscripts: list, array: this.#next().text, waits };
      }
    }
    const [body] = list;
    if (!body || list.length > 1) throw this.#wrong();
    return { kind: 'group', body, waits };
  }

  #variable(): Expression {
    const name = this.#next().text;
    if (!this.#take('[')) return { kind: 'variable', name, waits: false };
    const [noGreater, noIn] = [this.#noGreater, this.#noIn];
    [this.#noGreater, this.#noIn] = [false, false];
    const subscripts = this.#subscripts();
    [this.#noGreater, this.#noIn] = [noGreater, noIn];
    return { kind: 'element', array: name, subscripts, waits: subscripts.some((each) => each.waits) };
  }

  #arguments(): Expression[] {
    const [noGreater, noIn] = [this.#noGreater, this.#noIn];
    this.#expect('(');
    [this.#noGreater, this.#noIn] = [false, false];
    this.#skipNewlines();
    const args = this.#is(')') ? [] : this.#list();
    this.#skipNewlines();
    this.#expect(')');
    [this.#noGreater, this.#noIn] = [noGreater, noIn];
    return args;
  }

  #call(): Expression {
    const { text: name, line } = this.#next();
    this.#called.push({ name, line });
    return { kind: 'call', name, args: this.#arguments(), waits: true };
  }

  #builtin(): Expression {
    const { text: name } = this.#next();
    // length does without parentheses.
    const args = name === 'length' && !this.#is('(') ? [] : this.#arguments();
    return { kind: 'builtin', name, args, waits: WAITING.has(name) || args.some((each) => each.waits) };
  }

  #getline(): Expression {
    this.#at += 1;
    const to = this.#optionalLeftSide();
    if (!this.#take('<')) return { kind: 'getline', from: 'input', source: undefined, to, waits: true };
    return { kind: 'getline', from: 'file', source: this.#postfix(), to, waits: true };
  }

  #optionalLeftSide(): LeftSide | undefined {
    if (this.#token.kind !== 'name' && !this.#is('$')) return undefined;
    const operand = this.#primary();
    return isLeftSide(operand) ? operand : undefined;
  }
}

function isLeftSide(expression: Expression): expression is LeftSide {
  return expression.kind === 'variable' || expression.kind === 'field' || expression.kind === 'element';
}
