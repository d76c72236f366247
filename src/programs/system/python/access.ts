import { PythonError } from './error.ts';
import { type Arguments, Dict, Tuple, toText, typeName, type Value } from './values.ts';

export function bind(
  name: string,
  parameters: readonly string[],
  defaults: ReadonlyMap<string, Value>,
  { args, named, line }: Arguments,
): [string, Value][] {
  const wrong = (text: string) => new PythonError('TypeError', `${name}() ${text}`, line);
  if (args.length > parameters.length) {
    const least = parameters.length - defaults.size;
    const range = defaults.size > 0 ? `from ${least} to ${parameters.length}` : String(parameters.length);
    const plural = parameters.length === 1 && defaults.size === 0 ? '' : 's';
    throw wrong(
      `takes ${range} positional argument${plural} but ${args.length} ${args.length === 1 ? 'was' : 'were'} given`,
    );
  }
  for (const key of named.keys()) {
    const at = parameters.indexOf(key);
    if (at < 0) throw wrong(`got an unexpected keyword argument '${key}'`);
    if (at < args.length) throw wrong(`got multiple values for argument '${key}'`);
  }
  const missing = parameters.filter(
    (parameter, at) => at >= args.length && !named.has(parameter) && !defaults.has(parameter),
  );
  if (missing.length > 0) {
    const shown = missing.map((parameter) => `'${parameter}'`);
    const list =
      shown.length > 1
        ? `${shown.slice(0, -1).join(', ')}${shown.length > 2 ? ',' : ''} and ${shown.at(-1)}`
        : shown[0];
    throw wrong(`missing ${missing.length} required positional argument${missing.length === 1 ? '' : 's'}: ${list}`);
  }
  return parameters.map((parameter, at) => [
    parameter,
    args[at] ?? named.get(parameter) ?? defaults.get(parameter) ?? null,
  ]);
}

/** `value[start:end]` */
export function slice(of: Value, start: Value, end: Value, line: number): Value {
  const [from, to] = [start, end].map((value) => {
    if (value === null || typeof value === 'number') return value ?? undefined;
    throw new PythonError('TypeError', 'slice indices must be integers or None or have an __index__ method', line);
  });
  if (typeof of === 'string') return Array.from(of).slice(from, to).join('');
  if (of instanceof Tuple) return Tuple.made(Array.from(of).slice(from, to));
  if (Array.isArray(of)) return of.slice(from, to);
  throw new PythonError('TypeError', `'${typeName(of)}' object is not subscriptable`, line);
}

export function index(of: Value, key: Value, line: number): Value {
  if (of instanceof Dict) {
    const value = of.entries.get(toText(key));
    if (value === undefined) throw new PythonError('KeyError', `'${toText(key)}'`, line);
    return value;
  }
  if ((Array.isArray(of) || typeof of === 'string') && typeof key === 'number') {
    const value = of.at(key);
    if (value === undefined)
      throw new PythonError('IndexError', `${typeName(of) === 'str' ? 'string' : 'list'} index out of range`, line);
    return value;
  }
  throw new PythonError('TypeError', `'${typeName(of)}' object is not subscriptable`, line);
}
