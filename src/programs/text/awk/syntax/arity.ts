import type { Flavour } from '../../../types.ts';
import { AwkSyntaxError } from './fault.ts';

/** How many arguments a function takes, at least and at most. */
type Arity = readonly [least: number, most: number];

const MAWK: Readonly<Record<string, Arity>> = {
  ...{ length: [0, 1], substr: [2, 3], index: [2, 2], split: [2, 3], sub: [2, 3], gsub: [2, 3], match: [2, 2] },
  ...{
    sprintf: [1, 255],
    sin: [1, 1],
    cos: [1, 1],
    atan2: [2, 2],
    exp: [1, 1],
    log: [1, 1],
    sqrt: [1, 1],
    int: [1, 1],
  },
  ...{ rand: [0, 0], srand: [0, 1], tolower: [1, 1], toupper: [1, 1], system: [1, 1], close: [1, 1], fflush: [0, 1] },
  ...{ systime: [0, 0], strftime: [0, 3], mktime: [1, 1] },
};

const BUSYBOX: Readonly<Record<string, Arity>> = {
  ...{ length: [0, 1], substr: [2, 4], index: [2, 4], split: [2, 4], sub: [2, 4], gsub: [2, 4], match: [2, 4] },
  ...{
    sprintf: [0, 255],
    sin: [1, 1],
    cos: [1, 1],
    atan2: [2, 4],
    exp: [1, 1],
    log: [1, 1],
    sqrt: [1, 1],
    int: [1, 1],
  },
  ...{ rand: [0, 0], srand: [0, 1], tolower: [1, 4], toupper: [1, 4], system: [1, 1], close: [1, 1], fflush: [0, 1] },
  ...{ systime: [0, 0], strftime: [0, 4], mktime: [1, 4], gensub: [3, 4] },
  ...{ and: [2, 4], or: [2, 4], xor: [2, 4], lshift: [2, 4], rshift: [2, 4], compl: [1, 4] },
};

function arityOf(name: string, flavour: Flavour): Arity | undefined {
  const table = flavour === 'gnu' ? MAWK : BUSYBOX;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Whether a function is there without being defined. */
export function isBuiltin(name: string, flavour: Flavour): boolean {
  return arityOf(name, flavour) !== undefined;
}

/** What is wrong with so many arguments. */
export function wrongArity(name: string, given: number, line: number, flavour: Flavour): AwkSyntaxError | undefined {
  const [least, most] = arityOf(name, flavour) ?? [0, given];
  if (given >= least && given <= most) return undefined;
  const busybox = given < least ? 'Too few arguments' : 'Too many arguments';
  return new AwkSyntaxError(`wrong number of arguments in call to ${name}`, line, { busybox });
}
