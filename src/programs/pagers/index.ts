import type { ProgramTable } from '../program.ts';

/** The pagers, by their names in images. */
export const programs: ProgramTable = {
  'less:less': async () => (await import('./less/less.ts')).less('gnu'),
  'util-linux:more': async () => (await import('./more.ts')).more('gnu'),
  'busybox:less': async () => (await import('./busybox-less.ts')).less('busybox'),
  'busybox:more': async () => (await import('./busybox-more.ts')).more('busybox'),
};
