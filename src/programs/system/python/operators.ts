import { PythonError, Unsupported } from './error.ts';
import { percent } from './methods.ts';
import { Dict, equal, numberOf, Real, toText, typeName, type Value } from './values.ts';

export function operate(operator: string, left: Value, right: Value, line: number): Value {
  switch (operator) {
    case '==':
    case 'is':
      return equal(left, right);
    case '!=':
      return !equal(left, right);
    case 'in':
      if (typeof right === 'string') return right.includes(toText(left));
      if (right instanceof Dict) return right.entries.has(toText(left));
      return Array.isArray(right) && right.some((item) => equal(item, left));
    case '%':
      if (typeof left === 'string') return percent(left, right, line);
      break;
    case '+':
      if (typeof left === 'string' && typeof right === 'string') return left + right;
      if (typeof left === 'string')
        throw new PythonError('TypeError', `can only concatenate str (not "${typeName(right)}") to str`, line);
      if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
      break;
    case '*':
      if (typeof left === 'string' && typeof right === 'number') return repeat(left, right, line);
      if (Array.isArray(left) && typeof right === 'number') {
        if (left.length * right > LONGEST) throw new Unsupported('lists of that length', line);
        return Array.from({ length: left.length * Math.max(0, right) }, (_, i) => left[i % left.length] as Value);
      }
      break;
  }
  if (typeof left === 'string' && typeof right === 'string' && ['<', '>', '<=', '>='].includes(operator)) {
    return compare(operator, left < right ? -1 : left > right ? 1 : 0);
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) {
    throw new PythonError(
      'TypeError',
      `unsupported operand type(s) for ${operator}: '${typeName(left)}' and '${typeName(right)}'`,
      line,
    );
  }
  if (['<', '>', '<=', '>='].includes(operator)) return compare(operator, a - b);
  const floats = left instanceof Real || right instanceof Real;
  const result = arithmetic(operator, a, b, line, floats);
  if (floats || operator === '/' || (operator === '**' && b < 0)) return new Real(result);
  if (!Number.isSafeInteger(result)) throw new Unsupported('integers of that size', line);
  return result;
}

function byZero(operator: string, floats: boolean): string {
  if (operator === '/') return floats ? 'float division by zero' : 'division by zero';
  if (operator === '%') return floats ? 'float modulo' : 'integer modulo by zero';
  return floats ? 'float floor division by zero' : 'integer division or modulo by zero';
}

function arithmetic(operator: string, left: number, right: number, line: number, floats: boolean): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '**':
      return left ** right;
    default: {
      if (right === 0) throw new PythonError('ZeroDivisionError', byZero(operator, floats), line);
      if (operator === '/') return left / right;
      return operator === '//' ? Math.floor(left / right) : left - right * Math.floor(left / right);
    }
  }
}

function compare(operator: string, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

/** Longer texts than this would only fill the page's memory. */
const LONGEST = 10_000_000;

function repeat(text: string, count: number, line: number): string {
  if (text.length * count > LONGEST) throw new Unsupported('texts of that length', line);
  return text.repeat(Math.max(0, count));
}

export function wrongOperand(operator: string, operand: Value, line: number): never {
  throw new PythonError('TypeError', `bad operand type for unary ${operator}: '${typeName(operand)}'`, line);
}
