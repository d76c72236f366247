import type { Shell } from '../shell.ts';
import { assign, assignArray } from '../variables/assign.ts';
import { isName } from '../variables/variable.ts';
import { AssignmentError } from '../variables/variables.ts';
import { type Builtin, type Call, fail, invalidOption, print } from './builtin.ts';
import { describeVariable, printWithAttributes, readRequest, splitDeclaration } from './declare.ts';

/** `export` and `readonly`: one attribute, and all names that have it. */
function attributeBuiltin(name: 'export' | 'readonly', attribute: 'exported' | 'readonly'): Builtin {
  return {
    synopsis:
      name === 'export'
        ? 'export [-fn] [name[=value] ...] or export -p'
        : 'readonly [-aAf] [name[=value] ...] or readonly -p',
    summary: name === 'export' ? 'Mark variables for the environment of commands.' : 'Mark variables as unchangeable.',
    declares: true,
    run: async (shell, call) => {
      const request = readRequest(call, name === 'export' ? 'fnp' : 'aAfp');
      if ('invalid' in request) return invalidOption(shell, call, request.invalid);
      const { on, rest } = request;
      if (rest.length === 0 || (on.has('p') && on.has('f'))) return list(shell, call, attribute, on);
      let status = 0;
      for (const { arg, elements } of rest) {
        if (on.has('f')) {
          const fn = shell.functions.get(arg);
          if (!fn) status = await fail(shell, call, `${arg}: not a function`);
          else if (attribute === 'exported') fn.exported = !on.has('n');
          else fn.readonly = true;
          continue;
        }
        const parts = splitDeclaration(arg);
        if (!parts || !isName(parts.name) || parts.subscript !== undefined) {
          const { badVariableName } = shell.language.messages;
          const text = badVariableName ? badVariableName(parts?.name ?? arg) : `\`${arg}': not a valid identifier`;
          status = await fail(shell, call, text);
          continue;
        }
        try {
          if (elements) {
            const wrong = assignArray(shell, parts.name, elements, { append: parts.append });
            for (const text of wrong) await shell.complain(text);
          } else if (parts.value !== undefined) assign(shell, parts.name, parts.value, { append: parts.append });
        } catch (error) {
          if (!(error instanceof AssignmentError) || shell.personality.features.errorsExit) throw error;
          await shell.complain(error.message);
          status = 1;
          continue;
        }
        if (shell.options.on.xtrace && parts.value !== undefined && shell.personality.features.tracesCompounds)
          await shell.say(`+ ${parts.name}=${/\s/.test(parts.value) ? `'${parts.value}'` : parts.value}\n`);
        const variable = shell.vars.obtain(parts.name);
        if (on.has('A')) variable.toArray('associative');
        variable.mark({ [attribute]: !on.has('n') });
      }
      return status;
    },
  };
}

export const exportBuiltin = attributeBuiltin('export', 'exported');
export const readonly = attributeBuiltin('readonly', 'readonly');

async function list(
  shell: Shell,
  call: Call,
  attribute: 'exported' | 'readonly',
  on: ReadonlySet<string>,
): Promise<number> {
  if (on.has('f')) {
    const functions = [...shell.functions.values()].filter((fn) => fn[attribute]);
    return print(shell, call, functions.map(printWithAttributes).join(''));
  }
  const names = shell.vars
    .names()
    .sort()
    .filter((name) => {
      const variable = shell.vars.findOwn(name);
      const isKind = (!on.has('a') || variable?.array) && (!on.has('A') || variable?.map);
      return isKind && variable?.attributes[attribute];
    });
  const line = (name: string) => {
    const { listing } = shell.language.messages;
    if (listing === 'declare') return `${describeVariable(shell, name)}\n`;
    const value = shell.vars.get(name);
    return `${call.name} ${name}${value === undefined ? '' : `=${shell.language.messages.quoteValue(value)}`}\n`;
  };
  return print(shell, call, names.map(line).join(''));
}
