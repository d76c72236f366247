import { isWork, typeName } from '../data/basics.ts';
import { truth } from '../data/compare.ts';
import { format } from '../data/format.ts';
import { advance, collect } from '../data/iterate.ts';
import { keyOf } from '../data/keys.ts';
import { ascii, quickStr, repr, str } from '../data/repr.ts';
import { Bytes, Dict, Ellipsis, List, SetValue, Slice, Tuple, type Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import type { Argument, Expression } from '../syntax/ast.ts';
import { findAttribute, getAttribute } from './attributes.ts';
import { call } from './calls.ts';
import { comprehension } from './comprehension.ts';
import { type Frame, Func, type Machine, Yielded } from './frame.ts';
import { Generator } from './generators.ts';
import { bindName, lookUp } from './names.ts';
import { comparison, operate, unary } from './operators.ts';
import { getItem, putEntry } from './subscripts.ts';

/** Constants and names need no generator: most operands are some. */
function quick(m: Machine, expression: Expression, frame: Frame): Value | undefined {
  if (expression.kind === 'constant') return expression.value;
  if (expression.kind !== 'name') return undefined;
  const own = frame.kind === 'function' ? frame.vars.get(expression.name) : undefined;
  if (own !== undefined && frame.owns(expression.name)) return own;
  frame.at = expression;
  return lookUp(m, frame, expression.name);
}

/** The value of an expression. While it is worked on, the frame tells where. */
export function* evaluate(m: Machine, expression: Expression, frame: Frame): Result<Value> {
  const simple = quick(m, expression, frame);
  if (simple !== undefined) return simple;
  switch (expression.kind) {
    case 'bytes':
      return new Bytes(expression.data);
    case 'ellipsis':
      return Ellipsis;
    case 'binary': {
      const left = quick(m, expression.left, frame) ?? (yield* evaluate(m, expression.left, frame));
      const right = quick(m, expression.right, frame) ?? (yield* evaluate(m, expression.right, frame));
      frame.at = expression;
      return yield* operate(m, expression.operator, left, right);
    }
    case 'logical': {
      const left = yield* evaluate(m, expression.left, frame);
      if ((yield* truth(m, left)) === (expression.operator === 'or')) return left;
      return yield* evaluate(m, expression.right, frame);
    }
    case 'compare':
      return yield* compared(m, expression, frame);
    case 'unary': {
      const operand = yield* evaluate(m, expression.operand, frame);
      frame.at = expression;
      return yield* unary(m, expression.operator, operand);
    }
    case 'attribute': {
      const of = yield* evaluate(m, expression.of, frame);
      frame.at = expression;
      return yield* getAttribute(m, of, expression.name);
    }
    case 'index': {
      const of = yield* evaluate(m, expression.of, frame);
      const key = yield* evaluate(m, expression.key, frame);
      frame.at = expression;
      return yield* getItem(m, of, key);
    }
    case 'slice': {
      const bounds: Value[] = [];
      for (const bound of [expression.start, expression.end, expression.step])
        bounds.push(bound ? yield* evaluate(m, bound, frame) : null);
      return new Slice(bounds[0] ?? null, bounds[1] ?? null, bounds[2] ?? null);
    }
    case 'call':
      return yield* called(m, expression, frame);
    case 'list':
      return new List(yield* items(m, expression.items, frame));
    case 'tuple':
      return new Tuple(yield* items(m, expression.items, frame));
    case 'set': {
      const set = new SetValue();
      for (const item of yield* items(m, expression.items, frame)) {
        frame.at = expression;
        const key = yield* keyOf(m, item);
        if (!set.map.has(key)) set.map.set(key, item);
      }
      return set;
    }
    case 'dict':
      return yield* dictionary(m, expression, frame);
    case 'conditional': {
      const test = yield* truth(m, yield* evaluate(m, expression.test, frame));
      return yield* evaluate(m, test ? expression.yes : expression.no, frame);
    }
    case 'join': {
      let text = '';
      for (const part of expression.parts)
        text += part.kind === 'constant' ? String(part.value) : String(yield* evaluate(m, part, frame));
      return text;
    }
    case 'format':
      return yield* field(m, expression, frame);
    case 'lambda':
      return yield* makeFunction(m, { ...expression, name: '<lambda>' }, frame);
    case 'comprehension':
      return yield* comprehension(m, expression, frame);
    case 'walrus': {
      const value = yield* evaluate(m, expression.value, frame);
      bindName(frame, expression.name, value);
      return value;
    }
    case 'yield':
      return yield* yielded(m, expression, frame);
    case 'star':
      throw new PythonError('SyntaxError', "can't use starred expression here");
  }
  return null;
}

function* items(m: Machine, expressions: readonly Expression[], frame: Frame): Result<Value[]> {
  const values: Value[] = [];
  for (const item of expressions) {
    if (item.kind === 'star') {
      const all = yield* evaluate(m, item.value, frame);
      frame.at = item;
      values.push(...(yield* collect(m, all)));
    } else values.push(quick(m, item, frame) ?? (yield* evaluate(m, item, frame)));
  }
  return values;
}

function* dictionary(m: Machine, expression: Extract<Expression, { kind: 'dict' }>, frame: Frame): Result<Dict> {
  const dict = new Dict();
  for (const [key, value] of expression.entries) {
    if (key) {
      const name = yield* evaluate(m, key, frame);
      const item = yield* evaluate(m, value, frame);
      frame.at = expression;
      putEntry(dict, yield* keyOf(m, name), name, item);
      continue;
    }
    const other = yield* evaluate(m, value, frame);
    frame.at = expression;
    for (const [name, item] of yield* mapping(m, other)) putEntry(dict, yield* keyOf(m, name), name, item);
  }
  return dict;
}

/** The entries of anything with `keys()`. @throws {PythonError} TypeError */
export function* mapping(m: Machine, value: Value): Result<[Value, Value][]> {
  if (value instanceof Dict && !value.type.own) return [...value.entries];
  const keys = yield* findAttribute(m, value, 'keys');
  if (keys === undefined) throw new PythonError('TypeError', `'${typeName(value)}' object is not a mapping`);
  const entries: [Value, Value][] = [];
  for (const key of yield* collect(m, yield* m.call(keys, []))) entries.push([key, yield* getItem(m, value, key)]);
  return entries;
}

function* compared(m: Machine, expression: Extract<Expression, { kind: 'compare' }>, frame: Frame): Result<Value> {
  let left = quick(m, expression.first, frame) ?? (yield* evaluate(m, expression.first, frame));
  let answer: Value = true;
  for (const [at, { operator, value }] of expression.rest.entries()) {
    const right = quick(m, value, frame) ?? (yield* evaluate(m, value, frame));
    frame.at = expression;
    answer = yield* comparison(m, operator, left, right);
    if (at < expression.rest.length - 1 && !(yield* truth(m, answer))) return answer;
    left = right;
  }
  return answer;
}

function* called(m: Machine, expression: Extract<Expression, { kind: 'call' }>, frame: Frame): Result<Value> {
  const callee = quick(m, expression.callee, frame) ?? (yield* evaluate(m, expression.callee, frame));
  const { args, named } = yield* argumentsOf(m, expression.args, frame, callee, expression);
  frame.at = expression;
  return yield* call(m, callee, args, named);
}

/** The values of a call's arguments. */
export function* argumentsOf(
  m: Machine,
  given: readonly Argument[],
  frame: Frame,
  callee: Value,
  at?: Expression,
): Result<{ args: Value[]; named: Map<string, Value> }> {
  const args: Value[] = [];
  const named = new Map<string, Value>();
  for (const { name, star, value: expression } of given) {
    const value = quick(m, expression, frame) ?? (yield* evaluate(m, expression, frame));
    if (at) frame.at = at;
    if (star === '*') args.push(...(yield* collect(m, value)));
    else if (star === '**') {
      for (const [key, item] of yield* mapping(m, value)) {
        if (typeof key !== 'string') throw new PythonError('TypeError', 'keywords must be strings');
        if (named.has(key)) throw repeated(callee, key);
        named.set(key, item);
      }
    } else if (name === undefined) args.push(value);
    else if (named.has(name)) throw repeated(callee, name);
    else named.set(name, value);
  }
  return { args, named };
}

function repeated(callee: Value, name: string): PythonError {
  const shown = callee instanceof Func ? `__main__.${callee.qualname}()` : `${typeName(callee)} object`;
  return new PythonError('TypeError', `${shown} got multiple values for keyword argument '${name}'`);
}

function* field(m: Machine, expression: Extract<Expression, { kind: 'format' }>, frame: Frame): Result<Value> {
  const value = yield* evaluate(m, expression.value, frame);
  const specification = expression.specification ? String(yield* evaluate(m, expression.specification, frame)) : '';
  frame.at = expression;
  const { conversion } = expression;
  if (conversion === '' && specification === '') {
    const simple = quickStr(value);
    if (simple !== undefined) return simple;
  }
  let shown: Value = value;
  if (conversion === 's') shown = yield* str(m, value);
  else if (conversion !== '') {
    const text = yield* repr(m, value);
    shown = conversion === 'a' ? ascii(text) : text;
  }
  return yield* format(m, shown, specification);
}

/** A function of a program's own. */
export function* makeFunction(
  m: Machine,
  parts: Pick<Func, 'code' | 'name' | 'parameters' | 'body'>,
  frame: Frame,
): Result<Func> {
  const defaults = new Map<string, Value>();
  for (const { name, otherwise } of parts.parameters)
    if (otherwise) defaults.set(name, yield* evaluate(m, otherwise, frame));
  const { code, name, parameters, body } = parts;
  return new Func({ code, name, parameters, body, defaults, closure: frame, qualname: frame.qualified + name });
}

function* yielded(m: Machine, expression: Extract<Expression, { kind: 'yield' }>, frame: Frame): Result<Value> {
  const value = expression.value ? yield* evaluate(m, expression.value, frame) : null;
  frame.at = expression;
  if (!expression.from) return (yield new Yielded(value)) as Value;
  const iterator = yield* m.iterate(value);
  for (;;) {
    const item = yield* advance(iterator);
    if (item === undefined) return iterator instanceof Generator ? iterator.result : null;
    const sent = (yield new Yielded(item)) as Value;
    if (sent === null || !(iterator instanceof Generator)) continue;
    const next = iterator.resume(sent);
    const answer = isWork(next) ? yield* next : next;
    if (answer === undefined) return iterator.result;
    yield new Yielded(answer);
  }
}
