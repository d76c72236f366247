import type { ProgramTable } from '../program.ts';

/** The programs of this folder, by their names in images. */
export const programs: ProgramTable = {};
