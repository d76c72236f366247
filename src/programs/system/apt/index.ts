import type { ProgramLoader } from '../../program.ts';
import type { APT_PROGRAMS } from './names.ts';

/** Package management. */
export const programs: Readonly<Record<(typeof APT_PROGRAMS)[number], ProgramLoader>> = {
  'apt:apt': async () => (await import('./apt.ts')).apt,
  'apt:apt-cache': async () => (await import('./apt.ts')).aptCache,
  'apt:apt-get': async () => (await import('./apt-get.ts')).aptGet,
  'dpkg:dpkg': async () => (await import('./dpkg.ts')).dpkg,
  'dpkg:dpkg-query': async () => (await import('./dpkg.ts')).dpkg,
};
