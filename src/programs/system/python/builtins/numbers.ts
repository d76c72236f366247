import { indexOf, integer, numberOf, typeName, typeOf } from '../data/basics.ts';
import { Real, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { operate } from '../run/operators.ts';
import type { Methods } from '../types/define.ts';

/** In another base, as bin(), oct() and hex() show it. */
const inBase = (base: number, prefix: string): Methods[string] => [
  'number /',
  function* (vm, value: Value) {
    const own = typeOf(value).find('__index__');
    const whole = own === undefined ? value : yield* vm.call(own, [value]);
    indexOf(whole);
    const number = BigInt(whole as number);
    return `${number < 0n ? '-' : ''}0${prefix}${(number < 0n ? -number : number).toString(base)}`;
  },
];

/** Half to even, of a float's shortest text where digits are asked for. */
function rounded(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  if (digits > 22) return value;
  const scale = 10 ** Math.abs(digits);
  if (digits < 0) return evenly(value / scale) * scale;
  const fixed = digits <= 100 ? Number(Math.abs(value).toFixed(digits)) : value;
  const middle = Number.isInteger(value * 2 ** (digits + 1)) && Math.abs((value * scale) % 1) === 0.5;
  return middle ? evenly(value * scale) / scale : Math.sign(value) * fixed || fixed * 0;
}

function evenly(number: number): number {
  const nearest = Math.round(number);
  return Math.abs(number % 1) === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}

function* round(vm: Vm, value: Value, digits: Value = null): Result<Value> {
  if (value instanceof Real) {
    if (digits !== null) return new Real(rounded(value.value, indexOf(digits)));
    if (Number.isNaN(value.value)) throw new PythonError('ValueError', 'cannot convert float NaN to integer');
    if (!Number.isFinite(value.value))
      throw new PythonError('OverflowError', 'cannot convert float infinity to integer');
    return integer(BigInt(evenly(value.value)));
  }
  if (numberOf(value) !== undefined) {
    const places = digits === null ? 0 : indexOf(digits);
    if (places >= 0) return typeof value === 'boolean' ? Number(value) : value;
    return rounded(Number(value), places) + 0;
  }
  const own = typeOf(value).find('__round__');
  if (own !== undefined) return yield* vm.call(own, digits === null ? [value] : [value, digits]);
  throw new PythonError('TypeError', `type ${typeName(value)} doesn't define __round__ method`);
}

/** What the built-in functions make of numbers. */
export const numberFunctions: Methods = {
  abs: [
    'x /',
    function* (vm, value: Value) {
      if (value instanceof Real) return new Real(Math.abs(value.value));
      if (typeof value === 'bigint') return value < 0n ? integer(-value) : value;
      const number = numberOf(value);
      if (number !== undefined) return Math.abs(number);
      const own = typeOf(value).find('__abs__');
      if (own !== undefined) return yield* vm.call(own, [value]);
      throw new PythonError('TypeError', `bad operand type for abs(): '${typeName(value)}'`);
    },
  ],
  bin: inBase(2, 'b'),
  divmod: [
    'x y /',
    function* (vm, a: Value, b: Value) {
      if (numberOf(a) === undefined || numberOf(b) === undefined)
        throw new PythonError(
          'TypeError',
          `unsupported operand type(s) for divmod(): '${typeName(a)}' and '${typeName(b)}'`,
        );
      return new Tuple([yield* operate(vm, '//', a, b), yield* operate(vm, '%', a, b)]);
    },
  ],
  hex: inBase(16, 'x'),
  oct: inBase(8, 'o'),
  pow: [
    'base exp mod?',
    function* (vm, base: Value, exponent: Value, modulus: Value = null) {
      if (modulus === null) return yield* operate(vm, '**', base, exponent);
      let [rest, result, square] = [BigInt(exponent as number), 1n, BigInt(base as number)];
      const by = BigInt(modulus as number);
      if (by === 0n) throw new PythonError('ValueError', 'pow() 3rd argument cannot be 0');
      if (rest < 0n) throw new Unsupported('pow() with a negative exponent and a modulus');
      for (; rest > 0n; rest >>= 1n) {
        if (rest & 1n) result = (result * square) % by;
        square = (square * square) % by;
      }
      return integer(((result % by) + by) % by);
    },
  ],
  round: ['number ndigits?', (vm, value: Value, digits?: Value) => round(vm, value, digits)],
};
