import { exceptionOf } from '../data/exceptions.ts';
import type { Value } from '../data/values.ts';
import { PythonError } from '../error.ts';
import type { Frame, Machine } from './frame.ts';

/** The value of a name (The Python Language Reference, 4.2.2). @throws {PythonError} NameError, UnboundLocalError */
export function lookUp(m: Machine, frame: Frame, name: string): Value {
  if (!frame.code.globals.has(name)) {
    for (let scope: Frame | undefined = frame; scope && scope.kind !== 'module'; scope = scope.parent) {
      if (scope.kind === 'class') {
        const value = scope === frame ? scope.vars.get(name) : undefined;
        if (value !== undefined) return value;
      } else if (scope.owns(name)) {
        const value = scope.vars.get(name);
        if (value !== undefined) return value;
        throw unbound(name, scope === frame);
      }
    }
  }
  const own = frame.module.vars.get(name);
  const value = own === undefined ? m.builtins.get(name) : own;
  if (value !== undefined) return value;
  const error = new PythonError('NameError', `name '${name}' is not defined`);
  const raised = exceptionOf(error);
  raised.fields.set('name', name);
  raised.candidates = () => [...frame.vars.keys(), ...frame.module.vars.keys(), ...m.builtins.keys()];
  throw error;
}

function unbound(name: string, local: boolean): PythonError {
  if (local)
    return new PythonError(
      'UnboundLocalError',
      `cannot access local variable '${name}' where it is not associated with a value`,
    );
  return new PythonError(
    'NameError',
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
  );
}

/** The scope that a name is bound in. */
function scopeOf(frame: Frame, name: string): Frame {
  if (frame.code.globals.has(name)) return frame.module;
  if (frame.code.nonlocals.has(name)) {
    for (let scope = frame.parent; scope; scope = scope.parent)
      if (scope.kind === 'function' && scope.owns(name)) return scope;
  }
  // A comprehension has only its targets; `:=` goes to whatever is around it.
  if (frame.kind === 'comprehension' && frame.parent && !frame.code.locals.has(name))
    return scopeOf(frame.parent, name);
  return frame;
}

export function bindName(frame: Frame, name: string, value: Value): void {
  scopeOf(frame, name).vars.set(name, value);
}

/** `del name` @throws {PythonError} NameError */
export function unbindName(frame: Frame, name: string): void {
  const scope = scopeOf(frame, name);
  if (scope.vars.delete(name)) return;
  if (scope.kind === 'function') throw unbound(name, true);
  throw new PythonError('NameError', `name '${name}' is not defined`);
}
