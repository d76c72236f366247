import type { Func, Type } from '../../reflect/type.ts';
import { Value } from '../../reflect/value.ts';

/** A function of plain data: `call` gets the arguments' data, already of the parameters' types. */
export function plainFunction(params: readonly Type[], result: Type, call: (...data: never[]) => unknown): Func {
  return { params, call: (...args) => new Value(result, call(...(args.map((arg) => arg?.data) as never[]))) };
}
