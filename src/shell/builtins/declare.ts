import { framesOf } from '../run/frames.ts';
import type { ShellFunction } from '../run/functions.ts';
import type { Shell } from '../shell.ts';
import { printFunction } from '../syntax/print-command.ts';
import { doubleQuote } from '../syntax/quotes.ts';
import { assign, assignArray, type Element, isReference } from '../variables/assign.ts';
import { BASH_DYNAMIC } from '../variables/dynamic.ts';
import { type Attributes, isName, type Variable } from '../variables/variable.ts';
import { AssignmentError } from '../variables/variables.ts';
import { attributeLetters, quoteKey } from '../words/transform.ts';
import { type Builtin, type Call, fail, invalidOption, print } from './builtin.ts';
import { parseElements } from './parse-elements.ts';

const ATTRIBUTES: Record<string, keyof Attributes> = {
  c: 'capitalized',
  i: 'integer',
  l: 'lower',
  n: 'nameref',
  r: 'readonly',
  t: 'traced',
  u: 'upper',
  x: 'exported',
};

/** What a call of `declare` asks for. */
interface Request {
  on: Set<string>;
  off: Set<string>;
  rest: { arg: string; elements: readonly Element[] | undefined }[];
}

function declareBuiltin(synopsis: string): Builtin {
  return {
    synopsis,
    summary: 'Set variable values and attributes.',
    declares: true,
    run: (shell, call) => runDeclare(shell, call, { local: (shell.frame?.functions ?? 0) > 0 }),
  };
}

export const declare = declareBuiltin(
  'declare [-aAfFgiIlnrtux] [name[=value] ...] or declare -p [-aAfFilnrtux] [name ...]',
);
export const typeset = declareBuiltin(
  'typeset [-aAfFgiIlnrtux] name[=value] ... or typeset -p [-aAfFilnrtux] [name ...]',
);

export const local: Builtin = {
  synopsis: 'local [option] name[=value] ...',
  summary: 'Define local variables.',
  declares: true,
  run: async (shell, call) => {
    if (!shell.frame?.functions) return fail(shell, call, shell.language.messages.notInFunction);
    return runDeclare(shell, call, { local: true });
  },
};

/** Reads `-x`, `+x` and what follows. */
export function readRequest(call: Call, known: string): Request | { invalid: string } {
  const on = new Set<string>();
  const off = new Set<string>();
  let at = 0;
  for (; at < call.args.length; at++) {
    const arg = call.args[at] as string;
    if (arg === '--') {
      at += 1;
      break;
    }
    if (!/^[-+]./.test(arg)) break;
    for (const letter of arg.slice(1)) {
      if (!known.includes(letter)) return { invalid: `${arg[0]}${letter}` };
      (arg.startsWith('-') ? on : off).add(letter);
    }
  }
  const rest = call.args.slice(at).map((arg, i) => ({ arg, elements: call.arrays.get(at + i) }));
  return { on, off, rest };
}

async function runDeclare(shell: Shell, call: Call, scope: { local: boolean }): Promise<number> {
  const request = readRequest(call, 'aAcfFgiIlnprtux');
  if ('invalid' in request) return invalidOption(shell, call, request.invalid);
  const { on, rest } = request;
  if (on.has('f') || on.has('F')) return declareFunctions(shell, call, request);
  if (rest.length === 0 || on.has('p')) return list(shell, call, request, scope.local);
  let status = 0;
  for (const { arg, elements } of rest) {
    status = (await declareOne(shell, call, request, arg, elements, scope.local && !on.has('g'))) || status;
  }
  return status;
}

