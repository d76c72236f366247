import { indexOf, isWork } from '../data/basics.ts';
import { classOf, Raised, raising } from '../data/exceptions.ts';
import { ITERATORS } from '../data/iterate.ts';
import { repr, shownAddress } from '../data/repr.ts';
import { CLASSMETHOD, FUNCTION, GENERATOR, PROPERTY, RANGE, STATICMETHOD, SUPER, type Type } from '../data/type.ts';
import { Instance, type Iterator, Range, type Value } from '../data/values.ts';
import { PythonError } from '../error.ts';
import type { Property } from '../run/attributes.ts';
import type { Func } from '../run/frame.ts';
import { Generator } from '../run/generators.ts';
import { getItem } from '../run/subscripts.ts';
import { define, getters } from './define.ts';

const property = (parts: Property): Instance => {
  const made = new Instance(PROPERTY);
  made.payload = parts;
  return made;
};

function* next(iterator: Iterator) {
  const step = iterator.advance();
  const value = isWork(step) ? yield* step : step;
  if (value !== undefined) return value;
  const result = iterator instanceof Generator ? iterator.result : null;
  throw raising(new Raised(classOf('StopIteration'), result === null ? [] : [result]));
}

/** Gives functions, generators, properties and ranges what they can do. */
export function defineFunctions(): void {
  const wrap = (type: Type) =>
    define(type, {
      __new__: [
        'function /',
        (_, own: Type, value: Value) => {
          const made = new Instance(own);
          made.payload = value;
          return made;
        },
      ],
    });
  wrap(STATICMETHOD);
  wrap(CLASSMETHOD);
  define(PROPERTY, {
    __new__: [
      'fget? fset? fdel? doc?',
      (_, __: Type, get: Value = null, set: Value = null, del: Value = null) => property({ get, set, delete: del }),
    ],
    getter: ['function /', (_, self: Instance, get: Value) => property({ ...(self.payload as Property), get })],
    setter: ['function /', (_, self: Instance, set: Value) => property({ ...(self.payload as Property), set })],
    deleter: [
      'function /',
      (_, self: Instance, del: Value) => property({ ...(self.payload as Property), delete: del }),
    ],
  });
  define(SUPER, {
    __new__: [
      'type? object? /',
      (vm, _: Type, type?: Value, self?: Value) => {
        const made = new Instance(SUPER);
        made.payload = type === undefined ? vm.superOf() : { type, self };
        return made;
      },
    ],
  });
  define(FUNCTION, {
    __repr__: ['', (_, self: Func) => `<function ${self.qualname} at ${shownAddress(self)}>`],
  });
  define(GENERATOR, {
    __iter__: ['', (_, self: Generator) => self],
    __next__: ['', (_, self: Generator) => next(self)],
    __repr__: ['', (_, self: Generator) => `<generator object ${self.name} at ${shownAddress(self)}>`],
    close: [
      '',
      function* (_, self: Generator) {
        try {
          yield* self.resume(null, new PythonError('GeneratorExit', ''));
        } catch (error) {
          if (!(error instanceof PythonError) || error.kind !== 'GeneratorExit') throw error;
        }
        return null;
      },
    ],
    send: [
      'value /',
      function* (_, self: Generator, value: Value) {
        const given = yield* self.resume(value);
        if (given !== undefined) return given;
        throw raising(new Raised(classOf('StopIteration'), self.result === null ? [] : [self.result]));
      },
    ],
    throw: [
      'error /',
      function* (vm, self: Generator, error: Value) {
        const raised = error instanceof Raised ? error : yield* vm.call(error, []);
        const given = yield* self.resume(null, raising(raised as Raised));
        if (given !== undefined) return given;
        throw new PythonError('StopIteration', '');
      },
    ],
  });
  for (const type of Object.values(ITERATORS)) defineIterator(type);
  define(RANGE, {
    __new__: [
      'start stop? step? /',
      (_, __: Type, first: Value, second?: Value, third: Value = 1) => {
        const [start, stop] = second === undefined ? [0, indexOf(first)] : [indexOf(first), indexOf(second)];
        const step = indexOf(third);
        if (step === 0) throw new PythonError('ValueError', 'range() arg 3 must not be zero');
        return new Range(start, stop, step);
      },
    ],
    __contains__: [
      'value /',
      (_, self: Range, value: Value) => {
        if (typeof value !== 'number') return false;
        const at = (value - self.start) / self.step;
        return Number.isInteger(at) && at >= 0 && at < self.length;
      },
    ],
    __getitem__: ['key /', (vm, self: Range, key: Value) => getItem(vm, self, key)],
    __iter__: ['', (vm, self: Range) => vm.iterate(self)],
    __len__: ['', (_, self: Range) => self.length],
    count: [
      'value /',
      (_, self: Range, value: Value) => Number(typeof value === 'number' && (value - self.start) % self.step === 0),
    ],
    index: [
      'value /',
      function* (vm, self: Range, value: Value) {
        const at = (Number(value) - self.start) / self.step;
        if (Number.isInteger(at) && at >= 0 && at < self.length) return at;
        throw new PythonError('ValueError', `${yield* repr(vm, value)} is not in range`);
      },
    ],
  });
  getters(RANGE, {
    start: (self: Range) => self.start,
    stop: (self: Range) => self.stop,
    step: (self: Range) => self.step,
  });
}

/** What every iterator can do. */
export function defineIterator(type: Type): void {
  define(type, {
    __iter__: ['', (_, self: Iterator) => self],
    __next__: ['', (_, self: Iterator) => next(self)],
  });
}
