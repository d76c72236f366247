import { GoError } from '../../go-error.ts';
import {
  canBeNil,
  type Func,
  int,
  isAssignable,
  isInt,
  isUint,
  sliceOf,
  string,
  type Type,
  uint8,
} from '../../reflect/type.ts';
import { indexValue, indirect, indirectInterface, mapIndex, size, Value, zeroData } from '../../reflect/value.ts';
import { byteLength, sliceBytes, toBytes } from '../../utf8.ts';
import { valueType } from '../validate.ts';

type Argument = Value | undefined;

/** What Go's reflect package says when it is asked for the type of nothing. */
const NO_TYPE = 'reflect: call of reflect.Value.Type on zero Value';

function length(argument: Argument): number {
  const { value, isNil } = indirect(argument);
  if (isNil) throw new GoError('len of nil pointer');
  if (!value) throw new GoError(NO_TYPE);
  if (value.type.kind === 'string') return byteLength(value.data as string);
  if (!isCollection(value.type)) throw new GoError(`len of type ${value.type.name}`);
  return size(value);
}

function isCollection({ kind }: Type): boolean {
  return kind === 'array' || kind === 'map' || kind === 'slice';
}

function index(argument: Argument, ...indexes: Argument[]): Argument {
  let item = indirectInterface(argument);
  if (!item) throw new GoError('index of untyped nil');
  for (const each of indexes) {
    const { value, isNil } = indirect(item);
    if (isNil || !value) throw new GoError('index of nil pointer');
    item = indexOnce(value, indirectInterface(each));
  }
  return item;
}

function indexOnce(item: Value, at: Argument): Value {
  const { type } = item;
  if (type.kind === 'map') {
    const key = mapKey(at, type.key ?? string);
    const elem = type.elem as Type;
    return mapIndex(item, key) ?? new Value(elem, zeroData(elem));
  }
  if (type.kind === 'string') {
    const bytes = toBytes(item.data as string);
    const byte = bytes[position(at, bytes.length)];
    if (byte === undefined) throw new GoError('reflect: string index out of range');
    return new Value(uint8, byte);
  }
  if (!isCollection(type)) throw new GoError(`can't index item of type ${type.name}`);
  const i = position(at, size(item));
  if (i === size(item)) throw new GoError(`reflect: ${type.kind} index out of range`);
  return indexValue(item, i);
}

/** An index, which may be as large as the length here: indexing itself complains of that. */
function position(at: Argument, limit: number): number {
  if (!at) throw new GoError('cannot index slice/array with nil');
  if (!isInt(at.type) && !isUint(at.type)) throw new GoError(`cannot index slice/array with type ${at.type.name}`);
  const i = Number(at.data);
  if (i < 0 || i > limit) throw new GoError(`index out of range: ${at.data}`);
  return i;
}

function mapKey(key: Argument, type: Type): unknown {
  if (!key) {
    if (canBeNil(type)) return null;
    throw new GoError(`value is nil; should be of type ${type.name}`);
  }
  const bothWhole = (isInt(key.type) || isUint(key.type)) && (isInt(type) || isUint(type));
  if (isAssignable(key.type, type) || bothWhole) return key.data;
  throw new GoError(`value has type ${key.type.name}; should be ${type.name}`);
}

function slice(argument: Argument, ...indexes: Argument[]): Value {
  const item = indirectInterface(argument);
  if (!item) throw new GoError('slice of untyped nil');
  if (indexes.length > 3) throw new GoError(`too many slice indexes: ${indexes.length}`);
  const { kind, name } = item.type;
  if (kind === 'string' && indexes.length === 3) throw new GoError('cannot 3-index slice a string');
  if (kind !== 'string' && kind !== 'slice' && kind !== 'array') throw new GoError(`can't slice item of type ${name}`);
  const end = kind === 'string' ? byteLength(item.data as string) : size(item);
  const at = indexes.map((each) => position(each, end));
  const [from = 0, to = end, limit = to] = at;
  if (from > to) throw new GoError(`invalid slice index: ${from} > ${to}`);
  if (to > limit) throw new GoError(`invalid slice index: ${to} > ${limit}`);
  if (kind === 'string') return new Value(item.type, sliceBytes(item.data as string, from, to));
  const type = kind === 'array' ? sliceOf(item.type.elem as Type) : item.type;
  return new Value(type, item.data === null ? null : (item.data as unknown[]).slice(from, to));
}

/** len, index and slice. */
export const collections: [name: string, func: Func][] = [
  ['len', { params: [valueType], call: (item) => new Value(int, length(item)) }],
  ['index', { params: [valueType, valueType], variadic: true, call: index }],
  ['slice', { params: [valueType, valueType], variadic: true, call: slice }],
];
