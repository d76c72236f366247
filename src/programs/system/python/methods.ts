import { PythonError } from './error.ts';
import { Callable, Dict, toText, typeName, type Value } from './values.ts';

/** The methods of strings, by name. */
const STRING: Record<string, (self: string, args: Value[], named: Map<string, Value>) => Value> = {
  capitalize: (self) => self.slice(0, 1).toUpperCase() + self.slice(1).toLowerCase(),
  endswith: (self, [end]) => self.endsWith(toText(end ?? '')),
  format: (self, args, named) => {
    let next = 0;
    return self.replace(/\{\{|\}\}|\{(\w*)\}/g, (whole, key?: string) => {
      if (key === undefined) return whole.slice(1);
      if (key === '') return toText(args[next++] ?? '');
      return toText((/^\d+$/.test(key) ? args[Number(key)] : named.get(key)) ?? '');
    });
  },
  join: (self, [items]) => (Array.isArray(items) ? items.map(toText).join(self) : ''),
  lower: (self) => self.toLowerCase(),
  replace: (self, [from, to]) => self.replaceAll(toText(from ?? ''), toText(to ?? '')),
  split: (self, [by]) => (by === undefined || by === null ? self.trim().split(/\s+/) : self.split(toText(by))),
  startswith: (self, [start]) => self.startsWith(toText(start ?? '')),
  strip: (self) => self.trim(),
  title: (self) =>
    self
      .toLowerCase()
      .replace(/(^|[^a-z])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase()),
  upper: (self) => self.toUpperCase(),
};

/** An attribute of a value that is no module. @throws {PythonError} AttributeError */
export function method(self: Value, name: string, line: number): Value {
  if (typeof self === 'string' && Object.hasOwn(STRING, name)) {
    const call = STRING[name];
    if (call) return new Callable(name, ({ args, named }) => call(self, args, named));
  }
  if (self instanceof Dict) {
    if (name === 'get')
      return new Callable(
        name,
        ({ args: [key, otherwise] }) => self.entries.get(toText(key ?? '')) ?? otherwise ?? null,
      );
    if (name === 'keys') return new Callable(name, () => [...self.entries.keys()]);
    if (name === 'values') return new Callable(name, () => [...self.entries.values()]);
  }
  throw new PythonError('AttributeError', `'${typeName(self)}' object has no attribute '${name}'`, line);
}

/** `text % values` @throws {PythonError} TypeError */
export function percent(text: string, values: Value, line: number): string {
  const list = Array.isArray(values) ? values : [values];
  let next = 0;
  return text.replace(/%(%|[sdr])/g, (_, verb: string) => {
    if (verb === '%') return '%';
    const value = list[next++];
    if (value === undefined) throw new PythonError('TypeError', 'not enough arguments for format string', line);
    return toText(value);
  });
}
