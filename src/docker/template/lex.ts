import { isPrint } from '../strconv/printable.ts';
import { quote } from '../strconv/quote.ts';
import { isKeyword, type Token, type TokenType } from './token.ts';

const LEFT = '{{';
const RIGHT = '}}';
const LEFT_COMMENT = '/*';
const RIGHT_COMMENT = '*/';
const SPACE = ' \t\r\n';
const WORD = /[\p{L}\p{Nd}_]/u;
/** What may follow a field, a variable or a word; so may the right delimiter. */
const TERMINATORS = '.,|:)(';

/** The tokens of a template, by the grammar of Go 1.24's text/template. The last is an eof or an error. */
export function lex(input: string): Token[] {
  return new Lexer(input).run();
}

class LexError {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

class Lexer {
  readonly #input: string;
  readonly #tokens: Token[] = [];
  #at = 0;
  #start = 0;
  #line = 1;
  #lineCountedTo = 0;

  constructor(input: string) {
    this.#input = input;
  }

  run(): Token[] {
    try {
      while (this.#text()) this.#insideAction();
    } catch (error) {
      if (!(error instanceof LexError)) throw error;
      this.#push('error', error.message);
    }
    this.#start = this.#at;
    this.#push('eof', '');
    return this.#tokens;
  }

  #push(type: TokenType, text: string): void {
    for (; this.#lineCountedTo < this.#start; this.#lineCountedTo++) {
      if (this.#input[this.#lineCountedTo] === '\n') this.#line++;
    }
    this.#tokens.push({ type, text, at: this.#start, line: this.#line });
  }

  #emit(type: TokenType): void {
    this.#push(type, this.#input.slice(this.#start, this.#at));
    this.#start = this.#at;
  }

  #has(text: string, at = this.#at): boolean {
    return this.#input.startsWith(text, at);
  }

