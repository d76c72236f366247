import { sprint } from '../fmt/print.ts';
import { indirect, type Value } from '../reflect/value.ts';

/** What an action prints for a value: under %v, pointers followed; undefined if it cannot be printed (a function). */
export function printable(value: Value | undefined): string | undefined {
  if (!value) return '<no value>';
  if (value.type.kind === 'string' && value.type.methods === undefined) return value.data as string;
  const target = value.type.kind === 'pointer' ? indirect(value).value : value;
  if (target?.type.kind === 'func') return undefined;
  return sprint(target);
}
