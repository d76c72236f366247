import { truth } from '../data/compare.ts';
import { classOf, exceptionOf, Raised, raising } from '../data/exceptions.ts';
import { advance } from '../data/iterate.ts';
import { CLASSMETHOD, Type } from '../data/type.ts';
import { Dict, Instance, type Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import type { Expression, Statement } from '../syntax/ast.ts';
import { assign, unassign } from './assign.ts';
import { getAttribute, setAttribute } from './attributes.ts';
import { makeClass } from './classes.ts';
import { makeFunction } from './evaluate.ts';
import type { Frame, Machine, Signal } from './frame.ts';
import { importNames } from './import.ts';
import { bindName, lookUp } from './names.ts';
import { operate } from './operators.ts';
import { getItem, setItem } from './subscripts.ts';
import { tryStatement, withStatement } from './try.ts';

/** Runs statements one after another, until one ends them early. */
export function* execute(m: Machine, statements: readonly Statement[], frame: Frame): Result<Signal> {
  for (const statement of statements) {
    const signal = yield* one(m, statement, frame);
    if (signal !== undefined) return signal;
  }
  return undefined;
}

function* one(m: Machine, statement: Statement, frame: Frame): Result<Signal> {
  frame.at = statement;
  switch (statement.kind) {
    case 'expression':
      yield* m.evaluate(statement.value, frame);
      return;
    case 'assign':
      yield* assignment(m, statement, frame);
      return;
    case 'annotation':
      annotate(statement.target, frame);
      return;
    case 'if': {
      const test = yield* truth(m, yield* m.evaluate(statement.test, frame));
      return yield* execute(m, test ? statement.body : statement.otherwise, frame);
    }
    case 'while':
      return yield* whileLoop(m, statement, frame);
    case 'for':
      return yield* forLoop(m, statement, frame);
    case 'def': {
      let value: Value = yield* decorated(m, statement.decorators, frame, makeFunction(m, statement, frame));
      if (frame.kind === 'class') value = classMethodByNature(statement.name, value);
      bindName(frame, statement.name, value);
      return;
    }
    case 'class':
      bindName(frame, statement.name, yield* decorated(m, statement.decorators, frame, makeClass(m, statement, frame)));
      return;
    case 'return':
      return { value: statement.value ? yield* m.evaluate(statement.value, frame) : null };
    case 'import':
      yield* importNames(m, statement, frame);
      return;
    case 'raise':
      return yield* raise(m, statement, frame);
    case 'delete':
      for (const target of statement.targets) yield* unassign(m, target, frame);
      return;
    case 'assert':
      yield* assertion(m, statement, frame);
      return;
    case 'try':
      return yield* tryStatement(m, statement, frame);
    case 'with':
      return yield* withStatement(m, statement, frame, 0);
    case 'break':
    case 'continue':
      return statement.kind;
    case 'pass':
      return;
  }
}

function* decorated(m: Machine, decorators: readonly Expression[], frame: Frame, make: Result<Value>): Result<Value> {
  const callees: Value[] = [];
  for (const decorator of decorators) callees.push(yield* m.evaluate(decorator, frame));
  let value = yield* make;
  for (const callee of callees.reverse()) value = yield* m.call(callee, [value]);
  return value;
}

/** `__init_subclass__` and `__class_getitem__` are methods of the class without saying so. */
function classMethodByNature(name: string, value: Value): Value {
  if (name !== '__init_subclass__' && name !== '__class_getitem__') return value;
  const wrapped = new Instance(CLASSMETHOD);
  wrapped.payload = value;
  return wrapped;
}

function* assignment(m: Machine, statement: Extract<Statement, { kind: 'assign' }>, frame: Frame): Result<void> {
  const { targets, operator } = statement;
  const [first] = targets;
  if (operator !== '' && first) {
    yield* augmented(m, statement, first, frame);
    return;
  }
  const value = yield* m.evaluate(statement.value, frame);
  if (statement.annotated && first) annotate(first, frame);
  for (const target of targets) yield* assign(m, target, value, frame);
}

function annotate(target: Expression, frame: Frame): void {
  if (target.kind !== 'name' || frame.kind !== 'class') return;
  let names = frame.vars.get('__annotations__');
  if (!(names instanceof Dict)) {
    names = new Dict();
    frame.vars.set('__annotations__', names);
  }
  (names as Dict).put(target.name, null);
}

/** `target += value`: the target's parts are evaluated once. */
function* augmented(
  m: Machine,
  statement: Extract<Statement, { kind: 'assign' }>,
  target: Expression,
  frame: Frame,
): Result<void> {
  const { operator } = statement;
  if (target.kind === 'name') {
    frame.at = target;
    const before = lookUp(m, frame, target.name);
    const value = yield* m.evaluate(statement.value, frame);
    frame.at = statement;
    bindName(frame, target.name, yield* operate(m, operator, before, value, true));
    return;
  }
  if (target.kind === 'attribute') {
    const of = yield* m.evaluate(target.of, frame);
    frame.at = target;
    const before = yield* getAttribute(m, of, target.name);
    const value = yield* m.evaluate(statement.value, frame);
    frame.at = statement;
    const after = yield* operate(m, operator, before, value, true);
    frame.at = target;
    yield* setAttribute(m, of, target.name, after);
    return;
  }
  if (target.kind !== 'index') return;
  const of = yield* m.evaluate(target.of, frame);
  const key = yield* m.evaluate(target.key, frame);
  frame.at = target;
  const before = yield* getItem(m, of, key);
  const value = yield* m.evaluate(statement.value, frame);
  frame.at = statement;
  const after = yield* operate(m, operator, before, value, true);
  frame.at = target;
  yield* setItem(m, of, key, after);
}

function* whileLoop(m: Machine, statement: Extract<Statement, { kind: 'while' }>, frame: Frame): Result<Signal> {
  for (;;) {
    const turn = m.tick();
    if (turn) yield* turn;
    if (!(yield* truth(m, yield* m.evaluate(statement.test, frame)))) break;
    const signal = yield* execute(m, statement.body, frame);
    if (signal === 'break') return;
    if (typeof signal === 'object') return signal;
  }
  return yield* execute(m, statement.otherwise, frame);
}

function* forLoop(m: Machine, statement: Extract<Statement, { kind: 'for' }>, frame: Frame): Result<Signal> {
  const over = yield* m.evaluate(statement.over, frame);
  frame.at = statement;
  const iterator = yield* m.iterate(over);
  for (;;) {
    const turn = m.tick();
    if (turn) yield* turn;
    frame.at = statement;
    const item = yield* advance(iterator);
    if (item === undefined) break;
    yield* assign(m, statement.target, item, frame);
    const signal = yield* execute(m, statement.body, frame);
    if (signal === 'break') return;
    if (typeof signal === 'object') return signal;
  }
  return yield* execute(m, statement.otherwise, frame);
}

function* raise(m: Machine, statement: Extract<Statement, { kind: 'raise' }>, frame: Frame): Result<Signal> {
  if (!statement.value) {
    const { handling } = m.thread;
    if (!(handling instanceof Raised)) throw new PythonError('RuntimeError', 'No active exception to reraise');
    const again = raising(handling);
    again.seenIn = frame;
    throw again;
  }
  const raised = yield* exceptionFrom(
    m,
    yield* m.evaluate(statement.value, frame),
    'exceptions must derive from BaseException',
  );
  if (statement.cause) {
    const cause = yield* m.evaluate(statement.cause, frame);
    raised.cause =
      cause === null ? null : yield* exceptionFrom(m, cause, 'exception causes must derive from BaseException');
    raised.suppressed = true;
  }
  frame.at = statement;
  throw raising(raised);
}

/** An exception, or what its class makes. */
function* exceptionFrom(m: Machine, value: Value, problem: string): Result<Raised> {
  if (value instanceof Raised) return value;
  if (value instanceof Type && value.isSubtype(classOf('BaseException'))) {
    const made = yield* m.call(value, []);
    if (made instanceof Raised) return made;
  }
  throw new PythonError('TypeError', problem);
}

function* assertion(m: Machine, statement: Extract<Statement, { kind: 'assert' }>, frame: Frame): Result<void> {
  if (yield* truth(m, yield* m.evaluate(statement.test, frame))) return;
  const args = statement.message ? [yield* m.evaluate(statement.message, frame)] : [];
  frame.at = statement.test;
  const error = new PythonError('AssertionError', '', args);
  exceptionOf(error);
  throw error;
}
