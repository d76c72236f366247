import { CliError } from '../../cli/error.ts';
import { Session } from '../../cli/session.ts';
import type { LegacyRun } from '../command.ts';
import { QuietExit } from '../exit.ts';
import { checkTerminal } from '../terminal.ts';

export const attach: LegacyRun = async ({ cli, edition, flags, args: [name = ''] }) => {
  const { Config, State } = await cli.ask((client) => client.containerInspect(name));
  if (!State.Running) throw new CliError('You cannot attach to a stopped container, start it first');
  const stdin = !flags.bool('no-stdin') && Config.OpenStdin;
  const { Tty: tty } = Config;
  if (edition.run.checksTerminal) checkTerminal(cli.proc, !flags.bool('no-stdin'), tty);
  const attachment = await cli.ask((client) =>
    client.containerAttach(name, { stream: true, stdin, stdout: true, stderr: true }),
  );
  const session = new Session(cli, attachment, { stdin, tty });
  if (tty && cli.proc.stdout.isTerminal) session.followSize((size) => cli.client.containerResize(name, size));
  if (!tty && flags.bool('sig-proxy')) session.proxySignals((signal) => cli.client.containerKill(name, { signal }));
  await session.run();
  const { State: after } = await cli.ask((client) => client.containerInspect(name));
  if (!after.Running && after.ExitCode !== 0) throw new QuietExit(after.ExitCode);
  return 0;
};
