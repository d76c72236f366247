import { any, define, type Field, getter, type Method, string, type Type } from '../reflect/type.ts';
import { Value, zeroData } from '../reflect/value.ts';
import { jsonName } from './encode.ts';

/** json.Number: a number as it was written, which is what Docker's client decodes numbers of unknown type into. */
export const jsonNumber = define('json.Number', string, { String: getter(string, (text: string) => text) });

/**
 * json.Unmarshal into a Go type: `json` is what JSON.parse gives. Names match whatever their case, unknown ones are
 * dropped, `null` and what is absent become the zero value. A type decodes itself if it has `UnmarshalJSON`.
 */
export function decodeJSON(type: Type, json: unknown): Value {
  return new Value(type, decode(type, json));
}

/**
 * json.Unmarshal into an `interface {}`, numbers as json.Number: what `docker inspect --format` falls back to. Objects
 * are `map[string]interface {}`, lists `[]interface {}`.
 */
export function decodeUntyped(json: unknown): unknown {
  if (typeof json === 'number') return new Value(jsonNumber, String(json));
  if (Array.isArray(json)) return json.map(decodeUntyped);
  if (typeof json !== 'object' || json === null) return json;
  return new Map(Object.entries(json).map(([key, value]) => [key, decodeUntyped(value)]));
}

function decode(type: Type, json: unknown): unknown {
  if (json === null || json === undefined) return zeroData(type);
  const own = type.methods?.UnmarshalJSON as Method | undefined;
  if (own) return own.call(json as never);
  const elem = type.elem ?? any;
  switch (type.kind) {
    case 'pointer':
      return decode(elem, json);
    case 'slice':
      return Array.isArray(json) ? json.map((item) => decode(elem, item)) : json;
    case 'array': {
      const items = json as unknown[];
      return Array.from({ length: type.length ?? 0 }, (_, i) => decode(elem, items[i]));
    }
    case 'map':
      return new Map(Object.entries(json).map(([key, value]) => [key, decode(elem, value)]));
    case 'struct':
      return decodeStruct(type, json as Record<string, unknown>);
    default:
      return json;
  }
}

function decodeStruct(type: Type, json: Record<string, unknown>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const folded = new Map(Object.keys(json).map((key) => [key.toLowerCase(), key]));
  for (const field of type.fields ?? []) {
    if (field.embedded && field.json === undefined) data[field.name] = decodeEmbedded(field, json);
    else {
      const name = jsonName(field);
      const key = Object.hasOwn(json, name) ? name : folded.get(name.toLowerCase());
      data[field.name] = key === undefined ? zeroData(field.type) : decode(field.type, json[key]);
    }
  }
  return data;
}

/** An embedded pointer is filled only if one of its fields is there. */
function decodeEmbedded({ type }: Field, json: Record<string, unknown>): unknown {
  if (type.kind !== 'pointer') return decode(type, json);
  const names = new Set((type.elem?.fields ?? []).map((field) => jsonName(field).toLowerCase()));
  return Object.keys(json).some((key) => names.has(key.toLowerCase())) ? decode(type, json) : null;
}
