import type { Expression, Redirection, Statement } from './ast.ts';
import { ExpressionParser } from './expressions.ts';
import { AwkSyntaxError } from './fault.ts';

/** Statements and blocks. */
export class StatementParser extends ExpressionParser {
  /** Not in BEGIN, END and functions, where mawk has nothing to leave by next. */
  protected hasRecord = true;
  #loops = 0;

  protected block(): Statement {
    this.expect('{');
    const body: Statement[] = [];
    this.skipEnds();
    while (!this.is('}')) {
      if (this.token.kind === 'end') throw this.wrong();
      body.push(this.#statement());
      this.skipEnds();
    }
    this.at += 1;
    return { kind: 'block', body };
  }

  /** What is wrong with a statement, mawk says, and goes on behind it. */
  #statement(): Statement {
    if (!this.gnu) return this.#oneStatement();
    try {
      return this.#oneStatement();
    } catch (fault) {
      this.recover(fault);
      return { kind: 'block', body: [] };
    }
  }

  /** A simple statement ends with a semicolon, a newline or before a closing brace. */
  #endOfStatement(): void {
    if (this.token.kind === 'newline' || this.is(';')) this.at += 1;
    else if (!this.is('}') && this.token.kind !== 'end') throw this.wrong();
  }

  #body(): Statement {
    this.skipNewlines();
    if (this.take(';') || (this.gnu && this.is('}'))) return { kind: 'block', body: [] };
    return this.#statement();
  }

  #oneStatement(): Statement {
    if (this.is('{')) return this.block();
    if (this.token.kind === 'keyword') {
      const compound = this.#compound();
      if (compound) return compound;
    }
    const simple = this.#simple();
    this.#endOfStatement();
    return simple;
  }

  #compound(): Statement | undefined {
    switch (this.token.text) {
      case 'if': {
        const test = this.#condition();
        const yes = this.#body();
        const back = this.at;
        this.skipEnds();
        if (this.isKeyword('else')) {
          this.at += 1;
          return { kind: 'if', test, yes, no: this.#body() };
        }
        this.at = back;
        return { kind: 'if', test, yes, no: undefined };
      }
      case 'while': {
        const test = this.#condition();
        return { kind: 'while', test, body: this.#loopBody() };
      }
      case 'do': {
        this.at += 1;
        let body = this.#loopBody();
        this.skipEnds();
        while (!this.isKeyword('while')) {
          // mawk takes it for another body that is wrong.
          if (!this.gnu || this.is('}') || this.token.kind === 'end') throw this.wrong();
          this.recover(this.wrong());
          body = { kind: 'block', body: [] };
          this.skipEnds();
        }
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
    this.at += 1;
    this.expect('(');
    const test = this.expression();
    this.expect(')');
    return test;
  }

  #for(): Statement {
    this.at += 1;
    this.expect('(');
    const [name, word, array, close] = [0, 1, 2, 3].map((by) => this.ahead(by));
    if (name?.kind === 'name' && word?.text === 'in' && array?.kind !== 'name') {
      this.at += 2;
      throw this.wrong();
    }
    if (
      name?.kind === 'name' &&
      word?.kind === 'keyword' &&
      word.text === 'in' &&
      array?.kind === 'name' &&
      close?.text === ')'
    ) {
      this.use(name.text, 'variable', name.line);
      this.use(array.text, 'array', array.line);
      this.at += 4;
      return { kind: 'forIn', name: name.text, array: array.text, body: this.#loopBody() };
    }
    const start = this.is(';') ? undefined : this.#simple();
    this.expect(';');
    this.skipNewlines();
    const test = this.is(';') ? undefined : this.expression();
    this.expect(';');
    this.skipNewlines();
    const step = this.is(')') ? undefined : this.#simple();
    this.expect(')');
    return { kind: 'for', start, test, step, body: this.#loopBody() };
  }

  #loopBody(): Statement {
    this.#loops += 1;
    const body = this.#body();
    this.#loops -= 1;
    return body;
  }

  #simple(): Statement {
    const { kind, text, line } = this.token;
    if (kind === 'keyword') {
      switch (text) {
        case 'print':
        case 'printf':
          return this.#print(text);
        case 'next':
        case 'nextfile':
          if (!this.hasRecord && this.gnu) this.complain(new AwkSyntaxError(`improper use of ${text}`, line));
          this.at += 1;
          return { kind: text };
        case 'break':
        case 'continue':
          if (this.#loops === 0) this.complain(outsideLoop(text, line));
          this.at += 1;
          return { kind: text };
        case 'exit':
        case 'return': {
          if (text === 'return' && !this.names.inFunction && this.gnu)
            this.complain(new AwkSyntaxError('return outside function body', line));
          this.at += 1;
          const bare = this.isEnd() || this.is(';', '}');
          return { kind: text, value: bare ? undefined : this.expression() };
        }
        case 'delete': {
          this.at += 1;
          if (!this.gnu && this.token.kind !== 'name')
            throw new AwkSyntaxError('', line, { busybox: 'Too few arguments' });
          const array = this.array();
          return { kind: 'delete', array, subscripts: this.take('[') ? this.subscripts() : undefined };
        }
        case 'getline':
          break;
        default:
          throw this.wrong();
      }
    }
    return { kind: 'expression', expression: this.expression() };
  }

  #print(kind: 'print' | 'printf'): Statement {
    const { line } = this.token;
    this.at += 1;
    let args: Expression[] = [];
    const outer = this.noGreater;
    if (this.is('(') && this.#endsAtParenthesis()) {
      this.at += 1;
      this.noGreater = false;
      args = this.is(')') ? [] : this.list();
      this.expect(')');
      this.noGreater = outer;
    } else {
      this.noGreater = true;
      const bare = this.isEnd() || this.is(';', '}', '>', '>>', '|');
      args = bare ? [] : this.list();
      this.noGreater = outer;
    }
    if (kind === 'printf' && args.length === 0 && this.gnu)
      this.complain(new AwkSyntaxError('no arguments in call to printf', line));
    // Where `>` redirects, no `>=` is there.
    if (this.is('>=')) throw new AwkSyntaxError('syntax error at or near =', line);
    let redirection: Redirection | undefined;
    if (this.is('>', '>>', '|')) {
      const how = this.next().text as Redirection['how'];
      this.noGreater = true;
      const to = how === '|' ? this.concatenation() : this.conditional();
      this.noGreater = outer;
      redirection = { how, to };
    }
    return { kind, args, redirection };
  }

  /** Whether the parentheses that open here hold all that is printed. */
  #endsAtParenthesis(): boolean {
    let depth = 0;
    for (let by = 0; ; by++) {
      const token = this.ahead(by);
      if (token?.kind !== 'symbol') {
        if (!token) break;
        continue;
      }
      if (token.text === '(') depth += 1;
      if (token.text === ')' && --depth === 0) {
        const after = this.ahead(by + 1);
        return (
          after?.kind === 'newline' ||
          after?.kind === 'end' ||
          (after?.kind === 'symbol' && /^(?:[;}|]|>>?)$/.test(after.text))
        );
      }
    }
    return false;
  }
}

function outsideLoop(word: 'break' | 'continue', line: number): AwkSyntaxError {
  return new AwkSyntaxError(`${word} statement outside of loop`, line, { busybox: `'${word}' not in a loop` });
}
