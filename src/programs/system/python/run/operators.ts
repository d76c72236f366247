import { indexOf, integer, numberOf, typeName, typeOf } from '../data/basics.ts';
import { compare, contains, equal, truth } from '../data/compare.ts';
import { collect } from '../data/iterate.ts';
import { percent } from '../data/percent.ts';
import { FROZENSET, PyObject, Type } from '../data/type.ts';
import { Bytes, Dict, List, NotImplemented, Real, SetValue, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { arithmetic, bits } from './arithmetic.ts';

/** Longer texts and lists than this would only fill the page's memory. */
const LONGEST = 10_000_000;

const METHODS: Readonly<Record<string, string>> = {
  ...{ '+': 'add', '-': 'sub', '*': 'mul', '/': 'truediv', '//': 'floordiv', '%': 'mod', '**': 'pow', '@': 'matmul' },
  ...{ '&': 'and', '|': 'or', '^': 'xor', '<<': 'lshift', '>>': 'rshift' },
};

/** `left operator right`. @throws {PythonError} TypeError, ZeroDivisionError */
export function* operate(vm: Vm, operator: string, left: Value, right: Value, inPlace = false): Result<Value> {
  const quick = plain(operator, left, right);
  if (quick !== undefined) return quick;
  const name = METHODS[operator] ?? '';
  if (inPlace) {
    const own = typeOf(left).find(`__i${name}__`);
    if (own !== undefined) {
      const answer = yield* vm.call(own, [left, right]);
      if (answer !== NotImplemented) return answer;
    }
  }
  const own = typeOf(left).find(`__${name}__`);
  if (own !== undefined) {
    const answer = yield* vm.call(own, [left, right]);
    if (answer !== NotImplemented) return answer;
  }
  const reflected = typeOf(right).find(`__r${name}__`);
  if (reflected !== undefined && typeOf(left) !== typeOf(right)) {
    const answer = yield* vm.call(reflected, [right, left]);
    if (answer !== NotImplemented) return answer;
  }
  if (operator === '%' && typeof left === 'string') return yield* percent(vm, left, right);
  const made = yield* containers(vm, operator, left, right, inPlace);
  if (made !== undefined) return made;
  throw wrongOperands(operator, left, right, inPlace);
}

function wrongOperands(operator: string, left: Value, right: Value, inPlace: boolean): PythonError {
  const [a, b] = [typeName(left), typeName(right)];
  if (operator === '+') {
    if (typeof left === 'string') return new PythonError('TypeError', `can only concatenate str (not "${b}") to str`);
    if (left instanceof Tuple) return new PythonError('TypeError', `can only concatenate tuple (not "${b}") to tuple`);
    if (left instanceof List) {
      if (inPlace) return new PythonError('TypeError', `'${b}' object is not iterable`);
      return new PythonError('TypeError', `can only concatenate list (not "${b}") to list`);
    }
    if (left instanceof Bytes) return new PythonError('TypeError', `can't concat ${b} to bytes`);
  }
  const sequence = (value: Value) => typeof value === 'string' || value instanceof List || value instanceof Tuple;
  if (operator === '*') {
    if (sequence(left)) return new PythonError('TypeError', `can't multiply sequence by non-int of type '${b}'`);
    if (sequence(right)) return new PythonError('TypeError', `can't multiply sequence by non-int of type '${a}'`);
  }
  const shown = inPlace ? `${operator}=` : operator === '**' ? '** or pow()' : operator;
  return new PythonError('TypeError', `unsupported operand type(s) for ${shown}: '${a}' and '${b}'`);
}

/** Numbers and texts. */
function plain(operator: string, left: Value, right: Value): Value | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum =
      operator === '+' ? left + right : operator === '-' ? left - right : operator === '*' ? left * right : Number.NaN;
    if (Number.isSafeInteger(sum)) return sum;
    return bits(operator, left, right) ?? arithmetic(operator, left, right);
  }
  if (typeof left === 'string') {
    if (operator === '+' && typeof right === 'string') return left + right;
    if (operator === '*' && isInteger(right)) return repeated(left, indexOf(right));
    return undefined;
  }
  if (typeof right === 'string')
    return operator === '*' && isInteger(left) ? repeated(right, indexOf(left)) : undefined;
  if (numberOf(left) === undefined || numberOf(right) === undefined) return undefined;
  if (typeof left === 'boolean' && typeof right === 'boolean' && '&|^'.includes(operator))
    return Boolean(bits(operator, Number(left), Number(right)));
  const [a, b] = [unboolean(left), unboolean(right)];
  return (a instanceof Real || b instanceof Real ? undefined : bits(operator, a, b)) ?? arithmetic(operator, a, b);
}

function unboolean(value: Value): number | bigint | Real {
  return typeof value === 'boolean' ? Number(value) : (value as number | bigint | Real);
}

function isInteger(value: Value): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
}

function repeated(text: string, count: number): string {
  if (text.length * count > LONGEST) throw new Unsupported('texts of that length');
  return text.repeat(Math.max(0, count));
}

