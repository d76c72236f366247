import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';

/** By the API's kinds: changed, added, deleted. */
const LETTERS = ['C', 'A', 'D'];

export const diff: Command = {
  use: 'diff CONTAINER',
  short: 'Show which files of a container differ from those of its image',
  aliases: ['docker container diff', 'docker diff'],
  args: exactArgs(1),
  flags: [],
  run: async (cli, _options, [container = '']) => {
    if (container === '') throw new CliError('Container name cannot be empty');
    const changes = await cli.ask((client) => client.containerChanges(container));
    await cli.print(changes.map(({ Kind, Path }) => `${LETTERS[Kind]} ${Path}\n`).join(''));
    return 0;
  },
};
