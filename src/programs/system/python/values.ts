import { PythonError } from './error.ts';

/** A value of the Python that is known here. Dictionaries keep their order and have text keys only. */
export type Value = string | number | boolean | null | Real | Value[] | Dict | Callable | Module;

/** A floating-point number; integers are plain numbers. */
export class Real {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

export class Dict {
  readonly entries: Map<string, Value>;
  /** As `os.environ` shows itself. */
  readonly name: string;

  constructor(entries: Iterable<readonly [string, Value]> = [], name = 'dict') {
    this.entries = new Map(entries);
    this.name = name;
  }
}

/** A tuple is a list that shows itself otherwise. */
export class Tuple extends Array<Value> {
  static made(items: readonly Value[]): Tuple {
    const tuple = new Tuple();
    tuple.push(...items);
    return tuple;
  }
}

/** Arguments of a call. */
export interface Arguments {
  args: Value[];
  named: Map<string, Value>;
  line: number;
}

export class Callable {
  readonly name: string;
  readonly call: (given: Arguments) => Value | Promise<Value>;

  constructor(name: string, call: (given: Arguments) => Value | Promise<Value>) {
    this.name = name;
    this.call = call;
  }
}

/** A module, or an object with attributes. */
export class Module {
  readonly name: string;
  readonly attributes: Map<string, Value>;

  constructor(name: string, attributes: Iterable<readonly [string, Value]>) {
    this.name = name;
    this.attributes = new Map(attributes);
  }

  /** str(value) */
  get text(): string {
    return `<module '${this.name}'>`;
  }
}

/** What `type(value).__name__` is. */
export function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return 'int';
  if (value instanceof Real) return 'float';
  if (Array.isArray(value)) return value instanceof Tuple ? 'tuple' : 'list';
  if (value instanceof Dict) return value.name;
  return value instanceof Callable ? 'function' : value.name;
}

/** Python's truth. */
export function isTrue(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Dict) return value.entries.size > 0;
  return Boolean(value instanceof Real ? value.value : value);
}

/** str(value) */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (value instanceof Real) return realText(value.value);
  if (value instanceof Tuple) return `(${Array.from(value, repr).join(', ')}${value.length === 1 ? ',' : ''})`;
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (value instanceof Dict)
    return `{${[...value.entries].map(([key, item]) => `${repr(key)}: ${repr(item)}`).join(', ')}}`;
  if (value instanceof Callable) return `<function ${value.name}>`;
  return value.text;
}

/** The shortest decimal that reads back as the same number. */
function realText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) return value.toExponential().replace(/(e[+-])(\d)$/, '$10$2');
  return Number.isInteger(value) ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value);
}

/** The number that a value is, where it is one. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  return value instanceof Real ? value.value : undefined;
}

/** repr(value) */
export function repr(value: Value): string {
  if (typeof value !== 'string') return toText(value);
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  return quote + value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(quote, `\\${quote}`) + quote;
}

/** int(value) @throws {PythonError} ValueError, TypeError */
export function toInt(value: Value, line: number): number {
  const number = numberOf(value);
  if (number !== undefined) return Math.trunc(number);
  if (typeof value !== 'string') {
    throw new PythonError(
      'TypeError',
      `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`,
      line,
    );
  }
  if (!/^\s*[+-]?\d+\s*$/.test(value))
    throw new PythonError('ValueError', `invalid literal for int() with base 10: ${repr(value)}`, line);
  return Number(value);
}

/** float(value) @throws {PythonError} ValueError, TypeError */
export function toReal(value: Value, line: number): Real {
  const number = numberOf(value);
  if (number !== undefined) return new Real(number);
  if (typeof value !== 'string') {
    const what = typeName(value);
    throw new PythonError('TypeError', `float() argument must be a string or a real number, not '${what}'`, line);
  }
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value))
    throw new PythonError('ValueError', `could not convert string to float: ${repr(value)}`, line);
  return new Real(Number(value));
}

/** Equality by value. */
export function equal(a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => equal(item, b[i] ?? null));
  if (a instanceof Dict && b instanceof Dict) {
    const entries = [...a.entries];
    return (
      entries.length === b.entries.size &&
      entries.every(([key, item]) => b.entries.has(key) && equal(item, b.entries.get(key) ?? null))
    );
  }
  const [left, right] = [numberOf(a), numberOf(b)];
  return left !== undefined && right !== undefined ? left === right : a === b;
}
