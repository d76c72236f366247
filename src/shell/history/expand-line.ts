import type { Shell } from '../shell.ts';
import { expandHistory, HistoryExpansionError } from './expansion.ts';

/** Expands `!!` and its like in a line that was typed, and shows what became of it. Nothing where it is not to be run. */
export async function expandLine(shell: Shell, line: string): Promise<string | undefined> {
  if (!shell.history || !shell.options.get('histexpand')) return line;
  try {
    const expanded = expandHistory(shell.history, line, shell.options.get('extglob'));
    if (expanded.changed) await shell.say(`${expanded.line}\n`);
    if (!expanded.onlyPrint) return expanded.line;
    await shell.history.enter(shell, expanded.line);
    return undefined;
  } catch (error) {
    if (!(error instanceof HistoryExpansionError)) throw error;
    await shell.complain(error.message);
    return undefined;
  }
}
