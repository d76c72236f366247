import type { ContainerCreateBody, HostConfig } from '../../../engine/api.ts';
import type { Cli } from '../../cli/cli.ts';
import { CliError } from '../../cli/error.ts';
import { Session } from '../../cli/session.ts';
import type { LegacyContext, LegacyRun } from '../command.ts';
import { createContainer, readBody } from '../create-container.ts';
import { QuietExit } from '../exit.ts';
import { checkTerminal } from '../terminal.ts';

type Body = ContainerCreateBody & { HostConfig: HostConfig };

export const run: LegacyRun = async (context) => {
  const { cli, edition, flags } = context;
  const body = await readBody(context);
  const detached = flags.bool('detach');
  const removes = flags.bool('rm');
  if (detached) Object.assign(body, { AttachStdin: false, AttachStdout: false, AttachStderr: false, StdinOnce: false });
  const {
    AttachStdin: stdin = false,
    AttachStdout: stdout = false,
    AttachStderr: stderr = false,
    Tty: tty = false,
  } = body;
  if (edition.run.checksTerminal && !detached) checkTerminal(cli.proc, stdin, tty);
  const id = await createContainer(context, body);
  if (!stdout && !stderr) await cli.print(`${id}\n`);
  if (removes && /^(always|on-failure)$/.test(body.HostConfig.RestartPolicy?.Name ?? '')) {
    throw new CliError('Conflicting options: --restart and --rm');
  }
  const begin = () =>
    cli.ask((client) =>
      client.containerStart(id, edition.run.hostConfigAtStart ? { hostConfig: body.HostConfig } : {}),
    );
  if (!stdin && !stdout && !stderr) {
    await begin();
    return 0;
  }
  await attached(context, id, body, begin);
  if (!stdout && !stderr) return 0;
  const code = await exitCode(cli, id, removes || !tty);
  if (removes) await cli.ask((client) => client.containerRemove(id, { v: true }));
  if (code !== 0) throw new QuietExit(code);
  return 0;
};

/** Starts it, and passes its streams on until it has no more to say. */
async function attached(context: LegacyContext, id: string, body: Body, begin: () => Promise<void>): Promise<void> {
  const { cli, flags } = context;
  const {
    AttachStdin: stdin = false,
    AttachStdout: stdout = false,
    AttachStderr: stderr = false,
    Tty: tty = false,
  } = body;
  const attachment = await cli.ask((client) => client.containerAttach(id, { stream: true, stdin, stdout, stderr }));
  const session = new Session(cli, attachment, { stdin, tty });
  try {
    await begin();
  } catch (error) {
    session.close();
    throw error;
  }
  if (tty && cli.proc.stdout.isTerminal) session.followSize((size) => cli.client.containerResize(id, size));
  else if (!tty && flags.bool('sig-proxy')) session.proxySignals((signal) => cli.client.containerKill(id, { signal }));
  if (stdin && tty && !cli.proc.stdin.isTerminal) {
    // The end of the input closes the connection, whatever is still to be said.
    session.close();
    return;
  }
  await session.run();
}

/** @param waits whether it is waited for: on a terminal one may have left it */
async function exitCode(cli: Cli, id: string, waits: boolean): Promise<number> {
  if (waits) {
    const { result } = await cli.ask((client) => client.containerWait(id));
    return (await cli.proc.until(result)).StatusCode;
  }
  const { State } = await cli.ask((client) => client.containerInspect(id));
  return State.Running ? 0 : State.ExitCode;
}
