import type { Program } from '../kernel/process.ts';
import type { Completer } from './completion/completer.ts';
import { createShell } from './create-shell.ts';
import { BASH } from './personalities/bash.ts';

/** GNU bash with programmable completion for some commands, by their names. */
export function bashWith(completers: ReadonlyMap<string, Completer>): Program {
  return createShell({ personality: BASH, completers });
}

/** GNU bash, without programmable completion of its own. */
export const bash: Program = bashWith(new Map());
