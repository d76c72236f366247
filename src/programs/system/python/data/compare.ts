import { PythonError } from '../error.ts';
import { numberOf, plainTruth, typeName, typeOf } from './basics.ts';
import { settled } from './repr.ts';
import { PyObject } from './type.ts';
import { Bytes, Dict, Iterator, List, NotImplemented, Range, Real, SetValue, Tuple, type Value } from './values.ts';
import type { Result, Vm } from './vm.ts';

/** Equality of what has no parts and no methods of its own; undefined where those are to be asked. */
export function plainEqual(a: Value, b: Value): boolean | undefined {
  if (a === b) return true;
  if (!(a instanceof PyObject) && typeof a !== 'string' && a !== null) {
    if (typeof b === 'string' || b === null) return false;
    if (typeof a === 'bigint' || typeof b === 'bigint') {
      if (b instanceof Real) return Number(a) === b.value;
      return b instanceof PyObject ? undefined : BigInt(a) === BigInt(b);
    }
    if (b instanceof Real) return Number(a) === b.value;
    return b instanceof PyObject ? undefined : Number(a) === Number(b);
  }
  if (a instanceof Real) {
    const number = numberOf(b);
    return number === undefined ? (b instanceof PyObject ? undefined : false) : a.value === number;
  }
  return a instanceof PyObject || b instanceof PyObject ? undefined : false;
}

/** `a == b` */
export function* equal(vm: Vm, a: Value, b: Value): Result<boolean> {
  const plain = plainEqual(a, b);
  if (plain !== undefined) return plain;
  for (const [self, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const own = typeOf(self).find('__eq__');
    if (own === undefined) continue;
    const answer = yield* vm.call(own, [self, other]);
    if (answer !== NotImplemented) return plainTruth(answer) ?? true;
  }
  if (a instanceof Bytes && b instanceof Bytes) return a.data.join() === b.data.join();
  if ((a instanceof List && b instanceof List) || (a instanceof Tuple && b instanceof Tuple)) {
    if (a.items.length !== b.items.length) return false;
    for (const [at, item] of a.items.entries()) if (!(yield* equal(vm, item, b.items[at] as Value))) return false;
    return true;
  }
  if (a instanceof Dict && b instanceof Dict) {
    if (a.map.size !== b.map.size) return false;
    for (const [key, [, item]] of a.map) {
      const other = b.map.get(key);
      if (!other || !(yield* equal(vm, item, other[1]))) return false;
    }
    return true;
  }
  if (a instanceof SetValue && b instanceof SetValue)
    return a.map.size === b.map.size && [...a.map.keys()].every((key) => b.map.has(key));
  if (a instanceof Range && b instanceof Range)
    return a.length === b.length && (a.length === 0 || (a.start === b.start && (a.length === 1 || a.step === b.step)));
  return false;
}

const METHODS: Readonly<Record<string, [string, string]>> = {
  '<': ['__lt__', '__gt__'],
  '>': ['__gt__', '__lt__'],
  '<=': ['__le__', '__ge__'],
  '>=': ['__ge__', '__le__'],
};

function ordered(operator: string, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

/** The order of two numbers or two texts; undefined for anything else. */
function plainOrder(a: Value, b: Value): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : byCodePoint(a, b);
  if (a instanceof Bytes && b instanceof Bytes) {
    const at = a.data.findIndex((byte, index) => byte !== b.data[index]);
    return at < 0 ? a.data.length - b.data.length : (a.data[at] ?? 0) - (b.data[at] ?? -1);
  }
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0;
  const [left, right] = [numberOf(a), numberOf(b)];
  return left === undefined || right === undefined
    ? undefined
    : left < right
      ? -1
      : left > right
        ? 1
        : left === right
          ? 0
          : Number.NaN;
}

/** UTF-16 puts characters behind U+FFFF before some that are in front of it. */
function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    if (a[at] !== b[at]) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

/** `a < b` and its like. @throws {PythonError} TypeError */
export function* compare(vm: Vm, operator: string, a: Value, b: Value): Result<Value> {
  const order = plainOrder(a, b);
  if (order !== undefined) return ordered(operator, order);
  const [name = '', reflected = ''] = METHODS[operator] ?? [];
  for (const [self, other, own] of [
    [a, b, typeOf(a).find(name)],
    [b, a, typeOf(b).find(reflected)],
  ] as const) {
    if (own === undefined) continue;
    const answer = yield* vm.call(own, [self, other]);
    if (answer !== NotImplemented) return answer;
  }
  if ((a instanceof List && b instanceof List) || (a instanceof Tuple && b instanceof Tuple)) {
    for (let at = 0; at < Math.min(a.items.length, b.items.length); at++) {
      const [left, right] = [a.items[at] as Value, b.items[at] as Value];
      if (!(yield* equal(vm, left, right))) return yield* compare(vm, operator, left, right);
    }
    return ordered(operator, a.items.length - b.items.length);
  }
  if (a instanceof SetValue && b instanceof SetValue) return subset(operator, a, b);
  throw new PythonError(
    'TypeError',
    `'${operator}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`,
  );
}

function subset(operator: string, a: SetValue, b: SetValue): boolean {
  const [small, large] = operator.startsWith('<') ? [a, b] : [b, a];
  if (operator.length === 1 && small.map.size === large.map.size) return false;
  return [...small.map.keys()].every((key) => large.map.has(key));
}

/** `a < b` as truth. */
export function* less(vm: Vm, a: Value, b: Value): Result<boolean> {
  return yield* truth(vm, yield* compare(vm, '<', a, b));
}

/** bool(value) */
export function* truth(vm: Vm, value: Value): Result<boolean> {
  const plain = plainTruth(value);
  if (plain !== undefined) return plain;
  const { type } = value as PyObject;
  const own = type.find('__bool__');
  if (own !== undefined) {
    const answer = yield* vm.call(own, [value]);
    if (typeof answer === 'boolean') return answer;
    throw new PythonError('TypeError', `__bool__ should return bool, returned ${typeName(answer)}`);
  }
  if (value instanceof List || value instanceof Tuple) return value.items.length > 0;
  if (value instanceof Dict || value instanceof SetValue) return value.map.size > 0;
  const length = type.find('__len__');
  return length === undefined || (yield* vm.call(length, [value])) !== 0;
}

/** `item in container` @throws {PythonError} TypeError */
export function* contains(vm: Vm, container: Value, item: Value): Result<boolean> {
  if (typeof container === 'string') {
    if (typeof item === 'string') return container.includes(item);
    throw new PythonError('TypeError', `'in <string>' requires string as left operand, not ${typeName(item)}`);
  }
  const own = typeOf(container).find('__contains__');
  if (own !== undefined) return yield* truth(vm, yield* vm.call(own, [container, item]));
  if (!iterable(container))
    throw new PythonError('TypeError', `argument of type '${typeName(container)}' is not iterable`);
  const iterator = yield* vm.iterate(container);
  for (;;) {
    const value = yield* settled(iterator.advance());
    if (value === undefined) return false;
    if (yield* equal(vm, value, item)) return true;
  }
}

/** Whether `for` may go through a value. */
export function iterable(value: Value): boolean {
  if (value instanceof Iterator || typeof value === 'string') return true;
  const type = typeOf(value);
  return type.find('__iter__') !== undefined || type.find('__getitem__') !== undefined;
}