/** `name`, `name[subscript]`, `=` or `+=`, and the value. */
export function splitDeclaration(arg: string) {
  const match = /^([^=+[]*)(?:\[(.*?)\])?(?:(\+?=)([\s\S]*))?$/s.exec(arg);
  if (!match) return undefined;
  const [, name = '', subscript, operator, value] = match;
  return { name, subscript, append: operator === '+=', value };
}

async function declareOne(
  shell: Shell,
  call: Call,
  { on, off }: Request,
  arg: string,
  elements: readonly Element[] | undefined,
  isLocal: boolean,
): Promise<number> {
  if (call.name === 'local' && arg === '-') {
    const frame = framesOf(shell.frame).find(({ kind }) => kind === 'function');
    if (frame) frame.restores ??= shell.options.clone();
    return 0;
  }
  const parts = splitDeclaration(arg);
  if (!parts || !isName(parts.name)) {
    const { badVariableName } = shell.language.messages;
    return fail(
      shell,
      call,
      badVariableName ? badVariableName(parts?.name ?? arg) : `\`${arg}': not a valid identifier`,
    );
  }
  const { name, subscript, append, value } = parts;
  try {
    if (on.has('n') && (subscript !== undefined || elements))
      return fail(shell, call, `${arg.replace(/=.*$/s, '')}: reference variable cannot be an array`);
    const inherit = on.has('I') || shell.options.get('localvar_inherit') || (append && isLocal);
    const variable = on.has('g')
      ? shell.vars.obtainGlobal(name)
      : isLocal
        ? shell.vars.obtainLocal(name, { inherit })
        : on.has('n') || off.has('n')
          ? (shell.vars.findOwn(name) ?? shell.vars.obtain(name))
          : shell.vars.obtain(name);
    const problem = changeKind(variable, on, off, name);
    if (problem) return fail(shell, call, problem);
    mark(variable, on, off, false);
    const list = elements ?? (value !== undefined && (on.has('a') || on.has('A')) ? parseElements(value) : undefined);
    const reference = on.has('n') ? badReference(shell, name, value ?? variable.value, isLocal) : undefined;
    if (reference) {
      variable.mark({ nameref: false });
      return fail(shell, call, reference);
    }
    if (list) for (const text of assignArray(shell, name, list, { append, variable })) await shell.complain(text);
    if (!list && value !== undefined) {
      const target = subscript === undefined ? {} : { subscript };
      assign(shell, name, value, { append, variable, ...target });
    } else if (!list && subscript !== undefined && !variable.isArray) variable.toArray('indexed');
    mark(variable, on, off, true);
    return 0;
  } catch (error) {
    if (!(error instanceof AssignmentError)) throw error;
    return fail(shell, call, error.message);
  }
}

/** What `declare -n` says of a name that no reference may have. */
function badReference(shell: Shell, name: string, target: string | undefined, isLocal: boolean): string | undefined {
  if (target === undefined || target === '') return undefined;
  if (!isReference(target)) return `\`${target}': invalid variable name for name reference`;
  return target === name && !isLocal && !shell.frame?.functions
    ? `${name}: nameref variable self references not allowed`
    : undefined;
}

function changeKind(variable: Variable, on: Set<string>, off: Set<string>, name: string): string | undefined {
  if (on.has('A')) {
    if (variable.array) return `${name}: cannot convert indexed to associative array`;
    variable.toArray('associative');
  } else if (on.has('a')) {
    if (variable.map) return `${name}: cannot convert associative to indexed array`;
    variable.toArray('indexed');
  }
  if ((off.has('a') && variable.array) || (off.has('A') && variable.map))
    return `${name}: cannot destroy array variables in this way`;
  if (off.has('r') && variable.attributes.readonly) return `${name}: readonly variable`;
  return undefined;
}

/** Sets attributes; `readonly` only after the value. */
function mark(variable: Variable, on: Set<string>, off: Set<string>, finally_: boolean): void {
  const cases = ['c', 'l', 'u'].filter((letter) => on.has(letter));
  if (cases.length > 0 && !finally_) variable.mark({ capitalized: false, lower: false, upper: false });
  for (const [letter, attribute] of Object.entries(ATTRIBUTES)) {
    // Two that contradict each other are none.
    if (cases.length > 1 && cases.includes(letter)) continue;
    if ((attribute === 'readonly') !== finally_) continue;
    if (on.has(letter)) variable.mark({ [attribute]: true });
    else if (off.has(letter)) variable.mark({ [attribute]: false });
  }
}

async function list(shell: Shell, call: Call, { on, rest }: Request, local: boolean): Promise<number> {
  if (rest.length > 0) {
    let status = 0;
    for (const { arg } of rest) {
      const line = describeVariable(shell, arg);
      if (line === undefined) status = await fail(shell, call, `${arg}: not found`);
      else status = (await print(shell, call, `${line}\n`)) || status;
    }
    return status;
  }
  const wanted = Object.entries(ATTRIBUTES).filter(([letter]) => on.has(letter));
  const names = (call.name === 'local' && local ? shell.vars.localNames() : shell.vars.names()).sort();
  if (!on.has('p') && wanted.length === 0 && !on.has('a') && !on.has('A') && call.name !== 'local')
    return print(
      shell,
      call,
      listAssignments(shell) + (call.name === 'declare' || call.name === 'typeset' ? listFunctions(shell) : ''),
    );
  const lines = names.filter((name) => {
    const variable = shell.vars.findOwn(name);
    if (!variable) return false;
    if (on.has('a') && !variable.array && !variable.dynamic?.isArray) return false;
    if (on.has('A') && !variable.map) return false;
    return wanted.length === 0 || wanted.some(([, attribute]) => variable.attributes[attribute]);
  });
  return print(shell, call, lines.map((name) => `${describeListed(shell, name)}\n`).join(''));
}

/** The same in a list, where what is computed only when it is asked for has no value. */
function describeListed(shell: Shell, name: string): string | undefined {
  const text = describeVariable(shell, name);
  return isHidden(shell, shell.vars.findOwn(name)) ? text?.replace(/=.*$/s, '') : text;
}

/** PIPESTATUS is there with the first command that ran. */
function isHidden(shell: Shell, variable: Variable | undefined): boolean {
  return variable?.dynamic?.hidden === true && !(variable.dynamic === BASH_DYNAMIC.PIPESTATUS && shell.hasRun);
}

/** A variable as `declare -p` prints it; nothing where there is none. */
export function describeVariable(shell: Shell, name: string): string | undefined {
  const variable = shell.vars.findOwn(name);
  if (!variable) return undefined;
  const kind = variable.map ? 'associative' : variable.array || variable.dynamic?.isArray ? 'indexed' : 'scalar';
  const letters = attributeLetters(variable.attributes, kind) || '-';
  const head = `declare -${letters} ${name}`;
  if (kind !== 'scalar') {
    const elements = variable.elements(shell);
    if (elements.length === 0 && !variable.assigned && !variable.dynamic) return head;
    return `${head}=${arrayText(variable, elements)}`;
  }
  const value = variable.read(shell);
  return value === undefined ? head : `${head}=${doubleQuote(value)}`;
}

function arrayText(variable: Variable, elements: readonly { key: string; value: string }[]): string {
  const items = elements.map(({ key, value }) => `[${quoteKey(key)}]=${doubleQuote(value)}`);
  return `(${items.join(' ')}${variable.map && items.length > 0 ? ' ' : ''})`;
}

/** All variables with their values, as `set` lists them. */
export function listAssignments(shell: Shell): string {
  let text = '';
  for (const name of shell.vars.names().sort()) {
    const variable = shell.vars.findOwn(name);
    if (!variable) continue;
    const { dynamic } = variable;
    if (isHidden(shell, variable)) continue;
    if (dynamic?.isArray) text += `${name}=${dynamic.lazy ? '()' : arrayText(variable, variable.elements(shell))}\n`;
    else if (variable.isArray) text += `${name}=${arrayText(variable, variable.elements(shell))}\n`;
    else {
      const value = variable.read(shell);
      if (value !== undefined) text += `${name}=${shell.language.messages.quoteValue(value)}\n`;
    }
  }
  return text;
}

/** All functions, as `set` and `declare` list them. */
export function listFunctions(shell: Shell): string {
  return [...shell.functions.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, body }) => printFunction(name, body))
    .join('');
}

