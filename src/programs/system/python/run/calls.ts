import { isWork, typeName, typeOf } from '../data/basics.ts';
import { OBJECT, PyObject, TYPE, Type } from '../data/type.ts';
import { Builtin, Instance, Method, type Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { bind } from './bind.ts';
import { bindNative } from './bind-native.ts';
import { Frame, Func, type Machine, Nested } from './frame.ts';
import { makeGenerator } from './generators.ts';
import { mark } from './trace.ts';

const NOTHING: ReadonlyMap<string, Value> = new Map();

/** sys.getrecursionlimit() */
const DEEPEST = 1000;

/** So many calls share a stack of the engine below. */
const FRESH_STACK = 24;

/** `callee(*args, **named)` */
export function* call(
  m: Machine,
  callee: Value,
  args: readonly Value[],
  named: ReadonlyMap<string, Value> = NOTHING,
): Result<Value> {
  if (callee instanceof Builtin) {
    const value = callee.code(m, ...bindNative(callee, args, named));
    return (isWork(value) ? yield* value : value) ?? null;
  }
  if (callee instanceof Func) return yield* callFunction(m, callee, args, named);
  if (callee instanceof Method) return yield* call(m, callee.callee, [callee.self, ...args], named);
  if (callee instanceof Type) return yield* construct(m, callee, args, named);
  const own = callee instanceof PyObject ? callee.type.find('__call__') : undefined;
  if (own !== undefined) return yield* call(m, own, [callee, ...args], named);
  throw new PythonError('TypeError', `'${typeName(callee)}' object is not callable`);
}

function* callFunction(
  m: Machine,
  func: Func,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Result<Value> {
  const vars = bind(func, args, named);
  const frame = new Frame('function', func.code, func.closure, { vars, qualified: `${func.qualname}.<locals>.` });
  frame.owner = func.owner;
  frame.self = args[0];
  const turn = m.tick();
  if (turn) yield* turn;
  if (func.code.generator) return makeGenerator(m, frame, func);
  if (m.thread.depth >= DEEPEST - 1) throw new PythonError('RecursionError', 'maximum recursion depth exceeded');
  const work = runFunction(m, func, frame);
  return m.thread.depth % FRESH_STACK === FRESH_STACK - 1 ? ((yield new Nested(work)) as Value) : yield* work;
}

function* runFunction(m: Machine, func: Func, frame: Frame): Result<Value> {
  const { thread } = m;
  const caller = thread.frame;
  thread.frame = frame;
  thread.depth += 1;
  try {
    if (!Array.isArray(func.body)) return yield* m.evaluate(func.body, frame);
    const signal = yield* m.execute(func.body, frame);
    return typeof signal === 'object' ? signal.value : null;
  } catch (error) {
    throw mark(m, error, frame);
  } finally {
    thread.depth -= 1;
    thread.frame = caller;
  }
}

/** Runs statements in a scope of their own, whose traceback they are part of. */
export function* inFrame<T>(m: Machine, frame: Frame, work: Result<T>): Result<T> {
  const { thread } = m;
  const caller = thread.frame;
  thread.frame = frame;
  try {
    return yield* work;
  } catch (error) {
    throw mark(m, error, frame);
  } finally {
    thread.frame = caller;
  }
}

/** Makes an object of a class (The Python Language Reference, 3.3.1). */
function* construct(m: Machine, type: Type, args: readonly Value[], named: ReadonlyMap<string, Value>): Result<Value> {
  if (type === TYPE) {
    if (args.length === 1) return typeOf(args[0] as Value);
    throw new Unsupported('classes that type() makes');
  }
  const maker = type.find('__new__');
  const made = maker === undefined ? plain(type) : yield* call(m, maker, [type, ...args], named);
  if (!typeOf(made).isSubtype(type)) return made;
  const start = type.find('__init__');
  if (start === undefined) {
    if (maker === undefined && (args.length > 0 || named.size > 0))
      throw new PythonError('TypeError', `${type.name}() takes no arguments`);
    return made;
  }
  const nothing = yield* call(m, start, [made, ...args], named);
  if (nothing !== null) throw new PythonError('TypeError', `__init__() should return None, not '${typeName(nothing)}'`);
  return made;
}

function plain(type: Type): Value {
  if (type === OBJECT || type.own) return new Instance(type);
  throw new PythonError('TypeError', `cannot create '${type.name}' instances`);
}
