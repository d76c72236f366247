import { integer } from '../data/basics.ts';
import { Real, type Value } from '../data/values.ts';
import { PythonError, Unsupported } from '../error.ts';

type Numeric = number | bigint | Real;

/** Larger integers than this many bits would only keep the page busy. */
const WIDEST = 200_000;

/** `+ - * / // % **` of numbers; undefined for other operators. @throws {PythonError} ZeroDivisionError, OverflowError */
export function arithmetic(operator: string, left: Numeric, right: Numeric): Value | undefined {
  if (left instanceof Real || right instanceof Real) return reals(operator, realOf(left), realOf(right));
  if (operator === '/') {
    if (Number(right) === 0) throw byZero('division by zero');
    const quotient = Number(left) / Number(right);
    if (!Number.isFinite(quotient))
      throw new PythonError('OverflowError', 'integer division result too large for a float');
    return new Real(quotient);
  }
  if (operator === '**') return power(left, right);
  if (operator === '//' || operator === '%') {
    if (Number(right) === 0)
      throw byZero(operator === '%' ? 'integer modulo by zero' : 'integer division or modulo by zero');
    return divide(operator, left, right);
  }
  const [a, b] = [BigInt(left), BigInt(right)];
  switch (operator) {
    case '+':
      return integer(a + b);
    case '-':
      return integer(a - b);
    case '*':
      return integer(a * b);
  }
  return undefined;
}

function realOf(value: Numeric): number {
  if (value instanceof Real) return value.value;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new PythonError('OverflowError', 'int too large to convert to float');
  return number;
}

function byZero(message: string): PythonError {
  return new PythonError('ZeroDivisionError', message);
}

/** Rounded towards minus infinity, the rest having the sign of the divisor. */
function divide(operator: string, left: number | bigint, right: number | bigint): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const rest = left % right;
    const adjusted = rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest;
    return (operator === '%' ? adjusted : (left - adjusted) / right) + 0;
  }
  const [a, b] = [BigInt(left), BigInt(right)];
  const rest = a % b;
  const adjusted = rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
  return integer(operator === '%' ? adjusted : (a - adjusted) / b);
}

function power(left: number | bigint, right: number | bigint): Value {
  if (Number(right) < 0) {
    if (Number(left) === 0) throw byZero('0.0 cannot be raised to a negative power');
    return new Real(Number(left) ** Number(right));
  }
  const quick = Number(left) ** Number(right);
  if (Number.isSafeInteger(quick)) return quick;
  if (Math.log2(Math.abs(Number(left))) * Number(right) > WIDEST) throw new Unsupported('integers of that size');
  return integer(BigInt(left) ** BigInt(right));
}

function reals(operator: string, a: number, b: number): Value | undefined {
  switch (operator) {
    case '+':
      return new Real(a + b);
    case '-':
      return new Real(a - b);
    case '*':
      return new Real(a * b);
    case '/':
      if (b === 0) throw byZero('float division by zero');
      return new Real(a / b);
    case '//':
      if (b === 0) throw byZero('float floor division by zero');
      return new Real(Math.floor(a / b));
    case '%': {
      if (b === 0) throw byZero('float modulo');
      const rest = a % b;
      return new Real(rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest);
    }
    case '**': {
      if (a === 0 && b < 0) throw byZero('0.0 cannot be raised to a negative power');
      if (a < 0 && !Number.isInteger(b)) throw new Unsupported('complex numbers');
      const value = a ** b;
      if (!Number.isFinite(value) && Number.isFinite(a) && Number.isFinite(b))
        throw new PythonError('OverflowError', "(34, 'Numerical result out of range')", [
          34,
          'Numerical result out of range',
        ]);
      return new Real(value);
    }
  }
  return undefined;
}

/** `& | ^ << >>` of integers; undefined for other operators. */
export function bits(operator: string, left: number | bigint, right: number | bigint): Value | undefined {
  if (!['&', '|', '^', '<<', '>>'].includes(operator)) return undefined;
  const [a, b] = [BigInt(left), BigInt(right)];
  if (operator === '&') return integer(a & b);
  if (operator === '|') return integer(a | b);
  if (operator === '^') return integer(a ^ b);
  if (b < 0n) throw new PythonError('ValueError', 'negative shift count');
  if (operator === '<<' && b > BigInt(WIDEST)) throw new Unsupported('integers of that size');
  return integer(operator === '<<' ? a << b : a >> b);
}
