import { skipBalanced } from '../syntax/quotes.ts';
import { ArithmeticError } from './errors.ts';

/** A variable or an element of an array, as an arithmetic expression names it. */
export interface Place {
  name: string;
  /** The text between the brackets. */
  subscript: string | undefined;
}

/** An arithmetic expression (bash's grammar, which is C's). `at` is where an error would point. */
export type Arithmetic =
  | { type: 'number'; value: bigint }
  | { type: 'place'; place: Place }
  | { type: 'unary'; operator: '+' | '-' | '!' | '~'; operand: Arithmetic }
  | { type: 'step'; place: Place; by: 1n | -1n; prefix: boolean }
  | { type: 'binary'; operator: string; left: Arithmetic; right: Arithmetic; at: number }
  | { type: 'assign'; operator: string; place: Place; value: Arithmetic; at: number }
  | { type: 'ternary'; test: Arithmetic; yes: Arithmetic; no: Arithmetic };

const OPERATORS = [
  '<<=', '>>=', '**', '<<', '>>', '<=', '>=', '==', '!=', '&&', '||', '++', '--',
  '+=', '-=', '*=', '/=', '%=', '&=', '^=', '|=',
  '+', '-', '*', '/', '%', '<', '>', '=', '!', '~', '&', '|', '^', '?', ':', ',', '(', ')',
]; // biome-ignore format: a table

const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

const ASSIGNMENTS = new Set(['=', '+=', '-=', '*=', '/=', '%=', '<<=', '>>=', '&=', '^=', '|=']);

/** @throws {ArithmeticError} */
export function parseArithmetic(text: string): Arithmetic {
  return new Parser(text).all();
}

type Token =
  | { kind: 'end' }
  | { kind: 'op'; op: string }
  | { kind: 'number'; value: bigint }
  | { kind: 'place'; place: Place };

class Parser {
  readonly #text: string;
  #token: Token = { kind: 'end' };
  /** Where the next token is looked for. */
  #at = 0;
  /** Where the last token began; the end of the text is none. */
  #last = 0;

  constructor(text: string) {
    this.#text = text;
  }

  all(): Arithmetic {
    this.#read();
    if (this.#isEnd()) return { type: 'number', value: 0n };
    const expression = this.#comma();
    if (!this.#isEnd()) throw this.#error('syntax error in expression');
    return expression;
  }

  #error(detail: string, at = this.#last): ArithmeticError {
    return new ArithmeticError(this.#text, detail, this.#text.slice(at));
  }

  #read(): void {
    const text = this.#text;
    let at = this.#at;
    while (at < text.length && /\s/.test(text[at] as string)) at += 1;
    this.#at = at;
    if (at >= text.length) {
      this.#token = { kind: 'end' };
      return;
    }
    this.#last = at;
    const c = text[at] as string;
    if (/[A-Za-z_]/.test(c)) this.#token = this.#readPlace();
    else if (/[0-9]/.test(c)) this.#token = this.#readNumber();
    else {
      const op = OPERATORS.find((operator) => text.startsWith(operator, at));
      if (!op) {
        const operand = this.#token.kind === 'number' || this.#token.kind === 'place';
        throw this.#error(operand ? 'syntax error: invalid arithmetic operator' : 'syntax error: operand expected');
      }
      const single = (op === '++' || op === '--') && !this.#isStep(at + 2);
      this.#at = at + (single ? 1 : op.length);
      this.#token = { kind: 'op', op: single ? (op[0] as string) : op };
    }
  }

  /** Behind a name, or before one: elsewhere, `++` is two signs. */
  #isStep(after: number): boolean {
    return this.#token.kind === 'place' || /^\s*[A-Za-z_]/.test(this.#text.slice(after));
  }

  #readPlace(): Token {
    const text = this.#text;
    let end = this.#at;
    while (end < text.length && /\w/.test(text[end] as string)) end += 1;
    const name = text.slice(this.#at, end);
    this.#at = end;
    if (text[end] !== '[') return { kind: 'place', place: { name, subscript: undefined } };
    const close = skipBalanced(text, end + 1, '[', ']');
    if (text[close - 1] !== ']') throw new ArithmeticError(text, 'bad array subscript', text.slice(this.#last));
    this.#at = close;
    return { kind: 'place', place: { name, subscript: text.slice(end + 1, close - 1) } };
  }

  #readNumber(): Token {
    const match = /^[0-9A-Za-z#@_]+/.exec(this.#text.slice(this.#at));
    const digits = (match as RegExpExecArray)[0];
    this.#at += digits.length;
    const value = parseNumber(digits);
    // Bash ends the expression there while it reads a number, and so does its message.
    if (typeof value === 'string')
      throw new ArithmeticError(this.#text.slice(0, this.#at), value, this.#text.slice(this.#last, this.#at));
    return { kind: 'number', value };
  }

  #isEnd(): boolean {
    return this.#token.kind === 'end';
  }

  #place(): Place | undefined {
    return this.#token.kind === 'place' ? this.#token.place : undefined;
  }

  #isOp(...operators: string[]): boolean {
    return this.#token.kind === 'op' && operators.includes(this.#token.op);
  }

