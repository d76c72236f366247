import type { DockerClient } from '../engine/api.ts';
import type { Process, Program } from '../kernel/process.ts';
import type { ProgramTable } from '../programs/program.ts';
import type { Completer } from '../shell/completion/completer.ts';

/**
 * The programs that are not of `src/programs`: the shells, and the docker command.
 * @param entered called for each line that is entered in an interactive bash
 */
export function externalPrograms(
  docker: () => Program,
  client: () => DockerClient,
  entered: (proc: Process, line: string) => void,
): ProgramTable {
  return {
    'bash:bash': async () => {
      const { bashWith } = await import('../shell/bash.ts');
      const complete = async (words: readonly string[], current: string) => {
        const { completeDocker } = await import('../docker/completion.ts');
        return { candidates: await completeDocker(words, current, client()) };
      };
      // Virtual time stands still while modules load.
      const completeDocker: Completer = (words, current, { kernel }) => kernel.scheduler.hold(complete(words, current));
      const history = (proc: Process) => ({ entries: [], add: (line: string) => entered(proc, line) });
      return bashWith({ completers: new Map([['docker', completeDocker]]), history });
    },
    'busybox:sh': async () => (await import('../shell/ash.ts')).ash,
    'docker:docker': docker,
  };
}
