import { truth } from '../data/compare.ts';
import { advance } from '../data/iterate.ts';
import { keyOf } from '../data/keys.ts';
import { Dict, type Iterator, List, SetValue, type Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import type { Expression } from '../syntax/ast.ts';
import { assign } from './assign.ts';
import { inFrame } from './calls.ts';
import { Frame, type Machine, Yielded } from './frame.ts';
import { Generator } from './generators.ts';
import { putEntry } from './subscripts.ts';

type Comprehension = Extract<Expression, { kind: 'comprehension' }>;

/** `[… for …]` and its like: a scope of its own, whose first iterable belongs to the scope around it. */
export function* comprehension(m: Machine, expression: Comprehension, outer: Frame): Result<Value> {
  const frame = new Frame('comprehension', expression.code, outer, { qualified: `${outer.qualified}<locals>.` });
  const [first] = expression.clauses;
  const over = first ? yield* m.evaluate(first.over, outer) : null;
  if (first) outer.at = first.over;
  const iterator = yield* m.iterate(over);
  outer.at = expression;
  if (expression.of === 'generator') {
    return new Generator(m, '<genexpr>', frame, function* () {
      yield* each(m, expression, frame, iterator, function* (value) {
        yield new Yielded(value);
      });
      return null;
    });
  }
  return yield* inFrame(m, frame, gathered(m, expression, frame, iterator));
}

function* gathered(m: Machine, expression: Comprehension, frame: Frame, iterator: Iterator): Result<Value> {
  if (expression.of === 'list') {
    const items: Value[] = [];
    yield* each(m, expression, frame, iterator, (value) => {
      items.push(value);
      return undefined;
    });
    return new List(items);
  }
  if (expression.of === 'set') {
    const set = new SetValue();
    yield* each(m, expression, frame, iterator, function* (value) {
      const key = yield* keyOf(m, value);
      if (!set.map.has(key)) set.map.set(key, value);
    });
    return set;
  }
  const dict = new Dict();
  yield* each(m, expression, frame, iterator, function* (value, key) {
    putEntry(dict, yield* keyOf(m, key), key, value);
  });
  return dict;
}

/** Goes through all clauses, the last innermost. */
function* each(
  m: Machine,
  { clauses, key, element }: Comprehension,
  frame: Frame,
  first: Iterator,
  take: (value: Value, key: Value) => Result<void> | undefined,
): Result<void> {
  function* go(at: number, iterator: Iterator): Result<void> {
    const clause = clauses[at];
    if (!clause) return;
    for (;;) {
      const turn = m.tick();
      if (turn) yield* turn;
      const item = yield* advance(iterator);
      if (item === undefined) return;
      yield* assign(m, clause.target, item, frame);
      let good = true;
      for (const test of clause.tests) good = good && (yield* truth(m, yield* m.evaluate(test, frame)));
      if (!good) continue;
      const next = clauses[at + 1];
      if (next) yield* go(at + 1, yield* m.iterate(yield* m.evaluate(next.over, frame)));
      else {
        const name = key ? yield* m.evaluate(key, frame) : null;
        const value = yield* m.evaluate(element, frame);
        const work = take(value, name);
        if (work) yield* work;
      }
    }
  }
  yield* go(0, first);
}
