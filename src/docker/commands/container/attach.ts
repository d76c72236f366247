import type { ContainerState } from '../../../engine/api.ts';
import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { detachKeysFlag } from '../../cli/common-flags.ts';
import { CliError } from '../../cli/error.ts';
import { checkTty, openAttachment, Session } from '../../cli/session.ts';

export const attach: Command = {
  use: 'attach [OPTIONS] CONTAINER',
  short: 'Connect this terminal to a container that runs',
  aliases: ['docker container attach', 'docker attach'],
  args: exactArgs(1),
  flags: [
    detachKeysFlag,
    { name: 'no-stdin', type: 'bool', usage: 'Only show its output' },
    { name: 'sig-proxy', type: 'bool', default: true, usage: 'Pass signals on to the container' },
  ],
  run: async (cli, options, [container = '']) => {
    const { Id, Config, State } = await cli.ask((client) => client.containerInspect(container));
    checkState(State);
    const wanted = !options.bool('no-stdin');
    const problem = checkTty(cli.proc, wanted, Config.Tty);
    if (problem) throw new CliError(problem);
    const stdin = wanted && Config.OpenStdin;
    const { result } = await cli.ask((client) => client.containerWait(Id));
    const detachKeys = options.string('detach-keys');
    const attachment = await openAttachment(cli, Id, { stdin, stdout: true, stderr: true, detachKeys });
    const session = new Session(cli, attachment, { stdin, tty: Config.Tty });
    if (Config.Tty && cli.proc.stdout.isTerminal) session.followSize((size) => cli.client.containerResize(Id, size));
    if (!Config.Tty && options.bool('sig-proxy')) {
      session.proxySignals((signal) => cli.client.containerKill(Id, { signal }));
    }
    await session.run();
    if (session.detached) throw new CliError('read escape sequence');
    const { StatusCode, Error: reason } = await cli.proc.until(result);
    if (reason) throw new CliError(reason.Message, StatusCode);
    return StatusCode;
  },
};

/** @throws {CliError} for a container that nobody can attach to now */
function checkState({ Running, Paused, Restarting }: ContainerState): void {
  if (!Running) throw new CliError('You cannot attach to a stopped container, start it first');
  if (Paused) throw new CliError('You cannot attach to a paused container, unpause it first');
  if (Restarting) throw new CliError('You cannot attach to a restarting container, wait until it is running');
}
