import type { Assignment, Command, Redirection } from 'unbash';
import { type Builtin, type Call, RaisedError, SPECIAL } from '../builtins/builtin.ts';
import { findProgram, runProgram } from '../jobs/program.ts';
import type { Shell } from '../shell.ts';
import { expandBraces } from '../syntax/braces.ts';
import { printCommand } from '../syntax/print-command.ts';
import { backslashQuote, singleQuote, skipBalanced } from '../syntax/quotes.ts';
import { assign, assignArray, type Element } from '../variables/assign.ts';
import { Variable } from '../variables/variable.ts';
import { AssignmentError } from '../variables/variables.ts';
import { compileValue, compileWord, subscriptFromText, subscriptOf } from '../words/compile.ts';
import { ArithmeticError } from '../words/errors.ts';
import { expandText, expandWord } from '../words/expand.ts';
import type { CompiledWord, Subscript } from '../words/pieces.ts';
import { Discard, ExitShell } from './flow.ts';
import { callFunction } from './functions.ts';
import type { Purpose } from './purpose.ts';
import { redirect } from './redirect.ts';
import { closeSubstitutions } from './substitution.ts';
import { trace, traced } from './trace.ts';
import { runTrap } from './trap-commands.ts';
import { messageOf, report } from './trouble.ts';

/** A simple command, taken apart once. */
interface Prepared {
  readonly words: readonly (CompiledWord | Assignment)[];
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirection[];
  /** Where the shell takes it to be. */
  readonly pos: number;
}

const prepared = new WeakMap<Command, Prepared>();

function prepare(node: Command): Prepared {
  let known = prepared.get(node);
  if (!known) {
    known = {
      words: [...(node.name ? [node.name] : []), ...node.args].map((arg) =>
        arg.type === 'Word' ? compileWord(arg) : arg,
      ),
      assignments: node.prefix.filter((part) => part.type === 'Assignment'),
      redirects: node.redirects,
      pos: positionOf(node),
    };
    prepared.set(node, known);
  }
  return known;
}

/** How far a shell has read when it makes the command: it takes one token more to know that a word is no function. */
function positionOf({ prefix, name, suffix }: Command): number {
  const [first] = prefix;
  if (first) return first.end;
  const [second] = suffix;
  if (!second) return name?.end ?? 0;
  return 'operator' in second ? second.pos : second.end;
}

/** Where a command has no redirections. */
const NONE = { restore: () => {}, keep: () => {} };

/** Runs a simple command: assignments alone, a function, a built-in or a program. */
export async function runSimple(shell: Shell, node: Command, purpose: Purpose): Promise<number> {
  const parts = prepare(node);
  shell.pos = shell.personality.features.numbersCommands ? node.pos : parts.pos;
  shell.substitutionStatus = undefined;
  await announce(shell, () => printCommand(node));
  try {
    const words: string[] = [];
    const arrays = new Map<number, readonly Element[]>();
    for (const word of parts.words) {
      if ('type' in word) await expandAssignmentArgument(shell, word, words, arrays);
      else if (word.literal !== undefined) words.push(word.literal);
      else {
        const pending = expandWord(shell, word, words);
        if (pending) await pending;
      }
    }
    if (words.length === 0) return await runAssignments(shell, parts);
    return await runWords(shell, node, parts, words, arrays, purpose);
  } finally {
    if (shell.openSubstitutions.length > 0) closeSubstitutions(shell);
  }
}

/** A command is about to run: BASH_COMMAND tells which, and the DEBUG trap runs. Within a trap, it stays what it was. */
export function announce(shell: Shell, text: () => string): Promise<void> | undefined {
  if (shell.traps.running.size === 0) shell.commandText = text;
  return shell.traps.get('DEBUG') === undefined ? undefined : runTrap(shell, 'DEBUG');
}

