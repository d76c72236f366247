import { typeOf } from '../data/basics.ts';
import { truth } from '../data/compare.ts';
import { classOf, exceptionOf, type Raised } from '../data/exceptions.ts';
import { Type } from '../data/type.ts';
import { Tuple, type Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import type { Handler, Statement } from '../syntax/ast.ts';
import { assign } from './assign.ts';
import type { Frame, Machine, Signal } from './frame.ts';
import { bindName, unbindName } from './names.ts';
import { mark } from './trace.ts';

type Try = Extract<Statement, { kind: 'try' }>;

/** What came of a piece of work that something must follow. */
type Outcome = { signal: Signal; error?: undefined } | { signal?: undefined; error: PythonError };

/** Runs work; what is no exception of Python's, such as the end of the process, goes on at once. */
function* outcome(m: Machine, work: Result<Signal>, frame: Frame): Result<Outcome> {
  try {
    return { signal: yield* work };
  } catch (thrown) {
    const error = mark(m, thrown, frame);
    if (!(error instanceof PythonError)) throw error;
    return { error };
  }
}

export function* tryStatement(m: Machine, statement: Try, frame: Frame): Result<Signal> {
  let ended = yield* outcome(m, m.execute(statement.body, frame), frame);
  if (ended.error) {
    const { error } = ended;
    if (statement.handlers.length > 0) ended = yield* outcome(m, handled(m, statement, error, frame), frame);
  } else if (ended.signal === undefined && statement.otherwise.length > 0)
    ended = yield* outcome(m, m.execute(statement.otherwise, frame), frame);
  if (statement.final.length > 0) {
    const { thread } = m;
    const before = thread.handling;
    if (ended.error) thread.handling = exceptionOf(ended.error);
    try {
      const signal = yield* m.execute(statement.final, frame);
      if (signal !== undefined) return signal;
    } catch (thrown) {
      throw mark(m, thrown, frame);
    } finally {
      thread.handling = before;
    }
  }
  if (ended.error) throw ended.error;
  return ended.signal;
}

/** Finds the handler of an exception and runs it; raises it again where there is none. */
function* handled(m: Machine, { handlers }: Try, error: PythonError, frame: Frame): Result<Signal> {
  const raised = exceptionOf(error);
  const { thread } = m;
  const before = thread.handling;
  thread.handling = raised;
  try {
    for (const handler of handlers) {
      if (!(yield* matches(m, handler, raised, frame))) continue;
      if (handler.as !== undefined) bindName(frame, handler.as, raised);
      try {
        return yield* m.execute(handler.body, frame);
      } catch (thrown) {
        // While this one is still being handled: it is the other's context.
        throw mark(m, thrown, frame);
      } finally {
        if (handler.as !== undefined && frame.vars.has(handler.as)) unbindName(frame, handler.as);
      }
    }
  } finally {
    thread.handling = before;
  }
  throw error;
}

function* matches(m: Machine, handler: Handler, raised: Raised, frame: Frame): Result<boolean> {
  if (!handler.type) return true;
  const type = yield* m.evaluate(handler.type, frame);
  frame.at = handler.type;
  const types = type instanceof Tuple ? type.items : [type];
  for (const own of types)
    if (!(own instanceof Type) || !own.isSubtype(classOf('BaseException')))
      throw new PythonError('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
  return types.some((own) => raised.type.isSubtype(own as Type));
}

/** `with a as b, c:` from one of its items on. */
export function* withStatement(
  m: Machine,
  statement: Extract<Statement, { kind: 'with' }>,
  frame: Frame,
  at: number,
): Result<Signal> {
  const item = statement.items[at];
  if (!item) return yield* m.execute(statement.body, frame);
  const manager = yield* m.evaluate(item.value, frame);
  frame.at = statement;
  const type = typeOf(manager);
  const [enter, exit] = [type.find('__enter__'), type.find('__exit__')];
  if (enter === undefined || exit === undefined) {
    const also = enter === undefined ? '' : ' (missed __exit__ method)';
    throw new PythonError('TypeError', `'${type.name}' object does not support the context manager protocol${also}`);
  }
  const value = yield* m.call(enter, [manager]);
  if (item.as) yield* assign(m, item.as, value, frame);
  const ended = yield* outcome(m, withStatement(m, statement, frame, at + 1), frame);
  const given: Value[] = [null, null, null];
  const raised = ended.error ? exceptionOf(ended.error) : undefined;
  if (raised) given.splice(0, 2, raised.type, raised);
  const { thread } = m;
  const before = thread.handling;
  if (raised) thread.handling = raised;
  let answer: Value;
  frame.at = statement;
  try {
    answer = yield* m.call(exit, [manager, ...given]);
  } catch (thrown) {
    throw mark(m, thrown, frame);
  } finally {
    thread.handling = before;
  }
  if (!ended.error) return ended.signal;
  if (yield* truth(m, answer)) return undefined;
  throw ended.error;
}
