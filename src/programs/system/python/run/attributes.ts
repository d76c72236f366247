import { typeName, typeOf } from '../data/basics.ts';
import { exceptionOf, Raised } from '../data/exceptions.ts';
import { qualified } from '../data/repr.ts';
import {
  CLASSMETHOD,
  METHOD,
  MODULE,
  OBJECT,
  PROPERTY,
  PyObject,
  STATICMETHOD,
  SUPER,
  TYPE,
  Type,
} from '../data/type.ts';
import { Builtin, Dict, Instance, Method, Module, Tuple, type Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { Func, type Machine } from './frame.ts';
import { objectMethods } from './object.ts';

/** property(get, set, delete) */
export interface Property {
  get: Value;
  set: Value;
  delete: Value;
}

export function propertyOf(value: Value | undefined): Property | undefined {
  return value instanceof Instance && value.type === PROPERTY ? (value.payload as Property) : undefined;
}

/** An attribute found on a class, as an object of it has it. */
function* bound(m: Machine, found: Value, self: Value, type: Type): Result<Value> {
  if (found instanceof Func) return new Method(self, found);
  if (found instanceof Builtin && found.owner !== '') return new Method(self, found);
  if (!(found instanceof Instance)) return found;
  if (found.type === PROPERTY) {
    const { get } = found.payload as Property;
    if (get === null) throw new PythonError('AttributeError', `property of '${type.name}' object has no getter`);
    return yield* m.call(get, [self]);
  }
  if (found.type === STATICMETHOD) return found.payload as Value;
  if (found.type === CLASSMETHOD) return new Method(type, found.payload as Value);
  const getter = found.type.find('__get__');
  return getter === undefined ? found : yield* m.call(getter, [found, self, type]);
}

/** `value.name` @throws {PythonError} AttributeError */
export function* getAttribute(m: Machine, value: Value, name: string): Result<Value> {
  const found = yield* findAttribute(m, value, name);
  if (found !== undefined) return found;
  const known = yield* m.load(import('../known-names.ts'));
  if (value instanceof Module) {
    if (known.moduleHas(value.name, name)) throw new Unsupported(`${value.name}.${name}`);
    throw missing(m, value, name, `module '${value.name}' has no attribute '${name}'`);
  }
  if (value instanceof Type) {
    if (known.typeHas(value.name, name) && !value.own) throw new Unsupported(`${value.name}.${name}`);
    throw missing(m, value, name, `type object '${value.name}' has no attribute '${name}'`);
  }
  const type = typeOf(value);
  const simulated = type.mro.find((own) => !own.own && own !== OBJECT && known.typeHas(own.name, name));
  if (simulated) throw new Unsupported(`${simulated.name}.${name}`);
  const foreign = type.mro.find((own) => !own.own && own.module !== 'builtins' && own !== OBJECT);
  if (foreign) throw new Unsupported(`${foreign.module}.${foreign.name}.${name}`);
  throw missing(m, value, name, `'${type.name}' object has no attribute '${name}'`);
}

function missing(m: Machine, value: Value, name: string, message: string): PythonError {
  const error = new PythonError('AttributeError', message);
  const raised = exceptionOf(error);
  raised.fields.set('name', name);
  raised.candidates = () => attributeNames(m, value);
  return error;
}

/** The names that dir() lists, unsorted. */
export function attributeNames(_: Machine, value: Value): Set<string> {
  const names = new Set<string>();
  if (value instanceof Module) for (const name of value.attributes.keys()) names.add(name);
  if (value instanceof PyObject) for (const name of value.fields?.keys() ?? []) names.add(name);
  const types = value instanceof Type ? value.mro : typeOf(value).mro;
  for (const { attributes } of types) for (const name of attributes.keys()) names.add(name);
  return names;
}

/** An attribute, or nothing. */
export function* findAttribute(m: Machine, value: Value, name: string): Result<Value | undefined> {
  if (value instanceof Module && value.type === MODULE) {
    if (name === '__name__') return value.name;
    if (name === '__dict__') return new Dict(value.attributes);
    return value.attributes.get(name);
  }
  if (value instanceof Type) return yield* ofType(m, value, name);
  if (value instanceof PyObject && value.type === SUPER) return yield* ofSuper(m, value as Instance, name);
  const type = typeOf(value);
  const inClass = type.find(name);
  if (propertyOf(inClass)) return yield* bound(m, inClass as Value, value, type);
  const own = value instanceof PyObject ? value.fields?.get(name) : undefined;
  if (own !== undefined) return own;
  if (inClass !== undefined) return yield* bound(m, inClass, value, type);
  const special = specialOf(value, name);
  if (special !== undefined) return special;
  const fallback = type.own ? type.find('__getattr__') : undefined;
  return fallback === undefined ? undefined : yield* m.call(fallback, [value, name]);
}

function specialOf(value: Value, name: string): Value | undefined {
  if (name === '__class__') return typeOf(value);
  if (value instanceof Func) {
    if (name === '__name__') return value.name;
    if (name === '__qualname__') return value.qualname;
    if (name === '__doc__') return null;
    if (name === '__module__') return '__main__';
    if (name === '__defaults__') {
      const given = value.parameters.filter(({ kind }) => kind === 'positional' || kind === 'both');
      const values = given.map((parameter) => value.defaults.get(parameter.name)).filter((own) => own !== undefined);
      return values.length > 0 ? new Tuple(values) : null;
    }
  }
  if (value instanceof Builtin) {
    if (name === '__name__') return value.name;
    if (name === '__qualname__') return value.owner === '' ? value.name : `${value.owner}.${value.name}`;
  }
  if (value instanceof Method) {
    if (name === '__self__') return value.self;
    if (name === '__func__') return value.callee;
    return specialOf(value.callee, name) ?? (value.callee as PyObject).fields?.get(name);
  }
  if (name === '__dict__' && value instanceof PyObject && typeOf(value).own) {
    value.fields ??= new Map();
    return liveDict(value.fields);
  }
  if (name === '__doc__') return typeOf(value).attributes.get('__doc__') ?? null;
  if (name === '__module__' && typeOf(value).own) return typeOf(value).module;
  const native = objectMethods[name];
  return native && value instanceof PyObject ? new Method(value, native) : undefined;
}

/** An object's attributes as a dictionary. */
function liveDict(fields: Map<string, Value>): Dict {
  const dict = new Dict(fields);
  dict.changed = (name, value) => {
    if (value === undefined) fields.delete(name);
    else fields.set(name, value);
  };
  return dict;
}

function* ofType(m: Machine, type: Type, name: string): Result<Value | undefined> {
  const found = type.find(name);
  if (found instanceof Instance) {
    if (found.type === STATICMETHOD) return found.payload as Value;
    if (found.type === CLASSMETHOD) return new Method(type, found.payload as Value);
    const getter = found.type.find('__get__');
    if (getter !== undefined && found.type !== PROPERTY) return yield* m.call(getter, [found, null, type]);
  }
  if (found !== undefined) return found;
  switch (name) {
    case '__name__':
      return type.name;
    case '__qualname__':
      return qualified(type);
    case '__module__':
      return type.module;
    case '__mro__':
      return new Tuple(type.mro);
    case '__bases__':
      return new Tuple(type.bases);
    case '__base__':
      return type.bases[0] ?? null;
    case '__dict__':
      return new Dict(type.attributes);
    case '__class__':
      return type.type;
    case '__doc__':
      return null;
  }
  const meta = type.type === TYPE ? undefined : type.type.find(name);
  return meta === undefined ? objectMethods[name] : yield* bound(m, meta, type, type.type);
}

/** super().name: what comes behind the class that asks. */
function* ofSuper(m: Machine, value: Instance, name: string): Result<Value | undefined> {
  const { type, self } = value.payload as { type: Type; self: Value };
  const of = self instanceof Type ? self : typeOf(self);
  for (const { attributes } of of.mro.slice(of.mro.indexOf(type) + 1)) {
    const found = attributes.get(name);
    if (found === undefined) continue;
    if (name === '__new__') return found;
    return yield* bound(m, found, self, of);
  }
  const native = objectMethods[name];
  return native && (name === '__new__' ? native : new Method(self, native));
}

/** `value.name = to`; undefined deletes. @throws {PythonError} AttributeError, TypeError */
export function* setAttribute(m: Machine, value: Value, name: string, to: Value | undefined): Result<void> {
  const type = typeOf(value);
  const own = type.own ? type.find(to === undefined ? '__delattr__' : '__setattr__') : undefined;
  if (own !== undefined) yield* m.call(own, to === undefined ? [value, name] : [value, name, to]);
  else yield* setPlain(m, value, name, to);
}

/** {@link setAttribute} as `object.__setattr__` has it. */
export function* setPlain(m: Machine, value: Value, name: string, to: Value | undefined): Result<void> {
  const type = typeOf(value);
  if (value instanceof Type) {
    if (!value.own)
      throw new PythonError('TypeError', `cannot set '${name}' attribute of immutable type '${value.name}'`);
    if (to !== undefined) value.attributes.set(name, to);
    else if (!value.attributes.delete(name)) throw new PythonError('AttributeError', name);
    return;
  }
  if (value instanceof Module) {
    if (to !== undefined) value.attributes.set(name, to);
    else if (!value.attributes.delete(name)) throw new PythonError('AttributeError', name);
    return;
  }
  const property = propertyOf(type.find(name));
  if (property) {
    const accessor = to === undefined ? property.delete : property.set;
    if (accessor === null) {
      const what = to === undefined ? 'deleter' : 'setter';
      throw new PythonError('AttributeError', `property '${name}' of '${type.name}' object has no ${what}`);
    }
    yield* m.call(accessor, to === undefined ? [value] : [value, to]);
    return;
  }
  if (name === '__class__' && to instanceof Type && value instanceof PyObject && to.own) {
    value.type = to;
    return;
  }
  const open = type.own || value instanceof Func || value instanceof Raised || value instanceof Instance;
  if (!open || !(value instanceof PyObject) || type === METHOD) {
    const found = type.find(name) !== undefined;
    const text = found
      ? `'${type.name}' object attribute '${name}' is read-only`
      : `'${typeName(value)}' object has no attribute '${name}'`;
    throw new PythonError('AttributeError', text);
  }
  value.fields ??= new Map();
  if (to !== undefined) value.fields.set(name, to);
  else if (!value.fields.delete(name))
    throw new PythonError('AttributeError', `'${type.name}' object has no attribute '${name}'`);
}
