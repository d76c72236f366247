import { GoError } from '../go-error.ts';
import { mapEntries } from '../reflect/map-entries.ts';
import { callMethod, hasMethod } from '../reflect/members.ts';
import { type Field, isExported, type Type } from '../reflect/type.ts';
import { elem, indexValue, size, Value, valueOf } from '../reflect/value.ts';
import { formatFloat } from '../strconv/format-float.ts';
import { toBytes } from '../utf8.ts';
import { quoteJSON } from './quote.ts';

/** How to write: whether <, > and & are escaped in strings, as json.Marshal does and Docker's `json` does not. */
export interface EncodeOptions {
  readonly escapeHTML?: boolean;
}

/**
 * encoding/json: the value as compact JSON. Fields in the order of the struct, keys of maps sorted, `null` for nil
 * pointers, slices and maps; a type's own MarshalJSON (its `call` returns the JSON text) comes first.
 * Throws GoError for what JSON cannot say.
 */
export function encodeJSON(data: unknown, options: EncodeOptions = {}): string {
  const value = valueOf(data);
  return value ? encode(value, options) : 'null';
}

function encode(value: Value, options: EncodeOptions): string {
  const { type, data } = value;
  if (data !== null && hasMethod(type, 'MarshalJSON')) return String(callMethod(value, 'MarshalJSON'));
  switch (type.kind) {
    case 'bool':
      return String(data);
    case 'string':
      return type.name === 'json.Number' ? String(data) || '0' : quoteJSON(data as string, options.escapeHTML);
    case 'float64':
      return encodeFloat(data as number);
    case 'interface':
    case 'pointer': {
      const held = elem(value);
      return held ? encode(held, options) : 'null';
    }
    case 'map':
      return data === null
        ? 'null'
        : `{${mapEntries(value)
            .map((entry) => encodeEntry(entry, options))
            .join(',')}}`;
    case 'struct':
      return `{${structMembers(value, options).join(',')}}`;
    case 'slice':
    case 'array':
      return encodeList(value, options);
    case 'func':
    case 'complex128':
      throw new GoError(`json: unsupported type: ${type.name}`);
    default:
      return String(data);
  }
}

function encodeFloat(value: number): string {
  if (!Number.isFinite(value)) throw new GoError(`json: unsupported value: ${formatFloat(value, 'g', -1)}`);
  const magnitude = Math.abs(value);
  if (magnitude === 0 || (magnitude >= 1e-6 && magnitude < 1e21)) return formatFloat(value, 'f', -1);
  return formatFloat(value, 'e', -1).replace(/e-0(\d)$/, 'e-$1');
}

function encodeEntry([key, element]: [Value, Value], options: EncodeOptions): string {
  return `${quoteJSON(String(key.data), options.escapeHTML)}:${encode(element, options)}`;
}

function encodeList(value: Value, options: EncodeOptions): string {
  const { type, data } = value;
  if (data === null) return 'null';
  if (type.kind === 'slice' && type.elem?.kind === 'uint8')
    return quoteJSON(base64(data as unknown as number[] | string));
  return `[${Array.from({ length: size(value) }, (_, i) => encode(indexValue(value, i), options)).join(',')}]`;
}

/** The members of an object, those of embedded structs in their place. */
function structMembers(value: Value, options: EncodeOptions): string[] {
  return (value.type.fields ?? []).flatMap((field) => {
    const member = new Value(field.type, (value.data as Record<string, unknown>)[field.name]);
    if (field.embedded && field.json === undefined) {
      const inner = field.type.kind === 'pointer' ? elem(member) : member;
      return inner ? structMembers(inner, options) : [];
    }
    if (!isExported(field.name) || field.json === '-' || (field.omitEmpty && isEmpty(member))) return [];
    return [`${quoteJSON(jsonName(field), options.escapeHTML)}:${encode(member, options)}`];
  });
}

/** The name of a field in JSON. */
export function jsonName({ name, json }: Field): string {
  return json ?? name;
}

function isEmpty({ type, data }: Value): boolean {
  if (data === null || data === false || data === '' || data === 0) return true;
  return isContainer(type) && size(new Value(type, data)) === 0;
}

function isContainer({ kind }: Type): boolean {
  return kind === 'map' || kind === 'slice' || kind === 'array';
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(data: readonly number[] | string): string {
  const bytes = typeof data === 'string' ? toBytes(data) : Uint8Array.from(data);
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const filled = Math.min(bytes.length - i, 3) + 1;
    for (let k = 0; k < 4; k++) out += k < filled ? BASE64[(group >> (18 - 6 * k)) & 63] : '=';
  }
  return out;
}
