import { format } from '../data/format.ts';
import { ascii, repr, str } from '../data/repr.ts';
import type { Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { getItem } from '../run/subscripts.ts';

/** str.format (The Python Standard Library, Format String Syntax). @throws {PythonError} */
export function* formatText(
  vm: Vm,
  template: string,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Result<string> {
  let automatic = 0;
  let manual = false;
  function* fill(text: string): Result<string> {
    let done = '';
    for (let at = 0; at < text.length; at++) {
      const char = text[at] as string;
      if ((char === '{' || char === '}') && text[at + 1] === char) {
        done += char;
        at += 1;
      } else if (char === '}') throw new PythonError('ValueError', "Single '}' encountered in format string");
      else if (char !== '{') done += char;
      else {
        const end = closing(text, at + 1);
        done += yield* field(text.slice(at + 1, end));
        at = end;
      }
    }
    return done;
  }
  function* field(source: string): Result<string> {
    const [, path = '', conversion, specification = ''] = /^([^!:]*)(?:!(.))?(?::([\s\S]*))?$/.exec(source) ?? [];
    const value = yield* lookUp(path);
    const shown =
      conversion === 'r'
        ? yield* repr(vm, value)
        : conversion === 's'
          ? yield* str(vm, value)
          : conversion === 'a'
            ? ascii(yield* repr(vm, value))
            : value;
    return yield* format(vm, shown, yield* fill(specification));
  }
  function* lookUp(path: string): Result<Value> {
    const [, first = '', rest = ''] = /^([^.[]*)([\s\S]*)$/.exec(path) ?? [];
    let value: Value;
    if (/^\d*$/.test(first)) {
      if (first === '' ? manual : automatic > 0) {
        const [from, to] = manual
          ? ['manual field specification', 'automatic field numbering']
          : ['automatic field numbering', 'manual field specification'];
        throw new PythonError('ValueError', `cannot switch from ${from} to ${to}`);
      }
      if (first !== '') manual = true;
      const at = first === '' ? automatic++ : Number(first);
      const given = args[at];
      if (given === undefined)
        throw new PythonError('IndexError', `Replacement index ${at} out of range for positional args tuple`);
      value = given;
    } else {
      const given = named.get(first);
      if (given === undefined) throw new PythonError('KeyError', `'${first}'`, [first]);
      value = given;
    }
    for (const [, attribute, item] of rest.matchAll(/\.([^.[]+)|\[([^\]]+)\]/g)) {
      if (attribute !== undefined) value = yield* vm.attribute(value, attribute);
      else if (item !== undefined) value = yield* getItem(vm, value, /^\d+$/.test(item) ? Number(item) : item);
    }
    return value;
  }
  return yield* fill(template);
}

function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && depth-- === 0) return at;
  }
  throw new PythonError(
    'ValueError',
    start === text.length ? "Single '{' encountered in format string" : "expected '}' before end of string",
  );
}