  #comma(): Arithmetic {
    let left = this.#assignment();
    while (this.#isOp(',')) {
      const at = this.#at;
      this.#read();
      left = { type: 'binary', operator: ',', left, right: this.#assignment(), at };
    }
    return left;
  }

  #assignment(): Arithmetic {
    const left = this.#ternary();
    if (this.#token.kind !== 'op' || !ASSIGNMENTS.has(this.#token.op)) return left;
    if (left.type !== 'place') throw this.#error('attempted assignment to non-variable');
    const operator = this.#token.op.slice(0, -1);
    const at = this.#at;
    this.#read();
    return { type: 'assign', operator, place: left.place, value: this.#assignment(), at };
  }

  #ternary(): Arithmetic {
    const test = this.#level(0);
    if (!this.#isOp('?')) return test;
    this.#read();
    if (this.#isEnd() || this.#isOp(':')) throw this.#error('expression expected');
    const yes = this.#comma();
    if (!this.#isOp(':')) throw this.#error("`:' expected for conditional expression");
    this.#read();
    if (this.#isEnd()) throw this.#error('expression expected');
    return { type: 'ternary', test, yes, no: this.#assignmentOrTernary() };
  }

  #assignmentOrTernary(): Arithmetic {
    return this.#ternary();
  }

  #level(index: number): Arithmetic {
    const operators = LEVELS[index];
    if (!operators) return this.#power();
    let left = this.#level(index + 1);
    while (this.#token.kind === 'op' && operators.includes(this.#token.op)) {
      const operator = this.#token.op;
      const at = this.#at;
      this.#read();
      left = { type: 'binary', operator, left, right: this.#level(index + 1), at };
    }
    return left;
  }

  #power(): Arithmetic {
    const left = this.#unary();
    if (!this.#isOp('**')) return left;
    this.#read();
    const right = this.#power();
    return { type: 'binary', operator: '**', left, right, at: this.#last };
  }

  #unary(): Arithmetic {
    if (this.#token.kind === 'op') {
      const { op } = this.#token;
      if (op === '!' || op === '~' || op === '+' || op === '-') {
        this.#read();
        return { type: 'unary', operator: op, operand: this.#unary() };
      }
      if (op === '++' || op === '--') {
        this.#read();
        const place = this.#place();
        if (!place) throw this.#error('syntax error: operand expected');
        this.#read();
        return { type: 'step', place, by: op === '++' ? 1n : -1n, prefix: true };
      }
    }
    return this.#primary();
  }

  #primary(): Arithmetic {
    const token = this.#token;
    if (token.kind === 'number') {
      this.#read();
      return { type: 'number', value: token.value };
    }
    if (token.kind === 'place') {
      this.#read();
      if (!this.#isOp('++', '--')) return { type: 'place', place: token.place };
      const by = this.#isOp('++') ? 1n : -1n;
      this.#read();
      return { type: 'step', place: token.place, by, prefix: false };
    }
    if (!this.#isOp('(')) throw this.#error('syntax error: operand expected');
    this.#read();
    const inner = this.#comma();
    if (!this.#isOp(')')) throw this.#error("missing `)'");
    this.#read();
    return inner;
  }
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_';

/** An integer constant: decimal, `0x`, octal, `base#digits`. What is none comes back as the error's text. */
export function parseNumber(text: string): bigint | string {
  const hash = text.indexOf('#');
  let base = 10;
  let digits = text;
  if (hash >= 0) {
    base = Number(text.slice(0, hash));
    digits = text.slice(hash + 1);
    if (!/^[1-9]\d*$/.test(text.slice(0, hash))) return 'invalid number';
    if (base < 2 || base > 64) return 'invalid arithmetic base';
    if (digits === '') return 'invalid integer constant';
  } else if (/^0[xX]/.test(text)) {
    base = 16;
    digits = text.slice(2);
  } else if (text.length > 1 && text.startsWith('0')) base = 8;
  else if (/^\d+$/.test(text)) return BigInt.asIntN(64, BigInt(text));
  let value = 0n;
  for (const c of digits) {
    const digit = DIGITS.indexOf(base <= 36 ? c.toLowerCase() : c);
    if (digit < 0 || digit >= base) return 'value too great for base';
    value = BigInt.asIntN(64, value * BigInt(base) + BigInt(digit));
  }
  return value;
}
