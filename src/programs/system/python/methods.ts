import { PythonError, Unsupported } from './error.ts';
import {
  type Arguments,
  Callable,
  Dict,
  equal,
  numberOf,
  Real,
  repr,
  Tuple,
  toText,
  typeName,
  type Value,
} from './values.ts';

/** The methods of strings, by name. */
const STRING: Record<string, (self: string, args: Value[], named: Map<string, Value>) => Value> = {
  capitalize: (self) => self.slice(0, 1).toUpperCase() + self.slice(1).toLowerCase(),
  count: (self, [part]) => self.split(toText(part ?? '')).length - 1,
  endswith: (self, [end]) => self.endsWith(toText(end ?? '')),
  format: (self, args, named) => {
    let next = 0;
    return self.replace(
      /\{\{|\}\}|\{(\w*)(?:!([rs]))?(?::([^{}]*))?\}/g,
      (whole, key?: string, conversion?: string, specification = '') => {
        if (key === undefined) return whole.slice(1);
        const at = key === '' ? next++ : Number(key);
        const value = /^\d*$/.test(key) ? args[at] : named.get(key);
        if (value !== undefined) return formatted(conversion === 'r' ? repr(value) : value, specification, 0);
        if (!/^\d*$/.test(key)) throw new PythonError('KeyError', `'${key}'`);
        throw new PythonError('IndexError', `Replacement index ${at} out of range for positional args tuple`);
      },
    );
  },
  find: (self, [part]) => self.indexOf(toText(part ?? '')),
  isdigit: (self) => /^\d+$/.test(self),
  join: (self, [items]) => {
    if (!Array.isArray(items)) return '';
    const wrong = items.findIndex((item) => typeof item !== 'string');
    if (wrong >= 0)
      throw new PythonError(
        'TypeError',
        `sequence item ${wrong}: expected str instance, ${typeName(items[wrong] ?? null)} found`,
      );
    return items.map(toText).join(self);
  },
  lower: (self) => self.toLowerCase(),
  lstrip: (self) => self.trimStart(),
  replace: (self, [from, to]) => self.replaceAll(toText(from ?? ''), toText(to ?? '')),
  rstrip: (self) => self.trimEnd(),
  splitlines: (self) => self.replace(/\n$/, '').split('\n'),
  zfill: (self, [width]) => self.padStart(Number(width ?? 0), '0'),
  encode: (self) => self,
  split: (self, [by]) => (by === undefined || by === null ? self.trim().split(/\s+/) : self.split(toText(by))),
  startswith: (self, [start]) => self.startsWith(toText(start ?? '')),
  strip: (self) => self.trim(),
  title: (self) =>
    self
      .toLowerCase()
      .replace(/(^|[^a-z])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase()),
  upper: (self) => self.toUpperCase(),
};

type Method<Self> = (self: Self, given: Arguments) => Value | Promise<Value>;

/** The methods of dictionaries, by name. */
const DICT: Record<string, Method<Dict>> = {
  // `type` is of the dictionaries that requests have: what it cannot make of a value counts as not there.
  get: async (self, { args, named, line }) => {
    const [key, otherwise = named.get('default') ?? null] = args;
    const value = self.entries.get(toText(key ?? ''));
    const type = named.get('type') ?? args[2];
    if (value === undefined || !(type instanceof Callable)) return value ?? otherwise;
    try {
      return await type.call({ args: [value], named: new Map(), line });
    } catch (error) {
      if (error instanceof PythonError && error.kind === 'ValueError') return otherwise;
      throw error;
    }
  },
  items: (self) => [...self.entries].map(([key, value]) => Tuple.made([key, value])),
  keys: (self) => [...self.entries.keys()],
  pop: (self, { args: [key, otherwise], line }) => {
    const name = toText(key ?? '');
    const value = self.entries.get(name) ?? otherwise;
    if (value === undefined) throw new PythonError('KeyError', repr(name), line);
    self.entries.delete(name);
    return value;
  },
  setdefault: (self, { args: [key, otherwise = null] }) => {
    const name = toText(key ?? '');
    if (!self.entries.has(name)) self.entries.set(name, otherwise);
    return self.entries.get(name) ?? null;
  },
  update: (self, { args: [other], named }) => {
    for (const [key, value] of [...(other instanceof Dict ? other.entries : []), ...named])
      self.entries.set(key, value);
    return null;
  },
  values: (self) => [...self.entries.values()],
};

/** The methods of lists, by name. */
const LIST: Record<string, Method<Value[]>> = {
  append: (self, { args: [item = null] }) => {
    self.push(item);
    return null;
  },
  count: (self, { args: [item = null] }) => self.filter((own) => equal(own, item)).length,
  extend: (self, { args: [items] }) => {
    if (Array.isArray(items)) self.push(...items);
    return null;
  },
  index: (self, { args: [item = null], line }) => {
    const at = self.findIndex((own) => equal(own, item));
    if (at < 0) throw new PythonError('ValueError', `${repr(item)} is not in list`, line);
    return at;
  },
  insert: (self, { args: [at, item = null] }) => {
    self.splice(Number(at ?? 0), 0, item);
    return null;
  },
  pop: (self, { args: [at = -1], line }) => {
    const [item] = self.splice(Number(at), 1);
    if (item === undefined)
      throw new PythonError('IndexError', self.length === 0 ? 'pop from empty list' : 'pop index out of range', line);
    return item;
  },
  remove: (self, { args: [item = null], line }) => {
    const at = self.findIndex((own) => equal(own, item));
    if (at < 0) throw new PythonError('ValueError', 'list.remove(x): x not in list', line);
    self.splice(at, 1);
    return null;
  },
  reverse: (self) => {
    self.reverse();
    return null;
  },
};

