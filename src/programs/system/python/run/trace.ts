import { isSysError } from '../../../../kernel/errno.ts';
import { exceptionOf, pythonError, type Raised } from '../data/exceptions.ts';
import { PythonError, Unsupported } from '../error.ts';
import type { Frame, Machine } from './frame.ts';

/** What was thrown as Python has it; ^C came where a call was interrupted. Anything else stays what it is. */
export function normal(m: Machine, error: unknown): unknown {
  if (isSysError(error, 'EINTR') && m.interrupt.take()) return new PythonError('KeyboardInterrupt', '');
  return pythonError(error) ?? error;
}

/** Notes that an exception comes through a scope, once, and what was being handled when it was raised. */
export function mark(m: Machine, thrown: unknown, frame: Frame): unknown {
  const error = normal(m, thrown);
  if (error instanceof Unsupported && error.line === 0) error.line = frame.at?.line ?? 0;
  if (!(error instanceof PythonError)) return error;
  if (error.seenIn === frame) return error;
  const raised = exceptionOf(error);
  if (error.seenIn === undefined) link(m, raised);
  error.seenIn = frame;
  if (!frame.source.hidden)
    raised.trace.unshift({ file: frame.source.file, name: frame.code.name, source: frame.source.text, at: frame.at });
  return error;
}

/** `__context__`: what was being handled. */
function link(m: Machine, raised: Raised): void {
  const { handling } = m.thread;
  if (handling === null || handling === raised || raised.context !== null) return;
  raised.context = handling;
}
