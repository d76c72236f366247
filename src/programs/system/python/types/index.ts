import { characters, indexOf, text } from '../data/basics.ts';
import { contains } from '../data/compare.ts';
import { collect } from '../data/iterate.ts';
import { str } from '../data/repr.ts';
import {
  BYTES,
  CLASSMETHOD,
  DICT,
  FLOAT,
  FROZENSET,
  INT,
  LIST,
  SET,
  SLICE,
  STR,
  TUPLE,
  type Type,
} from '../data/type.ts';
import { Builtin, Bytes, Dict, Instance, Slice, Tuple, type Value } from '../data/values.ts';
import { getItem } from '../run/subscripts.ts';
import { bytesMethods, bytesOf, decode } from './bytes.ts';
import { define } from './define.ts';
import { dictMethods, fromKeys } from './dict.ts';
import { defineExceptions } from './exception.ts';
import { defineFunctions } from './function.ts';
import { listMethods, tupleMethods } from './list.ts';
import { floatMethods, intMethods } from './numbers.ts';
import { frozensetMethods, setMethods, setOf } from './set.ts';
import { textMethods } from './text.ts';

let done = false;

/** Gives the built-in classes their methods, once. */
export function defineTypes(): void {
  if (done) return;
  done = true;
  define(STR, {
    ...textMethods,
    __new__: [
      'object? encoding? errors?',
      (vm, _: Type, value: Value = '', encoding?: Value) =>
        encoding !== undefined ? decode(bytesOf(value), text(encoding), 'strict') : str(vm, value),
    ],
    __contains__: ['item /', (vm, self: string, item: Value) => contains(vm, self, item)],
    __getitem__: ['key /', (vm, self: string, key: Value) => getItem(vm, self, key)],
    __iter__: ['', (vm, self: string) => vm.iterate(self)],
    __len__: ['', (_, self: string) => characters(self).length],
  });
  define(LIST, listMethods);
  define(TUPLE, {
    ...tupleMethods,
    __new__: [
      'iterable? /',
      function* (vm, type: Type, items?: Value) {
        return new Tuple(items === undefined ? [] : yield* collect(vm, items), type);
      },
    ],
  });
  define(DICT, dictMethods);
  define(SET, setMethods);
  define(FROZENSET, {
    ...frozensetMethods,
    __new__: ['iterable? /', (vm, _: Type, items?: Value) => setOf(vm, items, true)],
  });
  define(INT, intMethods);
  define(FLOAT, floatMethods);
  define(BYTES, bytesMethods);
  define(SLICE, {
    __new__: [
      'start stop? step? /',
      (_, __: Type, first: Value, second?: Value, step: Value = null) =>
        second === undefined ? new Slice(null, first, null) : new Slice(first, second, step),
    ],
  });
  ofClass(DICT, 'fromkeys', 'iterable value? /', (vm, _: Type, keys: Value, value?: Value) =>
    fromKeys(vm, keys, value),
  );
  ofClass(
    BYTES,
    'fromhex',
    'string /',
    (_, __: Type, hex: Value) =>
      new Bytes(Uint8Array.from(text(hex).replace(/\s/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))),
  );
  ofClass(INT, 'from_bytes', 'bytes byteorder?', (_, __: Type, data: Value, order: Value = 'big') => {
    const bytes = [...bytesOf(data)];
    if (order === 'little') bytes.reverse();
    return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  });
  STR.attributes.set(
    'maketrans',
    new Builtin('maketrans', 'x y? z? /', (_, from: Value, to?: Value, without?: Value) => {
      const table = new Dict();
      if (from instanceof Dict) {
        for (const [key, value] of from.entries)
          table.map.set(typeof key === 'string' ? (key.codePointAt(0) ?? 0) : indexOf(key), [key, value]);
        return table;
      }
      const [left, right] = [Array.from(text(from)), Array.from(text(to))];
      for (const [at, char] of left.entries()) {
        const code = char.codePointAt(0) ?? 0;
        table.map.set(code, [code, right[at]?.codePointAt(0) ?? null]);
      }
      for (const char of without === undefined ? [] : text(without))
        table.map.set(char.codePointAt(0) ?? 0, [char.codePointAt(0) ?? 0, null]);
      return table;
    }),
  );
  defineExceptions();
  defineFunctions();
}

function ofClass(type: Type, name: string, signature: string, code: Builtin['code']): void {
  const made = new Instance(CLASSMETHOD);
  made.payload = new Builtin(name, `cls ${signature}`, code);
  type.attributes.set(name, made);
}
