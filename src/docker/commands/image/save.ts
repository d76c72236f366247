import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { checkOutput, writeOutput } from '../../cli/output-file.ts';

export const save: Command = {
  use: 'save [OPTIONS] IMAGE [IMAGE...]',
  short: 'Write images to a tar archive',
  aliases: ['docker image save', 'docker save'],
  args: minArgs(1),
  flags: [
    { name: 'output', short: 'o', type: 'string', usage: 'File to write, instead of the standard output' },
    { name: 'platform', type: 'string', usage: 'Only the variant for this platform', since: '1.48' },
  ],
  run: async (cli, options, args) => {
    const path = options.string('output');
    checkOutput(cli.proc, path, 'save image');
    await writeOutput(cli.proc, path, await cli.ask((client) => client.imageSave([...args])));
    return 0;
  },
};
