import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { parseReference, type Reference } from '../../reference.ts';

export const tag: Command = {
  use: 'tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]',
  short: 'Give an image one more name',
  aliases: ['docker image tag', 'docker tag'],
  args: exactArgs(2),
  flags: [],
  interspersed: false,
  run: async (cli, _options, [source = '', target = '']) => {
    checkSource(source);
    const { canonicalName, tag, digest } = read(target);
    if (digest !== undefined) throw new CliError('refusing to create a tag with a digest reference');
    await cli.ask((client) => client.imageTag(source, { repo: canonicalName, tag }));
    return 0;
  },
};

/** An id names an image, too, though it could not be the name of a repository. */
function checkSource(source: string): void {
  if (!/^(sha256:)?[0-9a-f]{64}$/.test(source)) read(source);
}

function read(name: string): Reference {
  try {
    return parseReference(name);
  } catch (error) {
    throw new CliError(`Error parsing reference: "${name}" is not a valid repository/tag: ${(error as Error).message}`);
  }
}
