import type { Module, Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import type { Statement } from '../syntax/ast.ts';
import { findAttribute } from './attributes.ts';
import type { Frame, Machine } from './frame.ts';
import { bindName } from './names.ts';

/** `import a.b as c`, `from a import b` */
export function* importNames(
  m: Machine,
  { module, level, names }: Extract<Statement, { kind: 'import' }>,
  frame: Frame,
): Result<void> {
  if (level > 0) throw new Unsupported('relative imports');
  if (module === '') {
    for (const { name, as, direct } of names) {
      const last = yield* m.importModule(name);
      const top = direct || !name.includes('.') ? last : yield* m.importModule(as);
      bindName(frame, as, top);
    }
    return;
  }
  const source = yield* m.importModule(module);
  for (const { name, as } of names) {
    if (name === '*') {
      for (const [own, value] of source.attributes) if (!own.startsWith('_')) bindName(frame, own, value);
      continue;
    }
    bindName(frame, as, yield* member(m, source, name));
  }
}

/** A name of a module, or a module within it. */
function* member(m: Machine, source: Module, name: string): Result<Value> {
  const value = yield* findAttribute(m, source, name);
  if (value !== undefined) return value;
  const inner = yield* m.submodule(source, name);
  if (inner) return inner;
  const known = yield* m.load(import('../known-names.ts'));
  if (known.moduleHas(source.name, name)) throw new Unsupported(`${source.name}.${name}`);
  const file = source.attributes.get('__file__');
  const where =
    typeof file === 'string'
      ? file
      : /^(?:sys|time|math|itertools|builtins)$/.test(source.name)
        ? 'unknown location'
        : `/usr/lib/python3.11/${source.name}.py`;
  throw new PythonError('ImportError', `cannot import name '${name}' from '${source.name}' (${where})`);
}
