import type {
  ArithmeticCommand,
  ArithmeticFor,
  Case,
  CompoundList,
  For,
  If,
  Redirected,
  Select,
  Subshell,
  While,
  Word,
} from 'unbash';
import { runForked } from '../jobs/forked.ts';
import type { Shell } from '../shell.ts';
import { printNode } from '../syntax/print-command.ts';
import { assign, isReference } from '../variables/assign.ts';
import { isName } from '../variables/variable.ts';
import { AssignmentError } from '../variables/variables.ts';
import { compileQuotedText, compileWord } from '../words/compile.ts';
import { expandArithmetic, expandPattern, expandText, expandWords } from '../words/expand.ts';
import { patternFor } from '../words/pattern.ts';
import type { CompiledWord } from '../words/pieces.ts';
import { LoopJump } from './flow.ts';
import type { Purpose } from './purpose.ts';
import { redirect } from './redirect.ts';
import { chooseFrom } from './select.ts';
import { announce } from './simple.ts';
import { trace } from './trace.ts';
import { checkFailure, messageOf } from './trouble.ts';

/** Runs what a compound command asks about: its failure is an answer, no error. */
async function ask(shell: Shell, list: CompoundList): Promise<number> {
  shell.tested += 1;
  try {
    return await shell.runStatements(list.commands);
  } finally {
    shell.tested -= 1;
  }
}

export async function runIf(shell: Shell, node: If, purpose: Purpose): Promise<number> {
  if ((await ask(shell, node.clause)) === 0) return shell.runStatements(node.then.commands, purpose);
  for (const { clause, then } of node.elif) {
    if ((await ask(shell, clause)) === 0) return shell.runStatements(then.commands, purpose);
  }
  return node.else ? shell.runStatements(node.else.commands, purpose) : 0;
}

/** Runs a loop's body once. @returns whether the loop goes on, and the status */
async function turn(shell: Shell, body: CompoundList): Promise<{ status: number; goesOn: boolean }> {
  shell.loopDepth += 1;
  try {
    return { status: await shell.runStatements(body.commands), goesOn: true };
  } catch (error) {
    if (!(error instanceof LoopJump)) throw error;
    if (error.levels > 1 && shell.loopDepth > 1) {
      error.levels -= 1;
      throw error;
    }
    return { status: error.status, goesOn: error.kind === 'continue' };
  } finally {
    shell.loopDepth -= 1;
  }
}

export async function runFor(shell: Shell, node: For): Promise<number> {
  const name = node.name.text;
  shell.pos = node.pos;
  if (!isName(name)) {
    await shell.complain(`\`${name}': not a valid identifier`);
    return 1;
  }
  const items = await wordsOf(shell, node.wordlist);
  let status = 0;
  for (const item of items) {
    shell.pos = node.pos;
    await announce(shell, () => `for ${name} in ${node.wordlist?.map(({ text }) => text).join(' ') ?? '"$@"'}`);
    if (shell.options.on.xtrace && shell.personality.features.tracesCompounds)
      await trace(shell, `for ${name} in ${node.wordlist?.map(({ text }) => text).join(' ') ?? '"$@"'}`);
    if (!(await assignItem(shell, name, item))) return 1;
    const result = await turn(shell, node.body);
    status = result.status;
    if (!result.goesOn) break;
  }
  return status;
}

/** @returns false where the variable is read-only, which has been said */
async function assignItem(shell: Shell, name: string, item: string): Promise<boolean> {
  try {
    const reference = shell.vars.findOwn(name);
    // A nameref takes the items for names.
    if (reference?.attributes.nameref && isReference(item)) reference.value = item;
    else assign(shell, name, item);
    return true;
  } catch (error) {
    const text = shell.personality.features.errorsExit ? undefined : messageOf(shell, error);
    if (text === undefined) throw error;
    await shell.complain(text);
    return false;
  }
}

function wordsOf(shell: Shell, words: readonly Word[] | undefined): Promise<readonly string[]> | readonly string[] {
  if (!words) return shell.args;
  return expandWords(
    shell,
    words.map((word) => compileWord(word)),
  );
}

const headers = new WeakMap<ArithmeticFor, { [part in 'initialize' | 'test' | 'update']: CompiledWord | undefined }>();

export async function runArithmeticFor(shell: Shell, node: ArithmeticFor): Promise<number> {
  let header = headers.get(node);
  if (!header) {
    const text = (part: { pos: number; end: number } | undefined) =>
      part && compileQuotedText(shell.source.text.slice(part.pos, part.end) + blanksAt(shell, part.end));
    header = { initialize: text(node.initialize), test: text(node.test), update: text(node.update) };
    headers.set(node, header);
  }
  const evaluate = async (expression: CompiledWord | undefined): Promise<bigint | undefined> => {
    if (!expression) return 1n;
    shell.pos = node.pos;
    if (shell.options.on.xtrace) await trace(shell, `(( ${await expandText(shell, expression)} ))`);
    return arithmeticValue(shell, expression);
  };
  if ((await evaluate(header.initialize)) === undefined) return 1;
  let status = 0;
  for (;;) {
    const test = await evaluate(header.test);
    if (test === undefined) return 1;
    if (test === 0n) return status;
    const step = shell.proc.tick();
    if (step) await step;
    const result = await turn(shell, node.body);
    status = result.status;
    if (!result.goesOn) return status;
    if ((await evaluate(header.update)) === undefined) return 1;
  }
}

