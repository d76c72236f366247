import { encodeJSON } from '../json/encode.ts';
import { any, define, getter, mapOf, pointerTo, string, struct, type Type } from '../reflect/type.ts';
import { Value } from '../reflect/value.ts';
import type { Listing } from './listing.ts';

/** An item as a template sees it: a pointer to a struct without fields whose methods are the columns, as in docker/cli. */
export function contextValue<T>(listing: Listing<T>, item: T, trunc: boolean): Value {
  return new Value(pointerTo(contextType(listing, trunc)), item);
}

/** The headings as a template sees them. */
export function headerValue<T>({ columns }: Listing<T>): Value {
  return new Value(headers, Object.fromEntries(columns.map(({ name, header }) => [name, header])));
}

/** formatter.SubHeaderContext: headings by name, and those that labels make: the last part of the label's name. */
const headers = define('formatter.SubHeaderContext', mapOf(string, string), {
  Label: {
    params: [string],
    result: string,
    call: (_headings: unknown, label: string) => (label.split('.').at(-1) ?? '').replace(/[-_]/g, ' '),
  },
});

/** All columns of an item, as `{{json .}}` shows them. */
export function contextJSON<T>({ columns, unset = {} }: Listing<T>, item: T, trunc: boolean): string {
  const shown = Object.fromEntries(columns.map(({ name, value, json }) => [name, json?.(item) ?? value(item, trunc)]));
  return encodeJSON(new Value(mapOf(string, any), { ...shown, ...unset }), { escapeHTML: true });
}

const types = new WeakMap<object, Map<boolean, Type>>();

function contextType<T>(listing: Listing<T>, trunc: boolean): Type {
  const known = types.get(listing)?.get(trunc);
  if (known) return known;
  const { typeName, columns, lookups = {} } = listing;
  const getters = columns.map(({ name, value }) => [name, getter(string, (item: T) => value(item, trunc))] as const);
  const functions = Object.entries(lookups).map(
    ([name, look]) =>
      [name, { params: [string], result: string, call: (item: T, argument: string) => look(item, argument) }] as const,
  );
  const type = struct(typeName.replace(/^\*/, ''), [], {
    ...Object.fromEntries(getters),
    ...Object.fromEntries(functions),
    MarshalJSON: { params: [], result: string, call: (item: T) => contextJSON(listing, item, trunc) },
  });
  types.set(listing, (types.get(listing) ?? new Map<boolean, Type>()).set(trunc, type));
  return type;
}
