import type { Value } from './values.ts';

/** Everything that is neither a number, a text, a truth value nor None. */
export abstract class PyObject {
  type: Type;
  /** Attributes of its own; only instances of classes and functions have any. */
  fields: Map<string, Value> | undefined = undefined;

  constructor(type: Type) {
    this.type = type;
  }
}

/** A class, built in or of a program's own. */
export class Type extends PyObject {
  readonly name: string;
  /** Such as `__main__`; of built-in ones `builtins`. */
  readonly module: string;
  readonly bases: readonly Type[];
  /** The order in which attributes are looked up, itself first. */
  readonly mro: readonly Type[];
  readonly attributes: Map<string, Value>;
  /** Whether a program made it. */
  readonly own: boolean;

  constructor(
    name: string,
    bases: readonly Type[],
    options: { module?: string; own?: boolean; attributes?: Map<string, Value>; meta?: Type } = {},
  ) {
    super(options.meta as Type);
    if (!options.meta) this.type = metaclass ?? this;
    this.name = name;
    this.bases = bases;
    this.module = options.module ?? 'builtins';
    this.own = options.own ?? false;
    this.attributes = options.attributes ?? new Map();
    this.mro = [this, ...linear(bases)];
  }

  isSubtype(of: Type): boolean {
    return this.mro.includes(of);
  }

  /** An attribute of the class or of those above it. */
  find(name: string): Value | undefined {
    for (const { attributes } of this.mro) {
      const value = attributes.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Whether a program's own class, not a built-in one, defines it. */
  defines(name: string): boolean {
    return this.mro.some((type) => type.own && type.attributes.has(name));
  }
}

/** C3, the order of several bases. @throws {Error} `mro` where there is none */
function linear(bases: readonly Type[]): Type[] {
  const lists = [...bases.map(({ mro }) => [...mro]), [...bases]].filter((list) => list.length > 0);
  const order: Type[] = [];
  while (lists.some((list) => list.length > 0)) {
    const head = lists.map((list) => list[0]).find((type) => type && !lists.some((list) => list.indexOf(type) > 0));
    if (!head) throw new Error('mro');
    order.push(head);
    for (const list of lists) if (list[0] === head) list.shift();
  }
  return order;
}

let metaclass: Type | undefined;

export const OBJECT = new Type('object', []);
export const TYPE = new Type('type', [OBJECT]);
metaclass = TYPE;
OBJECT.type = TYPE;
TYPE.type = TYPE;

const made = (name: string, base = OBJECT, module?: string) => new Type(name, [base], module ? { module } : {});

export const NONE = made('NoneType');
export const INT = made('int');
export const BOOL = made('bool', INT);
export const FLOAT = made('float');
export const STR = made('str');
export const BYTES = made('bytes');
export const LIST = made('list');
export const TUPLE = made('tuple');
export const DICT = made('dict');
export const SET = made('set');
export const FROZENSET = made('frozenset');
export const RANGE = made('range');
export const SLICE = made('slice');
export const FUNCTION = made('function');
export const BUILTIN = made('builtin_function_or_method');
export const METHOD = made('method');
export const MODULE = made('module');
export const GENERATOR = made('generator');
export const PROPERTY = made('property');
export const STATICMETHOD = made('staticmethod');
export const CLASSMETHOD = made('classmethod');
export const SUPER = made('super');
export const ELLIPSIS = made('ellipsis');
export const NOT_IMPLEMENTED = made('NotImplementedType');
