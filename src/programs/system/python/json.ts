import { Dict, Real, toText, type Value } from './values.ts';

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
