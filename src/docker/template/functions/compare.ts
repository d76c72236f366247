import { sprint } from '../../fmt/print.ts';
import { sprintf } from '../../fmt/printf.ts';
import { GoError } from '../../go-error.ts';
import { bool, type Func, isInt, isUint, type Type } from '../../reflect/type.ts';
import { indirectInterface, isTrue, toBigInt, Value } from '../../reflect/value.ts';
import { compareBytes } from '../../utf8.ts';
import { valueType } from '../validate.ts';

const BAD_TYPE = 'invalid type for comparison';
const INCOMPATIBLE = 'incompatible types for comparison';

type BasicKind = 'bool' | 'int' | 'uint' | 'float' | 'complex' | 'string' | undefined;

function basicKind(type: Type | undefined): BasicKind {
  if (!type) return undefined;
  if (isInt(type)) return 'int';
  if (isUint(type)) return 'uint';
  if (type.kind === 'float64') return 'float';
  if (type.kind === 'complex128') return 'complex';
  return type.kind === 'bool' || type.kind === 'string' ? type.kind : undefined;
}

function isWhole(kind: BasicKind): boolean {
  return kind === 'int' || kind === 'uint';
}

/** `eq arg1 arg2 …`: whether arg1 equals one of the others. */
function equalsAny(first: Value | undefined, others: readonly (Value | undefined)[]): boolean {
  if (others.length === 0) throw new GoError('missing argument for comparison');
  return others.some((other) => equals(indirectInterface(first), indirectInterface(other)));
}

function equals(a: Value | undefined, b: Value | undefined): boolean {
  const kind = basicKind(a?.type);
  const other = basicKind(b?.type);
  if (kind !== other) {
    if (isWhole(kind) && isWhole(other)) return toBigInt(a as Value) === toBigInt(b as Value);
    if (a && b) throw new GoError(INCOMPATIBLE);
    return false;
  }
  if (!a || !b) return isNilOrNone(a) === isNilOrNone(b);
  if (isWhole(kind)) return toBigInt(a) === toBigInt(b);
  if (kind === 'complex') return sprint(a) === sprint(b);
  if (kind) return a.data === b.data;
  return equalOthers(a, b);
}

function equalOthers(a: Value, b: Value): boolean {
  if (a.type.kind !== b.type.kind) {
    throw new GoError(sprintf('non-comparable types %s: %v, %s: %v', a, a.type.name, b.type.name, b));
  }
  if (isNilOrNone(a) || isNilOrNone(b)) return isNilOrNone(a) === isNilOrNone(b);
  if (!isComparable(b.type)) throw new GoError(sprintf('non-comparable type %s: %v', b, b.type.name));
  return a.type.name === b.type.name && (a.data === b.data || (a.type.kind === 'struct' && sameFields(a, b)));
}

function sameFields(a: Value, b: Value): boolean {
  return (a.type.fields ?? []).every(({ name, type }) => {
    const of = (value: Value) => new Value(type, (value.data as Record<string, unknown>)[name]);
    return equals(indirectInterface(of(a)), indirectInterface(of(b)));
  });
}

function isNilOrNone(value: Value | undefined): boolean {
  return !value || value.data === null;
}

function isComparable({ kind, fields }: Type): boolean {
  if (kind === 'struct') return (fields ?? []).every(({ type }) => isComparable(type));
  return !['slice', 'map', 'func'].includes(kind);
}

function isLess(first: Value | undefined, second: Value | undefined): boolean {
  const a = indirectInterface(first);
  const kind = basicKind(a?.type);
  if (!a || !kind) throw new GoError(BAD_TYPE);
  const b = indirectInterface(second);
  const other = basicKind(b?.type);
  if (!b || !other) throw new GoError(BAD_TYPE);
  if (isWhole(kind) && isWhole(other)) return toBigInt(a) < toBigInt(b);
  if (kind !== other) throw new GoError(INCOMPATIBLE);
  if (kind === 'string') return compareBytes(a.data as string, b.data as string) < 0;
  if (kind === 'float') return (a.data as number) < (b.data as number);
  throw new GoError(BAD_TYPE);
}

type Comparison = (a: Value | undefined, b: Value | undefined) => boolean;

function comparison(compare: Comparison): Func {
  return { params: [valueType, valueType], call: (a, b) => new Value(bool, compare(a, b)) };
}

/** eq ne lt le gt ge, and not. */
export const comparisons: [name: string, func: Func][] = [
  [
    'eq',
    {
      params: [valueType, valueType],
      variadic: true,
      call: (first, ...others) => new Value(bool, equalsAny(first, others)),
    },
  ],
  ['ne', comparison((a, b) => !equalsAny(a, [b]))],
  ['lt', comparison(isLess)],
  ['le', comparison((a, b) => isLess(a, b) || equalsAny(a, [b]))],
  ['gt', comparison((a, b) => !(isLess(a, b) || equalsAny(a, [b])))],
  ['ge', comparison((a, b) => !isLess(a, b))],
  ['not', { params: [valueType], call: (value) => new Value(bool, !isTrue(indirectInterface(value))) }],
];