async function runAssignments(shell: Shell, { assignments, redirects }: Prepared): Promise<number> {
  const redirected = await redirect(shell, redirects);
  if (!redirected) return shell.language.messages.redirectionStatus;
  try {
    if (assignments.length === 0 && shell.options.on.xtrace && shell.personality.features.tracesValuesPlainly)
      await trace(shell, '');
    for (const assignment of assignments) await runAssignment(shell, assignment);
  } catch (error) {
    await report(shell, error);
    throw error;
  } finally {
    redirected.restore();
  }
  const status = shell.substitutionStatus ?? 0;
  shell.pipeStatus = [status];
  if (assignments.length > 0) shell.lastArgument = '';
  return status;
}

async function runWords(
  shell: Shell,
  node: Command,
  parts: Prepared,
  words: readonly string[],
  arrays: ReadonlyMap<number, readonly Element[]>,
  purpose: Purpose,
): Promise<number> {
  const name = words[0] as string;
  const called = name.includes('/') ? undefined : shell.functions.get(name);
  const resumes = name.startsWith('%') && shell.options.on.monitor;
  const builtin = called ? undefined : findBuiltin(shell, resumes ? 'fg' : name);
  const temporary: { name: string; value: string }[] = [];
  for (const assignment of parts.assignments) {
    // ash lets each see those before it.
    if (shell.personality.features.errorsExit)
      await withScope(shell, temporary, () => temporarily(shell, assignment, temporary));
    else await temporarily(shell, assignment, temporary);
  }
  if (shell.options.on.xtrace) {
    const before = shell.personality.features.tracesTogether
      ? temporary.map(({ name, value }) => `${name}=${shownValue(shell, value)} `).join('')
      : '';
    for (const [at, elements] of arrays) await trace(shell, `${words[at + 1]}${tracedElements(elements)}`);
    const shown = words.map((word, i) => (arrays.has(i - 1) ? word.replace(/\+?=$/, '') : word));
    await trace(shell, before + shell.language.messages.trace(shown));
  }
  const redirected = parts.redirects.length > 0 ? await redirect(shell, parts.redirects) : NONE;
  if (!redirected) {
    const { specialRedirectionExit, redirectionStatus } = shell.language.messages;
    if (specialRedirectionExit !== undefined && !shell.interactive && shell.personality.fatalBuiltins.has(name))
      throw new ExitShell(specialRedirectionExit);
    shell.pipeStatus = [redirectionStatus];
    return redirectionStatus;
  }
  let keeps = builtin?.keepsRedirections ?? false;
  try {
    if (!called && !builtin && words.length === 1 && (await isForAutocd(shell, name)))
      return shell.runText(`cd -- ${backslashQuote(name)}`, { name: shell.source.name });
    const call: Call = resumes ? { name: 'fg', args: words, arrays } : { name, args: words.slice(1), arrays };
    let status: number;
    if (called) status = await withScope(shell, temporary, () => callFunction(shell, called, call.args));
    else if (builtin) status = await runBuiltin(shell, builtin, call, kept(shell, name, temporary));
    else {
      const runner = {
        words,
        temporary,
        purpose,
        text: () => printCommand(node),
        redirected: parts.redirects.length > 0,
        started: () => redirected.restore(),
      };
      return await runProgram(shell, runner);
    }
    shell.lastArgument = words.at(-1) as string;
    shell.pipeStatus = [status];
    return status;
  } catch (error) {
    if (await report(shell, error)) keeps = false;
    throw error;
  } finally {
    if (keeps) redirected.keep();
    else redirected.restore();
  }
}

/** `shopt -s autocd`: a directory's name goes there, and says so. */
async function isForAutocd(shell: Shell, name: string): Promise<boolean> {
  if (!shell.interactive || !shell.options.get('autocd')) return false;
  const { fs } = shell.proc;
  if (!fs.exists(name) || fs.stat(name).type !== 'directory') return false;
  if (!name.includes('/') && findProgram(shell, name) !== undefined) return false;
  await shell.say(`cd -- ${backslashQuote(name)}\n`);
  return true;
}

