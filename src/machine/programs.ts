import type { DockerCommand } from '../docker/cli/edition.ts';
import type { DockerClient } from '../engine/api.ts';
import { INIT_PROGRAM } from '../engine/containers/init.ts';
import type { Process, Program } from '../kernel/process.ts';
import type { ProgramTable } from '../programs/program.ts';
import type { Completer } from '../shell/completion/completer.ts';
import type { FirewallReader } from './iptables/iptables.ts';

/** What the programs below have to do with. */
export interface Surroundings {
  command: DockerCommand;
  client: () => DockerClient;
  /** Milliseconds until a docker command has been loaded. */
  loading?: number;
  firewall: FirewallReader;
  isHost: (proc: Process) => boolean;
  /** Called for each line that is entered in an interactive bash. */
  entered: (proc: Process, line: string) => void;
}

/** The programs that are not of `src/programs`: the shells, the docker command, and what shows the host's packet filter. */
export function externalPrograms({
  command,
  client,
  loading = 0,
  firewall,
  isHost,
  entered,
}: Surroundings): ProgramTable {
  return {
    'bash:bash': async () => {
      const { bashWith } = await import('../shell/bash.ts');
      // Virtual time stands still while modules load.
      const completeDocker: Completer = (words, current, { kernel, env }) =>
        kernel.scheduler.hold(command.complete(words, current, client(), [...env.keys()].sort()));
      const history = (proc: Process) => ({ add: (line: string) => entered(proc, line) });
      return bashWith({ completers: new Map([['docker', completeDocker]]), history });
    },
    'dash:dash': async () => (await import('../shell/dash.ts')).dash,
    'busybox:sh': async () => (await import('../shell/ash.ts')).ash,
    'docker:docker': async () => slowly(await command.program(client()), loading),
    'iptables:iptables': async () => (await import('./iptables/iptables.ts')).iptables(firewall, isHost),
    [INIT_PROGRAM]: async () => (await import('./docker-init.ts')).dockerInit,
  };
}

/** A program that takes its time before it begins. */
function slowly(program: Program, loading: number): Program {
  if (loading === 0) return program;
  return async (proc) => {
    await proc.sleep(loading);
    return program(proc);
  };
}
