import type { Program } from '../kernel/process.ts';
import type { ProgramTable } from '../programs/program.ts';

/** The programs that are not of `src/programs`: the shells, and the docker command. */
export function externalPrograms(docker: () => Program): ProgramTable {
  return {
    'bash:bash': async () => (await import('../shell/bash.ts')).bash,
    'busybox:sh': async () => (await import('../shell/ash.ts')).ash,
    'docker:docker': docker,
  };
}
