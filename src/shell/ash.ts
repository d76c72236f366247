import type { Program } from '../kernel/process.ts';
import { createShell } from './create-shell.ts';
import { ASH } from './personalities/ash.ts';

/** The shell of busybox. */
export const ash: Program = createShell({ personality: ASH });
