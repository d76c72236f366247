import { Dict, Real, toText, type Value } from './values.ts';

/** How json.dumps writes. */
export interface JsonStyle {
  /** Keys in the order of their names. */
  sorted: boolean;
  /** Behind items, and behind keys. */
  separators: readonly [string, string];
  /** Blanks for each level, where it goes over several lines. */
  indent: number | undefined;
}

/** json.dumps(value); undefined for what is no JSON. */
export function dumps(value: Value, style: JsonStyle, level = 0): string | undefined {
  if (!Array.isArray(value) && !(value instanceof Dict)) return toJson(value);
  const { separators, indent, sorted } = style;
  const inner = indent === undefined ? '' : `\n${' '.repeat(indent * (level + 1))}`;
  const end = indent === undefined ? '' : `\n${' '.repeat(indent * level)}`;
  const glue = indent === undefined ? separators[0] : `${separators[0].trimEnd()}${inner}`;
  const entries = value instanceof Dict ? [...value.entries] : [];
  if (sorted) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = Array.isArray(value)
    ? Array.from(value, (item) => dumps(item, style, level + 1))
    : entries.map(([key, item]) => {
        const text = dumps(item, style, level + 1);
        return text === undefined ? undefined : `${toJson(key)}${separators[1]}${text}`;
      });
  if (parts.includes(undefined)) return undefined;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return parts.length === 0 ? `${open}${close}` : `${open}${inner}${parts.join(glue)}${end}${close}`;
}

/** json.loads(text); undefined for what is no JSON. */
export function loads(text: string): Value | undefined {
  try {
    return fromJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function fromJson(value: unknown): Value {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === 'object' && value !== null)
    return new Dict(Object.entries(value).map(([key, item]) => [key, fromJson(item)]));
  if (typeof value === 'number' && !Number.isInteger(value)) return new Real(value);
  return value as Value;
}

/** json.dumps(value, sort_keys=True, separators=(',', ':')), as Flask has it; undefined for what is no JSON. */
export function toJson(value: Value): string | undefined {
  if (value instanceof Real) return Number.isFinite(value.value) ? toText(value) : undefined;
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return JSON.stringify(value);
  if (typeof value === 'string') {
    return JSON.stringify(value).replace(
      /[\x7f-\uffff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
  if (Array.isArray(value)) {
    const items = Array.from(value, toJson);
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
  }
  if (!(value instanceof Dict)) return undefined;
  const sorted = [...value.entries].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const entries = sorted.map(([key, item]) => {
    const text = toJson(item);
    return text === undefined ? undefined : `${JSON.stringify(key)}:${text}`;
  });
  return entries.includes(undefined) ? undefined : `{${entries.join(',')}}`;
}