/** An attribute of a value that is no module. @throws {PythonError} AttributeError */
export function method(self: Value, name: string, line: number): Value {
  if (typeof self === 'string' && Object.hasOwn(STRING, name)) {
    const call = STRING[name];
    if (call) return new Callable(name, ({ args, named }) => call(self, args, named));
  }
  if (self instanceof Dict) {
    const call = DICT[name];
    if (call && Object.hasOwn(DICT, name)) return new Callable(name, (given) => call(self, given));
  }
  if (Array.isArray(self)) {
    const call = LIST[name];
    if (call && Object.hasOwn(LIST, name)) return new Callable(name, (given) => call(self, given));
  }
  throw new PythonError('AttributeError', `'${typeName(self)}' object has no attribute '${name}'`, line);
}

/** `text % values` @throws {PythonError} TypeError */
export function percent(text: string, values: Value, line: number): string {
  const list = Array.isArray(values) ? values : [values];
  let next = 0;
  const done = text.replace(
    /%(?:%|([-0+ ]*)(\d*)(?:\.(\d+))?([sdirfx]))/g,
    (_, flags: string | undefined, width: string, precision: string | undefined, verb: string) => {
      if (flags === undefined) return '%';
      const value = list[next++];
      if (value === undefined) throw new PythonError('TypeError', 'not enough arguments for format string', line);
      const number = numberOf(value);
      if (/[dif]/.test(verb) && number === undefined) {
        const wanted = verb === 'f' ? 'must be real number, not ' : `%${verb} format: a real number is required, not `;
        throw new PythonError('TypeError', wanted + typeName(value), line);
      }
      const whole = verb === 's' || verb === 'r' ? '' : verb === 'f' ? 'f' : verb === 'x' ? 'x' : 'd';
      const shown = whole === '' ? (verb === 'r' ? repr(value) : toText(value)) : value;
      const align = flags.includes('-') ? '<' : '>';
      const zero = flags.includes('0') && align === '>' ? '0' : '';
      const point = precision === undefined || whole === 'd' ? '' : `.${precision}`;
      const integer = whole === 'd' && number !== undefined ? Math.trunc(number) : shown;
      return formatted(integer, `${zero === '' ? align : ''}${zero}${width}${point}${whole}`, line);
    },
  );
  if (next < list.length && !(values instanceof Dict))
    throw new PythonError('TypeError', 'not all arguments converted during string formatting', line);
  return done;
}

/** A format specification: fill, alignment, sign, zeros, width, commas, precision and kind. */
const SPECIFICATION = /^(?:(.)?([<>^]))?([-+ ])?(0)?(\d+)?(,)?(?:\.(\d+))?([sdfFeExXobc%]?)$/su;

/** format(value, specification) @throws {PythonError} ValueError, {@link Unsupported} */
export function formatted(value: Value, specification: string, line: number): string {
  const match = SPECIFICATION.exec(specification);
  if (!match) throw new PythonError('ValueError', 'Invalid format specifier', line);
  const [, fill, align, sign = '', zero, width = '0', comma, precision, kind = ''] = match;
  const number = typeof value === 'boolean' && kind === '' ? undefined : numberOf(value);
  let text: string;
  if (number === undefined) {
    if (kind !== '' && kind !== 's') {
      const problem = `Unknown format code '${kind}' for object of type '${typeName(value)}'`;
      throw new PythonError('ValueError', problem, line);
    }
    text = toText(value).slice(0, precision === undefined ? undefined : Number(precision));
  } else {
    text = digits(value, Math.abs(number), kind, precision === undefined ? undefined : Number(precision), line);
    if (comma) text = text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
    const before = number < 0 ? '-' : sign === '-' ? '' : sign;
    if (zero && !align) return before + text.padStart(Number(width) - before.length, '0');
    text = before + text;
  }
  const missing = Number(width) - text.length;
  if (missing <= 0) return text;
  if (missing > 1_000_000) throw new Unsupported('widths of that size', line);
  const side = align ?? (number === undefined ? '<' : '>');
  const left = side === '<' ? 0 : side === '>' ? missing : Math.floor(missing / 2);
  return (fill ?? ' ').repeat(left) + text + (fill ?? ' ').repeat(missing - left);
}

function digits(value: Value, size: number, kind: string, precision: number | undefined, line: number): string {
  if (precision !== undefined && precision > 100) throw new Unsupported('precisions of that size', line);
  switch (kind) {
    case 'f':
    case 'F':
      return fixed(size, precision ?? 6);
    case '%':
      return `${fixed(size * 100, precision ?? 6)}%`;
    case 'x':
    case 'X':
    case 'o':
    case 'b': {
      const text = size.toString(kind === 'o' ? 8 : kind === 'b' ? 2 : 16);
      return kind === 'X' ? text.toUpperCase() : text;
    }
    case 'e':
    case 'E':
      return size.toExponential(precision ?? 6).replace(/(e[+-])(\d)$/, '$10$2');
    case 'd':
      if (value instanceof Real)
        throw new PythonError('ValueError', "Unknown format code 'd' for object of type 'float'", line);
      return String(size);
    default:
      return value instanceof Real
        ? precision === undefined
          ? toText(new Real(size))
          : String(Number(size.toPrecision(precision || 1)))
        : String(size);
  }
}

/** As toFixed, but what lies in the middle is rounded to the even digit. */
function fixed(size: number, precision: number): string {
  const scaled = size * 10 ** precision;
  const middle = Number.isInteger(size * 2 ** (precision + 1)) && scaled % 1 === 0.5;
  return (middle ? (2 * Math.round(scaled / 2)) / 10 ** precision : size).toFixed(precision);
}
