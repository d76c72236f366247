import { PythonError } from '../error.ts';
import { isWork, typeName } from './basics.ts';
import { setOrder } from './set-order.ts';
import { DICT, FROZENSET, LIST, METHOD, type PyObject, Type } from './type.ts';
import {
  Builtin,
  Bytes,
  Dict,
  Ellipsis,
  List,
  Method,
  Module,
  NotImplemented,
  Range,
  Real,
  SetValue,
  Slice,
  Tuple,
  type Value,
} from './values.ts';
import type { Result, Vm } from './vm.ts';

/** The shortest decimal that reads back as the same number. */
export function realText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) return value.toExponential().replace(/(e[+-])(\d)$/, '$10$2');
  return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value);
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/** repr(text) */
export function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text.replace(/[\\'"\x00-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\ud800-\udfff\ufeff]/gu, (char) => {
    if (char === "'" || char === '"') return char === quote ? `\\${char}` : char;
    const code = char.codePointAt(0) ?? 0;
    if (code > 0xffff) return char;
    return SHORT[char] ?? (code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`);
  });
  return quote + inner + quote;
}

/** ascii(text) of what repr() gave */
export function ascii(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 256) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

export function bytesText(data: Uint8Array): string {
  const latin = Array.from(data, (byte) => String.fromCharCode(byte)).join('');
  const quote = latin.includes("'") && !latin.includes('"') ? '"' : "'";
  const inner = latin.replace(/[\\'"\x00-\x1f\x7f-\xff]/g, (char) => {
    if (char === "'" || char === '"') return char === quote ? `\\${char}` : char;
    return SHORT[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `b${quote}${inner}${quote}`;
}

/** Python refuses to write longer integers (sys.set_int_max_str_digits). */
const LONGEST_INTEGER = 4300;

/** repr(value) of what has no parts and no methods of its own. */
export function plainRepr(value: Value): string | undefined {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
      return String(value);
    case 'bigint': {
      const text = String(value);
      if (text.length <= LONGEST_INTEGER) return text;
      throw new PythonError(
        'ValueError',
        `Exceeds the limit (${LONGEST_INTEGER} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
      );
    }
  }
  if (value instanceof Real) return realText(value.value);
  if (value instanceof Bytes) return bytesText(value.data);
  if (value === Ellipsis) return 'Ellipsis';
  if (value === NotImplemented) return 'NotImplemented';
  return undefined;
}

const addresses = new WeakMap<object, number>();
let nextAddress = 0x7f1e2c0d4a30;

/** id(value) of what is no number. */
export function addressOf(value: object): number {
  let address = addresses.get(value);
  if (address === undefined) {
    address = nextAddress;
    nextAddress += 0x30;
    addresses.set(value, address);
  }
  return address;
}

export function shownAddress(value: object): string {
  return `0x${addressOf(value).toString(16)}`;
}

/** Containers that are being shown, which show themselves as `...` within. */
const showing = new Set<PyObject>();

/** repr(value) */
export function* repr(vm: Vm, value: Value): Result<string> {
  const plain = plainRepr(value);
  if (plain !== undefined) return plain;
  const object = value as PyObject;
  const own = object.type.find('__repr__');
  if (own !== undefined && (object.type.own || own instanceof Builtin)) {
    const shown = yield* vm.call(own, [object]);
    if (typeof shown === 'string') return shown;
    throw new PythonError('TypeError', `__repr__ returned non-string (type ${typeName(shown)})`);
  }
  return yield* nativeRepr(vm, object);
}

/** What a container, a class or a function shows itself as. */
export function* nativeRepr(vm: Vm, value: PyObject): Result<string> {
  if (value instanceof List || value instanceof Tuple || value instanceof Dict || value instanceof SetValue) {
    if (showing.has(value)) return value instanceof List ? '[...]' : value instanceof Dict ? '{...}' : '(...)';
    showing.add(value);
    try {
      return yield* container(vm, value);
    } finally {
      showing.delete(value);
    }
  }
  if (value instanceof Range) return `range(${value.start}, ${value.stop}${value.step === 1 ? '' : `, ${value.step}`})`;
  if (value instanceof Type)
    return `<class '${value.module === 'builtins' ? '' : `${value.module}.`}${qualified(value)}'>`;
  if (value instanceof Module) {
    const builtin = /^(?:sys|time|builtins|math|itertools)$/.test(value.name);
    return builtin
      ? `<module '${value.name}' (built-in)>`
      : `<module '${value.name}' from '/usr/lib/python3.11/${value.name.replaceAll('.', '/')}.py'>`;
  }
  if (value instanceof Builtin) {
    if (value.owner !== '') return `<method '${value.name}' of '${value.owner}' objects>`;
    return `<built-in function ${value.name}>`;
  }
  if (value instanceof Method) return yield* methodText(vm, value);
  if (value instanceof Slice)
    return `slice(${yield* repr(vm, value.start)}, ${yield* repr(vm, value.stop)}, ${yield* repr(vm, value.step)})`;
  const { type } = value;
  return `<${type.module === 'builtins' ? '' : `${type.module}.`}${qualified(type)} object at ${shownAddress(value)}>`;
}

/** The name of a class with those that it stands in. */
export function qualified(type: Type): string {
  const name = type.attributes.get('__qualname__');
  return typeof name === 'string' ? name : type.name;
}

function* methodText(vm: Vm, { self, callee, type }: Method): Result<string> {
  if (callee instanceof Builtin)
    return `<built-in method ${callee.name} of ${typeName(self)} object at ${shownAddress(Object(self) as object)}>`;
  const name = yield* vm.attribute(callee, '__qualname__');
  return type === METHOD ? `<bound method ${String(name)} of ${yield* repr(vm, self)}>` : String(name);
}

function* container(vm: Vm, value: List | Tuple | Dict | SetValue): Result<string> {
  const parts: string[] = [];
  if (value instanceof Dict) {
    for (const [key, item] of value.entries) parts.push(`${yield* repr(vm, key)}: ${yield* repr(vm, item)}`);
    const text = `{${parts.join(', ')}}`;
    return value.type === DICT || value.type.own
      ? text
      : `${value.type.name.replace(/^_Environ$/, 'environ')}(${text})`;
  }
  for (const item of value instanceof SetValue ? setOrder(value) : value.items) parts.push(yield* repr(vm, item));
  const list = parts.join(', ');
  if (value instanceof List)
    return value.type === LIST || value.type.own ? `[${list}]` : `${value.type.name}([${list}])`;
  if (value instanceof Tuple) return `(${list}${parts.length === 1 ? ',' : ''})`;
  if (value.type === FROZENSET) return parts.length > 0 ? `frozenset({${list}})` : 'frozenset()';
  return parts.length > 0 ? `{${list}}` : 'set()';
}

/** str(value) */
export function* str(vm: Vm, value: Value): Result<string> {
  if (typeof value === 'string') return value;
  const plain = plainRepr(value);
  if (plain !== undefined) return plain;
  const own = (value as PyObject).type.find('__str__');
  if (own === undefined) return yield* repr(vm, value);
  const shown = yield* vm.call(own, [value]);
  if (typeof shown === 'string') return shown;
  throw new PythonError('TypeError', `__str__ returned non-string (type ${typeName(shown)})`);
}

/** str(value) where it needs no methods: a shortcut that spares a generator. */
export function quickStr(value: Value): string | undefined {
  return typeof value === 'string' ? value : plainRepr(value);
}

/** What work gives, or the value itself. */
export function* settled<T>(value: T | Result<T>): Result<T> {
  return isWork(value) ? yield* value : value;
}
