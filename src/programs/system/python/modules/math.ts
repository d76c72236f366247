import { indexOf, integer, numberOf, typeName } from '../data/basics.ts';
import { collect } from '../data/iterate.ts';
import { Module, Real, Tuple, type Value } from '../data/values.ts';
import { PythonError } from '../error.ts';
import { functions, type Methods } from '../types/define.ts';

function real(value: Value): number {
  const number = numberOf(value);
  if (number === undefined) throw new PythonError('TypeError', `must be real number, not ${typeName(value)}`);
  return number;
}

const one = (call: (x: number) => number, good: (x: number) => boolean = () => true): Methods[string] => [
  'x /',
  (_, value: Value) => {
    const number = real(value);
    if (!good(number)) throw new PythonError('ValueError', 'math domain error');
    const result = call(number);
    if (!Number.isFinite(result) && Number.isFinite(number)) throw new PythonError('OverflowError', 'math range error');
    return new Real(result);
  },
];

const whole = (call: (x: number) => number): Methods[string] => [
  'x /',
  (_, value: Value) => {
    if (typeof value === 'number' || typeof value === 'bigint') return value;
    const number = real(value);
    if (Number.isNaN(number)) throw new PythonError('ValueError', 'cannot convert float NaN to integer');
    if (!Number.isFinite(number)) throw new PythonError('OverflowError', 'cannot convert float infinity to integer');
    return integer(BigInt(call(number)));
  },
];

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

function root(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = BigInt(Math.floor(Math.sqrt(Number(value))));
  while (guess * guess > value) guess -= 1n;
  while ((guess + 1n) * (guess + 1n) <= value) guess += 1n;
  return guess;
}

const big = (value: Value) => {
  indexOf(value);
  return BigInt(value as number);
};

/** math */
export function math(): Module {
  return new Module('math', [
    ['e', new Real(Math.E)],
    ['inf', new Real(Number.POSITIVE_INFINITY)],
    ['nan', new Real(Number.NaN)],
    ['pi', new Real(Math.PI)],
    ['tau', new Real(2 * Math.PI)],
    ...functions({
      acos: one(Math.acos, (x) => Math.abs(x) <= 1),
      asin: one(Math.asin, (x) => Math.abs(x) <= 1),
      atan: one(Math.atan),
      atan2: ['y x /', (_, y: Value, x: Value) => new Real(Math.atan2(real(y), real(x)))],
      ceil: whole(Math.ceil),
      comb: [
        'n k /',
        (_, n: Value, k: Value) => {
          let result = 1n;
          for (let at = 0n; at < big(k); at++) result = (result * (big(n) - at)) / (at + 1n);
          return integer(result);
        },
      ],
      copysign: [
        'x y /',
        (_, x: Value, y: Value) => new Real(Math.abs(real(x)) * (real(y) < 0 || Object.is(real(y), -0) ? -1 : 1)),
      ],
      cos: one(Math.cos),
      degrees: one((x) => (x * 180) / Math.PI),
      exp: one(Math.exp),
      fabs: one(Math.abs),
      factorial: [
        'x /',
        (_, value: Value) => {
          if (big(value) < 0n) throw new PythonError('ValueError', 'factorial() not defined for negative values');
          let result = 1n;
          for (let at = 2n; at <= big(value); at++) result *= at;
          return integer(result);
        },
      ],
      floor: whole(Math.floor),
      fmod: [
        'x y /',
        (_, x: Value, y: Value) => {
          if (real(y) === 0) throw new PythonError('ValueError', 'math domain error');
          return new Real(real(x) % real(y));
        },
      ],
      gcd: ['*integers', (_, values: Value[]) => integer(values.map(big).reduce(gcd, 0n))],
      hypot: ['*coordinates', (_, values: Value[]) => new Real(Math.hypot(...values.map(real)))],
      isclose: [
        'a b * rel_tol abs_tol',
        (_, a: Value, b: Value, relative?: Value, absolute: Value = 0) => {
          const [x, y] = [real(a), real(b)];
          return (
            x === y ||
            Math.abs(x - y) <=
              Math.max(
                (relative === undefined ? 1e-9 : real(relative)) * Math.max(Math.abs(x), Math.abs(y)),
                real(absolute),
              )
          );
        },
      ],
      isfinite: ['x /', (_, value: Value) => Number.isFinite(real(value))],
      isinf: ['x /', (_, value: Value) => Math.abs(real(value)) === Number.POSITIVE_INFINITY],
      isnan: ['x /', (_, value: Value) => Number.isNaN(real(value))],
      isqrt: [
        'n /',
        (_, value: Value) => {
          if (big(value) < 0n) throw new PythonError('ValueError', 'isqrt() argument must be nonnegative');
          return integer(root(big(value)));
        },
      ],
      lcm: [
        '*integers',
        (_, values: Value[]) =>
          integer(values.map(big).reduce((a, b) => (a === 0n || b === 0n ? 0n : (a * b) / gcd(a, b)), 1n)),
      ],
      log: [
        'x base? /',
        (_, value: Value, base?: Value) => {
          if (real(value) <= 0 || (base !== undefined && real(base) <= 0))
            throw new PythonError('ValueError', 'math domain error');
          return new Real(base === undefined ? Math.log(real(value)) : Math.log(real(value)) / Math.log(real(base)));
        },
      ],
      log10: one(Math.log10, (x) => x > 0),
      log2: one(Math.log2, (x) => x > 0),
      modf: ['x /', (_, value: Value) => new Tuple([new Real(real(value) % 1), new Real(Math.trunc(real(value)))])],
      perm: [
        'n k? /',
        (_, n: Value, k?: Value) => {
          let result = 1n;
          for (let at = 0n; at < big(k ?? n); at++) result *= big(n) - at;
          return integer(result);
        },
      ],
      pow: ['x y /', (_, x: Value, y: Value) => new Real(real(x) ** real(y))],
      prod: [
        'iterable /',
        function* (vm, items: Value) {
          const all = yield* collect(vm, items);
          if (all.some((item) => item instanceof Real))
            return new Real(all.reduce((product: number, item) => product * real(item), 1));
          return integer(all.reduce((product: bigint, item) => product * big(item), 1n));
        },
      ],
      radians: one((x) => (x * Math.PI) / 180),
      sin: one(Math.sin),
      sqrt: one(Math.sqrt, (x) => x >= 0),
      tan: one(Math.tan),
      trunc: whole(Math.trunc),
    }),
  ]);
}
