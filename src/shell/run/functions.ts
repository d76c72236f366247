import type { Function as FunctionNode } from 'unbash';
import type { Shell } from '../shell.ts';
import { Source } from '../syntax/source.ts';
import { Discard, ExitShell, Return } from './flow.ts';
import type { Frame } from './frames.ts';
import { runTrap } from './trap-commands.ts';
import { report } from './trouble.ts';

/** A function as it was defined. */
export interface ShellFunction {
  readonly name: string;
  readonly body: FunctionNode['body'];
  /** Where its positions point. */
  readonly source: Source;
  readonly line: number;
  exported: boolean;
  readonly: boolean;
  traced: boolean;
}

/**
 * How deep functions may call each other where FUNCNEST does not say: a real shell's stack ends somewhere beyond, and
 * takes the shell with it.
 */
const DEEPEST = 10_000;

export async function defineFunction(shell: Shell, node: FunctionNode): Promise<number> {
  const name = node.name.text;
  shell.pos = node.pos;
  const { strictFunctionNames, errorsExit } = shell.personality.features;
  if (strictFunctionNames || shell.options.get('posix') ? !/^\w+$/.test(name) : !errorsExit && /["'$`\\]/.test(name)) {
    await shell.complain(`\`${name}': not a valid identifier`);
    if (shell.options.get('posix') && !shell.interactive) throw new ExitShell(2);
    return 1;
  }
  const known = shell.functions.get(name);
  if (known?.readonly) {
    await shell.complain(`${name}: readonly function`);
    return 1;
  }
  shell.functions.set(name, {
    name,
    body: node.body,
    source: shell.source,
    line: shell.line,
    exported: known?.exported ?? false,
    readonly: false,
    traced: known?.traced ?? false,
  });
  return 0;
}

/** Calls a function with arguments of its own. */
export async function callFunction(shell: Shell, fn: ShellFunction, args: readonly string[]): Promise<number> {
  const depth = shell.frame?.functions ?? 0;
  const limit = Number(shell.vars.get('FUNCNEST')) || DEEPEST;
  if (depth >= limit) {
    await shell.complain(`${fn.name}: maximum function nesting level exceeded (${limit})`);
    throw new Discard(1);
  }
  // A turn of its own keeps the host's stack from growing with the depth of the recursion.
  await undefined;
  const { frame, args: outerArgs, source, pos, loopDepth } = shell;
  const hidden = hideTraps(shell, fn);
  const own: Frame = {
    name: fn.name,
    kind: 'function',
    callerLine: shell.line,
    callerSource: frame || shell.mainFrame || shell.interactive ? source.name : '',
    outer: frame,
    functions: depth + 1,
  };
  shell.frame = own;
  shell.args = args;
  shell.loopDepth = 0;
  // What was typed counts its lines from the function's first.
  const { name, text, firstLine } = fn.source;
  shell.source = shell.interactive && name === 'main' ? new Source(text, name, firstLine - fn.line + 1) : fn.source;
  shell.vars.push();
  try {
    if (shell.traps.get('DEBUG') !== undefined) await runTrap(shell, 'DEBUG');
    const status = await runBody(shell, fn);
    await runTrap(shell, 'RETURN');
    return status;
  } catch (error) {
    // While the function still runs: the message names its file.
    await report(shell, error);
    throw error;
  } finally {
    shell.vars.pop();
    if (own.restores) shell.options.restore(own.restores);
    shell.frame = frame;
    shell.args = outerArgs;
    shell.source = source;
    shell.pos = pos;
    shell.loopDepth = loopDepth;
    for (const [on, command] of hidden) if (shell.traps.get(on) === undefined) shell.traps.set(on, command);
  }
}

async function runBody(shell: Shell, { body }: ShellFunction): Promise<number> {
  try {
    return body.type === 'CompoundList' ? await shell.runStatements(body.commands) : await shell.run(body);
  } catch (error) {
    if (!(error instanceof Return)) throw error;
    return error.status;
  }
}

/** ERR, DEBUG and RETURN are not inherited by functions, unless an option or `declare -t` says so. */
function hideTraps(shell: Shell, fn: ShellFunction): ['ERR' | 'DEBUG' | 'RETURN', string][] {
  const hidden: ['ERR' | 'DEBUG' | 'RETURN', string][] = [];
  for (const on of ['ERR', 'DEBUG', 'RETURN'] as const) {
    const command = shell.traps.get(on);
    const inherited = on === 'ERR' ? shell.options.on.errtrace : shell.options.on.functrace || fn.traced;
    if (command === undefined || inherited) continue;
    hidden.push([on, command]);
    shell.traps.set(on, undefined);
  }
  return hidden;
}
