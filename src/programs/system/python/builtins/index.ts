import { EXCEPTIONS } from '../data/exceptions.ts';
import {
  BOOL,
  BYTES,
  CLASSMETHOD,
  DICT,
  FLOAT,
  FROZENSET,
  INT,
  LIST,
  OBJECT,
  PROPERTY,
  RANGE,
  SET,
  SLICE,
  STATICMETHOD,
  STR,
  SUPER,
  TUPLE,
  TYPE,
} from '../data/type.ts';
import { Ellipsis, NotImplemented, type Value } from '../data/values.ts';
import { functions } from '../types/define.ts';
import { defineTypes } from '../types/index.ts';
import { builtinFunctions } from './functions.ts';
import { inputAndOutput } from './io.ts';
import { iteratorClasses } from './iterators.ts';

let made: Map<string, Value> | undefined;

/** What every program has without importing it. */
export function builtins(): Map<string, Value> {
  if (!made) {
    defineTypes();
    const types = [BOOL, BYTES, CLASSMETHOD, DICT, FLOAT, FROZENSET, INT, LIST, OBJECT, PROPERTY, RANGE, SET, SLICE];
    types.push(STATICMETHOD, STR, SUPER, TUPLE, TYPE, ...iteratorClasses());
    made = new Map<string, Value>([
      ...types.map((type): [string, Value] => [type.name, type]),
      ...EXCEPTIONS,
      ...functions({ ...builtinFunctions, ...inputAndOutput }),
      ['Ellipsis', Ellipsis],
      ['NotImplemented', NotImplemented],
    ]);
    made.set('IOError', EXCEPTIONS.get('OSError') as Value);
    made.set('EnvironmentError', EXCEPTIONS.get('OSError') as Value);
  }
  return new Map(made);
}
