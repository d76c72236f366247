import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import type { ObjectKind } from '../../inspect/types.ts';
import { formatFlag, inspectObjects } from '../inspect-objects.ts';

const KINDS: readonly ObjectKind[] = ['container', 'image', 'network', 'volume'];

export const inspect: Command = {
  use: 'inspect [OPTIONS] NAME|ID [NAME|ID...]',
  short: 'Show everything that Docker knows of an object',
  args: minArgs(1),
  flags: [
    formatFlag,
    { name: 'size', short: 's', type: 'bool', usage: 'How large the files of a container are, too' },
    { name: 'type', type: 'string', usage: 'Only objects of this type' },
  ],
  run: (cli, options, args) => {
    const type = options.string('type');
    if (options.changed('type') && type === '')
      throw new CliError(
        'type is empty: must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"',
      );
    const kinds = KINDS.filter((kind) => type === '' || kind === type);
    if (kinds.length === 0)
      throw new CliError(
        `unknown type: "${type}": must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"`,
      );
    return inspectObjects(cli, args, kinds, { format: options.string('format'), size: options.bool('size') });
  },
};
