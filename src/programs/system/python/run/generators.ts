import { classOf, exceptionOf, Raised, raising } from '../data/exceptions.ts';
import { GENERATOR } from '../data/type.ts';
import { Iterator, type Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { type Frame, type Func, type Machine, type Signal, Yielded } from './frame.ts';
import { mark } from './trace.ts';

/** A generator: it can be sent values, and ends with one. */
export class Generator extends Iterator {
  readonly name: string;
  /** What `return` gave. */
  result: Value = null;
  /** Goes on with a value sent, or with an exception thrown in. */
  readonly resume: (input: Value, thrown?: unknown) => Result<Value | undefined>;

  constructor(m: Machine, name: string, frame: Frame, body: () => Result<Value>) {
    let state: 'new' | 'waits' | 'runs' | 'over' = 'new';
    let work: Result<Value> | undefined;
    const resume = (input: Value, thrown?: unknown) => run(this, input, thrown);
    function* run(self: Generator, input: Value, thrown: unknown): Result<Value | undefined> {
      if (state === 'runs') throw new PythonError('ValueError', 'generator already executing');
      if (state === 'over') {
        if (thrown !== undefined) throw thrown;
        return undefined;
      }
      if (state === 'new' && input !== null)
        throw new PythonError('TypeError', "can't send non-None value to a just-started generator");
      const { thread } = m;
      const caller = thread.frame;
      state = 'runs';
      thread.frame = frame;
      try {
        work ??= body();
        let step = thrown === undefined ? work.next(input) : work.throw(thrown);
        while (!step.done) {
          const { value } = step;
          if (value instanceof Yielded) {
            state = 'waits';
            return value.value;
          }
          // Not a yield of its own: whoever drives all of this waits.
          let came: unknown;
          try {
            came = yield value;
          } catch (error) {
            step = work.throw(error);
            continue;
          }
          thread.frame = frame;
          step = work.next(came);
        }
        state = 'over';
        self.result = step.value;
        return undefined;
      } catch (error) {
        state = 'over';
        throw stopped(mark(m, error, frame));
      } finally {
        thread.frame = caller;
      }
    }
    super(GENERATOR, () => resume(null));
    this.name = name;
    this.resume = resume;
  }
}

/** StopIteration that leaves a generator is a fault (PEP 479). */
function stopped(error: unknown): unknown {
  if (!(error instanceof PythonError)) return error;
  const raised = exceptionOf(error);
  if (!raised.type.isSubtype(classOf('StopIteration'))) return error;
  const wrapped = new Raised(classOf('RuntimeError'), ['generator raised StopIteration']);
  wrapped.cause = raised;
  wrapped.suppressed = true;
  return raising(wrapped);
}

/** What a call of a function with `yield` gives. */
export function makeGenerator(m: Machine, frame: Frame, func: Func): Generator {
  return new Generator(m, func.name, frame, function* () {
    const signal: Signal = Array.isArray(func.body) ? yield* m.execute(func.body, frame) : undefined;
    return typeof signal === 'object' ? signal.value : null;
  });
}
