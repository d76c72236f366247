import { PythonError } from '../error.ts';
import { BOOL, INT, NONE, PyObject, STR, type Type } from './type.ts';
import { Bytes, Dict, List, Module, Range, Real, SetValue, Tuple, type Value } from './values.ts';
import type { Result } from './vm.ts';

/** type(value) */
export function typeOf(value: Value): Type {
  if (value instanceof PyObject) return value.type;
  if (typeof value === 'string') return STR;
  if (typeof value === 'boolean') return BOOL;
  return value === null ? NONE : INT;
}

export function typeName(value: Value): string {
  return typeOf(value).name;
}

export function isInstance(value: Value, type: Type): boolean {
  return typeOf(value).isSubtype(type);
}

/** Whether native code gave work to be driven rather than a value. */
export function isWork<T>(value: T | Result<T>): value is Result<T> {
  return typeof value === 'object' && value !== null && !(value instanceof PyObject) && 'next' in value;
}

/** Waits for what is no work of the interpreter. */
export function* wait<T>(promise: Promise<T>): Result<T> {
  return (yield promise) as T;
}

/** The number that a value is, where it is one; big integers lose their last digits. */
export function numberOf(value: Value | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Real ? value.value : undefined;
}

/** An integer of any size, as it is kept. */
export function integer(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** An integer, but not a float. @throws {PythonError} TypeError */
export function indexOf(value: Value, message?: string): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  if (typeof value === 'bigint') return value > 0n ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER;
  throw new PythonError('TypeError', message ?? `'${typeName(value)}' object cannot be interpreted as an integer`);
}

/** The characters of a text; most have no surrogates and are their own. */
export function characters(text: string): string | string[] {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text) : text;
}

/** Python's truth of what has no methods of its own; undefined where they are to be asked. */
export function plainTruth(value: Value): boolean | undefined {
  if (!(value instanceof PyObject)) return Boolean(value);
  if (value.type.own) return undefined;
  if (value instanceof Real) return value.value !== 0;
  if (value instanceof List || value instanceof Tuple) return value.items.length > 0;
  if (value instanceof Dict || value instanceof SetValue) return value.map.size > 0;
  if (value instanceof Bytes) return value.data.length > 0;
  if (value instanceof Range) return value.length > 0;
  if (value instanceof Module) return true;
  return value.type.find('__len__') === undefined && value.type.find('__bool__') === undefined ? true : undefined;
}

/** Text given to native code. @throws {PythonError} TypeError */
export function text(value: Value | undefined, message?: (name: string) => string): string {
  if (typeof value === 'string') return value;
  const name = typeName(value ?? null);
  throw new PythonError('TypeError', message?.(name) ?? `expected str instance, ${name} found`);
}
