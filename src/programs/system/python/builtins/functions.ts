import { characters, indexOf, isInstance, text, typeName, typeOf } from '../data/basics.ts';
import { compare, equal, truth } from '../data/compare.ts';
import { EXCEPTIONS } from '../data/exceptions.ts';
import { format } from '../data/format.ts';
import { advance, collect } from '../data/iterate.ts';
import { hashOf } from '../data/keys.ts';
import { addressOf, ascii, repr } from '../data/repr.ts';
import { PyObject, Type } from '../data/type.ts';
import { Dict, Iterator, List, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { attributeNames } from '../run/attributes.ts';
import { operate } from '../run/operators.ts';
import type { Methods } from '../types/define.ts';
import { sort } from '../types/list.ts';
import { numberFunctions } from './numbers.ts';

/** Whether a class is one of those, which may be nested in tuples. @throws {PythonError} TypeError */
function among(type: Type, types: Value, name: string): boolean {
  if (types instanceof Tuple) return types.items.some((own) => among(type, own, name));
  if (types instanceof Type) return type.isSubtype(types);
  const which =
    name === 'isinstance'
      ? 'isinstance() arg 2 must be a type, a tuple of types, or a union'
      : 'issubclass() arg 2 must be a class, a tuple of classes, or a union';
  throw new PythonError('TypeError', which);
}

/** max() and min(). */
const extreme = (name: 'max' | 'min'): Methods[string] => [
  '*args key default',
  function* (vm, args: Value[], key: Value = null, otherwise?: Value) {
    const [first] = args;
    if (first === undefined) throw new PythonError('TypeError', `${name} expected at least 1 argument, got 0`);
    const items = args.length === 1 ? yield* collect(vm, first) : args;
    let best: Value | undefined;
    let bestBy: Value = null;
    for (const item of items) {
      const by = key === null ? item : yield* vm.call(key, [item]);
      const better =
        best === undefined || (yield* truth(vm, yield* compare(vm, name === 'max' ? '>' : '<', by, bestBy)));
      if (better) [best, bestBy] = [item, by];
    }
    if (best !== undefined) return best;
    if (otherwise !== undefined) return otherwise;
    throw new PythonError('ValueError', `${name}() arg is an empty sequence`);
  },
];

function* length(vm: Vm, value: Value): Result<Value> {
  if (typeof value === 'string') return characters(value).length;
  const own = typeOf(value).find('__len__');
  if (own === undefined || value instanceof Type)
    throw new PythonError('TypeError', `object of type '${typeName(value)}' has no len()`);
  const answer = yield* vm.call(own, [value]);
  if (typeof answer !== 'number')
    throw new PythonError('TypeError', `'${typeName(answer)}' object cannot be interpreted as an integer`);
  if (answer < 0) throw new PythonError('ValueError', '__len__() should return >= 0');
  return answer;
}

export const builtinFunctions: Methods = {
  ...numberFunctions,
  all: [
    'iterable /',
    function* (vm, items: Value) {
      const iterator = yield* vm.iterate(items);
      for (let item = yield* advance(iterator); item !== undefined; item = yield* advance(iterator))
        if (!(yield* truth(vm, item))) return false;
      return true;
    },
  ],
  any: [
    'iterable /',
    function* (vm, items: Value) {
      const iterator = yield* vm.iterate(items);
      for (let item = yield* advance(iterator); item !== undefined; item = yield* advance(iterator))
        if (yield* truth(vm, item)) return true;
      return false;
    },
  ],
  ascii: [
    'object /',
    function* (vm, value: Value) {
      return ascii(yield* repr(vm, value));
    },
  ],
  callable: [
    'object /',
    (_, value: Value) =>
      value instanceof Type ||
      ['function', 'builtin_function_or_method', 'method'].includes(typeName(value)) ||
      typeOf(value).find('__call__') !== undefined,
  ],
  chr: [
    'i /',
    (_, code: Value) => {
      const number = indexOf(code);
      if (number < 0 || number > 0x10ffff) throw new PythonError('ValueError', 'chr() arg not in range(0x110000)');
      return String.fromCodePoint(number);
    },
  ],
  delattr: [
    'object name /',
    function* (vm, value: Value, name: Value) {
      yield* vm.setAttribute(value, text(name), undefined);
      return null;
    },
  ],
  dir: [
    'object? /',
    (vm, value?: Value) => {
      const names = value === undefined ? vm.locals().keys() : attributeNames(vm as never, value);
      return new List([...names].sort());
    },
  ],
  eval: ['source globals? /', (vm, source: Value, names: Value = null) => ran(vm, source, names, 'eval')],
  exec: ['source globals? /', (vm, source: Value, names: Value = null) => ran(vm, source, names, 'exec')],
  format: [
    'value specification? /',
    (vm, value: Value, specification: Value = '') => format(vm, value, text(specification)),
  ],
  getattr: [
    'object name default? /',
    function* (vm, value: Value, name: Value, otherwise?: Value) {
      const own = text(name, () => "attribute name must be string, not 'int'");
      if (otherwise === undefined) return yield* vm.attribute(value, own);
      return (yield* attributeOrNothing(vm, value, own)) ?? otherwise;
    },
  ],
  globals: ['', (vm) => liveNames(vm.globals())],
  hasattr: [
    'object name /',
    function* (vm, value: Value, name: Value) {
      return (yield* attributeOrNothing(vm, value, text(name))) !== undefined;
    },
  ],
  hash: ['object /', (vm, value: Value) => hashOf(vm, value)],
  id: [
    'object /',
    (_, value: Value) => (value instanceof PyObject ? addressOf(value) : 0x7f1e2b000000 + (Number(value) || 0) * 32),
  ],
  isinstance: ['object types /', (_, value: Value, types: Value) => among(typeOf(value), types, 'isinstance')],
  issubclass: [
    'class types /',
    (_, type: Value, types: Value) => {
      if (!(type instanceof Type)) throw new PythonError('TypeError', 'issubclass() arg 1 must be a class');
      return among(type, types, 'issubclass');
    },
  ],
  iter: [
    'iterable sentinel? /',
    function* (vm, items: Value, sentinel?: Value) {
      if (sentinel === undefined) return yield* vm.iterate(items);
      return new Iterator((yield* vm.iterate('')).type, function* () {
        const value = yield* vm.call(items, []);
        return (yield* equal(vm, value, sentinel)) ? undefined : value;
      });
    },
  ],
  len: ['object /', (vm, value: Value) => length(vm, value)],
  locals: ['', (vm) => liveNames(vm.locals())],
  max: extreme('max'),
  min: extreme('min'),
  next: [
    'iterator default? /',
    function* (vm, iterator: Value, otherwise?: Value) {
      if (iterator instanceof Iterator && otherwise !== undefined) return (yield* advance(iterator)) ?? otherwise;
      const own = typeOf(iterator).find('__next__');
      if (own === undefined) throw new PythonError('TypeError', `'${typeName(iterator)}' object is not an iterator`);
      try {
        return yield* vm.call(own, [iterator]);
      } catch (error) {
        if (otherwise === undefined || !(error instanceof PythonError)) throw error;
        const raised = vm.exception(error);
        if (isInstance(raised, EXCEPTIONS.get('StopIteration') as Type)) return otherwise;
        throw error;
      }
    },
  ],
  ord: [
    'c /',
    (_, value: Value) => {
      if (typeof value !== 'string')
        throw new PythonError('TypeError', `ord() expected string of length 1, but ${typeName(value)} found`);
      const chars = characters(value);
      if (chars.length !== 1)
        throw new PythonError('TypeError', `ord() expected a character, but string of length ${chars.length} found`);
      return value.codePointAt(0) ?? 0;
    },
  ],
  repr: ['object /', (vm, value: Value) => repr(vm, value)],
  setattr: [
    'object name value /',
    function* (vm, value: Value, name: Value, to: Value) {
      yield* vm.setAttribute(value, text(name), to);
      return null;
    },
  ],
  sorted: [
    'iterable / * key reverse',
    function* (vm, items: Value, key?: Value, reverse?: Value) {
      return new List(yield* sort(vm, yield* collect(vm, items), key, reverse));
    },
  ],
  sum: [
    'iterable start?',
    function* (vm, items: Value, start: Value = 0) {
      if (typeof start === 'string')
        throw new PythonError('TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
      let total: Value = start;
      const iterator = yield* vm.iterate(items);
      for (let item = yield* advance(iterator); item !== undefined; item = yield* advance(iterator))
        total = yield* operate(vm, '+', total, item);
      return total;
    },
  ],
  vars: [
    'object? /',
    function* (vm, value?: Value) {
      if (value === undefined) return liveNames(vm.locals());
      if (value instanceof PyObject && (value.type.own || value instanceof Type))
        return yield* vm.attribute(value, '__dict__');
      throw new PythonError('TypeError', 'vars() argument must have __dict__ attribute');
    },
  ],
};

/** eval() and exec(): in the names of who calls, or in those of a dictionary. */
function* ran(vm: Vm, source: Value, given: Value, mode: 'eval' | 'exec'): Result<Value> {
  const code = text(source, () => `${mode}() arg 1 must be a string, bytes or code object`);
  if (!(given instanceof Dict)) return yield* vm.runText(code, vm.locals(), mode);
  const names = new Map([...given.entries].map(([name, value]): [string, Value] => [String(name), value]));
  const answer = yield* vm.runText(code, names, mode);
  for (const [name, value] of names) given.put(name, value);
  return answer;
}

function* attributeOrNothing(vm: Vm, value: Value, name: string): Result<Value | undefined> {
  try {
    return yield* vm.attribute(value, name);
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    if (isInstance(vm.exception(error), EXCEPTIONS.get('AttributeError') as Type)) return undefined;
    throw error;
  }
}

/** A scope's names as a dictionary that writes through. */
function liveNames(names: Map<string, Value>): Dict {
  const dict = new Dict(names);
  dict.changed = (name, value) => {
    if (value === undefined) names.delete(name);
    else names.set(name, value);
  };
  return dict;
}
