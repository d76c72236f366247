import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { detachKeysFlag } from '../../cli/common-flags.ts';
import { CliError } from '../../cli/error.ts';
import { checkTty, Session } from '../../cli/session.ts';
import { collectEnv, validateEnv } from '../../options/environment.ts';
import { surroundings } from '../../options/surroundings.ts';

export const exec: Command = {
  use: 'exec [OPTIONS] CONTAINER COMMAND [ARG...]',
  short: 'Run a command in a container that runs',
  aliases: ['docker container exec', 'docker exec'],
  args: minArgs(2),
  interspersed: false,
  flags: [
    { name: 'detach', short: 'd', type: 'bool', usage: 'Leave it running in the background' },
    { ...detachKeysFlag, usage: 'Keys that leave the command running' },
    { name: 'env', short: 'e', type: 'list', usage: 'Set environment variables', validate: validateEnv },
    { name: 'env-file', type: 'list', usage: 'Set the environment variables of a file' },
    { name: 'interactive', short: 'i', type: 'bool', usage: 'Keep its input open' },
    { name: 'privileged', type: 'bool', usage: 'Let it do everything that the host may' },
    { name: 'tty', short: 't', type: 'bool', usage: 'Give it a terminal' },
    { name: 'user', short: 'u', type: 'string', usage: 'User to run as (name|uid[:group|gid])' },
    { name: 'workdir', short: 'w', type: 'string', usage: 'Directory to work in' },
  ],
  run: async (cli, options, [container = '', ...command]) => {
    const detach = options.bool('detach');
    const tty = options.bool('tty');
    const stdin = options.bool('interactive') && !detach;
    const around = await surroundings(cli.proc, options.list('env-file'));
    let env: string[];
    try {
      env = collectEnv(options.list('env-file'), options.list('env'), around.env, around.readFile);
    } catch (error) {
      throw new CliError((error as Error).message);
    }
    // The container comes first: what is wrong with it is said before what is wrong with our terminal.
    await cli.ask((client) => client.containerInspect(container));
    const problem = detach ? undefined : checkTty(cli.proc, stdin, tty);
    if (problem) throw new CliError(problem);
    const keys = options.string('detach-keys');
    const { Id } = await cli.ask((client) =>
      client.execCreate(container, {
        User: options.string('user'),
        Privileged: options.bool('privileged'),
        Tty: tty,
        AttachStdin: stdin,
        AttachStdout: !detach,
        AttachStderr: !detach,
        Detach: detach,
        ...(keys === '' ? {} : { DetachKeys: keys }),
        Env: env.length > 0 ? env : null,
        WorkingDir: options.string('workdir'),
        Cmd: command,
      }),
    );
    const attachment = await cli.ask((client) => client.execStart(Id, { Detach: detach, Tty: tty }));
    if (detach) {
      attachment.close();
      return 0;
    }
    const session = new Session(cli, attachment, { stdin, tty });
    if (tty) session.followSize((size) => cli.client.execResize(Id, size));
    await session.run();
    const { ExitCode, Running } = await cli.ask((client) => client.execInspect(Id));
    if (Running) throw new CliError('read escape sequence');
    return ExitCode ?? 0;
  },
};
