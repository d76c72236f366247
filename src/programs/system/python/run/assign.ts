import { typeName } from '../data/basics.ts';
import { iterable } from '../data/compare.ts';
import { advance, collect } from '../data/iterate.ts';
import { Iterator, List, type Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import type { Expression } from '../syntax/ast.ts';
import { setAttribute } from './attributes.ts';
import type { Frame, Machine } from './frame.ts';
import { bindName, unbindName } from './names.ts';
import { deleteItem, setItem } from './subscripts.ts';

/** Gives a value to a target: a name, an attribute, an item, or several of them. */
export function* assign(m: Machine, target: Expression, value: Value, frame: Frame): Result<void> {
  switch (target.kind) {
    case 'name':
      bindName(frame, target.name, value);
      return;
    case 'attribute': {
      const of = yield* m.evaluate(target.of, frame);
      frame.at = target;
      yield* setAttribute(m, of, target.name, value);
      return;
    }
    case 'index': {
      const of = yield* m.evaluate(target.of, frame);
      const key = yield* m.evaluate(target.key, frame);
      frame.at = target;
      yield* setItem(m, of, key, value);
      return;
    }
    case 'list':
    case 'tuple':
      yield* unpack(m, target, value, frame);
  }
}

/** `a, *b, c = values` @throws {PythonError} TypeError, ValueError */
function* unpack(m: Machine, target: Expression & { items: Expression[] }, value: Value, frame: Frame): Result<void> {
  frame.at = target;
  if (!iterable(value)) throw new PythonError('TypeError', `cannot unpack non-iterable ${typeName(value)} object`);
  const { items } = target;
  const star = items.findIndex(({ kind }) => kind === 'star');
  const values = yield* taken(m, value, star < 0 ? items.length : undefined);
  const fixed = star < 0 ? items.length : items.length - 1;
  if (star < 0 && values.length > fixed)
    throw new PythonError('ValueError', `too many values to unpack (expected ${fixed})`);
  if (values.length < fixed) {
    const least = star < 0 ? '' : 'at least ';
    throw new PythonError(
      'ValueError',
      `not enough values to unpack (expected ${least}${fixed}, got ${values.length})`,
    );
  }
  for (const [at, item] of items.entries()) {
    if (item.kind === 'star') {
      const rest = values.slice(at, values.length - (items.length - at - 1));
      yield* assign(m, item.value, new List(rest), frame);
    } else {
      const from = star >= 0 && at > star ? values.length - (items.length - at) : at;
      yield* assign(m, item, values[from] as Value, frame);
    }
  }
}

/** All values, or one more than are wanted: what goes on for ever is not waited for. */
function* taken(m: Machine, value: Value, most: number | undefined): Result<Value[]> {
  if (most === undefined || !(value instanceof Iterator)) return yield* collect(m, value);
  const values: Value[] = [];
  while (values.length <= most) {
    const item = yield* advance(value);
    if (item === undefined) break;
    values.push(item);
  }
  return values;
}

/** `del target` */
export function* unassign(m: Machine, target: Expression, frame: Frame): Result<void> {
  frame.at = target;
  switch (target.kind) {
    case 'name':
      unbindName(frame, target.name);
      return;
    case 'attribute': {
      const of = yield* m.evaluate(target.of, frame);
      frame.at = target;
      yield* setAttribute(m, of, target.name, undefined);
      return;
    }
    case 'index': {
      const of = yield* m.evaluate(target.of, frame);
      const key = yield* m.evaluate(target.key, frame);
      frame.at = target;
      yield* deleteItem(m, of, key);
      return;
    }
    case 'list':
    case 'tuple':
      for (const item of target.items) yield* unassign(m, item, frame);
  }
}
