import type { ProgramTable } from '../program.ts';
import { programs as apt } from './apt/index.ts';

/** The programs of this folder, by their names in images. */
export const programs: ProgramTable = {
  ...apt,
  'postgresql:postgres': async () => (await import('./postgres.ts')).postgres,
  'python3:python3': async () => (await import('./python/python.ts')).python,
  'sudo:sudo': async () => (await import('./sudo.ts')).sudo,
  'util-linux:su': async () => (await import('./su.ts')).su,
};
