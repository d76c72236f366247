import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
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
    const { Id } = await cli.ask((client) => client.containerInspect(container));
    const now = cli.proc.clock.now();
    const moment = (name: 'since' | 'until') => {
      const text = options.string(name);
      return text === '' ? {} : { [name]: parseMoment(text, now, name) };
    };
    const tail = Number(options.string('tail'));
    const stream = await cli.ask((client) =>
      client.containerLogs(Id, {
        stdout: true,
        stderr: true,
        follow: options.bool('follow'),
        timestamps: options.bool('timestamps'),
        // What is no number means all, as the daemon has it.
        ...(Number.isInteger(tail) && tail >= 0 ? { tail } : {}),
        ...moment('since'),
        ...moment('until'),
      }),
    );
    try {
      for (;;) {
        const chunk = await cli.proc.until(stream.next());
        if (!chunk) return 0;
        await cli.proc[chunk.stream].write(options.bool('timestamps') ? stamped(chunk.time, chunk.data) : chunk.data);
      }
    } finally {
      stream.close();
    }
  },
};

function stamped(time: string, data: Uint8Array): Uint8Array {
  const prefix = new TextEncoder().encode(`${time} `);
  const out = new Uint8Array(prefix.length + data.length);
  out.set(prefix);
  out.set(data, prefix.length);
  return out;
}
