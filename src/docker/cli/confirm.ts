import type { Cli } from './cli.ts';
import type { Options } from './options.ts';

/** Asks whether to go on, unless `--force` says so: `y` or `Y` does. */
export async function confirmed(cli: Cli, options: Options, warning: string): Promise<boolean> {
  if (options.bool('force')) return true;
  await cli.print(`${warning}\nAre you sure you want to continue? [y/N] `);
  const answer = await cli.proc.stdin.readLine();
  return answer?.trim().toLowerCase() === 'y';
}

/** The warning of a command that prunes one kind of things. */
export function pruneWarning(what: string): string {
  return `WARNING! This will remove ${what}.`;
}