/** The blanks behind a part of `for (( ))`, which `set -x` shows with it. */
function blanksAt(shell: Shell, at: number): string {
  return /^[ \t]*/.exec(shell.source.text.slice(at, at + 256))?.[0] ?? '';
}

/** The value of what stands in `(( ))`; nothing after an error, which has been said. */
async function arithmeticValue(shell: Shell, expression: CompiledWord): Promise<bigint | undefined> {
  try {
    return await expandArithmetic(shell, expression);
  } catch (error) {
    const text = messageOf(shell, error);
    if (text === undefined) throw error;
    await shell.complain(error instanceof AssignmentError ? text : `((: ${text}`);
    return undefined;
  }
}

export async function runArithmetic(shell: Shell, node: ArithmeticCommand): Promise<number> {
  shell.pos = node.pos;
  if (!shell.personality.features.arithmeticCommand) {
    return runForked(shell, node, (child) =>
      child.runText(node.body, { name: child.source.name, firstLine: child.line }),
    );
  }
  await announce(shell, () => `((${node.body}))`);
  const expression = compileQuotedText(node.body);
  if (shell.options.on.xtrace) await trace(shell, `(( ${await expandText(shell, expression)} ))`);
  const status = (await arithmeticValue(shell, expression)) ? 0 : 1;
  shell.pipeStatus = [status];
  if (status !== 0) await checkFailure(shell, status);
  return status;
}

export async function runWhile(shell: Shell, node: While): Promise<number> {
  let status = 0;
  for (;;) {
    const step = shell.proc.tick();
    if (step) await step;
    let found: number;
    shell.loopDepth += 1;
    try {
      found = await ask(shell, node.clause);
    } catch (error) {
      // `break` in the condition leaves the loop that it belongs to.
      if (!(error instanceof LoopJump)) throw error;
      if (error.levels > 1 && shell.loopDepth > 1) {
        error.levels -= 1;
        throw error;
      }
      if (error.kind === 'break') return error.status;
      continue;
    } finally {
      shell.loopDepth -= 1;
    }
    if ((found === 0) !== (node.kind === 'while')) return status;
    const result = await turn(shell, node.body);
    status = result.status;
    if (!result.goesOn) return status;
  }
}

export async function runCase(shell: Shell, node: Case, purpose: Purpose): Promise<number> {
  shell.pos = node.pos;
  await announce(shell, () => `case ${node.word.text} in `);
  if (shell.options.on.xtrace && shell.personality.features.tracesCompounds)
    await trace(shell, `case ${node.word.text} in`);
  const text = await expandText(shell, compileWord(node.word, 'assignment'));
  let status = 0;
  let falling = false;
  for (const { pattern, body, terminator } of node.items) {
    if (!falling && !(await anyMatches(shell, pattern, text))) continue;
    falling = terminator === ';&';
    status = await shell.runStatements(body.commands, terminator === ';;' || !terminator ? purpose : {});
    if (terminator !== ';&' && terminator !== ';;&') return status;
  }
  return status;
}

async function anyMatches(shell: Shell, patterns: readonly Word[], text: string): Promise<boolean> {
  for (const word of patterns) {
    const compiled = compileWord(word, 'assignment');
    if (compiled.literal !== undefined && !shell.options.on.nocasematch) {
      if (compiled.literal === text) return true;
      continue;
    }
    const options = { extended: true, ignoreCase: shell.options.on.nocasematch };
    if (patternFor(await expandPattern(shell, compiled), options).matches(text)) return true;
  }
  return false;
}

export async function runSelect(shell: Shell, node: Select): Promise<number> {
  const items = [...(await wordsOf(shell, node.wordlist))];
  if (shell.options.on.xtrace && shell.personality.features.tracesCompounds)
    await trace(shell, `select ${node.name.text} in ${node.wordlist?.map(({ text }) => text).join(' ') ?? '"$@"'}`);
  if (items.length === 0) return 0;
  let status = 0;
  let menu = true;
  for (;;) {
    const choice = await chooseFrom(shell, items, menu);
    if (choice === undefined) return 1;
    assign(shell, 'REPLY', choice.reply);
    assign(shell, node.name.text, choice.item);
    const result = await turn(shell, node.body);
    status = result.status;
    if (!result.goesOn) return status;
    menu = shell.vars.get('REPLY') === '';
  }
}

/** Runs a subshell, which does its redirections itself. */
export async function runSubshell(
  shell: Shell,
  node: Subshell,
  purpose: Purpose,
  redirected?: Redirected,
): Promise<number> {
  shell.pos = node.pos;
  const inside = async (child: Shell) => {
    child.loopDepth = 0;
    if (!child.personality.features.errorsExit) child.expansionExit = 1;
    if (redirected) {
      const done = await redirect(child, redirected.redirects);
      if (!done) return shell.language.messages.redirectionStatus;
      done.keep();
    }
    return child.runStatements(node.body.commands, { last: true });
  };
  // A process that was made for nothing else is the subshell itself.
  if (purpose.sole) return inside(shell);
  if (shell.traps.running.size === 0) shell.commandText = () => printNode(node);
  const status = await runForked(shell, redirected ?? node, inside);
  if (status !== 0) await checkFailure(shell, status);
  return status;
}
