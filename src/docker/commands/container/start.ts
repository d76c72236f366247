import { minArgs } from '../../cli/args.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import type { Options } from '../../cli/options.ts';
import { checkTty, openAttachment, Session } from '../../cli/session.ts';

export const start: Command = {
  use: 'start [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Start containers that are stopped',
  aliases: ['docker container start', 'docker start'],
  args: minArgs(1),
  flags: [
    { name: 'attach', short: 'a', type: 'bool', usage: 'Show its output, and pass signals on' },
    { name: 'detach-keys', type: 'string', usage: 'Keys that leave the container running' },
    { name: 'interactive', short: 'i', type: 'bool', usage: 'Attach to its input' },
  ],
  run: (cli, options, args) => {
    const attached = options.bool('attach') || options.bool('interactive');
    if (!attached) return startAll(cli, args);
    const [container = '', ...more] = args;
    if (more.length > 0) throw new CliError('you cannot start and attach multiple containers at once');
    return startAttached(cli, options, container);
  },
};

async function startAll(cli: Cli, names: readonly string[]): Promise<number> {
  const failed: string[] = [];
  for (const name of names) {
    const failure = await cli.attempt((client) => client.containerStart(name));
    if (failure === undefined) {
      await cli.print(`${name}\n`);
    } else {
      await cli.complain(`${failure}\n`);
      failed.push(name);
    }
  }
  if (failed.length > 0) throw new CliError(`Error: failed to start containers: ${failed.join(', ')}`);
  return 0;
}

async function startAttached(cli: Cli, options: Options, container: string): Promise<number> {
  const { Id, Config, HostConfig } = await cli.ask((client) => client.containerInspect(container));
  const stdin = options.bool('interactive') && Config.OpenStdin;
  const problem = checkTty(cli.proc, options.bool('interactive'), Config.Tty);
  if (problem) throw new CliError(problem);
  const detachKeys = options.string('detach-keys');
  const attachment = await openAttachment(cli, Id, { stdin, stdout: true, stderr: true, detachKeys });
  const condition = HostConfig.AutoRemove ? 'removed' : 'next-exit';
  const { result } = await cli.ask((client) => client.containerWait(Id, { condition }));
  const session = new Session(cli, attachment, { stdin, tty: Config.Tty });
  try {
    await cli.ask((client) => client.containerStart(Id));
  } catch (error) {
    session.close();
    throw error;
  }
  if (Config.Tty) session.followSize((size) => cli.client.containerResize(Id, size));
  else session.proxySignals((signal) => cli.client.containerKill(Id, { signal }));
  await session.run();
  if (session.detached) return 0;
  return (await cli.proc.until(result)).StatusCode;
}
