import { isSysError } from '../../kernel/errno.ts';
import type { Cli } from './cli.ts';
import type { Options } from './options.ts';

/** Asks whether to go on, unless `--force` says so: `y` or `Y` does, and so does nothing else. */
export async function confirmed(cli: Cli, options: Options, warning: string): Promise<boolean> {
  if (options.bool('force')) return true;
  await cli.print(`${warning}\nAre you sure you want to continue? [y/N] `);
  const answer = await readAnswer(cli);
  return answer.trim().toLowerCase() === 'y';
}

/** A line of input; ^C is no answer, and not the end of the command either. */
async function readAnswer({ proc }: Cli): Promise<string> {
  const before = proc.disposition('INT');
  if (before === 'default') proc.onSignal('INT', () => {}, { interrupt: true });
  try {
    return (await proc.stdin.readLine()) ?? '';
  } catch (error) {
    if (!isSysError(error, 'EINTR')) throw error;
    await proc.stdout.write('\n');
    return '';
  } finally {
    proc.onSignal('INT', before);
  }
}

/** The warning of a command that prunes one kind of things. */
export function pruneWarning(what: string): string {
  return `WARNING! This will remove ${what}.`;
}
