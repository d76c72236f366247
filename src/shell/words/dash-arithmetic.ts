import type { Shell } from '../shell.ts';
import { assign } from '../variables/assign.ts';
import { ExpansionError } from './errors.ts';

const LARGEST = 2n ** 63n - 1n;
const SMALLEST = -(2n ** 63n);

/** Binary operators by how closely they bind, as in C. */
const PRECEDENCE: Readonly<Record<string, number>> = {
  '*': 10,
  '/': 10,
  '%': 10,
  '+': 9,
  '-': 9,
  '<<': 8,
  '>>': 8,
  '<': 7,
  '<=': 7,
  '>': 7,
  '>=': 7,
  '==': 6,
  '!=': 6,
  '&': 5,
  '^': 4,
  '|': 3,
};

const TOKEN =
  /[ \t\n]*(?:(0[xX][\da-fA-F]+|0[0-7]*|[1-9]\d*)|([A-Za-z_]\w*)|(<<=|>>=|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|[-+*/%&|^<>=!~?:()]))/y;

/** The value of an expression as dash 0.5.12 has it: C's operators but for `++`, `--` and `,`. @throws {ExpansionError} */
export function evaluateDash(shell: Shell, text: string): bigint {
  return new Evaluation(shell, text).result();
}

type Token = { type: 'number' | 'name' | 'operator' | 'end' | 'bad'; text: string };

class Evaluation {
  readonly #shell: Shell;
  readonly #text: string;
  #at = 0;
  #token: Token = { type: 'end', text: '' };
  /** Above 0 in what is read, but does not count. */
  #idle = 0;

  constructor(shell: Shell, text: string) {
    this.#shell = shell;
    this.#text = text;
  }

  result(): bigint {
    this.#advance();
    const value = this.#assignment();
    if (this.#token.type !== 'end') this.#fail('expecting EOF');
    return value;
  }

  #fail(detail: string): never {
    throw new ExpansionError(`arithmetic expression: ${detail}: "${this.#text}"`);
  }