/** The letters behind the `f` of `declare -f`. */
function functionLetters({ exported, readonly, traced }: ShellFunction): string {
  return `${readonly ? 'r' : ''}${traced ? 't' : ''}${exported ? 'x' : ''}`;
}

/** A function, and its attributes where it has any. */
export function printWithAttributes(fn: ShellFunction): string {
  const letters = functionLetters(fn);
  return printFunction(fn.name, fn.body) + (letters ? `declare -f${letters} ${fn.name}\n` : '');
}

async function declareFunctions(shell: Shell, call: Call, { on, off, rest }: Request): Promise<number> {
  const names = rest.length > 0 ? rest.map(({ arg }) => arg) : [...shell.functions.keys()].sort();
  let status = 0;
  let text = '';
  for (const name of names) {
    const fn = shell.functions.get(name);
    if (!fn) status = 1;
    else if (rest.length > 0 && ['x', 't', 'r'].some((letter) => on.has(letter) || off.has(letter))) {
      if (on.has('x') || off.has('x')) fn.exported = on.has('x');
      if (on.has('t') || off.has('t')) fn.traced = on.has('t');
      if (on.has('r')) fn.readonly = true;
    } else if (
      rest.length === 0 &&
      ['x', 't', 'r'].some((letter) => on.has(letter) && !functionLetters(fn).includes(letter))
    )
      continue;
    else if (!on.has('F')) text += printWithAttributes(fn);
    else if (rest.length === 0) text += `declare -f${functionLetters(fn)} ${name}\n`;
    else text += shell.options.get('extdebug') ? `${name} ${fn.line} ${fn.source.name}\n` : `${name}\n`;
  }
  return (await print(shell, call, text)) || status;
}
