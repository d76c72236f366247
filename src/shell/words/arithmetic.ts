import type { Shell } from '../shell.ts';
import { assign } from '../variables/assign.ts';
import { type Arithmetic, type Place, parseArithmetic } from './arithmetic-parser.ts';
import { ArithmeticError, UnboundVariable } from './errors.ts';

/** How deep variables may refer to each other (MAX_EXPR_RECURSION_LEVEL of Bash). */
const DEEPEST = 1023;

const cache = new Map<string, Arithmetic>();

function parsed(text: string): Arithmetic {
  let node = cache.get(text);
  if (!node) {
    node = parseArithmetic(text);
    if (cache.size > 1000) cache.clear();
    cache.set(text, node);
  }
  return node;
}

/**
 * The value of an arithmetic expression whose expansions have been done, as a signed 64-bit integer.
 * @throws {ArithmeticError} of its syntax or a division by 0; {AssignmentError} for what is read-only
 */
export function evaluate(shell: Shell, text: string): bigint {
  return new Evaluation(shell).text(text);
}

class Evaluation {
  readonly #shell: Shell;
  #depth = 0;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  text(text: string): bigint {
    if (/^-?[1-9]\d{0,17}$/.test(text) || text === '0') return BigInt(text);
    if (this.#depth >= DEEPEST) throw new ArithmeticError(text, 'expression recursion level exceeded', text);
    this.#depth += 1;
    const value = this.#value(parsed(text), text);
    this.#depth -= 1;
    return value;
  }

  #value(node: Arithmetic, text: string): bigint {
    switch (node.type) {
      case 'number':
        return node.value;
      case 'place':
        return this.#read(node.place);
      case 'unary':
        return unary(node.operator, this.#value(node.operand, text));
      case 'step': {
        const old = this.#read(node.place);
        const stepped = BigInt.asIntN(64, old + node.by);
        this.#write(node.place, stepped);
        return node.prefix ? stepped : old;
      }
      case 'ternary':
        return this.#value(this.#value(node.test, text) !== 0n ? node.yes : node.no, text);
      case 'assign': {
        const old = node.operator === '' ? 0n : this.#read(node.place);
        const value = this.#value(node.value, text);
        const result = node.operator === '' ? value : binary(node.operator, old, value, text, node.at);
        this.#write(node.place, result);
        return result;
      }
      case 'binary': {
        const left = this.#value(node.left, text);
        if (node.operator === '&&') return left !== 0n && this.#value(node.right, text) !== 0n ? 1n : 0n;
        if (node.operator === '||') return left !== 0n || this.#value(node.right, text) !== 0n ? 1n : 0n;
        return binary(node.operator, left, this.#value(node.right, text), text, node.at);
      }
    }
  }

  #read({ name, subscript }: Place): bigint {
    const shell = this.#shell;
    const value = subscript === undefined ? shell.vars.get(name) : shell.readElement(name, subscript);
    if (value === undefined) {
      if (shell.options.on.nounset) throw new UnboundVariable(subscript === undefined ? name : `${name}[${subscript}]`);
      return 0n;
    }
    return this.text(value);
  }

  #write({ name, subscript }: Place, value: bigint): void {
    assign(this.#shell, name, value.toString(), subscript === undefined ? {} : { subscript });
  }
}

function unary(operator: '+' | '-' | '!' | '~', value: bigint): bigint {
  switch (operator) {
    case '+':
      return value;
    case '-':
      return BigInt.asIntN(64, -value);
    case '!':
      return value === 0n ? 1n : 0n;
    case '~':
      return ~value;
  }
}

const truth = (value: boolean) => (value ? 1n : 0n);

function binary(operator: string, a: bigint, b: bigint, text: string, at: number): bigint {
  switch (operator) {
    case '+':
      return BigInt.asIntN(64, a + b);
    case '-':
      return BigInt.asIntN(64, a - b);
    case '*':
      return BigInt.asIntN(64, a * b);
    case '/':
    case '%':
      if (b === 0n) throw new ArithmeticError(text, 'division by 0', text.slice(at).trimStart());
      return BigInt.asIntN(64, operator === '/' ? a / b : a % b);
    case '**':
      if (b < 0n) throw new ArithmeticError(text, 'exponent less than 0', text.slice(at));
      return power(a, b);
    case '<<':
      return BigInt.asIntN(64, a << (b & 63n));
    case '>>':
      return a >> (b & 63n);
    case '<':
      return truth(a < b);
    case '>':
      return truth(a > b);
    case '<=':
      return truth(a <= b);
    case '>=':
      return truth(a >= b);
    case '==':
      return truth(a === b);
    case '!=':
      return truth(a !== b);
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    default:
      return b;
  }
}

/** By squaring, in 64 bits: a large exponent costs nothing. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let factor = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = BigInt.asIntN(64, result * factor);
    factor = BigInt.asIntN(64, factor * factor);
  }
  return result;
}
