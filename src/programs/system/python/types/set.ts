import { collect } from '../data/iterate.ts';
import { keyOf } from '../data/keys.ts';
import { repr } from '../data/repr.ts';
import { FROZENSET, type Type } from '../data/type.ts';
import { type Key, SetValue, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import type { Methods } from './define.ts';

export function* setOf(vm: Vm, items: Value | undefined, frozen = false): Result<SetValue> {
  return new SetValue(items === undefined ? new Map() : yield* mapOf(vm, items), frozen);
}

function* mapOf(vm: Vm, items: Value): Result<Map<Key, Value>> {
  if (items instanceof SetValue) return new Map(items.map);
  const map = new Map<Key, Value>();
  for (const item of yield* collect(vm, items)) {
    const key = yield* keyOf(vm, item);
    if (!map.has(key)) map.set(key, item);
  }
  return map;
}

type Combine = (own: Map<Key, Value>, other: Map<Key, Value>) => Map<Key, Value>;

const union: Combine = (own, other) => new Map([...other, ...own]);
const intersection: Combine = (own, other) => new Map([...own].filter(([key]) => other.has(key)));
const difference: Combine = (own, other) => new Map([...own].filter(([key]) => !other.has(key)));
const symmetric: Combine = (own, other) => new Map([...difference(own, other), ...difference(other, own)]);

function* combined(vm: Vm, self: SetValue, others: readonly Value[], combine: Combine): Result<Map<Key, Value>> {
  let map = self.map;
  for (const other of others) map = combine(map, yield* mapOf(vm, other));
  return combine === union ? ordered(self.map, map) : map;
}

/** What was there first stays first. */
function ordered(first: Map<Key, Value>, all: Map<Key, Value>): Map<Key, Value> {
  return new Map([...first, ...all]);
}

const made = (combine: Combine): Methods[string] => [
  '*others',
  function* (vm, self: SetValue, others: Value[]) {
    return new SetValue(new Map(yield* combined(vm, self, others, combine)), self.type === FROZENSET);
  },
];

const changed = (combine: Combine): Methods[string] => [
  '*others',
  function* (vm, self: SetValue, others: Value[]) {
    self.map = new Map(yield* combined(vm, self, others, combine));
    return null;
  },
];

/** What set and frozenset have in common. */
export const frozensetMethods: Methods = {
  __contains__: [
    'item /',
    function* (vm, self: SetValue, item: Value) {
      return self.map.has(yield* keyOf(vm, item));
    },
  ],
  __iter__: ['', (vm, self: SetValue) => vm.iterate(self)],
  __len__: ['', (_, self: SetValue) => self.map.size],
  copy: ['', (_, self: SetValue) => new SetValue(new Map(self.map), self.type === FROZENSET)],
  difference: made(difference),
  intersection: made(intersection),
  isdisjoint: [
    'other /',
    function* (vm, self: SetValue, other: Value) {
      const map = yield* mapOf(vm, other);
      return [...self.map.keys()].every((key) => !map.has(key));
    },
  ],
  issubset: [
    'other /',
    function* (vm, self: SetValue, other: Value) {
      const map = yield* mapOf(vm, other);
      return [...self.map.keys()].every((key) => map.has(key));
    },
  ],
  issuperset: [
    'other /',
    function* (vm, self: SetValue, other: Value) {
      return [...(yield* mapOf(vm, other)).keys()].every((key) => self.map.has(key));
    },
  ],
  symmetric_difference: made(symmetric),
  union: made(union),
};

export const setMethods: Methods = {
  ...frozensetMethods,
  __new__: ['iterable? /', (vm, _: Type, items?: Value) => setOf(vm, items)],
  add: [
    'item /',
    function* (vm, self: SetValue, item: Value) {
      const key = yield* keyOf(vm, item);
      if (!self.map.has(key)) self.map.set(key, item);
      return null;
    },
  ],
  clear: [
    '',
    (_, self: SetValue) => {
      self.map = new Map();
      return null;
    },
  ],
  difference_update: changed(difference),
  discard: [
    'item /',
    function* (vm, self: SetValue, item: Value) {
      self.map.delete(yield* keyOf(vm, item));
      return null;
    },
  ],
  intersection_update: changed(intersection),
  pop: [
    '',
    (_, self: SetValue) => {
      for (const [key, item] of self.map) {
        self.map.delete(key);
        return item;
      }
      throw new PythonError('KeyError', "'pop from an empty set'", ['pop from an empty set']);
    },
  ],
  remove: [
    'item /',
    function* (vm, self: SetValue, item: Value) {
      if (!self.map.delete(yield* keyOf(vm, item))) throw new PythonError('KeyError', yield* repr(vm, item), [item]);
      return null;
    },
  ],
  symmetric_difference_update: changed(symmetric),
  update: changed(union),
};