  #advance(): void {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    if (match) {
      this.#at = TOKEN.lastIndex;
      const [, number, name, operator] = match;
      if (number !== undefined) this.#token = { type: 'number', text: number };
      else if (name !== undefined) this.#token = { type: 'name', text: name };
      else this.#token = { type: 'operator', text: operator as string };
    } else this.#token = { type: this.#text.slice(this.#at).trim() === '' ? 'end' : 'bad', text: '' };
  }

  #is(operator: string): boolean {
    return this.#token.type === 'operator' && this.#token.text === operator;
  }

  #assignment(): bigint {
    if (this.#token.type === 'name') {
      const name = this.#token.text;
      const before = { at: this.#at, token: this.#token };
      this.#advance();
      const operator = this.#assigning();
      if (operator !== undefined && (operator === '' || PRECEDENCE[operator] !== undefined) && !this.#isComparison()) {
        this.#advance();
        const value = this.#assignment();
        if (this.#idle > 0) return value;
        const result = operator === '' ? value : this.#binary(operator, this.#variable(name), value);
        assign(this.#shell, name, result.toString());
        return result;
      }
      this.#at = before.at;
      this.#token = before.token;
    }
    return this.#conditional();
  }

  /** The operator before the `=` of an assignment. */
  #assigning(): string | undefined {
    const { type, text } = this.#token;
    return type === 'operator' ? /^(.*)=$/.exec(text)?.[1] : undefined;
  }

  #isComparison(): boolean {
    return ['<=', '>=', '==', '!='].includes(this.#token.text);
  }

  #conditional(): bigint {
    const test = this.#or();
    if (!this.#is('?')) return test;
    this.#advance();
    const yes = this.#unless(test === 0n, () => this.#assignment());
    if (!this.#is(':')) this.#fail("expecting ':'");
    this.#advance();
    const no = this.#unless(test !== 0n, () => this.#conditional());
    return test !== 0n ? yes : no;
  }

  #unless(idle: boolean, read: () => bigint): bigint {
    if (idle) this.#idle += 1;
    const value = read();
    if (idle) this.#idle -= 1;
    return value;
  }

  #or(): bigint {
    const left = this.#and();
    if (!this.#is('||')) return left;
    this.#advance();
    const right = this.#unless(left !== 0n, () => this.#or());
    return left !== 0n || right !== 0n ? 1n : 0n;
  }

  #and(): bigint {
    const left = this.#operation(this.#primary(), 0);
    if (!this.#is('&&')) return left;
    this.#advance();
    const right = this.#unless(left === 0n, () => this.#and());
    return left !== 0n && right !== 0n ? 1n : 0n;
  }

  /** Operator-precedence parsing: all that binds at least as closely as told. */
  #operation(first: bigint, least: number): bigint {
    let left = first;
    for (;;) {
      const operator = this.#token.type === 'operator' ? this.#token.text : '';
      const precedence = PRECEDENCE[operator];
      if (precedence === undefined || precedence < least) return left;
      this.#advance();
      const right = this.#operation(this.#primary(), precedence + 1);
      left = this.#idle > 0 ? left : this.#binary(operator, left, right);
    }
  }

  #primary(): bigint {
    const { type, text } = this.#token;
    if (type === 'number') {
      this.#advance();
      return this.#number(text);
    }
    if (type === 'name') {
      this.#advance();
      return this.#idle > 0 ? 0n : this.#variable(text);
    }
    if (type === 'operator') {
      switch (text) {
        case '(': {
          this.#advance();
          const value = this.#assignment();
          if (!this.#is(')')) this.#fail("expecting ')'");
          this.#advance();
          return value;
        }
        case '+':
          this.#advance();
          return this.#primary();
        case '-':
          this.#advance();
          return BigInt.asIntN(64, -this.#primary());
        case '!':
          this.#advance();
          return this.#primary() === 0n ? 1n : 0n;
        case '~':
          this.#advance();
          return ~this.#primary();
      }
    }
    return this.#fail('expecting primary');
  }

  #number(text: string): bigint {
    const value = BigInt(/^0[0-7]+$/.test(text) ? `0o${text.slice(1)}` : text);
    return value > LARGEST ? LARGEST : value;
  }

  #variable(name: string): bigint {
    const text = this.#shell.vars.get(name)?.trim() ?? '';
    if (text === '') return 0n;
    const match = /^([-+]?)(0[xX][\da-fA-F]+|0[0-7]*|[1-9]\d*)$/.exec(text);
    if (!match) throw new ExpansionError(`Illegal number: ${this.#shell.vars.get(name)}`);
    const value = this.#number(match[2] as string);
    return match[1] === '-' ? (value === LARGEST ? SMALLEST + 1n : -value) : value;
  }

  #binary(operator: string, a: bigint, b: bigint): bigint {
    const truth = (value: boolean) => (value ? 1n : 0n);
    switch (operator) {
      case '+':
        return BigInt.asIntN(64, a + b);
      case '-':
        return BigInt.asIntN(64, a - b);
      case '*':
        return BigInt.asIntN(64, a * b);
      case '/':
      case '%':
        if (b === 0n) this.#fail('division by zero');
        return BigInt.asIntN(64, operator === '/' ? a / b : a % b);
      case '<<':
        return BigInt.asIntN(64, a << (b & 63n));
      case '>>':
        return a >> (b & 63n);
      case '<':
        return truth(a < b);
      case '<=':
        return truth(a <= b);
      case '>':
        return truth(a > b);
      case '>=':
        return truth(a >= b);
      case '==':
        return truth(a === b);
      case '!=':
        return truth(a !== b);
      case '&':
        return a & b;
      case '^':
        return a ^ b;
      default:
        return a | b;
    }
  }
}
