import type { Process } from '../../../kernel/process.ts';
import { PythonError, Unsupported } from './error.ts';
import { exceptionClasses } from './exceptions.ts';
import { iterate } from './iterate.ts';
import {
  type Arguments,
  Callable,
  Dict,
  isTrue,
  Module,
  numberOf,
  Real,
  repr,
  Tuple,
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
    all: ({ args: [items = null], line }) => [...iterate(items, line)].every(isTrue),
    any: ({ args: [items = null], line }) => [...iterate(items, line)].some(isTrue),
    bool: ({ args: [value = null] }) => isTrue(value),
    dict: ({ args: [from], named, line }) => {
      const pairs =
        from instanceof Dict
          ? from.entries
          : from === undefined
            ? []
            : [...iterate(from, line)].map((pair) => pairOf(pair, line));
      return new Dict([...pairs, ...named]);
    },
    enumerate: ({ args: [items = null, start], named, line }) => {
      const first = numberOf(start ?? named.get('start') ?? 0) ?? 0;
      return [...iterate(items, line)].map((item, at) => Tuple.made([first + at, item]));
    },
    float: ({ args: [value = 0], line }) => toReal(value, line),
    int: ({ args: [value = 0], line }) => toInt(value, line),
    len: ({ args: [value = null], line }) => {
      if (typeof value === 'string') return Array.from(value).length;
      if (Array.isArray(value)) return value.length;
      if (value instanceof Dict) return value.entries.size;
      throw new PythonError('TypeError', `object of type '${typeName(value)}' has no len()`, line);
    },
    list: ({ args: [items = []], line }) => [...iterate(items, line)],
    max: (given) => extreme(given, 1),
    min: (given) => extreme(given, -1),
    print,
    range,
    repr: ({ args: [value = null] }) => repr(value),
    reversed: ({ args: [items = null], line }) => [...iterate(items, line)].reverse(),
    round: ({ args: [value = null, digits], line }) => {
      const number = numberOf(value);
      if (number === undefined)
        throw new PythonError('TypeError', `type ${typeName(value)} doesn't define __round__ method`, line);
      const scale = 10 ** (numberOf(digits ?? 0) ?? 0);
      const rounded = evenly(number * scale) / scale;
      return digits === undefined || !(value instanceof Real) ? rounded : new Real(rounded);
    },
    sorted,
    sum: ({ args: [items = null], line }) => {
      let [total, floats] = [0, false];
      for (const item of iterate(items, line)) {
        const number = numberOf(item);
        if (number === undefined)
          throw new PythonError('TypeError', `unsupported operand type(s) for +: 'int' and '${typeName(item)}'`, line);
        total += number;
        floats ||= item instanceof Real;
      }
      return floats ? new Real(total) : total;
    },
    tuple: ({ args: [items = []], line }) => Tuple.made([...iterate(items, line)]),
    zip: ({ args, line }) => {
      const lists = args.map((items) => [...iterate(items, line)]);
      const length = Math.min(...lists.map((items) => items.length));
      return Array.from({ length: lists.length > 0 ? length : 0 }, (_, at) =>
        Tuple.made(lists.map((items) => items[at] as Value)),
      );
    },
    isinstance: ({ args: [value = null, type] }) => {
      const types = Array.isArray(type) ? type : [type];
      return types.some((own) => own instanceof Callable && own.name === typeName(value));
    },
    str: ({ args: [value = ''] }) => toText(value),
  };
  return [
    ['__name__', '__main__'],
    ...exceptionClasses(),
    ...Object.entries(calls).map(([name, call]) => named(name, call)),
  ];
}

/** Half to even, as Python rounds. */
function evenly(number: number): number {
  const rounded = Math.round(number);
  return Math.abs(number % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

function pairOf(pair: Value, line: number): [string, Value] {
  const [key, value] = [...iterate(pair, line)];
  if (key === undefined || value === undefined)
    throw new PythonError('ValueError', 'dictionary update sequence element #0 has length 1; 2 is required', line);
  return [toText(key), value];
}

/** sorted(items, key=…, reverse=…) */
async function sorted({ args: [items = null], named: options, line }: Arguments): Promise<Value> {
  const key = options.get('key');
  const keyed: { item: Value; by: Value }[] = [];
  for (const item of iterate(items, line)) {
    keyed.push({ item, by: key instanceof Callable ? await key.call({ args: [item], named: new Map(), line }) : item });
  }
  keyed.sort((a, b) => order(a.by, b.by, line));
  const list = keyed.map(({ item }) => item);
  return isTrue(options.get('reverse') ?? false) ? list.reverse() : list;
}

function order(a: Value, b: Value, line: number): number {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let at = 0; at < Math.min(a.length, b.length); at++) {
      const first = order(a[at] as Value, b[at] as Value, line);
      if (first !== 0) return first;
    }
    return a.length - b.length;
  }
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left === undefined || right === undefined)
    throw new PythonError(
      'TypeError',
      `'<' not supported between instances of '${typeName(b)}' and '${typeName(a)}'`,
      line,
    );
  return left - right;
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
