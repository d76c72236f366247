import type { Shell } from '../shell.ts';
import type { Trapped } from './traps.ts';

/** What syntax errors in traps name. */
const ORIGINS: Partial<Record<Trapped, string>> = {
  EXIT: 'exit trap',
  ERR: 'error trap',
  DEBUG: 'debug trap',
  RETURN: 'return trap',
};

/** Runs the command that was set on a signal or a moment. `$?` is afterwards what it was. */
export async function runTrap(shell: Shell, on: Trapped): Promise<void> {
  const command = shell.traps.get(on);
  if (!command || shell.traps.running.has(on)) return;
  const { status, pipeStatus, source, pos, lastArgument } = shell;
  shell.traps.running.add(on);
  try {
    await shell.runText(command, {
      name: source.name,
      firstLine: shell.personality.features.numbersTextsAnew ? 1 : shell.line,
      ...(ORIGINS[on] && { origin: ORIGINS[on] }),
    });
  } finally {
    shell.traps.running.delete(on);
    shell.source = source;
    shell.pos = pos;
    shell.status = status;
    shell.pipeStatus = pipeStatus;
    shell.lastArgument = lastArgument;
  }
}
