import type { DockerClient } from '../engine/api.ts';
import type { Program } from '../kernel/process.ts';
import type { ProgramTable } from '../programs/program.ts';
import type { Completer } from '../shell/completion/completer.ts';

/** The programs that are not of `src/programs`: the shells, and the docker command. */
export function externalPrograms(docker: () => Program, client: () => DockerClient): ProgramTable {
  return {
    'bash:bash': async () => {
      const { bashWith } = await import('../shell/bash.ts');
      const complete = async (words: readonly string[], current: string) => {
        const { completeDocker } = await import('../docker/completion.ts');
        return { candidates: await completeDocker(words, current, client()) };
      };
      // Virtual time stands still while modules load.
      const completeDocker: Completer = (words, current, { kernel }) => kernel.scheduler.hold(complete(words, current));
      return bashWith(new Map([['docker', completeDocker]]));
    },
    'busybox:sh': async () => (await import('../shell/ash.ts')).ash,
    'docker:docker': docker,
  };
}
