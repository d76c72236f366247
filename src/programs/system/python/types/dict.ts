import { advance, collect, ITERATORS, mapIterator } from '../data/iterate.ts';
import { keyOf } from '../data/keys.ts';
import { repr } from '../data/repr.ts';
import { OBJECT, Type } from '../data/type.ts';
import { Builtin, Dict, Instance, Iterator, List, SetValue, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { getItem, putEntry } from '../run/subscripts.ts';
import { define, type Methods } from './define.ts';

type Part = 'keys' | 'values' | 'items';

const VIEWS: Record<Part, Type> = {
  keys: new Type('dict_keys', [OBJECT]),
  values: new Type('dict_values', [OBJECT]),
  items: new Type('dict_items', [OBJECT]),
};

function view(dict: Dict, part: Part): Instance {
  const made = new Instance(VIEWS[part]);
  made.payload = dict;
  return made;
}

const pick =
  (part: Part) =>
  ([key, value]: [Value, Value]) =>
    part === 'keys' ? key : part === 'values' ? value : new Tuple([key, value]);

/** What keys(), values() and items() give: they follow their dictionary. */
function viewMethods(part: Part): Methods {
  const dictOf = (self: Instance) => self.payload as Dict;
  const set = function* (vm: Vm, self: Value): Result<SetValue> {
    const made = new SetValue();
    for (const item of yield* collect(vm, self)) made.map.set(yield* keyOf(vm, item), item);
    return made;
  };
  const operator = (keep: (own: boolean, other: boolean) => boolean): Methods[string] => [
    'other /',
    function* (vm, self: Value, other: Value) {
      const [a, b] = [yield* set(vm, self), yield* set(vm, other)];
      const all = new Map([...a.map, ...b.map]);
      return new SetValue(new Map([...all].filter(([key]) => keep(a.map.has(key), b.map.has(key)))));
    },
  ];
  const sets: Methods = {
    __and__: operator((own, other) => own && other),
    __or__: operator((own, other) => own || other),
    __sub__: operator((own, other) => own && !other),
    __xor__: operator((own, other) => own !== other),
    __eq__: [
      'other /',
      function* (vm, self: Value, other: Value) {
        const [a, b] = [yield* set(vm, self), yield* set(vm, other)];
        return a.map.size === b.map.size && [...a.map.keys()].every((key) => b.map.has(key));
      },
    ],
  };
  return {
    __iter__: ['', (_, self: Instance) => mapIterator(ITERATORS.dict, dictOf(self).map, 'dictionary', pick(part))],
    __len__: ['', (_, self: Instance) => dictOf(self).map.size],
    __reversed__: [
      '',
      (_, self: Instance) => {
        const items = [...dictOf(self).entries].reverse().map(pick(part))[Symbol.iterator]();
        return new Iterator(ITERATORS.dict, () => items.next().value);
      },
    ],
    __repr__: [
      '',
      function* (vm, self: Instance) {
        return `dict_${part}(${yield* repr(vm, new List([...dictOf(self).entries].map(pick(part))))})`;
      },
    ],
    ...(part === 'keys'
      ? {
          __contains__: [
            'key /',
            function* (vm, self: Instance, key: Value) {
              return dictOf(self).map.has(yield* keyOf(vm, key));
            },
          ],
        }
      : {}),
    ...(part === 'values' ? {} : sets),
  } as Methods;
}

for (const part of ['keys', 'values', 'items'] as const) define(VIEWS[part], viewMethods(part));

/** Puts what dict() and update() are given into a dictionary. */
export function* update(vm: Vm, dict: Dict, other: Value | undefined, named: ReadonlyMap<string, Value>): Result<void> {
  if (other instanceof Dict) for (const [key, [name, value]] of [...other.map]) putEntry(dict, key, name, value);
  else if (
    other !== undefined &&
    other !== null &&
    typeof other === 'object' &&
    other.type.find('keys') !== undefined
  ) {
    const keys = yield* vm.call(yield* vm.attribute(other, 'keys'), []);
    for (const key of yield* collect(vm, keys))
      putEntry(dict, yield* keyOf(vm, key), key, yield* getItem(vm, other, key));
  } else if (other !== undefined) {
    const iterator = yield* vm.iterate(other);
    for (let at = 0; ; at++) {
      const pair = yield* advance(iterator);
      if (pair === undefined) break;
      const [key, value, ...rest] = yield* pairOf(vm, pair, at);
      if (key === undefined || value === undefined || rest.length > 0) {
        const length = rest.length > 0 ? rest.length + 2 : key === undefined ? 0 : 1;
        throw new PythonError(
          'ValueError',
          `dictionary update sequence element #${at} has length ${length}; 2 is required`,
        );
      }
      putEntry(dict, yield* keyOf(vm, key), key, value);
    }
  }
  for (const [name, value] of named) putEntry(dict, yield* keyOf(vm, name), name, value);
}

function* pairOf(vm: Vm, pair: Value, at: number): Result<Value[]> {
  if (typeof pair === 'number' || pair === null || typeof pair === 'boolean')
    throw new PythonError('TypeError', `cannot convert dictionary update sequence element #${at} to a sequence`);
  return yield* collect(vm, pair);
}

export const dictMethods: Methods = {
  __new__: ['*args **named', (_, type: Type) => new Dict([], type)],
  __init__: [
    'iterable? / **named',
    function* (vm, self: Dict, other: Value | undefined, named: Map<string, Value>) {
      yield* update(vm, self, other, named);
      return null;
    },
  ],
  __contains__: [
    'key /',
    function* (vm, self: Dict, key: Value) {
      return self.map.has(yield* keyOf(vm, key));
    },
  ],
  __getitem__: ['key /', (vm, self: Dict, key: Value) => plain(vm, self, key)],
  __setitem__: [
    'key value /',
    function* (vm, self: Dict, key: Value, value: Value) {
      putEntry(self, yield* keyOf(vm, key), key, value);
      return null;
    },
  ],
  __delitem__: [
    'key /',
    function* (vm, self: Dict, key: Value) {
      if (!self.map.delete(yield* keyOf(vm, key))) throw new PythonError('KeyError', yield* repr(vm, key), [key]);
      return null;
    },
  ],
  __iter__: ['', (_, self: Dict) => mapIterator(ITERATORS.dict, self.map, 'dictionary', ([key]) => key)],
  __len__: ['', (_, self: Dict) => self.map.size],
  __reversed__: [
    '',
    (_, self: Dict) => {
      const keys = [...self.entries].reverse()[Symbol.iterator]();
      return new Iterator(ITERATORS.dict, () => keys.next().value?.[0]);
    },
  ],
  clear: [
    '',
    (_, self: Dict) => {
      self.map.clear();
      return null;
    },
  ],
  copy: ['', (_, self: Dict) => copy(self)],
  get: [
    'key default? /',
    function* (vm, self: Dict, key: Value, otherwise: Value = null) {
      return self.map.get(yield* keyOf(vm, key))?.[1] ?? otherwise;
    },
  ],
  items: ['', (_, self: Dict) => view(self, 'items')],
  keys: ['', (_, self: Dict) => view(self, 'keys')],
  pop: [
    'key default? /',
    function* (vm, self: Dict, key: Value, otherwise?: Value) {
      const at = yield* keyOf(vm, key);
      const entry = self.map.get(at);
      if (!entry && otherwise === undefined) throw new PythonError('KeyError', yield* repr(vm, key), [key]);
      self.map.delete(at);
      if (entry) self.changed?.(String(key), undefined);
      return entry?.[1] ?? otherwise ?? null;
    },
  ],
  popitem: [
    '',
    (_, self: Dict) => {
      const last = [...self.map].at(-1);
      if (!last)
        throw new PythonError('KeyError', "'popitem(): dictionary is empty'", ['popitem(): dictionary is empty']);
      self.map.delete(last[0]);
      return new Tuple(last[1]);
    },
  ],
  setdefault: [
    'key default? /',
    function* (vm, self: Dict, key: Value, otherwise: Value = null) {
      const at = yield* keyOf(vm, key);
      if (!self.map.has(at)) putEntry(self, at, key, otherwise);
      return self.map.get(at)?.[1] ?? null;
    },
  ],
  update: [
    'iterable? / **named',
    function* (vm, self: Dict, other: Value | undefined, named: Map<string, Value>) {
      yield* update(vm, self, other, named);
      return null;
    },
  ],
  values: ['', (_, self: Dict) => view(self, 'values')],
};

function copy(self: Dict): Dict {
  const made = new Dict([], self.type.own ? undefined : self.type);
  for (const [key, [name, value]] of self.map) made.map.set(key, [name, value]);
  made.fields = self.fields && new Map(self.fields);
  return made;
}

/** dict.__getitem__, whatever the class says of it. */
function* plain(vm: Vm, self: Dict, key: Value): Result<Value> {
  const entry = self.map.get(yield* keyOf(vm, key));
  if (entry) return entry[1];
  const missing = self.type.find('__missing__');
  if (missing !== undefined && !(missing instanceof Builtin)) return yield* vm.call(missing, [self, key]);
  throw new PythonError('KeyError', yield* repr(vm, key), [key]);
}

/** dict.fromkeys(keys, value) */
export function* fromKeys(vm: Vm, keys: Value, value: Value = null): Result<Dict> {
  const dict = new Dict();
  for (const key of yield* collect(vm, keys)) putEntry(dict, yield* keyOf(vm, key), key, value);
  return dict;
}
