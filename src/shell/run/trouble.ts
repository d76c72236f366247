import type { Signal } from '../../kernel/signals.ts';
import type { Shell } from '../shell.ts';
import { AssignmentError } from '../variables/variables.ts';
import { ArithmeticError, ExpansionError, UnboundVariable } from '../words/errors.ts';

import { ControlFlow, Discard, ExitShell } from './flow.ts';
import { runTrap } from './trap-commands.ts';

/** Errors that have been said already. */
const reported = new WeakSet<object>();

/** ^C: whatever runs is given up, up to the prompt. */
export class Interrupted extends Discard {
  constructor() {
    super(130);
  }
}

/** Between two commands: runs the traps of signals that came, and gives up where ^C was typed. */
export async function attendSignals(shell: Shell): Promise<void> {
  if (shell.traps.fatal) await dieOf(shell, shell.traps.fatal);
  // All at once: a trap's own commands would find the next signal before they have run.
  while (shell.traps.next && !shell.traps.fatal) for (const signal of shell.traps.take()) await runTrap(shell, signal);
  if (!shell.interrupted) return;
  shell.interrupted = false;
  if (shell.hungUp) throw new ExitShell(129);
  if (shell.interactive) await shell.say('\n');
  throw new Interrupted();
}

/** Ends the shell as a signal does, after its EXIT trap. */
export async function dieOf(shell: Shell, signal: Signal): Promise<never> {
  shell.traps.fatal = undefined;
  await runTrap(shell, 'EXIT');
  shell.traps.set('EXIT', undefined);
  shell.proc.onSignal(signal, 'default');
  shell.proc.signal(signal);
  throw new ExitShell(128);
}

/** Says what went wrong in an expansion or an assignment, once. @returns whether the error is such a one */
export async function report(shell: Shell, error: unknown): Promise<boolean> {
  const text = messageOf(shell, error);
  if (text === undefined) return false;
  if (reported.has(error as object)) return true;
  reported.add(error as object);
  await shell.complain(text);
  return true;
}

/** The text for an error of the language itself, without the shell's prefix; nothing for any other error. */
export function messageOf(shell: Shell, error: unknown): string | undefined {
  const { messages } = shell.personality;
  if (error instanceof ExpansionError) return error.message;
  if (error instanceof ArithmeticError) return messages.arithmetic(error);
  if (error instanceof UnboundVariable) return messages.unbound(error.variable);
  if (error instanceof AssignmentError) return messages.assignment(error);
  return undefined;
}

/** What becomes of a shell after such an error: it ends, or gives up the line. Other errors go on. */
export async function resolve(shell: Shell, error: unknown): Promise<never> {
  if (error instanceof ControlFlow || !(await report(shell, error))) throw error;
  const { expansionExit } = shell;
  if (!shell.interactive) {
    if (shell.personality.features.errorsExit) throw new ExitShell(expansionExit);
    if (error instanceof UnboundVariable) throw new ExitShell(expansionExit);
    if (error instanceof ExpansionError && error.exits !== undefined) throw new ExitShell(error.exits);
  }
  throw new Discard(1);
}

/**
 * Runs what was read together. An error in an expansion gives up the rest of it, but not of the text.
 * @returns the status
 */
export async function settle(shell: Shell, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    try {
      return await resolve(shell, error);
    } catch (resolved) {
      if (!(resolved instanceof Discard) || resolved instanceof Interrupted) throw resolved;
      shell.status = resolved.status;
      return resolved.status;
    }
  }
}

/** After a command that failed: the ERR trap, and the end where `set -e` says so. */
export async function checkFailure(shell: Shell, status: number): Promise<void> {
  if (shell.tested > 0) return;
  if (shell.traps.get('ERR') !== undefined) {
    shell.status = status;
    await runTrap(shell, 'ERR');
  }
  if (shell.options.on.errexit) throw new ExitShell(status);
}
