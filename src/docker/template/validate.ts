import { canBeNil, isAssignable, type Type } from '../reflect/type.ts';
import { elem, Value } from '../reflect/value.ts';
import { EvalError } from './errors.ts';

/** The type of a parameter that takes any value as it is, be it invalid: Go's reflect.Value. */
export const valueType: Type = { kind: 'struct', name: 'reflect.Value', defined: true };

/** The value as an argument for a parameter of the type (any if undefined). Throws EvalError. */
export function validateType(value: Value | undefined, type: Type | undefined): Value | undefined {
  if (!type || type === valueType) return value;
  if (!value) {
    if (canBeNil(type)) return new Value(type, null);
    throw new EvalError(`invalid value; expected ${type.name}`);
  }
  if (isAssignable(value.type, type)) return value;
  if (value.type.kind === 'interface' && value.data !== null) {
    const held = elem(value);
    if (held && isAssignable(held.type, type)) return held;
    return dereferenced(held, type);
  }
  return dereferenced(value, type);
}

/** One pointer is followed for the caller. */
function dereferenced(value: Value | undefined, type: Type): Value {
  if (value?.type.kind === 'pointer' && value.type.elem && isAssignable(value.type.elem, type)) {
    const target = elem(value);
    if (!target) throw new EvalError(`dereference of nil pointer of type ${type.name}`);
    return target;
  }
  throw new EvalError(`wrong type for value; expected ${type.name}; got ${value?.type.name}`);
}
