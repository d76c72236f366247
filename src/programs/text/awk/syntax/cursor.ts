import type { Flavour } from '../../../types.ts';
import { AwkFaults, AwkSyntaxError } from './fault.ts';
import { type Token, tokenize } from './lexer.ts';

/** Goes through the tokens of a program, and gathers what is wrong with it. busybox stops at the first fault. */
export class Cursor {
  protected readonly flavour: Flavour;
  readonly #tokens: readonly Token[];
  protected at = 0;
  readonly #faults: AwkSyntaxError[] = [];

  /** @param source one character for each byte @throws {AwkFaults} */
  constructor(source: string, flavour: Flavour) {
    this.flavour = flavour;
    this.#tokens = tokenize(source, flavour, (fault) => this.complain(fault));
  }

  protected get gnu(): boolean {
    return this.flavour === 'gnu';
  }

  /** Notes a fault that does not keep mawk from reading on. */
  protected complain(fault: AwkSyntaxError): void {
    this.#faults.push(fault);
    if (!this.gnu) throw new AwkFaults(this.#faults);
  }

  protected get faultless(): boolean {
    return this.#faults.length === 0;
  }

  /** @throws {AwkFaults} where there was one */
  protected settle(): void {
    if (this.#faults.length > 0) throw new AwkFaults(this.#faults);
  }

  protected get token(): Token {
    return this.#tokens[this.at] as Token;
  }

  protected ahead(by: number): Token | undefined {
    return this.#tokens[this.at + by];
  }

  protected next(): Token {
    const { token } = this;
    if (token.kind === 'fault') throw this.wrong();
    if (token.kind !== 'end') this.at += 1;
    return token;
  }

  protected is(...symbols: string[]): boolean {
    return this.token.kind === 'symbol' && symbols.includes(this.token.text);
  }

  protected isKeyword(...words: string[]): boolean {
    return this.token.kind === 'keyword' && words.includes(this.token.text);
  }

  protected isEnd(): boolean {
    return this.token.kind === 'newline' || this.token.kind === 'end';
  }

  protected take(symbol: string): boolean {
    if (!this.is(symbol)) return false;
    this.at += 1;
    return true;
  }

  protected expect(symbol: string): void {
    if (!this.take(symbol)) throw this.wrong();
  }

  protected skipNewlines(): void {
    while (this.token.kind === 'newline') this.at += 1;
  }

  protected skipEnds(): void {
    while (this.token.kind === 'newline' || this.is(';')) this.at += 1;
  }

  /** What is wrong with the token that stands here. */
  protected wrong(): AwkSyntaxError {
    const { kind, text, line, parentheses, fault } = this.token;
    if (fault) return fault;
    if (kind === 'end') return new AwkSyntaxError('missing } near end of file', line);
    const near = kind === 'newline' ? 'end of line' : text;
    const missing = parentheses > 0 && (kind === 'newline' || this.is(';', '}'));
    return new AwkSyntaxError(missing ? `missing ) near ${near}` : `syntax error at or near ${near}`, line);
  }

  /** Takes a fault for known and goes on to where a statement ends, a block, or the program. */
  protected recover(fault: unknown): void {
    if (!(fault instanceof AwkSyntaxError)) throw fault;
    this.complain(fault);
    // What has no end leaves nothing to read.
    if (fault.message.startsWith('runaway')) this.settle();
    while (this.token.kind !== 'end' && this.token.kind !== 'newline' && !this.is(';', '}')) this.at += 1;
  }
}
