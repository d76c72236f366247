import {
  type BoundMethod,
  fieldByName,
  fieldValue,
  invoke,
  methodByName,
  NilEmbeddedError,
} from '../reflect/members.ts';
import { type Func, isAssignable, isExported, string, type Type } from '../reflect/type.ts';
import { indirect, mapIndex, Value, zeroData } from '../reflect/value.ts';
import { quote } from '../strconv/quote.ts';
import { EvalError } from './errors.ts';

/** What a missing key of a map gives: an invalid value, the zero value, or an error. `Option("missingkey=…")` in Go. */
export type MissingKey = 'invalid' | 'zero' | 'error';

/**
 * `.name` of a receiver: a method (to be called with the arguments that follow), a field of a struct or the entry of a
 * map. Throws EvalError in Go's words; its type names are those of the receiver as it was reached.
 */
export function lookup(
  receiver: Value | undefined,
  name: string,
  hasArgs: boolean,
  missingKey: MissingKey,
): Value | Func | undefined {
  if (!receiver) {
    if (missingKey === 'error') throw new EvalError(`nil data; no entry for key ${quote(name)}`);
    return undefined;
  }
  const { type } = receiver;
  const { value, isNil } = indirect(receiver);
  if (!value || (isNil && value.type.kind === 'interface')) {
    throw new EvalError(`nil pointer evaluating ${type.name}.${name}`);
  }
  const method = methodByName(value, name);
  if (method) return asFunction(method);
  if (isNil) throw nilPointer(value.type, type, name);
  if (value.type.kind === 'struct') {
    const found = structField(value, name, hasArgs, type);
    if (found) return found;
  }
  if (value.type.kind === 'map' && value.type.key && isAssignable(string, value.type.key)) {
    if (hasArgs) throw new EvalError(`${name} is not a method but has arguments`);
    return mapIndex(value, name) ?? missing(value.type, name, missingKey);
  }
  throw new EvalError(`can't evaluate field ${name} in type ${type.name}`);
}

function asFunction(bound: BoundMethod): Func {
  return {
    params: bound.method.params,
    call: (...args) => {
      const data = args.length === 0 ? [] : args.map((arg) => arg?.data);
      return new Value(bound.method.result, invoke(bound, data));
    },
  };
}

function nilPointer({ elem }: Type, type: Type, name: string): EvalError {
  if (elem?.kind === 'struct' && !fieldByName(elem, name)) {
    return new EvalError(`can't evaluate field ${name} in type ${type.name}`);
  }
  return new EvalError(`nil pointer evaluating ${type.name}.${name}`);
}

function structField(value: Value, name: string, hasArgs: boolean, type: Type): Value | undefined {
  if (!fieldByName(value.type, name)) return undefined;
  if (!isExported(name)) throw new EvalError(`${name} is an unexported field of struct type ${type.name}`);
  if (hasArgs) throw new EvalError(`${name} has arguments but cannot be invoked as function`);
  try {
    return fieldValue(value, name);
  } catch (error) {
    if (error instanceof NilEmbeddedError) throw new EvalError(error.message);
    throw error;
  }
}

function missing({ elem }: Type, name: string, missingKey: MissingKey): Value | undefined {
  if (missingKey === 'error') throw new EvalError(`map has no entry for key ${quote(name)}`);
  return missingKey === 'zero' && elem ? new Value(elem, zeroData(elem)) : undefined;
}
