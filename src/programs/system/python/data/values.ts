import {
  BUILTIN,
  BYTES,
  DICT,
  ELLIPSIS,
  FLOAT,
  FROZENSET,
  LIST,
  METHOD,
  MODULE,
  NOT_IMPLEMENTED,
  PyObject,
  RANGE,
  SET,
  SLICE,
  TUPLE,
  type Type,
} from './type.ts';
import type { Code, Result } from './vm.ts';

/** A value of Python. Integers are numbers while those are exact, then bigints; texts are texts. */
export type Value = null | boolean | number | bigint | string | PyObject;

/** A floating-point number. */
export class Real extends PyObject {
  readonly value: number;

  constructor(value: number) {
    super(FLOAT);
    this.value = value;
  }
}

export class Bytes extends PyObject {
  readonly data: Uint8Array;

  constructor(data: Uint8Array) {
    super(BYTES);
    this.data = data;
  }
}

export class List extends PyObject {
  items: Value[];

  constructor(items: Value[] = [], type: Type = LIST) {
    super(type);
    this.items = items;
  }
}

/** A tuple, or a named one, which has a type of its own. */
export class Tuple extends PyObject {
  readonly items: readonly Value[];

  constructor(items: readonly Value[], type: Type = TUPLE) {
    super(type);
    this.items = items;
  }
}

/** What stands for a value in a Map: values that are equal in Python have the same one. */
export type Key = null | number | bigint | string | object;

/** A dictionary: its entries by their keys' {@link Key}. */
export class Dict extends PyObject {
  readonly map: Map<Key, [Value, Value]>;
  /** Called after a change of a text entry; os.environ has one. */
  changed: ((name: string, value: Value | undefined) => void) | undefined = undefined;

  constructor(entries: Iterable<readonly [string, Value]> = [], type: Type = DICT) {
    super(type);
    this.map = new Map();
    for (const [name, value] of entries) this.put(name, value);
  }

  /** By a text. */
  get(name: string): Value | undefined {
    return this.map.get(textKey(name))?.[1];
  }

  put(name: string, value: Value): void {
    this.map.set(textKey(name), [name, value]);
  }

  get entries(): IterableIterator<[Value, Value]> {
    return this.map.values();
  }
}

/** A text is its own key, but those that begin with NUL, which begins the keys of other things. */
export function textKey(text: string): Key {
  return text.startsWith('\0') ? `\0s${text}` : text;
}

export class SetValue extends PyObject {
  map: Map<Key, Value>;

  constructor(map: Map<Key, Value> = new Map(), frozen = false) {
    super(frozen ? FROZENSET : SET);
    this.map = map;
  }
}

export class Range extends PyObject {
  readonly start: number;
  readonly stop: number;
  readonly step: number;

  constructor(start: number, stop: number, step: number) {
    super(RANGE);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  get length(): number {
    return Math.max(0, Math.ceil((this.stop - this.start) / this.step));
  }
}

export class Slice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  constructor(start: Value, stop: Value, step: Value) {
    super(SLICE);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

/** A function that is not written in Python. Its arguments come in the order of its signature. */
export class Builtin extends PyObject {
  readonly name: string;
  /** Such as `list` of `list.append`. */
  readonly owner: string;
  readonly signature: string;
  readonly code: Code;

  constructor(name: string, signature: string, code: Code, owner = '') {
    super(BUILTIN);
    this.name = name;
    this.signature = signature;
    this.code = code;
    this.owner = owner;
  }
}

/** A function with the object that it was taken from. */
export class Method extends PyObject {
  readonly self: Value;
  readonly callee: Value;

  constructor(self: Value, callee: Value) {
    super(METHOD);
    this.self = self;
    this.callee = callee;
  }
}

/** An object of a class; what native classes keep is in `payload`. */
export class Instance extends PyObject {
  override fields: Map<string, Value> = new Map();
  payload: unknown = undefined;
}

/** A module that can be imported. */
export class Module extends PyObject {
  readonly name: string;
  readonly attributes: Map<string, Value>;

  constructor(name: string, attributes: Iterable<readonly [string, Value]>) {
    super(MODULE);
    this.name = name;
    this.attributes = new Map(attributes);
  }
}

/** What goes through something, item by item; undefined at the end. */
export class Iterator extends PyObject {
  readonly advance: () => Value | undefined | Result<Value | undefined>;

  constructor(type: Type, advance: Iterator['advance']) {
    super(type);
    this.advance = advance;
  }
}

class Singleton extends PyObject {}

/** What an operator's method gives where it does not know the other operand. */
export const NotImplemented = new Singleton(NOT_IMPLEMENTED);
export const Ellipsis = new Singleton(ELLIPSIS);
