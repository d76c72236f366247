import type { Program } from '../kernel/process.ts';
import { createShell, type ShellOptions } from './create-shell.ts';
import { BASH } from './personalities/bash.ts';

/** GNU bash, with what is given to it. */
export function bashWith(options: Omit<ShellOptions, 'personality'>): Program {
  return createShell({ personality: BASH, ...options });
}

/** GNU bash, without programmable completion of its own. */
export const bash: Program = bashWith({});
