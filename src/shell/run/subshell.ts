import type { Shell } from '../shell.ts';
import { ControlFlow, Discard, ExitShell, Return } from './flow.ts';
import { runTrap } from './trap-commands.ts';
import { attendSignals, messageOf, resolve } from './trouble.ts';

/** The life of a shell as a process of its own: its body, then the EXIT trap. @returns the exit status */
export async function asProcess(shell: Shell, body: (shell: Shell) => Promise<number>): Promise<number> {
  const status = await statusOf(shell, () => body(shell));
  shell.status = status;
  return leave(shell, status);
}

/** Runs the EXIT trap, which may change the status by an `exit` of its own. */
export async function leave(shell: Shell, status: number): Promise<number> {
  if (shell.traps.get('EXIT') === undefined) return status;
  return statusOf(shell, async () => {
    await runTrap(shell, 'EXIT');
    return status;
  });
}

/** What a body's end means for the process, however it ends. */
async function statusOf(shell: Shell, body: () => Promise<number>): Promise<number> {
  try {
    const status = await body();
    if (shell.traps.pending) await attendSignals(shell);
    return status;
  } catch (error) {
    return endOf(shell, error);
  }
}

async function endOf(shell: Shell, error: unknown): Promise<number> {
  if (error instanceof ExitShell || error instanceof Return || error instanceof Discard) return error.status;
  if (error instanceof ControlFlow) return 0;
  // A signal that ends the shell made whatever it waited for fail.
  if (shell.traps.fatal) return statusOf(shell, () => attendSignals(shell).then(() => 0));
  if (messageOf(shell, error) === undefined) throw error;
  return statusOf(shell, () => resolve(shell, error));
}
