import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { parseReference } from '../../reference.ts';
import { inputOf } from './input-of.ts';
import { showProgress } from './show-progress.ts';

export const importImage: Command = {
  use: 'import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]',
  short: 'Make an image of the files in a tar archive',
  aliases: ['docker image import', 'docker import'],
  args: minArgs(1),
  flags: [
    { name: 'change', short: 'c', type: 'list', usage: 'Instruction of a Dockerfile to apply to it' },
    { name: 'message', short: 'm', type: 'string', usage: 'What to note about it' },
    { name: 'platform', type: 'string', usage: 'Platform of the image' },
  ],
  run: async (cli, options, [source = '', reference = '']) => {
    if (/^https?:\/\//.test(source)) {
      throw new CliError(
        `docker: Linkyard does not fetch '${source}': nothing leaves this machine; docker import reads files`,
      );
    }
    const tar = source === '-' ? await cli.proc.stdin.readAll() : await inputOf(cli, source);
    const message = options.string('message');
    const changes = options.list('change');
    const { repo, tag } = read(reference);
    const stream = await cli.ask((client) =>
      client.imageImport({
        repo,
        tag,
        tar,
        ...(changes.length > 0 ? { changes: [...changes] } : {}),
        ...(message === '' ? {} : { message }),
      }),
    );
    await showProgress(cli, stream, { to: 'stdout' });
    return 0;
  },
};

/** Without a name, the image has none. */
function read(reference: string): { repo: string; tag: string } {
  if (reference === '') return { repo: '', tag: '' };
  try {
    const { name, tag } = parseReference(reference);
    return { repo: name, tag };
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}
