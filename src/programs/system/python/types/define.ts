import { PROPERTY, type Type } from '../data/type.ts';
import { Builtin, Instance, type Value } from '../data/values.ts';
import type { Code } from '../data/vm.ts';

/** Methods by name: a signature without the object itself, and the code. */
export type Methods = Readonly<Record<string, readonly [signature: string, code: Code]>>;

/** Gives a built-in class its methods. */
export function define(type: Type, methods: Methods): void {
  for (const [name, [signature, code]] of Object.entries(methods)) {
    const own = name === '__new__' ? type.name : name;
    const places = signature === '/' ? 'self /' : `self ${signature}`;
    const builtin = new Builtin(own, places.trim(), code, name === '__new__' ? '' : type.name);
    type.attributes.set(name, builtin);
  }
}

/** Gives a built-in class attributes that are worked out when they are asked for. */
export function getters(type: Type, all: Readonly<Record<string, (self: never) => Value>>): void {
  for (const [name, get] of Object.entries(all)) {
    const property = new Instance(PROPERTY);
    property.payload = {
      get: new Builtin(name, 'self', (_, self: Value) => get(self as never)),
      set: null,
      delete: null,
    };
    type.attributes.set(name, property);
  }
}

/** Functions of a module. */
export function functions(all: Methods): [string, Builtin][] {
  return Object.entries(all).map(([name, [signature, code]]) => [name, new Builtin(name, signature, code)]);
}
