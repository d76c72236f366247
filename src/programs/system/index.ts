import type { ProgramTable } from '../program.ts';
import { programs as apt } from './apt/index.ts';
import { programs as others } from './table.ts';

/** The programs of this folder, by their names in images. */
export const programs: ProgramTable = { ...apt, ...others };
