import type { Process } from '../../../kernel/process.ts';
import { PythonError, Unsupported } from './error.ts';
import {
  type Arguments,
  Callable,
  Dict,
  isTrue,
  Module,
  numberOf,
  Real,
  toInt,
  toReal,
  toText,
  typeName,
  type Value,
} from './values.ts';

/** More numbers than this would only fill the page's memory. */
const LONGEST_RANGE = 1_000_000;

/** What every program has without importing it. */
export function builtins(proc: Process): [string, Value][] {
  const print = async ({ args, named }: Arguments) => {
    const text = args.map(toText).join(toText(named.get('sep') ?? ' ')) + toText(named.get('end') ?? '\n');
    const to = named.get('file');
    await proc[to instanceof Module && to.name === 'stderr' ? 'stderr' : 'stdout'].write(text);
    return null;
  };
  const calls: Record<string, Callable['call']> = {
    abs: ({ args: [value = null], line }) => {
      const number = numberOf(value);
      if (number === undefined)
        throw new PythonError('TypeError', `bad operand type for abs(): '${typeName(value)}'`, line);
      return value instanceof Real ? new Real(Math.abs(number)) : Math.abs(number);
    },
    bool: ({ args: [value = null] }) => isTrue(value),
    float: ({ args: [value = 0], line }) => toReal(value, line),
    int: ({ args: [value = 0], line }) => toInt(value, line),
    len: ({ args: [value = null], line }) => {
      if (typeof value === 'string') return Array.from(value).length;
      if (Array.isArray(value)) return value.length;
      if (value instanceof Dict) return value.entries.size;
      throw new PythonError('TypeError', `object of type '${typeName(value)}' has no len()`, line);
    },
    max: (given) => extreme(given, 1),
    min: (given) => extreme(given, -1),
    print,
    range,
    str: ({ args: [value = ''] }) => toText(value),
  };
  return [['__name__', '__main__'], ...Object.entries(calls).map(([name, call]) => named(name, call))];
}

function named(name: string, call: Callable['call']): [string, Callable] {
  return [name, new Callable(name, call)];
}

function range({ args, line }: Arguments): Value {
  const numbers = args.map((value) => {
    if (typeof value === 'number') return value;
    throw new PythonError('TypeError', `'${typeName(value)}' object cannot be interpreted as an integer`, line);
  });
  const [first = 0, second, step = 1] = numbers;
  const [from, to] = second === undefined ? [0, first] : [first, second];
  if (step === 0) throw new PythonError('ValueError', 'range() arg 3 must not be zero', line);
  const length = Math.max(0, Math.ceil((to - from) / step));
  if (length > LONGEST_RANGE) throw new Unsupported('ranges of that length', line);
  return Array.from({ length }, (_, i) => from + i * step);
}

function extreme({ args, line }: Arguments, direction: 1 | -1): Value {
  const [first = null] = args;
  const items = args.length === 1 && Array.isArray(first) ? first : args;
  let best: Value | undefined;
  for (const item of items) {
    const [a, b] = [numberOf(item), best === undefined ? 0 : numberOf(best)];
    if (a === undefined || b === undefined)
      throw new Unsupported('the least and the greatest of other things than numbers', line);
    if (best === undefined || (a - b) * direction > 0) best = item;
  }
  if (best === undefined) throw new PythonError('ValueError', 'arg is an empty sequence', line);
  return best;
}
