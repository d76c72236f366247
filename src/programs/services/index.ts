import type { ProgramTable } from '../program.ts';

/** The servers that published images run, and what belongs to them. */
export const programs: ProgramTable = {
  'gettext:envsubst': async () => (await import('./envsubst.ts')).envsubst,
  'gosu:gosu': async () => (await import('./gosu.ts')).gosu,
  'hello-world:hello': async () => (await import('./hello.ts')).hello,
  'nginx:nginx': async () => (await import('./nginx/nginx.ts')).nginx,
};
