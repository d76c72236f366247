import type { Shell } from '../shell.ts';
import { Return } from './flow.ts';
import type { TextOptions } from './purpose.ts';
import { runTrap } from './trap-commands.ts';

function runWhole(shell: Shell, text: string, options: TextOptions): Promise<number> {
  return shell.runText(text, options);
}

/** Runs a file's text in this shell. `return` ends it. */
export async function sourceText(
  shell: Shell,
  text: string,
  options: { name: string; frame: string; args?: readonly string[]; run?: typeof runWhole },
): Promise<number> {
  const { frame, args, commandText } = shell;
  const own = options.args ?? [];
  shell.frame = {
    name: options.frame,
    kind: 'source',
    callerLine: shell.line,
    callerSource: shell.source.name,
    outer: frame,
    functions: frame?.functions ?? 0,
  };
  if (own.length > 0) shell.args = own;
  const during = shell.args;
  shell.indirection += 1;
  try {
    const status = await (options.run ?? runWhole)(shell, text, { name: options.name });
    shell.commandText = commandText;
    await runTrap(shell, 'RETURN');
    return status;
  } catch (error) {
    if (!(error instanceof Return)) throw error;
    shell.status = error.status;
    return error.status;
  } finally {
    shell.indirection -= 1;
    shell.frame = frame;
    // `set --` within it stays, where it was given no arguments of its own.
    if (own.length > 0 && shell.args === during) shell.args = args;
  }
}
