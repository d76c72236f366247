import { CliError } from '../../cli/error.ts';
import { Session } from '../../cli/session.ts';
import type { LegacyRun } from '../command.ts';
import { QuietExit } from '../exit.ts';
import { checkTerminal } from '../terminal.ts';

export const exec: LegacyRun = async ({ cli, edition, flags, args }) => {
  const [name = '', ...command] = args;
  if (command.length === 0) throw new CliError('not enough arguments to create exec command');
  const [detached, stdin, tty] = [flags.bool('detach'), flags.bool('interactive'), flags.bool('tty')];
  const { Id } = await cli.ask((client) =>
    client.execCreate(name, {
      Cmd: command,
      Tty: tty,
      AttachStdin: !detached && stdin,
      AttachStdout: !detached,
      AttachStderr: !detached,
    }),
  );
  if (edition.run.checksTerminal && !detached) checkTerminal(cli.proc, stdin, tty);
  const attachment = await cli.ask((client) => client.execStart(Id, { Detach: detached, Tty: tty }));
  if (detached) {
    attachment.close();
    return 0;
  }
  const session = new Session(cli, attachment, { stdin, tty });
  if (tty && cli.proc.stdin.isTerminal) session.followSize((size) => cli.client.execResize(Id, size));
  await session.run();
  const { ExitCode } = await cli.ask((client) => client.execInspect(Id));
  if (ExitCode) throw new QuietExit(ExitCode);
  return 0;
};
