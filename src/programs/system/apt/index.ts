import type { ProgramTable } from '../../program.ts';

/** Package management. */
export const programs: ProgramTable = {};
