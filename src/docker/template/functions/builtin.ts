import { sprint, sprintln } from '../../fmt/print.ts';
import { sprintf } from '../../fmt/printf.ts';
import { GoError } from '../../go-error.ts';
import { any, type Func, string } from '../../reflect/type.ts';
import { indirectInterface, Value } from '../../reflect/value.ts';
import { valueType } from '../validate.ts';
import { collections } from './collections.ts';
import { comparisons } from './compare.ts';
import { escapers } from './escape.ts';

/** `and` and `or` never get here: whoever evaluates them stops at the first argument that decides. */
const shortCircuit: Func = { params: [valueType, valueType], variadic: true, call: (first) => first };

function printer(print: (...args: unknown[]) => string): Func {
  return { params: [any], variadic: true, call: (...args) => new Value(string, print(...args)) };
}

/** No data of Docker's holds a function, so there is nothing that `call` could call. */
const call: Func = {
  params: [valueType, valueType],
  variadic: true,
  wantsName: true,
  call: (name, argument) => {
    const value = indirectInterface(argument);
    if (!value) throw new GoError('call of nil');
    throw new GoError(`non-function ${name?.data} of type ${value.type.name}`);
  },
};

/** The functions that every Go template has. */
export const builtinFunctions: ReadonlyMap<string, Func> = new Map([
  ['and', shortCircuit],
  ['or', shortCircuit],
  ['call', call],
  ['print', printer(sprint)],
  ['println', printer(sprintln)],
  [
    'printf',
    {
      params: [string, any],
      variadic: true,
      call: (format, ...args) => new Value(string, sprintf(format?.data as string, ...args)),
    },
  ],
  ...collections,
  ...comparisons,
  ...escapers,
]);
