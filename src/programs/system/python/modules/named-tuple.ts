import { text, typeName } from '../data/basics.ts';
import { repr } from '../data/repr.ts';
import { TUPLE, Type } from '../data/type.ts';
import { Dict, Tuple, type Value } from '../data/values.ts';
import { PythonError } from '../error.ts';
import { define, getters } from '../types/define.ts';

/** A class of tuples whose items have names. */
export function namedTuple(
  name: string,
  fields: readonly string[],
  module: string,
  structure = false,
  defaults: readonly Value[] = [],
): Type {
  const type = new Type(name, [TUPLE], { module, own: !structure });
  const optional = (at: number) => at >= fields.length - defaults.length;
  define(type, {
    __new__: [
      '*args **named',
      (_, own: Type, args: Value[], named: Map<string, Value>) => {
        if (args.length > fields.length)
          throw new PythonError(
            'TypeError',
            `${name}.__new__() takes ${fields.length + 1} positional arguments but ${args.length + 1} were given`,
          );
        for (const key of named.keys())
          if (!fields.includes(key))
            throw new PythonError('TypeError', `${name}.__new__() got an unexpected keyword argument '${key}'`);
        const absent = fields.filter((field, at) => at >= args.length && !named.has(field) && !optional(at));
        if (absent.length > 0) {
          const shown = absent.map((field) => `'${field}'`);
          const last = shown.pop() ?? '';
          const list = shown.length > 0 ? `${shown.join(', ')}${shown.length > 1 ? ',' : ''} and ${last}` : last;
          throw new PythonError(
            'TypeError',
            `${name}.__new__() missing ${absent.length} required positional argument${absent.length > 1 ? 's' : ''}: ${list}`,
          );
        }
        const items = fields.map(
          (field, at) => args[at] ?? named.get(field) ?? defaults[at - fields.length + defaults.length] ?? null,
        );
        return new Tuple(items, own);
      },
    ],
    __repr__: [
      '',
      function* (vm, self: Tuple) {
        const shown: string[] = [];
        for (const [at, field] of fields.entries()) shown.push(`${field}=${yield* repr(vm, self.items[at] ?? null)}`);
        const prefix = structure && module !== '' ? `${module}.` : '';
        return `${prefix}${self.type.name}(${shown.join(', ')})`;
      },
    ],
    _asdict: ['', (_, self: Tuple) => new Dict(fields.map((field, at) => [field, self.items[at] ?? null]))],
    _replace: [
      '**named',
      (_, self: Tuple, named: Map<string, Value>) => {
        const wrong = [...named.keys()].filter((key) => !fields.includes(key));
        if (wrong.length > 0)
          throw new PythonError(
            'ValueError',
            `Got unexpected field names: [${wrong.map((key) => `'${key}'`).join(', ')}]`,
          );
        return new Tuple(
          fields.map((field, at) => named.get(field) ?? self.items[at] ?? null),
          self.type,
        );
      },
    ],
  });
  getters(type, Object.fromEntries(fields.map((field, at) => [field, (self: Tuple) => self.items[at] ?? null])));
  type.attributes.set('_fields', new Tuple([...fields]));
  return type;
}

/** Names as namedtuple() takes them: a list, or a text with blanks or commas. */
export function fieldNames(value: Value, items: readonly Value[]): string[] {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((name) => name !== '');
  return items.map((item) => text(item, () => `Type names and field names must be strings, not ${typeName(item)}`));
}
