import { characters, indexOf, typeName, typeOf } from '../data/basics.ts';
import { collect } from '../data/iterate.ts';
import { keyOf } from '../data/keys.ts';
import { repr } from '../data/repr.ts';
import { DICT, PyObject, Type } from '../data/type.ts';
import { Builtin, Bytes, Dict, List, Range, Slice, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';

/** The places that a slice takes of so many. @throws {PythonError} */
export function sliceIndices(
  slice: Slice,
  length: number,
): { start: number; stop: number; step: number; places: number[] } {
  const bound = (value: Value) =>
    value === null ? undefined : indexOf(value, 'slice indices must be integers or None or have an __index__ method');
  const step = bound(slice.step) ?? 1;
  if (step === 0) throw new PythonError('ValueError', 'slice step cannot be zero');
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const clamp = (value: number | undefined, otherwise: number) => {
    if (value === undefined) return otherwise;
    return Math.min(high, Math.max(low, value < 0 ? value + length : value));
  };
  const start = clamp(bound(slice.start), step > 0 ? low : high);
  const stop = clamp(bound(slice.stop), step > 0 ? high : low);
  const places: number[] = [];
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) places.push(at);
  return { start, stop, step, places };
}

function place(key: Value, length: number, message: string): number {
  const at = indexOf(key);
  const from = at < 0 ? at + length : at;
  if (from < 0 || from >= length) throw new PythonError('IndexError', message);
  return from;
}

function checkIndex(of: Value, key: Value): void {
  if (typeof key === 'number' || typeof key === 'boolean' || typeof key === 'bigint') return;
  const name = typeName(of);
  const what =
    name === 'str'
      ? 'string indices must be integers'
      : name === 'bytes'
        ? 'byte indices must be integers or slices'
        : `${name} indices must be integers or slices`;
  throw new PythonError('TypeError', `${what}, not ${name === 'str' ? `'${typeName(key)}'` : typeName(key)}`);
}

/** `of[key]` @throws {PythonError} KeyError, IndexError, TypeError */
export function* getItem(vm: Vm, of: Value, key: Value): Result<Value> {
  if (of instanceof Dict && !of.type.defines('__getitem__')) {
    const entry = of.map.get(yield* keyOf(vm, key));
    if (entry) return entry[1];
    const missing = of.type === DICT ? undefined : of.type.find('__missing__');
    if (missing !== undefined) return yield* vm.call(missing, [of, key]);
    throw new PythonError('KeyError', yield* repr(vm, key), [key]);
  }
  if (of instanceof PyObject) {
    if (of.type.own || of.type.module !== 'builtins') {
      const own = of.type.find('__getitem__');
      if (own !== undefined && !(own instanceof Builtin && lengthOf(of) !== undefined))
        return yield* vm.call(own, [of, key]);
    }
    if (of instanceof Type) {
      if (/^(?:list|dict|tuple|set|frozenset|type)$/.test(of.name) || of.find('__class_getitem__') !== undefined)
        return of;
      throw new PythonError('TypeError', `type '${of.name}' is not subscriptable`);
    }
  }
  const length = lengthOf(of);
  if (length === undefined) throw new PythonError('TypeError', `'${typeName(of)}' object is not subscriptable`);
  if (key instanceof Slice) return slice(of, sliceIndices(key, length).places, key);
  checkIndex(of, key);
  const name =
    of instanceof Range ? 'range object' : typeof of === 'string' ? 'string' : of instanceof Bytes ? '' : typeName(of);
  const at = place(key, length, `${name}${name === '' ? '' : ' '}index out of range`);
  if (typeof of === 'string') return characters(of)[at] as Value;
  if (of instanceof Range) return of.start + at * of.step;
  if (of instanceof Bytes) return of.data[at] as number;
  return (of as List).items[at] as Value;
}

function lengthOf(of: Value): number | undefined {
  if (typeof of === 'string') return characters(of).length;
  if (of instanceof List || of instanceof Tuple) return of.items.length;
  if (of instanceof Range) return of.length;
  return of instanceof Bytes ? of.data.length : undefined;
}

function slice(of: Value, places: number[], key: Slice): Value {
  if (typeof of === 'string') {
    const chars = characters(of);
    return places.map((at) => chars[at]).join('');
  }
  if (of instanceof Range) {
    const { start, stop, step } = sliceIndices(key, of.length);
    return new Range(of.start + start * of.step, of.start + stop * of.step, of.step * step);
  }
  if (of instanceof Bytes) return new Bytes(Uint8Array.from(places, (at) => of.data[at] ?? 0));
  const { items } = of as List;
  const taken = places.map((at) => items[at] as Value);
  return of instanceof Tuple ? new Tuple(taken) : new List(taken);
}

/** `of[key] = value` @throws {PythonError} */
export function* setItem(vm: Vm, of: Value, key: Value, value: Value): Result<void> {
  if (of instanceof Dict && !of.type.defines('__setitem__')) {
    putEntry(of, yield* keyOf(vm, key), key, value);
    return;
  }
  if (of instanceof List && !of.type.defines('__setitem__')) {
    if (key instanceof Slice) {
      setSlice(of, key, yield* collect(vm, value));
      return;
    }
    checkIndex(of, key);
    of.items[place(key, of.items.length, 'list assignment index out of range')] = value;
    return;
  }
  const own = typeOf(of).find('__setitem__');
  if (own === undefined)
    throw new PythonError('TypeError', `'${typeName(of)}' object does not support item assignment`);
  yield* vm.call(own, [of, key, value]);
}

/** Puts an entry into a dictionary; one that is there keeps its key and its place. */
export function putEntry(dict: Dict, at: Parameters<Dict['map']['set']>[0], key: Value, value: Value): void {
  const entry = dict.map.get(at);
  if (entry) entry[1] = value;
  else dict.map.set(at, [key, value]);
  if (dict.changed) {
    if (typeof key !== 'string') throw new PythonError('TypeError', `str expected, not ${typeName(key)}`);
    dict.changed(key, value);
  }
}

function setSlice(list: List, key: Slice, values: Value[]): void {
  const { start, stop, step, places } = sliceIndices(key, list.items.length);
  if (step === 1) {
    list.items.splice(start, Math.max(0, stop - start), ...values);
    return;
  }
  if (places.length !== values.length)
    throw new PythonError(
      'ValueError',
      `attempt to assign sequence of size ${values.length} to extended slice of size ${places.length}`,
    );
  for (const [index, at] of places.entries()) list.items[at] = values[index] as Value;
}

/** `del of[key]` @throws {PythonError} */
export function* deleteItem(vm: Vm, of: Value, key: Value): Result<void> {
  if (of instanceof Dict && !of.type.defines('__delitem__')) {
    if (!of.map.delete(yield* keyOf(vm, key))) throw new PythonError('KeyError', yield* repr(vm, key), [key]);
    of.changed?.(String(key), undefined);
    return;
  }
  if (of instanceof List) {
    if (key instanceof Slice) {
      const gone = new Set(sliceIndices(key, of.items.length).places);
      of.items = of.items.filter((_, at) => !gone.has(at));
      return;
    }
    checkIndex(of, key);
    of.items.splice(place(key, of.items.length, 'list assignment index out of range'), 1);
    return;
  }
  const own = typeOf(of).find('__delitem__');
  if (own === undefined) throw new PythonError('TypeError', `'${typeName(of)}' object doesn't support item deletion`);
  yield* vm.call(own, [of, key]);
}