/** The elements of `declare a=( … )` as `set -x` shows them. */
function tracedElements(elements: readonly Element[]): string {
  const texts = elements.map(({ key, value }) => (key === undefined ? '' : `['${key}']=`) + singleQuote(value));
  return `(${texts.join(' ')})`;
}

/** Assignments before a special built-in are ordinary ones, where the shell keeps to POSIX. @returns the others */
function kept<T extends { name: string; value: string }>(
  shell: Shell,
  builtin: string,
  temporary: readonly T[],
): readonly T[] {
  const { features, fatalBuiltins } = shell.personality;
  const posix = shell.options.get('posix') && SPECIAL.has(builtin);
  if (!posix && !(features.keepsSpecialAssignments && fatalBuiltins.has(builtin))) return temporary;
  for (const { name, value } of temporary) assign(shell, name, value);
  return [];
}

/** A built-in that is there and switched on. */
export function findBuiltin(shell: Shell, name: string): Builtin | undefined {
  return shell.disabled.has(name) ? undefined : shell.builtins.get(name);
}

async function runBuiltin(
  shell: Shell,
  builtin: Builtin,
  call: Call,
  temporary: readonly { name: string; value: string }[],
): Promise<number> {
  const fatal = shell.personality.fatalBuiltins.has(call.name);
  try {
    if (temporary.length === 0) return await builtin.run(shell, call);
    return await withScope(shell, temporary, async () => builtin.run(shell, call));
  } catch (error) {
    if (error instanceof RaisedError) {
      if (fatal && !shell.interactive) throw new ExitShell(2);
      return 2;
    }
    const text = messageOf(shell, error);
    if (text === undefined) throw error;
    if (error instanceof AssignmentError && !shell.personality.features.errorsExit) {
      await shell.complain(text);
      return 1;
    }
    await shell.say(`${shell.language.messages.builtinPrefix(shell, call.name)}${text}\n`);
    if (error instanceof ArithmeticError && !shell.personality.features.errorsExit && call.name !== 'let')
      throw new Discard(1);
    if (fatal && !shell.interactive) throw new ExitShell(2);
    return shell.personality.features.errorsExit ? 2 : 1;
  }
}

/** Runs with the variables that stood before the command's name. */
async function withScope<T>(
  shell: Shell,
  temporary: readonly { name: string; value: string }[],
  run: () => Promise<T>,
): Promise<T> {
  if (temporary.length === 0) return run();
  const scope = new Map<string, Variable>();
  for (const { name, value } of temporary) {
    const variable = new Variable(value);
    variable.mark({ exported: true });
    scope.set(name, variable);
  }
  shell.vars.pushTemporary(scope);
  for (const { name } of temporary) shell.assigned(name);
  try {
    return await run();
  } finally {
    shell.vars.pop();
    for (const { name } of temporary) shell.assigned(name);
  }
}

async function temporarily(
  shell: Shell,
  assignment: Assignment,
  temporary: { name: string; value: string }[],
): Promise<void> {
  if (assignment.index && !shell.personality.features.errorsExit)
    await shell.complain(`\`${assignment.name}[${assignment.index.text}]': not a valid identifier`);
  if (assignment.value.type === 'ArrayValue' || assignment.index) return;
  let value = await expandText(shell, compileWord(assignment.value, 'assignment'));
  if (assignment.append) value = (shell.vars.get(assignment.name) ?? '') + value;
  if (shell.options.on.xtrace && !shell.personality.features.tracesTogether)
    await trace(shell, `${assignment.name}=${traced(value)}`);
  const variable = shell.vars.find(assignment.name);
  if (variable?.attributes.readonly) {
    if (shell.personality.features.errorsExit) throw new AssignmentError(assignment.name, '');
    await shell.complain(shell.language.messages.readonly(assignment.name));
    return;
  }
  const known = temporary.findIndex(({ name }) => name === assignment.name);
  if (known >= 0) temporary.splice(known, 1);
  temporary.push({ name: assignment.name, value });
}