  #char(): string {
    const code = this.#input.codePointAt(this.#at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  /** Text up to the next action, without what its trim marker takes away. Whether there is an action. */
  #text(): boolean {
    for (;;) {
      const next = this.#input.indexOf(LEFT, this.#at);
      const end = next < 0 ? this.#input.length : next;
      const trimmed = next >= 0 && /^-[ \t\r\n]/.test(this.#input.slice(next + LEFT.length, next + LEFT.length + 2));
      this.#at = end;
      if (trimmed) while (this.#at > this.#start && SPACE.includes(this.#input[this.#at - 1] ?? '')) this.#at--;
      if (this.#at > this.#start) this.#emit('text');
      this.#at = end;
      this.#start = end;
      if (next < 0) return false;
      const inside = next + LEFT.length + (trimmed ? 2 : 0);
      if (!this.#has(LEFT_COMMENT, inside)) {
        this.#at = next + LEFT.length;
        this.#emit('leftDelim');
        this.#at = inside;
        this.#start = inside;
        return true;
      }
      this.#start = inside;
      this.#at = inside;
      this.#comment();
    }
  }

  #comment(): void {
    const end = this.#input.indexOf(RIGHT_COMMENT, this.#at + LEFT_COMMENT.length);
    if (end < 0) throw new LexError('unclosed comment');
    this.#at = end + RIGHT_COMMENT.length;
    const length = this.#rightDelim();
    if (length === 0) throw new LexError('comment ends before closing delimiter');
    this.#skipRightDelim(length);
  }

  /** How long the right delimiter here is, with its trim marker; 0 if there is none. */
  #rightDelim(): number {
    if (this.#has(RIGHT)) return RIGHT.length;
    const trimming = SPACE.includes(this.#input[this.#at] ?? 'x') && this.#has(`-${RIGHT}`, this.#at + 1);
    return trimming ? RIGHT.length + 2 : 0;
  }

  #skipRightDelim(length: number): void {
    this.#at += length;
    if (length > RIGHT.length) {
      while (SPACE.includes(this.#input[this.#at] ?? 'x')) this.#at++;
    }
    this.#start = this.#at;
  }

  #insideAction(): void {
    let depth = 0;
    for (;;) {
      const length = this.#rightDelim();
      if (length > 0) {
        if (depth > 0) throw new LexError('unclosed left paren');
        if (length > RIGHT.length) this.#start = this.#at + 2;
        this.#push('rightDelim', RIGHT);
        this.#skipRightDelim(length);
        return;
      }
      const char = this.#char();
      if (char === '') throw new LexError('unclosed action');
      if (char === '(') depth++;
      if (char === ')' && --depth < 0) throw new LexError('unexpected right paren');
      this.#token(char);
    }
  }

  #token(char: string): void {
    if (SPACE.includes(char)) return this.#spaces();
    if (char === '"') return this.#quoted('"', 'string', 'unterminated quoted string');
    if (char === "'") return this.#quoted("'", 'charConstant', 'unterminated character constant');
    if (char === '`') return this.#rawQuote();
    if (char === '$') return this.#chain('variable');
    // A dot that ends the input is a number to Go, if a bad one.
    if (char === '.' && !/[0-9]/.test(this.#input[this.#at + 1] ?? '0')) return this.#chain('field');
    if (/[.+\-0-9]/.test(char)) return this.#number();
    if (WORD.test(char)) return this.#word();
    this.#at += char.length;
    switch (char) {
      case '=':
        return this.#emit('assign');
      case ':':
        if (this.#input[this.#at] !== '=') throw new LexError('expected :=');
        this.#at++;
        return this.#emit('declare');
      case '|':
        return this.#emit('pipe');
      case '(':
        return this.#emit('leftParen');
      case ')':
        return this.#emit('rightParen');
    }
    const code = char.codePointAt(0) ?? 0;
    if (code > 0x7f || !isPrint(code)) throw new LexError(`unrecognized character in action: ${unicode(char)}`);
    this.#emit('char');
  }

  /** A run of spaces, without the last one if that belongs to a trimming right delimiter. */
  #spaces(): void {
    while (SPACE.includes(this.#input[this.#at] ?? 'x')) this.#at++;
    if (this.#has(`-${RIGHT}`)) this.#at--;
    this.#emit('space');
  }

  #quoted(mark: string, type: TokenType, unterminated: string): void {
    this.#at++;
    for (;;) {
      const char = this.#input[this.#at];
      const escaped = char === '\\' ? this.#input[this.#at + 1] : undefined;
      if (char === undefined || char === '\n' || (char === '\\' && (escaped === undefined || escaped === '\n'))) {
        throw new LexError(unterminated);
      }
      this.#at += char === '\\' ? 2 : 1;
      if (char === mark) return this.#emit(type);
    }
  }

  #rawQuote(): void {
    const end = this.#input.indexOf('`', this.#at + 1);
    if (end < 0) throw new LexError('unterminated raw quoted string');
    this.#at = end + 1;
    this.#emit('rawString');
  }

  /** `.Field` or `$variable`; alone, a dot or the `$` of the template's argument. */
  #chain(type: 'field' | 'variable'): void {
    this.#at++;
    if (this.#atTerminator()) return this.#emit(type === 'field' ? 'dot' : type);
    this.#letters();
    this.#emit(type);
  }

  #letters(): void {
    while (WORD.test(this.#char())) this.#at += this.#char().length;
    if (!this.#atTerminator()) throw new LexError(`bad character ${unicode(this.#char())}`);
  }

  #word(): void {
    this.#letters();
    const word = this.#input.slice(this.#start, this.#at);
    if (isKeyword(word)) this.#emit(word);
    else this.#emit(word === 'true' || word === 'false' ? 'bool' : 'identifier');
  }

  #atTerminator(): boolean {
    const char = this.#input[this.#at];
    if (char === undefined || SPACE.includes(char)) return true;
    return TERMINATORS.includes(char) || this.#has(RIGHT);
  }

  #number(): void {
    const bad = () => new LexError(`bad number syntax: ${quote(this.#input.slice(this.#start, this.#at))}`);
    if (!this.#scanNumber()) throw bad();
    if (!/[+-]/.test(this.#input[this.#at] ?? '')) return this.#emit('number');
    if (!this.#scanNumber() || this.#input[this.#at - 1] !== 'i') throw bad();
    this.#emit('complex');
  }

  /** Takes what may be a number; whether no letter follows. Its exact form is the parser's business. */
  #scanNumber(): boolean {
    this.#accept(/[+-]?/y);
    const prefix = this.#accept(/0(?:[xX]|[oO]|[bB])?/y).toLowerCase();
    const digits = { '0x': /[0-9a-fA-F_]*/y, '0o': /[0-7_]*/y, '0b': /[01_]*/y }[prefix] ?? /[0-9_]*/y;
    this.#accept(digits);
    if (this.#accept(/\.?/y) !== '') this.#accept(digits);
    if (prefix === '' || prefix === '0') this.#accept(/(?:[eE][+-]?[0-9_]*)?/y);
    if (prefix === '0x') this.#accept(/(?:[pP][+-]?[0-9_]*)?/y);
    this.#accept(/i?/y);
    if (!WORD.test(this.#char())) return true;
    this.#at += this.#char().length;
    return false;
  }

  #accept(form: RegExp): string {
    form.lastIndex = this.#at;
    const text = form.exec(this.#input)?.[0] ?? '';
    this.#at += text.length;
    return text;
  }
}

/** %#U: `U+0021 '!'`. The end of the input is U+FFFFFFFFFFFFFFFF. */
function unicode(char: string): string {
  const code = char.codePointAt(0) ?? -1;
  if (code < 0) return 'U+FFFFFFFFFFFFFFFF';
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  return isPrint(code) ? `U+${hex} '${char}'` : `U+${hex}`;
}
