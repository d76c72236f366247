import { indexOf, numberOf } from '../data/basics.ts';
import { collect } from '../data/iterate.ts';
import { List, Module, Range, Real, type Value } from '../data/values.ts';
import type { Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { getItem } from '../run/subscripts.ts';
import { functions } from '../types/define.ts';

/** random; its chance is the machine's, so a seed changes nothing. */
export function random({ proc }: Vm): Module {
  const source = proc.kernel.random;
  return new Module(
    'random',
    functions({
      choice: [
        'seq',
        function* (vm, items: Value) {
          const all = items instanceof Range ? undefined : yield* collect(vm, items);
          const length = all?.length ?? (items as Range).length;
          if (length === 0) throw new PythonError('IndexError', 'Cannot choose from an empty sequence');
          return yield* getItem(vm, items, source.integer(0, length - 1));
        },
      ],
      choices: [
        'population * weights cum_weights k',
        function* (vm, items: Value, weights: Value = null, _?: Value, count: Value = 1) {
          const all = yield* collect(vm, items);
          const chances =
            weights === null ? all.map(() => 1) : (yield* collect(vm, weights)).map((weight) => numberOf(weight) ?? 0);
          const total = chances.reduce((sum, chance) => sum + chance, 0);
          return new List(
            Array.from({ length: indexOf(count) }, () => {
              let left = source.float() * total;
              const at = chances.findIndex((chance) => {
                left -= chance;
                return left < 0;
              });
              return all[at < 0 ? all.length - 1 : at] as Value;
            }),
          );
        },
      ],
      randint: ['a b', (_, low: Value, high: Value) => integerIn(indexOf(low), indexOf(high) + 1)],
      random: ['', () => new Real(source.float())],
      randrange: [
        'start stop?',
        (_, first: Value, second?: Value) =>
          second === undefined ? integerIn(0, indexOf(first)) : integerIn(indexOf(first), indexOf(second)),
      ],
      sample: [
        'population k',
        function* (vm, items: Value, count: Value) {
          const all = yield* collect(vm, items);
          if (indexOf(count) > all.length)
            throw new PythonError('ValueError', 'Sample larger than population or is negative');
          return new List(shuffled(all).slice(0, indexOf(count)));
        },
      ],
      seed: ['a?', () => null],
      shuffle: [
        'x',
        (_, list: List) => {
          list.items = shuffled(list.items);
          return null;
        },
      ],
      uniform: [
        'a b',
        (_, low: Value, high: Value) => {
          const [from, to] = [numberOf(low) ?? 0, numberOf(high) ?? 0];
          return new Real(from + (to - from) * source.float());
        },
      ],
    }),
  );

  function integerIn(low: number, high: number): number {
    if (high <= low)
      throw new PythonError('ValueError', `empty range for randrange() (${low}, ${high}, ${high - low})`);
    return source.integer(low, high - 1);
  }

  function shuffled(items: readonly Value[]): Value[] {
    const all = [...items];
    for (let at = all.length - 1; at > 0; at--) {
      const other = source.integer(0, at);
      [all[at], all[other]] = [all[other] as Value, all[at] as Value];
    }
    return all;
  }
}
