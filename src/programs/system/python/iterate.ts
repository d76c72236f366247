import { PythonError } from './error.ts';
import { Dict, typeName, type Value } from './values.ts';

/** What `for` goes through. */
export function iterate(value: Value, line: number): Iterable<Value> {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value;
  if (value instanceof Dict) return value.entries.keys();
  throw new PythonError('TypeError', `'${typeName(value)}' object is not iterable`, line);
}
