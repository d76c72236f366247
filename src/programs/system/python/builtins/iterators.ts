import { indexOf, typeName, typeOf } from '../data/basics.ts';
import { truth } from '../data/compare.ts';
import { advance, collect } from '../data/iterate.ts';
import { OBJECT, Type } from '../data/type.ts';
import { Iterator, List, Tuple, type Value } from '../data/values.ts';
import { PythonError } from '../error.ts';
import { define, type Methods } from '../types/define.ts';
import { defineIterator } from '../types/function.ts';

/** A class whose objects are iterators. */
export function iteratorClass(name: string, make: Methods[string], module = 'builtins'): Type {
  const type = new Type(name, [OBJECT], { module });
  defineIterator(type);
  define(type, { __new__: make });
  return type;
}

/** map, filter, zip, enumerate and reversed. */
export function iteratorClasses(): Type[] {
  return [
    iteratorClass('map', [
      'function *iterables',
      function* (vm, type: Type, callee: Value, over: Value[]) {
        if (over.length === 0) throw new PythonError('TypeError', 'map() must have at least two arguments.');
        const iterators: Iterator[] = [];
        for (const items of over) iterators.push(yield* vm.iterate(items));
        return new Iterator(type, function* () {
          const args: Value[] = [];
          for (const iterator of iterators) {
            const item = yield* advance(iterator);
            if (item === undefined) return undefined;
            args.push(item);
          }
          return yield* vm.call(callee, args);
        });
      },
    ]),
    iteratorClass('filter', [
      'function iterable /',
      function* (vm, type: Type, test: Value, items: Value) {
        const iterator = yield* vm.iterate(items);
        return new Iterator(type, function* () {
          for (;;) {
            const item = yield* advance(iterator);
            if (item === undefined) return undefined;
            if (yield* truth(vm, test === null ? item : yield* vm.call(test, [item]))) return item;
          }
        });
      },
    ]),
    iteratorClass('zip', [
      '*iterables strict',
      function* (vm, type: Type, over: Value[], strict: Value = false) {
        const iterators: Iterator[] = [];
        for (const [at, items] of over.entries()) {
          if (typeOf(items).find('__iter__') === undefined && typeOf(items).find('__getitem__') === undefined)
            throw new PythonError('TypeError', `'${typeName(items)}' object is not iterable`);
          iterators.push(yield* vm.iterate(over[at] as Value));
        }
        return new Iterator(type, function* () {
          const parts: Value[] = [];
          for (const [at, iterator] of iterators.entries()) {
            const item = yield* advance(iterator);
            if (item === undefined) {
              if (strict === true && at > 0)
                throw new PythonError(
                  'ValueError',
                  `zip() argument ${at + 1} is shorter than argument${at > 1 ? `s 1-${at}` : ' 1'}`,
                );
              if (strict === true)
                for (const [other, rest] of iterators.slice(1).entries())
                  if ((yield* advance(rest)) !== undefined)
                    throw new PythonError(
                      'ValueError',
                      `zip() argument ${other + 2} is longer than argument${other > 0 ? `s 1-${other + 1}` : ' 1'}`,
                    );
              return undefined;
            }
            parts.push(item);
          }
          return parts.length > 0 ? new Tuple(parts) : undefined;
        });
      },
    ]),
    iteratorClass('enumerate', [
      'iterable start?',
      function* (vm, type: Type, items: Value, start: Value = 0) {
        const iterator = yield* vm.iterate(items);
        let at = indexOf(start);
        return new Iterator(type, function* () {
          const item = yield* advance(iterator);
          return item === undefined ? undefined : new Tuple([at++, item]);
        });
      },
    ]),
    iteratorClass('reversed', [
      'sequence /',
      function* (vm, type: Type, sequence: Value) {
        const own = typeOf(sequence).find('__reversed__');
        if (own !== undefined) return yield* vm.iterate(yield* vm.call(own, [sequence]));
        if (sequence instanceof Iterator || typeOf(sequence).find('__getitem__') === undefined)
          throw new PythonError('TypeError', `'${typeName(sequence)}' object is not reversible`);
        const items = sequence instanceof List ? sequence.items : yield* collect(vm, sequence);
        let at = items.length;
        return new Iterator(type, () => (at > 0 ? items[--at] : undefined));
      },
    ]),
  ];
}
