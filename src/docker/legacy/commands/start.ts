import { CliError } from '../../cli/error.ts';
import { Session } from '../../cli/session.ts';
import type { LegacyContext, LegacyRun } from '../command.ts';
import { each } from '../each.ts';

export const start: LegacyRun = async (context) => {
  const { args, flags } = context;
  const [attach, interactive] = [flags.bool('attach'), flags.bool('interactive')];
  if (!attach && !interactive) return startEach(context);
  if (args.length > 1) throw new CliError('You cannot start and attach multiple containers at once.');
  return startAttached(context, args[0] ?? '', attach && interactive);
};

/** @param silent where what is attached is all that there is to see */
function startEach(context: LegacyContext, silent = false): Promise<number> {
  return each(context, 'failed to start one or more containers', async (client, name) => {
    await client.containerStart(name);
    return silent ? '' : undefined;
  });
}

async function startAttached(context: LegacyContext, name: string, silent: boolean): Promise<number> {
  const { cli, flags } = context;
  const { Config } = await cli.ask((client) => client.containerInspect(name));
  const stdin = flags.bool('interactive') && Config.OpenStdin;
  const { Tty: tty } = Config;
  const attachment = await cli.ask((client) =>
    client.containerAttach(name, { stream: true, stdin, stdout: true, stderr: true }),
  );
  const session = new Session(cli, attachment, { stdin, tty });
  try {
    await startEach(context, silent);
  } catch (error) {
    session.close();
    throw error;
  }
  if (tty && cli.proc.stdout.isTerminal) session.followSize((size) => cli.client.containerResize(name, size));
  else if (!tty) session.proxySignals((signal) => cli.client.containerKill(name, { signal }));
  await session.run();
  return 0;
}
