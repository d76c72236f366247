import type { Program } from '../kernel/process.ts';
import { createShell } from './create-shell.ts';
import { DASH } from './personalities/dash.ts';

/** Debian's /bin/sh. */
export const dash: Program = createShell({ personality: DASH });
