import { PythonError } from './error.ts';
import type { Token } from './lex.ts';

/** Goes through the tokens of a program. */
export class TokenCursor {
  protected readonly tokens: Token[];
  protected at = 0;

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  protected isWord(word: string): boolean {
    const token = this.peek();
    return token.kind === 'name' && token.text === word;
  }

  protected peekOperator(operator: string): boolean {
    const token = this.peek();
    return token.kind === 'operator' && token.text === operator;
  }

  protected peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', line: 0 };
  }

  protected next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  protected take(operator: string): boolean {
    const token = this.peek();
    if (token.kind !== 'operator' || token.text !== operator) return false;
    this.at += 1;
    return true;
  }

  protected takeWord(word: string): boolean {
    const token = this.peek();
    if (token.kind !== 'name' || token.text !== word) return false;
    this.at += 1;
    return true;
  }

  protected word(word: string): void {
    if (!this.takeWord(word)) throw new PythonError('SyntaxError', 'invalid syntax', this.peek().line);
  }

  protected expect(operator: string): void {
    if (!this.take(operator)) throw new PythonError('SyntaxError', `expected '${operator}'`, this.peek().line);
  }

  protected name(): string {
    const token = this.next();
    if (token.kind !== 'name') throw new PythonError('SyntaxError', 'invalid syntax', token.line);
    return token.text;
  }

  protected endOfLine(): void {
    const token = this.next();
    if (token.kind === 'operator' && token.text === ';') {
      if (this.peek().kind === 'newline') this.next();
      return;
    }
    if (token.kind !== 'newline') throw new PythonError('SyntaxError', 'invalid syntax', token.line);
  }
}
