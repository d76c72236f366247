import { any, type Field, isExported, type Method, type Type } from './type.ts';
import { Value } from './value.ts';

/** How to reach a field or a method: through which embedded fields, from the outermost to the innermost. */
interface Path<T> {
  readonly through: readonly Field[];
  readonly member: T;
}

const fieldPaths = new WeakMap<Type, Map<string, Path<Field>>>();
const methodPaths = new WeakMap<Type, Map<string, Path<Method>>>();

/** A field that is promoted through a nil embedded pointer cannot be read. */
export class NilEmbeddedError extends Error {}

/** The field of a struct type by its Go name, its own or a promoted one. */
export function fieldByName(type: Type, name: string): Field | undefined {
  return fieldsOf(type).get(name)?.member;
}

/** The field's value. Throws NilEmbeddedError. */
export function fieldValue(value: Value, name: string): Value | undefined {
  const path = fieldsOf(value.type).get(name);
  if (!path) return undefined;
  const holder = follow(value, path.through);
  return new Value(path.member.type, (holder.data as Record<string, unknown>)[name]);
}

/** A method with the data of its receiver. */
export interface BoundMethod {
  readonly method: Method;
  readonly receiver: unknown;
}

/** A method by name: of the type itself, of what a pointer points to, or of an embedded field. */
export function methodByName({ type, data }: Value, name: string): BoundMethod | undefined {
  const holder = type.kind === 'pointer' ? type.elem : type;
  if (!holder || data === null) return undefined;
  const path = methodsOf(holder).get(name);
  if (!path) return undefined;
  const { member: method, through } = path;
  return { method, receiver: through.length === 0 ? data : follow(new Value(holder, data), through).data };
}

/** Calls the method with the data of its arguments. */
export function invoke({ method, receiver }: BoundMethod, args: readonly unknown[]): unknown {
  return method.call(receiver as never, ...(args as never[]));
}

/** What a method without parameters gives, such as String; undefined if there is none of that name. */
export function callMethod(value: Value, name: string): unknown {
  const bound = methodByName(value, name);
  return bound && invoke(bound, []);
}

/** Whether values of the type, or what they point to, have the method. */
export function hasMethod(type: Type, name: string): boolean {
  const holder = type.kind === 'pointer' ? type.elem : type;
  return holder !== undefined && methodsOf(holder).has(name);
}

function follow(value: Value, through: readonly Field[]): Value {
  let at = value;
  for (const { name, type } of through) {
    const data = (at.data as Record<string, unknown>)[name];
    if (type.kind !== 'pointer') at = new Value(type, data);
    else if (data === null || data === undefined) {
      const name = type.elem?.name.replace(/^.*\./, '');
      throw new NilEmbeddedError(`reflect: indirection through nil pointer to embedded struct field ${name}`);
    } else at = new Value(type.elem ?? any, data);
  }
  return at;
}

function fieldsOf(type: Type): Map<string, Path<Field>> {
  return paths(type, fieldPaths, (at) => (at.fields ?? []).map((field) => [field.name, field]));
}

function methodsOf(type: Type): Map<string, Path<Method>> {
  return paths(type, methodPaths, (at) => Object.entries(at.methods ?? {}).filter(([name]) => isExported(name)));
}

/** Members by name, level by level of embedding, so that the outer ones win. */
function paths<T>(type: Type, cache: WeakMap<Type, Map<string, Path<T>>>, members: (type: Type) => [string, T][]) {
  const known = cache.get(type);
  if (known) return known;
  const found = new Map<string, Path<T>>();
  let level: { type: Type; through: readonly Field[] }[] = [{ type, through: [] }];
  while (level.length > 0) {
    for (const { type: at, through } of level) {
      for (const [name, member] of members(at)) if (!found.has(name)) found.set(name, { through, member });
    }
    level = level.flatMap(({ type: at, through }) =>
      (at.fields ?? [])
        .filter((field) => field.embedded)
        .map((field) => ({
          type: (field.type.kind === 'pointer' ? field.type.elem : field.type) ?? any,
          through: [...through, field],
        })),
    );
  }
  cache.set(type, found);
  return found;
}
