import type { Shell } from '../shell.ts';
import { indexOf } from '../variables/assign.ts';
import { isName, type Variable } from '../variables/variable.ts';
import { AssignmentError } from '../variables/variables.ts';
import { subscriptFromText } from './compile.ts';
import { ExpansionError, UnboundVariable } from './errors.ts';
import type { Expander } from './expander.ts';
import { applyOperation } from './operations.ts';
import type { Parameter, Subscript } from './pieces.ts';
import type { Sink } from './sinks.ts';
import { isSpecial, specialParameter } from './special-parameters.ts';

/** What a parameter holds: one value, or a list of them. */
export type Value =
  | { list?: undefined; text: string | undefined }
  | {
      list: readonly string[];
      star: boolean /** Subscripts, where they are no plain positions. */;
      keys?: readonly string[];
    };

/** A parameter's name and subscript, once indirection is done. */
export interface Target {
  name: string;
  subscript: Subscript | undefined;
}

/** `$x` or `${…}`; returns a promise only where something has to be waited for. */
export function expandParameter(
  shell: Shell,
  parameter: Parameter,
  quoted: boolean,
  sink: Sink,
  expander: Expander,
): Promise<void> | undefined {
  if (parameter.operation || parameter.length || parameter.indirect || parameter.subscript)
    return expandComplex(shell, parameter, quoted, sink, expander);
  const { name } = parameter;
  if (name === '') throw badSubstitution(shell, parameter);
  if (name === '@' || name === '*') sink.list(shell.args, quoted, name === '*');
  else
    emit(
      shell,
      parameter,
      { text: isSpecial(name) ? specialParameter(shell, name) : shell.vars.get(name) },
      quoted,
      sink,
    );
  return undefined;
}

async function expandComplex(
  shell: Shell,
  parameter: Parameter,
  quoted: boolean,
  sink: Sink,
  expander: Expander,
): Promise<void> {
  const { operation } = parameter;
  if (shell.personality.features.plainParameters && (parameter.indirect || parameter.subscript))
    throw badSubstitution(shell, parameter);
  if (operation?.type === 'unknown' || parameter.name === '') throw badSubstitution(shell, parameter);
  if (operation?.type === 'names' || (operation && !shell.personality.features.operations.has(operation.type))) {
    if (operation.type !== 'names') throw badSubstitution(shell, parameter);
    const names = shell.vars.names().filter((name) => name.startsWith(parameter.name) && shell.vars.find(name)?.isSet);
    sink.list(names.sort(), quoted, operation.operator === '*');
    return;
  }
  if (parameter.indirect && parameter.subscript?.all && !operation) {
    const variable = shell.vars.find(parameter.name);
    const keys = variable?.elements(shell).map(({ key }) => key) ?? [];
    sink.list(keys, quoted, parameter.subscript.all === '*');
    return;
  }
  const reference = parameter.indirect && !parameter.subscript ? shell.vars.findOwn(parameter.name) : undefined;
  if (reference?.attributes.nameref) {
    // A nameref's name, not the value of what it names.
    sink.value(reference.value ?? '', quoted);
    return;
  }
  const target = parameter.indirect ? await indirection(shell, parameter, expander) : parameter;
  const value = await valueOf(shell, target, expander);
  if (parameter.length) {
    sink.value(String(lengthOf(shell, parameter, value)), quoted);
    return;
  }
  if (operation) await applyOperation(shell, { parameter, target, operation, value, quoted, expander }, sink);
  else emit(shell, parameter, value, quoted, sink);
}

/** `${…}` that makes no sense. */
export function badSubstitution(shell: Shell, parameter: Parameter): ExpansionError {
  return new ExpansionError(shell.language.messages.badSubstitution(parameter.text), 1);
}

