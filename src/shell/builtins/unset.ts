import type { Shell } from '../shell.ts';
import { indexOf } from '../variables/assign.ts';
import { IndexedArray } from '../variables/indexed-array.ts';
import { isName } from '../variables/variable.ts';
import { AssignmentError } from '../variables/variables.ts';
import { type Builtin, type Call, fail, optionsOf } from './builtin.ts';

export const unset: Builtin = {
  synopsis: 'unset [-f] [-v] [-n] [name ...]',
  summary: 'Unset values and attributes of variables and functions.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'fvn');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    if (letters.has('f') && letters.has('v'))
      return fail(shell, call, 'cannot simultaneously unset a function and a variable');
    let status = 0;
    for (const name of rest) status = (await unsetOne(shell, call, name, letters)) || status;
    return status;
  },
};

async function unsetOne(shell: Shell, call: Call, text: string, letters: ReadonlySet<string>): Promise<number> {
  if (letters.has('f')) return unsetFunction(shell, call, text);
  const element = /^([A-Za-z_]\w*)\[(.*)\]$/s.exec(text);
  const name = element?.[1] ?? text;
  if (!isName(name)) {
    if (shell.functions.has(text)) return unsetFunction(shell, call, text);
    const { messages } = shell.language;
    return messages.badVariableName === undefined
      ? letters.has('v')
        ? fail(shell, call, `\`${text}': not a valid identifier`)
        : 0
      : fail(shell, call, messages.badVariableName(text), 2);
  }
  try {
    if (element) return await unsetElement(shell, call, name, element[2] as string);
    const target = letters.has('n') ? name : shell.vars.resolve(name);
    const nested = /^(\w+)\[(.*)\]$/s.exec(target);
    if (nested) return await unsetElement(shell, call, nested[1] as string, nested[2] as string);
    if (!shell.vars.unset(target) && !letters.has('v')) return unsetFunction(shell, call, text);
    shell.assigned(target);
    return 0;
  } catch (error) {
    if (!(error instanceof AssignmentError)) throw error;
    return fail(
      shell,
      call,
      error.message.includes('subscript') ? error.message : shell.language.messages.cannotUnset(error.variable),
    );
  }
}

function unsetFunction(shell: Shell, call: Call, name: string): Promise<number> | number {
  if (shell.functions.get(name)?.readonly) return fail(shell, call, `${name}: cannot unset: readonly function`);
  shell.functions.delete(name);
  return 0;
}

async function unsetElement(shell: Shell, call: Call, name: string, subscript: string): Promise<number> {
  const variable = shell.vars.find(name);
  if (!variable) return 0;
  if (variable.attributes.readonly) return fail(shell, call, shell.language.messages.cannotUnset(name));
  if (variable.map) variable.map.delete(subscript.replace(/^(['"])(.*)\1$/s, '$2'));
  else if (subscript === '@' || subscript === '*') {
    variable.value = undefined;
    variable.toArray('indexed');
    variable.array = new IndexedArray();
    variable.assigned = true;
  } else if (!variable.array) {
    if (subscript === '0') variable.value = undefined;
    else return fail(shell, call, `${name}: not an array variable`);
  } else variable.array.delete(indexOf(shell, '', variable, subscript));
  return 0;
}
