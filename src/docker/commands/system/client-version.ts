import type { Cli } from '../../cli/cli.ts';

/** What the client tells of itself (docker/cli, system.clientVersion). It was built for the machine that it runs on. */
export function clientVersionOf({ edition }: Cli, machine: { Os: string; Arch: string }) {
  return {
    Version: edition.version,
    DefaultAPIVersion: edition.defaultApiVersion,
    GitCommit: edition.gitCommit,
    GoVersion: edition.goVersion,
    Os: machine.Os,
    Arch: machine.Arch,
    BuildTime: edition.built,
    Context: 'default',
  };
}
