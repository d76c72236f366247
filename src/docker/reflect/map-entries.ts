import type { Int } from '../strconv/parse-int.ts';
import { compareBytes } from '../utf8.ts';
import { any, type Type } from './type.ts';
import { Value, valueOf } from './value.ts';

/** The entries of a map in the order in which Go prints them and templates range over them: by key. */
export function mapEntries(value: Value): [key: Value, element: Value][] {
  const { data, type } = value;
  const key = type.key ?? any;
  const element = type.elem ?? any;
  const entries = data instanceof Map ? [...data] : Object.entries((data ?? {}) as object);
  return entries
    .sort(([a], [b]) => compareKeys(key, a, b))
    .map(([k, v]) => [new Value(key, k), new Value(element, v)] as [Value, Value]);
}

function compareKeys(type: Type, a: unknown, b: unknown): number {
  if (type.kind === 'string') return compareBytes(a as string, b as string);
  if (type.kind === 'interface') return compareInterfaces(a, b);
  return (a as Int) < (b as Int) ? -1 : Number((a as Int) > (b as Int));
}

/** Nil first, then by kind, then by value: internal/fmtsort. */
function compareInterfaces(a: unknown, b: unknown): number {
  const x = valueOf(a);
  const y = valueOf(b);
  if (!x || !y) return Number(x !== undefined) - Number(y !== undefined);
  return x.type.kind === y.type.kind ? compareKeys(x.type, x.data, y.data) : compareBytes(x.type.kind, y.type.kind);
}
