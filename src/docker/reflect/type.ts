import type { Value } from './value.ts';

/** The kinds of Go's reflect package that a value of Docker's client can have. */
export type Kind =
  | 'bool'
  | 'int'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'float64'
  | 'complex128'
  | 'string'
  | 'slice'
  | 'array'
  | 'map'
  | 'struct'
  | 'pointer'
  | 'interface'
  | 'func';

/**
 * A Go type. What the data of a value looks like, by kind:
 *
 * | kind | data |
 * |---|---|
 * | `bool`, `string` | the JavaScript one |
 * | `int…`, `uint…` | `number`, or `bigint` where a number is not exact |
 * | `float64` / `complex128` | `number` / `{ re, im }` |
 * | `slice`, `array` | an array of the element's data, `null` for a nil slice |
 * | `map` | a `Map` or a plain object of the element's data, `null` for a nil map |
 * | `struct` | an object with the fields' data by Go name; what is absent is the zero value |
 * | `pointer` | the data pointed to, or `null` |
 * | `interface` | a `Value`, or a JavaScript value whose type is inferred (see `valueOf`), or `null` |
 */
export interface Type {
  readonly kind: Kind;
  /** As Go's %T spells it: `[]string`, `container.NetworkMode`. Types of one name are identical. */
  readonly name: string;
  /** Whether the type was given a name (`string`, `nat.Port`), which matters for what is assignable to what. */
  readonly defined: boolean;
  readonly elem?: Type;
  readonly key?: Type;
  readonly length?: number;
  readonly fields?: readonly Field[];
  readonly methods?: Readonly<Record<string, Method>>;
}

/** A field of a struct. Its name begins with a lower-case letter if it is unexported. */
export interface Field {
  readonly name: string;
  readonly type: Type;
  /** The name in JSON; `-` for none. By default the Go name. */
  readonly json?: string;
  readonly omitEmpty?: boolean;
  /** An embedded struct: its fields and methods can be reached from the outer one. */
  readonly embedded?: boolean;
}

/** A method. `call` gets the receiver's data and the arguments; it throws GoError where Go's returns an error. */
export interface Method {
  readonly params: readonly Type[];
  readonly result: Type;
  call(receiver: never, ...args: never[]): unknown;
}

/** A function that a template can call. `call` gets its arguments as values (undefined is an invalid one). */
export interface Func {
  readonly params: readonly Type[];
  /** The last parameter stands for any number of arguments of its type. */
  readonly variadic?: boolean;
  /** Before its arguments it gets, as a string, how the first of them is written. */
  readonly wantsName?: boolean;
  call(...args: (Value | undefined)[]): Value | undefined;
}

const basic = (kind: Kind): Type => ({ kind, name: kind, defined: true });

export const bool = basic('bool');
export const int = basic('int');
export const int64 = basic('int64');
export const uint = basic('uint');
export const uint8 = basic('uint8');
export const uint16 = basic('uint16');
export const uint32 = basic('uint32');
export const uint64 = basic('uint64');
export const float64 = basic('float64');
export const complex128 = basic('complex128');
export const string = basic('string');
/** `interface {}`, also known as `any`. */
export const any: Type = { kind: 'interface', name: 'interface {}', defined: false };

/** `type name underlying`, with methods of its own. */
export function define(name: string, underlying: Type, methods: Readonly<Record<string, Method>> = {}): Type {
  return { ...underlying, name, defined: true, methods };
}

/** `[]elem` */
export function sliceOf(elem: Type): Type {
  return { kind: 'slice', name: `[]${elem.name}`, defined: false, elem };
}

/** `[length]elem` */
export function arrayOf(length: number, elem: Type): Type {
  return { kind: 'array', name: `[${length}]${elem.name}`, defined: false, elem, length };
}

/** `map[key]elem` */
export function mapOf(key: Type, elem: Type): Type {
  return { kind: 'map', name: `map[${key.name}]${elem.name}`, defined: false, key, elem };
}

/** `*elem` */
export function pointerTo(elem: Type): Type {
  return { kind: 'pointer', name: `*${elem.name}`, defined: false, elem };
}

/** `type name struct { fields }`; the fields in the order in which Go prints them. */
export function struct(name: string, fields: readonly Field[], methods: Readonly<Record<string, Method>> = {}): Type {
  return { kind: 'struct', name, defined: true, fields, methods };
}

/** A field, for `struct`. `options`: its name in JSON, `omitempty`, `embedded`. */
export function field(name: string, type: Type, options: Omit<Field, 'name' | 'type'> = {}): Field {
  return { name, type, ...options };
}

/** A method without parameters, for `struct` and `define`. */
export function getter<T>(result: Type, call: (receiver: T) => unknown): Method {
  return { params: [], result, call };
}

/** Whether the name can be seen outside of its package. */
export function isExported(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}

/** Whether a value of the type can be nil. */
export function canBeNil(type: Type): boolean {
  return ['func', 'interface', 'map', 'pointer', 'slice'].includes(type.kind);
}

/** Whether `from` is assignable to `to`, by the Go specification. */
export function isAssignable(from: Type, to: Type): boolean {
  if (from === to || from.name === to.name) return true;
  if (to.kind === 'interface') return to === any;
  return !(from.defined && to.defined) && from.kind === to.kind && underlying(from) === underlying(to);
}

function underlying({ kind, key, elem, length, name }: Type): string {
  return elem ? `${kind} ${key?.name} ${length} ${elem.name}` : kind === 'struct' ? name : kind;
}

export function isInt(type: Type): boolean {
  return type.kind.startsWith('int') && type.kind !== 'interface';
}

export function isUint(type: Type): boolean {
  return type.kind.startsWith('uint');
}
