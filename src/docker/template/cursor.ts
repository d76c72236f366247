import { unquote } from '../strconv/unquote.ts';
import { TemplateParseError } from './errors.ts';
import { describe, type Token, type TokenType } from './token.ts';

/** A place in the tokens of a template, and the words for what is wrong there. */
export class Cursor {
  /** The line of the action at work, 0 outside of one: an error further down tells where it began. */
  actionLine = 0;
  readonly #name: string;
  readonly #tokens: readonly Token[];
  #next = 0;
  /** The furthest token looked at: its line is where an error is. */
  #seen = 0;

  /** `name` is the template's; `tokens` end with an eof. */
  constructor(name: string, tokens: readonly Token[]) {
    this.#name = name;
    this.#tokens = tokens;
  }

  #token(index: number): Token {
    const token = this.#tokens[Math.min(index, this.#tokens.length - 1)];
    this.#seen = Math.max(this.#seen, Math.min(index, this.#tokens.length - 1));
    return token as Token;
  }

  /** The token here. */
  peek(): Token {
    return this.#token(this.#next);
  }

  /** The token here; the cursor goes on. */
  take(): Token {
    return this.#token(this.#next++);
  }

  /** The next token that is no space; the spaces are skipped. */
  peekNonSpace(): Token {
    while (this.peek().type === 'space') this.#next++;
    return this.peek();
  }

  takeNonSpace(): Token {
    const token = this.peekNonSpace();
    this.#next++;
    return token;
  }

  /** Throws TemplateParseError. */
  fail(message: string): never {
    throw new TemplateParseError(`template: ${this.#name}:${this.#tokens[this.#seen]?.line}: ${message}`);
  }

  /** Throws TemplateParseError about the token; for an error of the lexer that is its own message. */
  unexpected(token: Token, context: string): never {
    if (token.type !== 'error') this.fail(`unexpected ${describe(token)} in ${context}`);
    let extra = '';
    if (this.actionLine !== 0 && this.actionLine !== token.line) {
      extra = ` in action started at ${this.#name}:${this.actionLine}`;
      if (token.text.endsWith(' action')) extra = extra.slice(' in action'.length);
    }
    return this.fail(token.text + extra);
  }

  /** The next token, which has to be of the type. */
  expect(type: TokenType, context: string): Token {
    const token = this.takeNonSpace();
    if (token.type !== type) this.unexpected(token, context);
    return token;
  }

  /** Where to go `back` to. */
  mark(): number {
    return this.#next;
  }

  /** Undoes what was taken since the mark; without one, the last token. */
  back(mark = this.#next - 1): void {
    this.#next = mark;
  }

  /** What a string literal stands for. */
  unquote(literal: string): string {
    return unquote(literal) ?? this.fail('invalid syntax');
  }
}
