import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { parseReference, type Reference } from '../../reference.ts';
import { pullImage } from './pull-image.ts';

export const pull: Command = {
  use: 'pull [OPTIONS] NAME[:TAG|@DIGEST]',
  short: 'Fetch an image from a registry',
  aliases: ['docker image pull', 'docker pull'],
  args: exactArgs(1),
  flags: [
    { name: 'all-tags', short: 'a', type: 'bool', usage: 'All tags of the repository' },
    { name: 'disable-content-trust', type: 'bool', default: true, usage: 'Do not check signatures of the image' },
    { name: 'platform', type: 'string', usage: 'Platform of the image' },
    { name: 'quiet', short: 'q', type: 'bool', usage: 'Only the name of what was fetched' },
  ],
  run: async (cli, options, [name = '']) => {
    const reference = read(name);
    const quiet = options.bool('quiet');
    const all = options.bool('all-tags');
    if (all && reference.tagged) throw new CliError("tag can't be used with --all-tags/-a");
    if (!all && !reference.tagged && !quiet) await cli.print(`Using default tag: ${reference.tag}\n`);
    await pullImage(cli, name, { to: 'stdout', quiet, all });
    const suffix = reference.digest ? `@${reference.digest}` : all ? '' : `:${reference.tag}`;
    await cli.print(`${reference.canonicalName}${suffix}\n`);
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
