import type { Program } from '../kernel/process.ts';
import { createShell } from './create-shell.ts';
import { BASH } from './personalities/bash.ts';

/** GNU bash, without programmable completion of its own. */
export const bash: Program = createShell({ personality: BASH });
