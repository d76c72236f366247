import { PythonError } from '../error.ts';
import { characters, isWork, typeName, typeOf } from './basics.ts';
import { classOf, exceptionOf } from './exceptions.ts';
import { setOrder } from './set-order.ts';
import { OBJECT, PyObject, Type } from './type.ts';
import { Builtin, Bytes, Dict, Iterator, List, Range, SetValue, Tuple, type Value } from './values.ts';
import type { Result, Vm } from './vm.ts';

const type = (name: string) => new Type(name, [OBJECT]);
export const ITERATORS = {
  list: type('list_iterator'),
  tuple: type('tuple_iterator'),
  str: type('str_iterator'),
  bytes: type('bytes_iterator'),
  range: type('range_iterator'),
  dict: type('dict_keyiterator'),
  set: type('set_iterator'),
  object: type('iterator'),
};

function counted(kind: Type, length: () => number, at: (index: number) => Value): Iterator {
  let next = 0;
  return new Iterator(kind, () => {
    if (next >= length()) {
      next = Number.POSITIVE_INFINITY;
      return undefined;
    }
    return at(next++);
  });
}

/** Over what a Map gives, which must not change its size meanwhile. */
export function mapIterator<T>(kind: Type, map: Map<unknown, T>, what: string, pick: (entry: T) => Value): Iterator {
  const entries = map.values();
  const { size } = map;
  return new Iterator(kind, () => {
    if (map.size !== size) throw new PythonError('RuntimeError', `${what} changed size during iteration`);
    const { value, done } = entries.next();
    return done ? undefined : pick(value);
  });
}

/** Goes through what has no methods of its own for that. */
function plainIterator(value: Value): Iterator | undefined {
  if (value instanceof Iterator) return value;
  if (value instanceof List)
    return counted(
      ITERATORS.list,
      () => value.items.length,
      (at) => value.items[at] as Value,
    );
  if (value instanceof Tuple)
    return counted(
      ITERATORS.tuple,
      () => value.items.length,
      (at) => value.items[at] as Value,
    );
  if (typeof value === 'string') {
    const chars = characters(value);
    return counted(
      ITERATORS.str,
      () => chars.length,
      (at) => chars[at] as Value,
    );
  }
  if (value instanceof Dict) return mapIterator(ITERATORS.dict, value.map, 'dictionary', ([key]) => key);
  if (value instanceof SetValue) {
    const order = setOrder(value);
    const { size } = value.map;
    return counted(
      ITERATORS.set,
      () => {
        if (value.map.size !== size) throw new PythonError('RuntimeError', 'Set changed size during iteration');
        return order.length;
      },
      (at) => order[at] as Value,
    );
  }
  if (value instanceof Range)
    return counted(
      ITERATORS.range,
      () => value.length,
      (at) => value.start + at * value.step,
    );
  if (value instanceof Bytes)
    return counted(
      ITERATORS.bytes,
      () => value.data.length,
      (at) => value.data[at] as number,
    );
  return undefined;
}

/** iter(value) @throws {PythonError} TypeError */
export function* iterate(vm: Vm, value: Value): Result<Iterator> {
  const object = value instanceof PyObject ? value : undefined;
  const own = object?.type.find('__iter__');
  if (object && own !== undefined && ((object.type.own && !(own instanceof Builtin)) || !plainIterator(value))) {
    const made = yield* vm.call(own, [value]);
    if (made instanceof Iterator) return made;
    const next = typeOf(made).find('__next__');
    if (next === undefined)
      throw new PythonError('TypeError', `iter() returned non-iterator of type '${typeName(made)}'`);
    return byNext(vm, made, next);
  }
  const plain = plainIterator(value);
  if (plain) return plain;
  const item = object?.type.find('__getitem__');
  if (item !== undefined) return byIndex(vm, value, item);
  throw new PythonError('TypeError', `'${typeName(value)}' object is not iterable`);
}

function byNext(vm: Vm, self: Value, next: Value): Iterator {
  return new Iterator(ITERATORS.object, function* () {
    return yield* untilStop(vm.call(next, [self]), 'StopIteration');
  });
}

function byIndex(vm: Vm, self: Value, item: Value): Iterator {
  let at = 0;
  return new Iterator(ITERATORS.object, function* () {
    return yield* untilStop(vm.call(item, [self, at++]), 'IndexError');
  });
}

/** What work gives; nothing where it raises that. */
export function* untilStop(work: Result<Value>, kind: string): Result<Value | undefined> {
  try {
    return yield* work;
  } catch (error) {
    if (error instanceof PythonError && exceptionOf(error).type.isSubtype(classOf(kind))) return undefined;
    throw error;
  }
}

/** The next value of an iterator; undefined at the end. */
export function* advance(iterator: Iterator): Result<Value | undefined> {
  const step = iterator.advance();
  return isWork(step) ? yield* step : step;
}

/** More items than this would only fill the page's memory. */
const MOST = 10_000_000;

/** All that an iterable gives. */
export function* collect(vm: Vm, value: Value): Result<Value[]> {
  if (value instanceof List || value instanceof Tuple) {
    if (!value.type.own) return [...value.items];
  }
  const iterator = yield* vm.iterate(value);
  const items: Value[] = [];
  for (;;) {
    const step = iterator.advance();
    const item = isWork(step) ? yield* step : step;
    if (item === undefined) return items;
    items.push(item);
    if (items.length % 4096 === 0) {
      const turn = vm.tick();
      if (turn) yield* turn;
      if (items.length > MOST) throw new PythonError('MemoryError', '');
    }
  }
}
