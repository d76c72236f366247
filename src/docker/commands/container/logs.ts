import type { ContainerInspect } from '../../../engine/api.ts';
import { exactArgs } from '../../cli/args.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import type { Options } from '../../cli/options.ts';
import { parseMoment } from '../../options/moment.ts';

export const logs: Command = {
  use: 'logs [OPTIONS] CONTAINER',
  short: 'Show what a container has said',
  aliases: ['docker container logs', 'docker logs'],
  args: exactArgs(1),
  flags: [
    { name: 'details', type: 'bool', usage: 'Show what the log holds beside the text' },
    { name: 'follow', short: 'f', type: 'bool', usage: 'Go on as it says more' },
    { name: 'since', type: 'string', usage: 'Only what is younger: a time, or an age such as 42m' },
    { name: 'tail', short: 'n', type: 'string', default: 'all', usage: 'So many lines from the end' },
    { name: 'timestamps', short: 't', type: 'bool', usage: 'Show when each line was said' },
    { name: 'until', type: 'string', usage: 'Only what is older: a time, or an age such as 42m' },
  ],
  run: async (cli, options, [container = '']) => {
    const inspected = await cli.ask((client) => client.containerInspect(container));
    const timestamps = options.bool('timestamps');
    const details = options.bool('details') ? `${detailsOf(inspected)} ` : '';
    const tail = Number(options.string('tail'));
    const range = { ...moment(cli, options, 'since'), ...moment(cli, options, 'until') };
    const stream = await cli.ask((client) =>
      client.containerLogs(inspected.Id, {
        stdout: true,
        stderr: true,
        follow: options.bool('follow'),
        timestamps,
        // What is no number means all, as the daemon has it.
        ...(Number.isInteger(tail) && tail >= 0 ? { tail } : {}),
        ...range,
      }),
    );
    try {
      for (;;) {
        const chunk = await cli.proc.until(stream.next());
        if (!chunk) return 0;
        const prefix = `${timestamps ? `${chunk.time} ` : ''}${details}`;
        await cli.proc[chunk.stream].write(prefix === '' ? chunk.data : prefixed(prefix, chunk.data));
      }
    } finally {
      stream.close();
    }
  },
};

function moment(cli: Cli, options: Options, flag: 'since' | 'until') {
  const text = options.string(flag);
  if (text === '') return {};
  try {
    return { [flag]: parseMoment(text, cli.proc.clock.now()) };
  } catch (error) {
    throw new CliError(`invalid value for "${flag}": ${(error as Error).message}`);
  }
}

/** The labels and variables that the container's log driver was told to keep. */
function detailsOf({ Config, HostConfig }: ContainerInspect): string {
  const wanted = HostConfig.LogConfig?.Config ?? {};
  const names = (key: string) => (wanted[key] ?? '').split(',').filter((name) => name !== '');
  const labels = names('labels').flatMap((name) => (name in Config.Labels ? [`${name}=${Config.Labels[name]}`] : []));
  const variables = names('env').flatMap((name) => Config.Env.filter((entry) => entry.startsWith(`${name}=`)));
  return [...labels, ...variables].sort().join(',');
}

function prefixed(prefix: string, data: Uint8Array): Uint8Array {
  const start = new TextEncoder().encode(prefix);
  const out = new Uint8Array(start.length + data.length);
  out.set(start);
  out.set(data, start.length);
  return out;
}
