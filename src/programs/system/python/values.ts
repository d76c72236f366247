import { PythonError } from './error.ts';

/** A value of the Python that is known here. Dictionaries keep their order and have text keys only. */
export type Value = string | number | boolean | null | Value[] | Dict | Callable | Module;

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
}

/** What `type(value).__name__` is. */
export function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (Array.isArray(value)) return value instanceof Tuple ? 'tuple' : 'list';
  if (value instanceof Dict) return value.name;
  return value instanceof Callable ? 'function' : value.name;
}

/** Python's truth. */
export function isTrue(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Dict) return value.entries.size > 0;
  return Boolean(value);
}

/** str(value) */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (value instanceof Tuple) return `(${Array.from(value, repr).join(', ')}${value.length === 1 ? ',' : ''})`;
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (value instanceof Dict)
    return `{${[...value.entries].map(([key, item]) => `${repr(key)}: ${repr(item)}`).join(', ')}}`;
  if (value instanceof Callable) return `<function ${value.name}>`;
  return `<module '${value.name}'>`;
}

/** repr(value) */
export function repr(value: Value): string {
  if (typeof value !== 'string') return toText(value);
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  return quote + value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(quote, `\\${quote}`) + quote;
}

/** int(value) @throws {PythonError} ValueError, TypeError */
export function toInt(value: Value, line: number): number {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'boolean') return Number(value);
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

/** Equality by value. */
export function equal(a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => equal(item, b[i] ?? null));
  return a === b;
}
