import { typeName } from '../data/basics.ts';
import { BOOL, OBJECT, TYPE, Type } from '../data/type.ts';
import { Instance, Method, type Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import type { Statement } from '../syntax/ast.ts';
import { inFrame } from './calls.ts';
import { argumentsOf } from './evaluate.ts';
import { Frame, Func, type Machine } from './frame.ts';

/** Built-in classes whose objects have no place for another class. */
const CLOSED = new Set(['int', 'float', 'str', 'bytes', 'tuple', 'frozenset', 'set']);

/** Built-in classes that nothing can be derived from. */
const FINAL = new Set(['bool', 'NoneType', 'range', 'slice', 'function', 'generator', 'ellipsis']);

/** `class name(bases):` */
export function* makeClass(m: Machine, statement: Extract<Statement, { kind: 'class' }>, frame: Frame): Result<Type> {
  const { args, named } = yield* argumentsOf(m, statement.bases, frame, null);
  frame.at = statement;
  const bases = basesOf(args);
  if (named.has('metaclass')) {
    const meta = named.get('metaclass');
    if (!(meta instanceof Type) || meta.name !== 'ABCMeta') throw new Unsupported('metaclasses', statement.line);
    named.delete('metaclass');
  }
  const qualname = frame.qualified + statement.name;
  const body = new Frame('class', statement.code, frame, { qualified: `${qualname}.` });
  body.vars.set('__module__', String(frame.module.vars.get('__name__') ?? '__main__'));
  body.vars.set('__qualname__', qualname);
  const [first] = statement.body;
  if (first?.kind === 'expression' && first.value.kind === 'constant' && typeof first.value.value === 'string')
    body.vars.set('__doc__', first.value.value);
  yield* inFrame(m, body, m.execute(statement.body, body));
  return yield* buildClass(m, statement.name, bases, body.vars, named);
}

function basesOf(args: readonly Value[]): Type[] {
  const bases = args.map((base) => {
    if (!(base instanceof Type)) {
      if (base instanceof Func) throw new PythonError('TypeError', "function() argument 'code' must be code, not str");
      throw new PythonError('TypeError', `${typeName(base)}() takes at most 2 arguments (3 given)`);
    }
    if (FINAL.has(base.name) && !base.own)
      throw new PythonError('TypeError', `type '${base.name}' is not an acceptable base type`);
    const closed = base.mro.find((type) => !type.own && CLOSED.has(type.name) && type !== BOOL);
    if (closed && !base.attributes.has('_fields')) throw new Unsupported(`classes derived from ${closed.name}`);
    return base;
  });
  return bases.length > 0 ? bases : [OBJECT];
}

/** Makes a class of its names, and tells those above it. */
export function* buildClass(
  m: Machine,
  name: string,
  bases: readonly Type[],
  attributes: Map<string, Value>,
  named: ReadonlyMap<string, Value> = new Map(),
): Result<Type> {
  const meta = bases.map((base) => base.type).find((type) => type !== TYPE) ?? TYPE;
  const module = String(attributes.get('__module__') ?? '__main__');
  let type: Type;
  try {
    type = new Type(name, bases, { module, own: true, attributes, meta });
  } catch {
    throw new PythonError(
      'TypeError',
      `Cannot create a consistent method resolution\norder (MRO) for bases ${bases.map((base) => base.name).join(', ')}`,
    );
  }
  for (const [own, value] of attributes) {
    const func = value instanceof Instance ? value.payload : value;
    if (func instanceof Func) func.owner ??= type;
    else if (value instanceof Instance && typeof func === 'object' && func !== null)
      for (const part of Object.values(func)) if (part instanceof Func) part.owner ??= type;
    const setName = value instanceof Instance && value.type.own ? value.type.find('__set_name__') : undefined;
    if (setName !== undefined) yield* m.call(setName, [value, type, own]);
  }
  if (attributes.has('__eq__') && !attributes.has('__hash__')) attributes.set('__hash__', null);
  for (const base of type.mro.slice(1)) {
    const hook = base.attributes.get('__init_subclass__');
    if (hook === undefined) continue;
    const callee = hook instanceof Instance ? new Method(type, hook.payload as Value) : hook;
    yield* m.call(callee, callee instanceof Method ? [] : [type], named);
    return type;
  }
  if (named.size > 0) throw new PythonError('TypeError', `${name}.__init_subclass__() takes no keyword arguments`);
  return type;
}

/** What super() gives: the first argument of the method, as the classes behind its own see it. */
export function superOf(m: Machine): { type: Type; self: Value } {
  for (let frame = m.thread.frame; frame; frame = frame.parent) {
    if (frame.owner && frame.self !== undefined) return { type: frame.owner, self: frame.self };
  }
  throw new PythonError('RuntimeError', 'super(): no arguments');
}