function times(items: readonly Value[], count: number): Value[] {
  if (items.length * count > LONGEST) throw new Unsupported('lists of that length');
  return Array.from({ length: items.length * Math.max(0, count) }, (_, at) => items[at % items.length] as Value);
}

function* containers(vm: Vm, operator: string, left: Value, right: Value, inPlace: boolean): Result<Value | undefined> {
  if (operator === '*') {
    const [sequence, count] = isInteger(right) ? [left, right] : [right, left];
    if (!isInteger(count)) return undefined;
    const number = indexOf(count);
    if (sequence instanceof List) {
      if (inPlace && sequence === left) {
        sequence.items = times(sequence.items, number);
        return sequence;
      }
      return new List(times(sequence.items, number));
    }
    if (sequence instanceof Tuple) return new Tuple(times(sequence.items, number));
    if (sequence instanceof Bytes) return new Bytes(Uint8Array.from(times([...sequence.data], number) as number[]));
    return undefined;
  }
  if (operator === '+') {
    if (left instanceof List && inPlace) {
      left.items.push(...(yield* collect(vm, right)));
      return left;
    }
    if (left instanceof List && right instanceof List) return new List([...left.items, ...right.items]);
    if (left instanceof Tuple && right instanceof Tuple) return new Tuple([...left.items, ...right.items]);
    if (left instanceof Bytes && right instanceof Bytes)
      return new Bytes(Uint8Array.from([...left.data, ...right.data]));
    return undefined;
  }
  if (left instanceof Dict && right instanceof Dict && operator === '|') {
    const union = inPlace ? left : new Dict();
    for (const [key, entry] of [...left.map, ...right.map]) union.map.set(key, [...entry]);
    return union;
  }
  if (left instanceof SetValue && right instanceof SetValue) return sets(operator, left, right, inPlace);
  if (operator === '|' && (left instanceof Type || left === null) && (right instanceof Type || right === null))
    throw new Unsupported('unions of types');
  return undefined;
}

function sets(operator: string, left: SetValue, right: SetValue, inPlace: boolean): SetValue | undefined {
  const keep = (of: SetValue, test: (key: unknown) => boolean) => [...of.map].filter(([key]) => test(key));
  const made =
    operator === '|'
      ? [...left.map, ...keep(right, (key) => !left.map.has(key as never))]
      : operator === '&'
        ? keep(left, (key) => right.map.has(key as never))
        : operator === '-'
          ? keep(left, (key) => !right.map.has(key as never))
          : operator === '^'
            ? [
                ...keep(left, (key) => !right.map.has(key as never)),
                ...keep(right, (key) => !left.map.has(key as never)),
              ]
            : undefined;
  if (!made) return undefined;
  if (!inPlace || left.type === FROZENSET) return new SetValue(new Map(made), left.type === FROZENSET);
  left.map = new Map(made);
  return left;
}

/** `left operator right` of a comparison; `in` and `is` are some, too. */
export function* comparison(vm: Vm, operator: string, left: Value, right: Value): Result<Value> {
  switch (operator) {
    case '==':
      return yield* rich(vm, left, right);
    case '!=': {
      const own = typeOf(left).find('__ne__');
      if (own !== undefined) {
        const answer = yield* vm.call(own, [left, right]);
        if (answer !== NotImplemented) return answer;
      }
      return !(yield* equal(vm, left, right));
    }
    case 'is':
      return same(left, right);
    case 'is not':
      return !same(left, right);
    case 'in':
      return yield* contains(vm, right, left);
    case 'not in':
      return !(yield* contains(vm, right, left));
  }
  return yield* compare(vm, operator, left, right);
}

/** `==` may give anything where a class says so. */
function* rich(vm: Vm, left: Value, right: Value): Result<Value> {
  const own = left instanceof PyObject && left.type.own ? left.type.find('__eq__') : undefined;
  if (own === undefined) return yield* equal(vm, left, right);
  const answer = yield* vm.call(own, [left, right]);
  return answer === NotImplemented ? yield* equal(vm, left, right) : answer;
}

/** CPython keeps one empty tuple. */
function same(left: Value, right: Value): boolean {
  if (left instanceof Tuple && right instanceof Tuple && left.items.length + right.items.length === 0) return true;
  return left === right;
}

/** `-value`, `+value`, `~value`, `not value` @throws {PythonError} TypeError */
export function* unary(vm: Vm, operator: string, operand: Value): Result<Value> {
  if (operator === 'not') return !(yield* truth(vm, operand));
  if (operand instanceof Real && operator !== '~') return operator === '-' ? new Real(-operand.value) : operand;
  const number = typeof operand === 'boolean' ? Number(operand) : operand;
  if (typeof number === 'number') return operator === '-' ? 0 - number : operator === '+' ? number : -number - 1;
  if (typeof number === 'bigint') return integer(operator === '-' ? -number : operator === '+' ? number : ~number);
  const own = typeOf(operand).find({ '-': '__neg__', '+': '__pos__', '~': '__invert__' }[operator] ?? '');
  if (own !== undefined) return yield* vm.call(own, [operand]);
  throw new PythonError('TypeError', `bad operand type for unary ${operator}: '${typeName(operand)}'`);
}
