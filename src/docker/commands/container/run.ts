import { ApiError } from '../../../engine/api.ts';
import { minArgs } from '../../cli/args.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { detachKeysFlag } from '../../cli/common-flags.ts';
import { CliError, daemonError } from '../../cli/error.ts';
import type { Options } from '../../cli/options.ts';
import { checkTty, openAttachment, Session } from '../../cli/session.ts';
import { GoError } from '../../go-error.ts';
import { createContainer, readBody, runError } from './create-container.ts';
import { containerFlags } from './run-flags.ts';

export const run: Command = {
  use: 'run [OPTIONS] IMAGE [COMMAND] [ARG...]',
  short: 'Create a container from an image, and start it',
  aliases: ['docker container run', 'docker run'],
  args: minArgs(1),
  interspersed: false,
  flags: [
    ...containerFlags,
    { name: 'detach', short: 'd', type: 'bool', usage: 'Leave it running in the background, and print its id' },
    detachKeysFlag,
    { name: 'sig-proxy', type: 'bool', default: true, usage: 'Pass signals on to the container' },
  ],
  run: async (cli, options, args) => {
    const detach = options.bool('detach');
    const body = await readBody(cli, 'run', options, args, detach);
    if (detach && options.list('attach').length > 0) {
      throw new CliError('conflicting options: cannot specify both --attach and --detach');
    }
    const problem = detach ? undefined : checkTty(cli.proc, body.AttachStdin ?? false, body.Tty ?? false);
    if (problem) throw new CliError(problem, 1);
    let id: string;
    try {
      id = await createContainer(cli, options, body);
    } catch (error) {
      throw failure(error);
    }
    return detach ? runDetached(cli, id) : runAttached(cli, options, id, body);
  },
};

/** What a refusal of the daemon's comes to: its text, and the exit status that tells what kind of refusal it was. */
function failure(error: unknown): unknown {
  if (error instanceof ApiError) return runError('run', daemonError(error), exitStatus(error.message));
  return error instanceof GoError ? runError('run', error.message) : error;
}

/** docker/cli, container.toStatusError: 127 for what is not there, 126 for what cannot be executed. */
function exitStatus(message: string): number {
  if (/executable file not found|no such file or directory|system cannot find the file specified/.test(message))
    return 127;
  if (/permission denied|is a directory/.test(message)) return 126;
  return 125;
}

async function runDetached(cli: Cli, id: string): Promise<number> {
  await cli.print(`${id}\n`);
  try {
    await cli.ask((client) => client.containerStart(id));
  } catch (error) {
    throw failure(error);
  }
  return 0;
}

async function runAttached(
  cli: Cli,
  options: Options,
  id: string,
  body: { AttachStdin?: boolean; AttachStdout?: boolean; AttachStderr?: boolean; Tty?: boolean },
): Promise<number> {
  const stdin = body.AttachStdin ?? false;
  const tty = body.Tty ?? false;
  const attachment = await openAttachment(cli, id, {
    stdin,
    stdout: body.AttachStdout ?? false,
    stderr: body.AttachStderr ?? false,
    detachKeys: options.string('detach-keys'),
  });
  const condition = options.bool('rm') ? 'removed' : 'next-exit';
  const { result } = await cli.ask((client) => client.containerWait(id, { condition }));
  const session = new Session(cli, attachment, { stdin, tty });
  try {
    await cli.ask((client) => client.containerStart(id));
  } catch (error) {
    session.close();
    // The daemon removes a --rm container that never started; the name is free only then.
    if (options.bool('rm')) await cli.proc.until(result).catch(() => {});
    throw failure(error);
  }
  if (tty) session.followSize((size) => cli.client.containerResize(id, size));
  else if (options.bool('sig-proxy')) session.proxySignals((signal) => cli.client.containerKill(id, { signal }));
  await session.run();
  if (session.detached) return 0;
  const { StatusCode, Error: reason } = await cli.proc.until(result);
  if (reason) await cli.complain(`${reason.Message}\n`);
  return StatusCode;
}
