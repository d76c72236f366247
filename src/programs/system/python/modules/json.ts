import { typeName } from '../data/basics.ts';
import { exceptionClass, Raised, raising } from '../data/exceptions.ts';
import { plainRepr, realText } from '../data/repr.ts';
import { Dict, List, Module, Real, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { bytesOf } from '../types/bytes.ts';
import { functions } from '../types/define.ts';
import { readJson } from './json-read.ts';

/** How json.dumps writes. */
export interface JsonStyle {
  /** Keys in the order of their names. */
  sorted: boolean;
  /** Behind items, and behind keys. */
  separators: readonly [string, string];
  /** What stands in front for each level, where it goes over several lines. */
  indent: string | undefined;
  ascii: boolean;
  /** What makes something known of what is not. */
  otherwise: Value;
}

/** As Flask writes it. */
export const COMPACT: JsonStyle = {
  sorted: true,
  separators: [',', ':'],
  indent: undefined,
  ascii: true,
  otherwise: null,
};

export function jsonText(text: string, ascii: boolean): string {
  const quoted = JSON.stringify(text).replaceAll('\x7f', ascii ? '\\u007f' : '\x7f');
  if (!ascii) return quoted;
  return quoted
    .replace(/[\x80-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('\\u007f', '\x7f');
}

function keyText(key: Value): string {
  if (typeof key === 'string') return key;
  if (key === null) return 'null';
  if (typeof key === 'boolean') return key ? 'true' : 'false';
  if (typeof key === 'number' || typeof key === 'bigint' || key instanceof Real) return plainRepr(key) ?? '';
  throw new PythonError('TypeError', `keys must be str, int, float, bool or None, not ${typeName(key)}`);
}

/** json.dumps(value) @throws {PythonError} TypeError */
export function* dumps(vm: Vm, value: Value, style: JsonStyle, level = 0): Result<string> {
  if (typeof value === 'string') return jsonText(value, style.ascii);
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Real) {
    const words: Record<string, string> = { nan: 'NaN', inf: 'Infinity', '-inf': '-Infinity' };
    const text = realText(value.value);
    return words[text] ?? text;
  }
  const { separators, indent } = style;
  const inner = indent === undefined ? '' : `\n${indent.repeat(level + 1)}`;
  const end = indent === undefined ? '' : `\n${indent.repeat(level)}`;
  const glue = separators[0] + inner;
  if (value instanceof List || value instanceof Tuple) {
    const parts: string[] = [];
    for (const item of value.items) parts.push(yield* dumps(vm, item, style, level + 1));
    return parts.length === 0 ? '[]' : `[${inner}${parts.join(glue)}${end}]`;
  }
  if (value instanceof Dict) {
    const entries = [...value.entries].map(([key, item]): [string, Value] => [keyText(key), item]);
    if (style.sorted) entries.sort(([a], [b]) => (a < b ? -1 : 1));
    const parts: string[] = [];
    for (const [key, item] of entries)
      parts.push(`${jsonText(key, style.ascii)}${separators[1]}${yield* dumps(vm, item, style, level + 1)}`);
    return parts.length === 0 ? '{}' : `{${inner}${parts.join(glue)}${end}}`;
  }
  if (style.otherwise !== null) return yield* dumps(vm, yield* vm.call(style.otherwise, [value]), style, level);
  throw new PythonError('TypeError', `Object of type ${typeName(value)} is not JSON serializable`);
}

/** json.loads(text) @throws {PythonError} JSONDecodeError */
export function loads(text: string): Value {
  const read = readJson(text);
  if (!('problem' in read)) return read.value;
  const before = text.slice(0, read.at);
  const line = before.split('\n').length;
  const column = read.at - before.lastIndexOf('\n');
  const type = exceptionClass('json.decoder', 'JSONDecodeError', 'ValueError');
  throw raising(new Raised(type, [`${read.problem}: line ${line} column ${column} (char ${read.at})`]));
}

function styleOf(named: ReadonlyMap<string, Value>): JsonStyle {
  const indent = named.get('indent') ?? null;
  const separators = named.get('separators') ?? null;
  const [item, key] = separators instanceof Tuple || separators instanceof List ? separators.items.map(String) : [];
  return {
    sorted: named.get('sort_keys') === true,
    separators: [item ?? (indent === null ? ', ' : ','), key ?? ': '],
    indent: indent === null ? undefined : typeof indent === 'string' ? indent : ' '.repeat(Number(indent)),
    ascii: named.get('ensure_ascii') !== false,
    otherwise: named.get('default') ?? null,
  };
}

/** json */
export function json(): Module {
  return new Module('json', [
    ['JSONDecodeError', exceptionClass('json.decoder', 'JSONDecodeError', 'ValueError')],
    ...functions({
      dump: [
        'obj fp **named',
        function* (vm, value: Value, file: Value, named: Map<string, Value>) {
          const text = yield* dumps(vm, value, styleOf(named));
          yield* vm.call(yield* vm.attribute(file, 'write'), [text]);
          return null;
        },
      ],
      dumps: ['obj **named', (vm, value: Value, named: Map<string, Value>) => dumps(vm, value, styleOf(named))],
      load: [
        'fp **named',
        function* (vm, file: Value) {
          return loads(textOf(yield* vm.call(yield* vm.attribute(file, 'read'), [])));
        },
      ],
      loads: ['s **named', (_, text: Value) => loads(textOf(text))],
    }),
  ]);
}

function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || !('data' in value))
    throw new PythonError('TypeError', `the JSON object must be str, bytes or bytearray, not ${typeName(value)}`);
  return new TextDecoder().decode(bytesOf(value));
}