/** `x=1`, `a[2]+=x`, `a=(…)` as commands of their own. */
async function runAssignment(shell: Shell, assignment: Assignment): Promise<void> {
  const { name, index, append } = assignment;
  const operator = append ? '+=' : '=';
  if (assignment.value.type === 'ArrayValue') {
    if (shell.options.on.xtrace)
      await trace(shell, `${name}${operator}(${assignment.value.elements.map(({ text }) => text).join(' ')})`);
    const wrong = assignArray(shell, name, await expandElements(shell, assignment), { append: append ?? false });
    for (const text of wrong) await shell.complain(text);
    return;
  }
  const value = await expandText(shell, compileWord(assignment.value, 'assignment'));
  const subscript = index && (await expandSubscript(shell, subscriptOf(index)));
  const { tracesValuesPlainly } = shell.personality.features;
  const show = () => trace(shell, `${name}${index ? `[${index.text}]` : ''}${operator}${shownValue(shell, value)}`);
  if (shell.options.on.xtrace && !tracesValuesPlainly) await show();
  assign(shell, name, value, { append: append ?? false, ...(subscript === undefined ? {} : { subscript }) });
  if (shell.options.on.xtrace && tracesValuesPlainly) await show();
}

/** A value as `set -x` shows it. */
function shownValue(shell: Shell, value: string): string {
  return shell.personality.features.tracesValuesPlainly ? value : traced(value);
}

async function expandSubscript(shell: Shell, subscript: Subscript): Promise<string> {
  return subscript.all ?? expandText(shell, subscript.word);
}

/** The elements of `( … )`: words that expand as arguments do, or `[subscript]=value`. */
async function expandElements(shell: Shell, { value }: Assignment): Promise<Element[]> {
  if (value.type !== 'ArrayValue') return [];
  const elements: Element[] = [];
  for (const word of value.elements) {
    const keyed = word.text.startsWith('[') ? splitElement(word.text) : undefined;
    if (keyed) {
      const key = await expandSubscript(shell, subscriptFromText(keyed.subscript));
      elements.push({ key, value: await expandText(shell, compileValue(keyed.value)), append: keyed.append });
      continue;
    }
    const fields: string[] = [];
    const pending = expandWord(shell, compileWord(word), fields);
    if (pending) await pending;
    for (const field of fields) elements.push({ key: undefined, value: field, append: false });
  }
  return elements;
}

function splitElement(text: string): { subscript: string; value: string; append: boolean } | undefined {
  const end = skipBalanced(text, 1, '[', ']');
  const operator = /^\+?=/.exec(text.slice(end))?.[0];
  if (!operator || text[end - 1] !== ']') return undefined;
  return { subscript: text.slice(1, end - 1), value: text.slice(end + operator.length), append: operator === '+=' };
}

/** An argument of `declare` and its like that is an assignment: nothing in it is split. */
async function expandAssignmentArgument(
  shell: Shell,
  assignment: Assignment,
  words: string[],
  arrays: Map<number, readonly Element[]>,
): Promise<void> {
  const subscript = assignment.index ? `[${await expandSubscript(shell, subscriptOf(assignment.index))}]` : '';
  const left = `${assignment.name}${subscript}${assignment.append ? '+=' : '='}`;
  const braced = shell.options.on.braceexpand && shell.personality.features.braces ? expandBraces(assignment.text) : [];
  if (braced.length > 1 && assignment.value.type === 'Word') {
    for (const text of braced)
      words.push(left + (await expandText(shell, compileValue(text.slice(text.indexOf('=') + 1)))));
    return;
  }
  if (assignment.value.type === 'ArrayValue') {
    arrays.set(words.length - 1, await expandElements(shell, assignment));
    words.push(left);
  } else words.push(left + (await expandText(shell, compileWord(assignment.value, 'assignment'))));
}
