import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { checkOutput, writeOutput } from '../../cli/output-file.ts';

export const exportContainer: Command = {
  use: 'export [OPTIONS] CONTAINER',
  short: 'Write the files of a container to a tar archive',
  aliases: ['docker container export', 'docker export'],
  args: exactArgs(1),
  flags: [{ name: 'output', short: 'o', type: 'string', usage: 'File to write, instead of the standard output' }],
  run: async (cli, options, [container = '']) => {
    const path = options.string('output');
    checkOutput(cli.proc, path, 'export container');
    await writeOutput(cli.proc, path, await cli.ask((client) => client.containerExport(container)));
    return 0;
  },
};
