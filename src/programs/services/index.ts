import type { ProgramTable } from '../program.ts';

/** The servers that published images run, and what belongs to them. */
export const programs: ProgramTable = {
  'hello-world:hello': async () => (await import('./hello.ts')).hello,
};
