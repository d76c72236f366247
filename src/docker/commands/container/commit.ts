import { rangeArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { parseReference, type Reference } from '../../reference.ts';

export const commit: Command = {
  use: 'commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]',
  short: 'Make an image of the files of a container',
  aliases: ['docker container commit', 'docker commit'],
  args: rangeArgs(1, 2),
  flags: [
    { name: 'author', short: 'a', type: 'string', usage: 'Who made it' },
    { name: 'change', short: 'c', type: 'list', usage: 'Instruction of a Dockerfile to apply to it' },
    { name: 'message', short: 'm', type: 'string', usage: 'What to note about it' },
    { name: 'pause', short: 'p', type: 'bool', default: true, usage: 'Let the container stand still meanwhile' },
  ],
  run: async (cli, options, [container = '', name = '']) => {
    const reference = name === '' ? undefined : read(name);
    if (reference?.digest !== undefined) throw new CliError('refusing to create a tag with a digest reference');
    const { Id } = await cli.ask((client) =>
      client.containerCommit(container, {
        ...(reference ? { repo: reference.canonicalName, tag: reference.tag } : {}),
        comment: options.string('message'),
        author: options.string('author'),
        pause: options.bool('pause'),
        changes: [...options.list('change')],
      }),
    );
    await cli.print(`${Id}\n`);
    return 0;
  },
};

function read(name: string): Reference {
  try {
    return parseReference(name);
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}
