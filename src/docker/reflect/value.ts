import type { Int } from '../strconv/parse-int.ts';
import { any, bool, float64, int, mapOf, sliceOf, string, type Type } from './type.ts';

/** A Go value: a type and its data (see `Type`). Where Go has the zero reflect.Value (an untyped nil) we have undefined. */
export class Value {
  readonly type: Type;
  readonly data: unknown;

  constructor(type: Type, data: unknown) {
    this.type = type;
    this.data = data === undefined ? zeroData(type) : data;
  }
}

const anySlice = sliceOf(any);
const anyMap = mapOf(string, any);

/**
 * The value that a JavaScript one stands for: string, bool, int, float64, `[]interface {}` and
 * `map[string]interface {}`; null and undefined are an untyped nil; a Value is itself.
 */
export function valueOf(data: unknown): Value | undefined {
  if (data instanceof Value) return data.type.kind === 'interface' ? valueOf(data.data) : data;
  switch (typeof data) {
    case 'string':
      return new Value(string, data);
    case 'boolean':
      return new Value(bool, data);
    case 'number':
      return new Value(Number.isSafeInteger(data) && !Object.is(data, -0) ? int : float64, data);
    case 'bigint':
      return new Value(int, data);
    case 'object':
      return data === null ? undefined : new Value(Array.isArray(data) ? anySlice : anyMap, data);
    default:
      return undefined;
  }
}

/** The data of the zero value of a type. */
export function zeroData(type: Type): unknown {
  switch (type.kind) {
    case 'bool':
      return false;
    case 'string':
      return '';
    case 'struct':
      return {};
    case 'array':
      return Array.from({ length: type.length ?? 0 }, () => zeroData(type.elem ?? any));
    case 'complex128':
      return { re: 0, im: 0 };
    case 'slice':
    case 'map':
    case 'pointer':
    case 'interface':
    case 'func':
      return null;
    default:
      return 0;
  }
}

/** What a pointer or an interface holds; undefined if that is nothing. */
export function elem(value: Value): Value | undefined {
  if (value.data === null) return undefined;
  return value.type.kind === 'pointer' ? new Value(value.type.elem ?? any, value.data) : valueOf(value.data);
}

/** Follows pointers and interfaces to their end, or to the first nil. */
export function indirect(value: Value | undefined): { value: Value | undefined; isNil: boolean } {
  let at = value;
  while (at && (at.type.kind === 'pointer' || at.type.kind === 'interface')) {
    if (at.data === null) return { value: at, isNil: true };
    at = elem(at);
  }
  return { value: at, isNil: false };
}

/** What an interface holds, or the value itself; undefined for a nil interface. */
export function indirectInterface(value: Value | undefined): Value | undefined {
  return value?.type.kind === 'interface' ? elem(value) : value;
}

/** The i-th element of a slice or an array. */
export function indexValue(value: Value, i: number): Value {
  return new Value(value.type.elem ?? any, (value.data as unknown[])[i]);
}

/** How many elements a slice, an array or a map has. */
export function size(value: Value): number {
  const { data } = value;
  if (data === null) return 0;
  if (Array.isArray(data)) return data.length;
  return data instanceof Map ? data.size : Object.keys(data as object).length;
}

/** The element of a map, or undefined if there is none for the key. */
export function mapIndex(value: Value, key: unknown): Value | undefined {
  const { data, type } = value;
  if (data === null) return undefined;
  if (data instanceof Map) return data.has(key) ? new Value(type.elem ?? any, data.get(key)) : undefined;
  const name = String(key);
  return Object.hasOwn(data as object, name)
    ? new Value(type.elem ?? any, (data as Record<string, unknown>)[name])
    : undefined;
}

/** A Go integer's data as a bigint. */
export function toBigInt(value: Value): bigint {
  return BigInt(value.data as Int);
}

/** Go's truth: not zero, not nil, not empty; a struct is always true. */
export function isTrue(value: Value | undefined): boolean {
  if (!value) return false;
  switch (value.type.kind) {
    case 'bool':
      return value.data as boolean;
    case 'string':
      return value.data !== '';
    case 'slice':
    case 'array':
    case 'map':
      return size(value) > 0;
    case 'pointer':
    case 'interface':
    case 'func':
      return value.data !== null;
    case 'struct':
      return true;
    case 'complex128': {
      const { re, im } = value.data as { re: number; im: number };
      return re !== 0 || im !== 0;
    }
    default:
      return Number(value.data) !== 0;
  }
}
