import { PythonSyntaxError, Unsupported } from '../error.ts';
import type { Place } from './ast.ts';

/** A token and where it stands. `text` is as it was written; of a string, `prefix` and `body` are its parts. */
export interface Token extends Place {
  kind: 'name' | 'operator' | 'number' | 'string' | 'newline' | 'indent' | 'dedent' | 'end';
  text: string;
  prefix: string;
  body: string;
  quote: string;
}

const OPERATORS = /(?:\*\*=?|\/\/=?|>>=?|<<=?|:=|->|==|!=|<=|>=|\.\.\.|[-+*/%@&|^]=|[-+*/%()[\]{}:,.=<>@;~&|^])/y;
const STRING = /([fFrRbBuU]{0,2})('''|"""|'|")/y;
const NUMBER =
  /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const SPACE = /(?:[ \t\f]+|\\\n|#[^\n]*)+/y;
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Takes a program apart (The Python Language Reference, 2). @throws {PythonSyntaxError} */
export function lex(source: string): Token[] {
  return new Lexer(source.replaceAll('\r\n', '\n')).tokens();
}

class Lexer {
  readonly #source: string;
  readonly #tokens: Token[] = [];
  readonly #indents = [0];
  readonly #open: { text: string; place: Place }[] = [];
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(source: string) {
    this.#source = source;
  }

  tokens(): Token[] {
    let fresh = true;
    while (this.#at < this.#source.length) {
      if (fresh && this.#open.length === 0) {
        if (this.#skipBlank()) continue;
        fresh = false;
      }
      const space = this.#match(SPACE);
      if (space) {
        this.#move(space[0].length);
        continue;
      }
      if (this.#source[this.#at] === '\n') {
        if (this.#open.length === 0) {
          this.#add('newline', 1);
          fresh = true;
        } else this.#move(1);
        continue;
      }
      this.#token();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed) throw new PythonSyntaxError(`'${unclosed.text}' was never closed`, unclosed.place);
    if (!fresh) this.#add('newline', 0);
    this.#indent(0);
    this.#add('end', 0);
    return this.#tokens;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#source) ?? undefined;
  }

  #move(length: number): void {
    for (const end = this.#at + length; this.#at < end; this.#at++) {
      if (this.#source[this.#at] !== '\n') continue;
      this.#line += 1;
      this.#lineStart = this.#at + 1;
    }
  }

  #here(length = 1): Place {
    const column = this.#at - this.#lineStart;
    return { line: this.#line, column, endLine: this.#line, endColumn: column + length };
  }

  #add(kind: Token['kind'], length: number, parts: { prefix?: string; body?: string; quote?: string } = {}): Token {
    const { line, column } = this.#here();
    const text = this.#source.slice(this.#at, this.#at + length);
    if (kind === 'newline') this.#at += 0;
    else this.#move(length);
    const token: Token = {
      kind,
      text,
      prefix: '',
      body: '',
      quote: '',
      ...parts,
      line,
      column,
      endLine: this.#line,
      endColumn: this.#at - this.#lineStart,
    };
    if (kind === 'newline') this.#move(length);
    this.#tokens.push(token);
    return token;
  }

  /** Whether the line has nothing on it; else its indentation is noted. */
  #skipBlank(): boolean {
    const [blank = ''] = this.#match(/[ \t\f]*/y) ?? [];
    const next = this.#source[this.#at + blank.length];
    if (next === undefined || next === '\n' || next === '#') {
      const end = this.#source.indexOf('\n', this.#at);
      this.#move((end < 0 ? this.#source.length : end + 1) - this.#at);
      return true;
    }
    this.#move(blank.length);
    this.#indent(blank.replaceAll('\t', '        ').length);
    return false;
  }

  #indent(width: number): void {
    if (width > (this.#indents.at(-1) ?? 0)) {
      this.#indents.push(width);
      this.#add('indent', 0);
      return;
    }
    while (width < (this.#indents.at(-1) ?? 0)) {
      this.#indents.pop();
      this.#add('dedent', 0);
    }
    if (width === this.#indents.at(-1)) return;
    const end = this.#source.indexOf('\n', this.#at);
    const column = (end < 0 ? this.#source.length : end) - this.#lineStart;
    throw new PythonSyntaxError(
      'unindent does not match any outer indentation level',
      { line: this.#line, column, endLine: this.#line, endColumn: column + 1 },
      'IndentationError',
    );
  }

  #token(): void {
    const string = this.#match(STRING);
    if (string) {
      this.#string(string[1] ?? '', string[2] ?? '');
      return;
    }
    const number = this.#match(NUMBER);
    if (number) {
      if (/[jJ]$/.test(number[0])) throw new Unsupported('complex numbers', this.#line);
      const behind = this.#source[this.#at + number[0].length] ?? '';
      if (
        /[\p{L}_]/u.test(behind) &&
        !/^(?:and|else|for|if|in|is|not|or)\b/.test(this.#source.slice(this.#at + number[0].length))
      )
        throw new PythonSyntaxError('invalid decimal literal', this.#here());
      this.#add('number', number[0].length);
      return;
    }
    const name = this.#match(NAME);
    if (name) {
      this.#add('name', name[0].length);
      return;
    }
    const operator = this.#match(OPERATORS)?.[0];
    if (operator === undefined) this.#refuse();
    else {
      this.#bracket(operator);
      this.#add('operator', operator.length);
    }
  }

  #refuse(): never {
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    if (char === '\\')
      throw new PythonSyntaxError('unexpected character after line continuation character', this.#here());
    if (/[\x20-\x7e]/.test(char)) throw new PythonSyntaxError('invalid syntax', this.#here());
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new PythonSyntaxError(`invalid character '${char}' (U+${code})`, this.#here());
  }

  #bracket(operator: string): void {
    if ('([{'.includes(operator)) this.#open.push({ text: operator, place: this.#here() });
    const wanted = CLOSING[operator];
    if (wanted === undefined) return;
    const open = this.#open.pop();
    if (!open) throw new PythonSyntaxError(`unmatched '${operator}'`, this.#here());
    if (open.text === wanted) return;
    const on = open.place.line === this.#line ? '' : ` on line ${open.place.line}`;
    throw new PythonSyntaxError(
      `closing parenthesis '${operator}' does not match opening parenthesis '${open.text}'${on}`,
      this.#here(),
    );
  }

  #string(prefix: string, quote: string): void {
    const start = this.#at + prefix.length + quote.length;
    for (let at = start; at < this.#source.length; at++) {
      if (this.#source[at] === '\\') at += 1;
      else if (this.#source.startsWith(quote, at)) {
        this.#add('string', at + quote.length - this.#at, { prefix, quote, body: this.#source.slice(start, at) });
        return;
      } else if (this.#source[at] === '\n' && quote.length === 1) break;
    }
    const triple = quote.length === 3 ? 'triple-quoted ' : '';
    const last = triple === '' ? this.#line : this.#source.replace(/\n$/, '').split('\n').length;
    throw new PythonSyntaxError(`unterminated ${triple}string literal (detected at line ${last})`, this.#here());
  }
}
