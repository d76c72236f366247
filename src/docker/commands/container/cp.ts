import { exactArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { copyFromContainer } from '../../copy/from-container.ts';
import { copyToContainer } from '../../copy/to-container.ts';
import { GoError } from '../../go-error.ts';

export const cp: Command = {
  use: 'cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\n\tdocker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH',
  short: 'Copy files between a container and this side',
  long:
    'Copy files between a container and this side\n\n' +
    "As the source, '-' is a tar archive that is read from the standard input, and unpacked in a directory of the\n" +
    "container. As the destination, '-' is the standard output, to which such an archive is written.",
  aliases: ['docker container cp', 'docker cp'],
  args: exactArgs(2),
  flags: [
    { name: 'archive', short: 'a', type: 'bool', usage: 'Keep owners and groups' },
    { name: 'follow-link', short: 'L', type: 'bool', usage: 'Copy what a link at SRC_PATH refers to' },
    { name: 'quiet', short: 'q', type: 'bool', usage: 'Do not tell what was copied, as without a terminal' },
  ],
  run: async (cli, options, [source = '', destination = '']) => {
    if (source === '') throw new CliError('source can not be empty');
    if (destination === '') throw new CliError('destination can not be empty');
    const from = split(source);
    const to = split(destination);
    const how = {
      followLink: options.bool('follow-link'),
      quiet: options.changed('quiet') ? options.bool('quiet') : !cli.proc.stdout.isTerminal,
    };
    if (from.container !== '' && to.container !== '') {
      throw new CliError('copying between containers is not supported');
    }
    try {
      if (from.container !== '') await copyFromContainer(cli, from.container, from.path, to.path, how);
      else if (to.container !== '') await copyToContainer(cli, from.path, to.container, to.path, how);
      else throw new CliError('must specify at least one container source');
    } catch (error) {
      throw error instanceof GoError ? new CliError(error.message) : error;
    }
    return 0;
  },
};

/** `CONTAINER:PATH`, or a path on this side: one that begins with `/` or `.`, or has no colon. */
function split(operand: string): { container: string; path: string } {
  const colon = operand.indexOf(':');
  if (colon < 0 || /^[/.]/.test(operand)) return { container: '', path: operand };
  return { container: operand.slice(0, colon), path: operand.slice(colon + 1) };
}
