import { PythonError } from '../error.ts';
import { integer, numberOf, typeName } from './basics.ts';
import { addressOf } from './repr.ts';
import { FROZENSET, type PyObject } from './type.ts';
import { Bytes, Dict, type Key, List, Range, Real, SetValue, Slice, Tuple, textKey, type Value } from './values.ts';
import type { Result, Vm } from './vm.ts';

/** The key of what has no methods of its own; undefined where they are to be asked. @throws {PythonError} unhashable */
export function plainKey(value: Value): Key | undefined {
  if (typeof value === 'string') return textKey(value);
  if (value === null || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Real) return realKey(value);
  if (value instanceof Tuple) {
    const keys: Key[] = [];
    for (const item of value.items) {
      const key = plainKey(item);
      if (key === undefined) return undefined;
      keys.push(key);
    }
    return tupleKey(keys);
  }
  if (value instanceof Bytes) return `\0b${value.data.join(',')}`;
  if (value instanceof SetValue && value.type === FROZENSET)
    return `\0f${[...value.map.keys()].map(part).sort().join('')}`;
  if (value instanceof Range) return `\0r${value.start},${value.length},${value.step}`;
  if (value instanceof List || value instanceof Dict || value instanceof SetValue || value instanceof Slice) {
    if (!value.type.defines('__hash__')) throw unhashable(value);
    return undefined;
  }
  const { type } = value;
  if (!type.own) return value;
  return type.defines('__eq__') || type.defines('__hash__') ? undefined : value;
}

function unhashable(value: Value): PythonError {
  return new PythonError('TypeError', `unhashable type: '${typeName(value)}'`);
}

function realKey({ value }: Real): Key {
  if (!Number.isInteger(value)) return value;
  return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
}

function tupleKey(keys: readonly Key[]): string {
  return `\0t${keys.map(part).join('')}`;
}

/** A key as part of another, with its length, so that no two come out the same. */
function part(key: Key): string {
  const text =
    typeof key === 'string' ? key : typeof key === 'object' ? (key === null ? 'N' : `@${addressOf(key)}`) : `#${key}`;
  const letter = typeof key === 'string' ? 's' : 'o';
  return `${letter}${text.length}:${text}`;
}

/**
 * The key of any value: asks its `__hash__`. Objects whose hashes are the same count as equal.
 * @throws {PythonError} unhashable
 */
export function* keyOf(vm: Vm, value: Value): Result<Key> {
  const plain = plainKey(value);
  if (plain !== undefined) return plain;
  if (value instanceof Tuple) {
    const keys: Key[] = [];
    for (const item of value.items) keys.push(yield* keyOf(vm, item));
    return tupleKey(keys);
  }
  const { type } = value as PyObject;
  const hash = type.find('__hash__');
  const before = type.mro.findIndex(({ attributes }) => attributes.has('__eq__'));
  const own = type.mro.findIndex(({ attributes }) => attributes.has('__hash__'));
  if (hash === undefined || hash === null || (before >= 0 && before < own)) throw unhashable(value);
  const number = yield* vm.call(hash, [value]);
  return `\0h${String(numberOf(number))}`;
}

/** hash(value), such as CPython would give it for integers; of texts one that stays the same. */
export function* hashOf(vm: Vm, value: Value): Result<Value> {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Real && Number.isInteger(value.value)) return value.value;
  const key = yield* keyOf(vm, value);
  if (typeof key === 'string' && key.startsWith('\0h')) return Number(key.slice(2));
  if (typeof key === 'object' && key !== null) return Math.floor(addressOf(key) / 16);
  let hash = 14695981039346656037n;
  for (const char of String(key)) hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * 1099511628211n);
  return integer(BigInt.asIntN(61, hash));
}
