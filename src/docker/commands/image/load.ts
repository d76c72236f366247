import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { inputOf } from './input-of.ts';
import { showProgress } from './show-progress.ts';

export const load: Command = {
  use: 'load [OPTIONS]',
  short: 'Read images from a tar archive',
  aliases: ['docker image load', 'docker load'],
  args: noArgs,
  flags: [
    { name: 'input', short: 'i', type: 'string', usage: 'File to read, instead of the standard input' },
    { name: 'platform', type: 'string', usage: 'Only the variant for this platform', since: '1.48' },
    { name: 'quiet', short: 'q', type: 'bool', usage: 'Do not show how far it is' },
  ],
  run: async (cli, options) => {
    const path = options.string('input');
    const { stdin } = cli.proc;
    if (path === '' && stdin.isTerminal) throw new CliError('requested load from stdin, but stdin is empty');
    const tar = path === '' ? await stdin.readAll() : await inputOf(cli, path);
    const stream = await cli.ask((client) => client.imageLoad(tar));
    await showProgress(cli, stream, { to: 'stdout' });
    return 0;
  },
};