function emit(shell: Shell, parameter: Parameter, value: Value, quoted: boolean, sink: Sink): void {
  if (value.list) sink.list(value.list, quoted, value.star);
  else if (value.text !== undefined) sink.value(value.text, quoted);
  else if (shell.options.on.nounset) throw new UnboundVariable(describe(parameter));
  else if (quoted) sink.value('', true);
}

function describe({ name, subscript }: Parameter): string {
  if (isSpecial(name)) return `$${name}`;
  return subscript && !subscript.all ? `${name}[${subscript.text}]` : name;
}

/** What a target holds now. */
async function valueOf(shell: Shell, { name, subscript }: Target, expander: Expander): Promise<Value> {
  if (name === '@' || name === '*') return { list: shell.args, star: name === '*' };
  if (isSpecial(name)) return { text: specialParameter(shell, name) };
  const reference = shell.vars.resolve(name);
  const nested = /^(\w+)\[(.*)\]$/s.exec(reference);
  if (nested && !subscript)
    return valueOf(shell, { name: nested[1] as string, subscript: subscriptFromText(nested[2] as string) }, expander);
  const variable = shell.vars.find(name);
  if (!subscript) return { text: variable?.read(shell) };
  if (subscript.all) {
    const elements = variable?.elements(shell) ?? [];
    return {
      list: elements.map(({ value }) => value),
      star: subscript.all === '*',
      keys: elements.map(({ key }) => key),
    };
  }
  const key = await expander.text(shell, subscript.word);
  try {
    return { text: element(shell, name, variable, key) };
  } catch (error) {
    if (!(error instanceof AssignmentError)) throw error;
    await shell.complain(`${name}: bad array subscript`);
    return { text: undefined };
  }
}

/** An element of an array; the first one's place is the string's where the variable is none. */
export function element(shell: Shell, name: string, variable: Variable | undefined, key: string): string | undefined {
  if (variable?.map) return variable.map.get(key);
  const index = indexOf(shell, name, variable, key);
  return variable?.elements(shell).length ? elementAt(shell, variable, index) : undefined;
}

function elementAt(shell: Shell, variable: Variable, index: number): string | undefined {
  if (variable.array) return variable.array.get(index);
  return variable.elements(shell).find((entry) => entry.key === String(index))?.value;
}

function lengthOf(shell: Shell, parameter: Parameter, value: Value): number {
  const count = shell.personality.features.countsBytes ? countBytes : countCharacters;
  if (value.list) {
    if (shell.options.on.nounset && isName(parameter.name) && !shell.vars.find(parameter.name))
      throw new ExpansionError(shell.personality.messages.unbound(parameter.name), 1);
    return shell.personality.features.errorsExit && !isName(parameter.name)
      ? count(value.list.join(' '))
      : value.list.length;
  }
  if (value.text === undefined && shell.options.on.nounset) throw new UnboundVariable(describe(parameter));
  return count(value.text ?? '');
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function countCharacters(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length;
}

/** `${!x}`: the parameter that x's value names; one that is never set where an operation makes up for it. */
async function indirection(shell: Shell, parameter: Parameter, expander: Expander): Promise<Target> {
  const { name, subscript } = parameter;
  const value = await valueOf(shell, { name, subscript }, expander);
  const text = value.list ? value.list.join(' ') : value.text;
  if (text === undefined || value.list?.length === 0) {
    if (isName(name) && !shell.vars.find(name)) throw new ExpansionError(`${name}: invalid indirect expansion`, 1);
    return { name: '\0', subscript: undefined };
  }
  const target = targetFromText(text);
  if (!target) throw new ExpansionError(`${text}: invalid variable name`, 1);
  return target;
}

/** Reads `x`, `1`, `@` or `a[i]`. */
export function targetFromText(text: string): Target | undefined {
  const match = /^(\w+|[@*#?$!-])(?:\[(.*)\])?$/s.exec(text);
  if (!match) return undefined;
  const subscript = match[2] === undefined ? undefined : subscriptFromText(match[2]);
  return { name: match[1] as string, subscript };
}
