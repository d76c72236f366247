import { indexOf } from '../data/basics.ts';
import { equal, less, truth } from '../data/compare.ts';
import { collect } from '../data/iterate.ts';
import { repr } from '../data/repr.ts';
import type { Type } from '../data/type.ts';
import { List, type Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { deleteItem, getItem, setItem } from '../run/subscripts.ts';
import type { Methods } from './define.ts';

/** Sorts as Python does: stable, and asking only for `<`. */
export function* sort(vm: Vm, items: readonly Value[], key: Value = null, reverse: Value = false): Result<Value[]> {
  const backwards = yield* truth(vm, reverse);
  let keyed: { item: Value; by: Value }[] = [];
  for (const item of items) keyed.push({ item, by: key === null ? item : yield* vm.call(key, [item]) });
  // Reversed before and after, so that what is equal keeps its order.
  if (backwards) keyed.reverse();
  keyed = yield* merged(vm, keyed);
  if (backwards) keyed.reverse();
  return keyed.map(({ item }) => item);
}

function* merged<T extends { by: Value }>(vm: Vm, items: T[]): Result<T[]> {
  if (items.length < 2) return items;
  const kinds = new Set(items.map(({ by }) => typeof by));
  if (kinds.size === 1 && kinds.has('number')) return items.sort((a, b) => Number(a.by) - Number(b.by));
  const turn = vm.tick();
  if (turn) yield* turn;
  const middle = items.length >> 1;
  const left = yield* merged(vm, items.slice(0, middle));
  const right = yield* merged(vm, items.slice(middle));
  const done: T[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] as T, right[j] as T];
    if (yield* less(vm, b.by, a.by)) {
      done.push(b);
      j += 1;
    } else {
      done.push(a);
      i += 1;
    }
  }
  return [...done, ...left.slice(i), ...right.slice(j)];
}

function* place(vm: Vm, items: readonly Value[], item: Value, first?: Value, last?: Value): Result<number> {
  const from = first === undefined ? 0 : indexOf(first);
  const to = last === undefined ? items.length : indexOf(last);
  for (
    let at = Math.max(0, from < 0 ? from + items.length : from);
    at < Math.min(to < 0 ? to + items.length : to, items.length);
    at++
  )
    if (yield* equal(vm, items[at] as Value, item)) return at;
  return -1;
}

function* count(vm: Vm, items: readonly Value[], item: Value): Result<number> {
  let times = 0;
  for (const own of items) if (yield* equal(vm, own, item)) times += 1;
  return times;
}

/** What lists and tuples have in common. */
export const sequenceMethods: Methods = {
  __contains__: [
    'item /',
    function* (vm, self: List | Tuple, item: Value) {
      return (yield* place(vm, self.items, item)) >= 0;
    },
  ],
  __getitem__: ['key /', (vm, self: List, key: Value) => getItem(vm, self, key)],
  __iter__: ['', (vm, self: List) => vm.iterate(self)],
  __len__: ['', (_, self: List | Tuple) => self.items.length],
  count: ['value /', (vm, self: List | Tuple, item: Value) => count(vm, self.items, item)],
};

export const tupleMethods: Methods = {
  ...sequenceMethods,
  index: [
    'value start? stop? /',
    function* (vm, self: Tuple, item: Value, from?: Value, to?: Value) {
      const at = yield* place(vm, self.items, item, from, to);
      if (at < 0) throw new PythonError('ValueError', 'tuple.index(x): x not in tuple');
      return at;
    },
  ],
};

export const listMethods: Methods = {
  ...sequenceMethods,
  __new__: ['*args **named', (_, type: Type) => new List([], type)],
  __init__: [
    'iterable? /',
    function* (vm, self: List, items?: Value) {
      self.items = items === undefined ? [] : yield* collect(vm, items);
      return null;
    },
  ],
  __setitem__: [
    'key value /',
    function* (vm, self: List, key: Value, value: Value) {
      yield* setItem(vm, self, key, value);
      return null;
    },
  ],
  __delitem__: [
    'key /',
    function* (vm, self: List, key: Value) {
      yield* deleteItem(vm, self, key);
      return null;
    },
  ],
  append: [
    'object /',
    (_, self: List, item: Value) => {
      self.items.push(item);
      return null;
    },
  ],
  clear: [
    '',
    (_, self: List) => {
      self.items = [];
      return null;
    },
  ],
  copy: ['', (_, self: List) => new List([...self.items])],
  extend: [
    'iterable /',
    function* (vm, self: List, items: Value) {
      const more = yield* collect(vm, items);
      self.items = self.items.concat(more);
      return null;
    },
  ],
  index: [
    'value start? stop? /',
    function* (vm, self: List, item: Value, from?: Value, to?: Value) {
      const at = yield* place(vm, self.items, item, from, to);
      if (at < 0) throw new PythonError('ValueError', `${yield* repr(vm, item)} is not in list`);
      return at;
    },
  ],
  insert: [
    'index object /',
    (_, self: List, at: Value, item: Value) => {
      self.items.splice(indexOf(at), 0, item);
      return null;
    },
  ],
  pop: [
    'index? /',
    (_, self: List, index: Value = -1) => {
      if (self.items.length === 0) throw new PythonError('IndexError', 'pop from empty list');
      const number = indexOf(index);
      const at = number < 0 ? number + self.items.length : number;
      if (at < 0 || at >= self.items.length) throw new PythonError('IndexError', 'pop index out of range');
      return self.items.splice(at, 1)[0] as Value;
    },
  ],
  remove: [
    'value /',
    function* (vm, self: List, item: Value) {
      const at = yield* place(vm, self.items, item);
      if (at < 0) throw new PythonError('ValueError', 'list.remove(x): x not in list');
      self.items.splice(at, 1);
      return null;
    },
  ],
  reverse: [
    '',
    (_, self: List) => {
      self.items.reverse();
      return null;
    },
  ],
  sort: [
    '* key reverse',
    function* (vm, self: List, key?: Value, reverse?: Value) {
      self.items = yield* sort(vm, self.items, key, reverse);
      return null;
    },
  ],
};
