import type { ProgramTable } from '../program.ts';

const vi = async () => (await import('./vi/vi.ts')).vi('gnu');

/** The editors, by their names in images. */
export const programs: ProgramTable = {
  'nano:nano': async () => (await import('./nano/nano.ts')).nano('gnu'),
  'vim-tiny:vi': vi,
  'vim-tiny:view': vi,
  'vim-tiny:vim.tiny': vi,
  'busybox:vi': async () => (await import('./vi/vi.ts')).vi('busybox'),
};
