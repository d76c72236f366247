import { nativeRepr, repr, shownAddress } from '../data/repr.ts';
import { OBJECT, PyObject, type Type } from '../data/type.ts';
import { Builtin, Instance, NotImplemented, type Value } from '../data/values.ts';
import type { Code } from '../data/vm.ts';
import { PythonError } from '../error.ts';

const method = (name: string, signature: string, code: Code) => [name, new Builtin(name, signature, code, 'object')];

/** What every object has, where no class of it says otherwise. */
export const objectMethods: Readonly<Record<string, Builtin>> = Object.fromEntries([
  method('__init__', 'self / *args **named', () => null),
  method('__new__', 'cls / *args **named', (_, type: Type) => {
    if (type !== OBJECT && !type.own)
      throw new PythonError('TypeError', `object.__new__(${type.name}) is not safe, use ${type.name}.__new__()`);
    return new Instance(type);
  }),
  method('__repr__', 'self', (vm, self: Value) => (self instanceof PyObject ? nativeRepr(vm, self) : repr(vm, self))),
  method('__str__', 'self', (vm, self: Value) => repr(vm, self)),
  method('__eq__', 'self other', (_, self: Value, other: Value) => (self === other ? true : NotImplemented)),
  method('__ne__', 'self other', (_, self: Value, other: Value) => (self === other ? false : NotImplemented)),
  method('__hash__', 'self', (_, self: Value) => Math.floor(Number(shownAddress(Object(self) as object)) / 16)),
  method('__init_subclass__', 'self', () => null),
  method('__setattr__', 'self name value', function* (vm, self: Value, name: string, value: Value) {
    yield* vm.setPlain(self, name, value);
    return null;
  }),
  method('__format__', 'self specification', (vm, self: Value) => repr(vm, self)),
]) as Record<string, Builtin>;
