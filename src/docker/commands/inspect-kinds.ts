import { minArgs } from '../cli/args.ts';
import type { Command } from '../cli/command.ts';
import type { FlagDefinition } from '../cli/flags.ts';
import type { ObjectKind } from '../inspect/types.ts';
import { formatFlag, inspectObjects } from './inspect-objects.ts';

function inspecting(kind: ObjectKind, operand: string, more: readonly FlagDefinition[] = []): Command {
  return {
    use: `inspect [OPTIONS] ${operand} [${operand}...]`,
    short: `Show everything that Docker knows of one ${kind} or more`,
    args: minArgs(1),
    flags: [formatFlag, ...more],
    run: (cli, options, args) => {
      const size = kind === 'container' && options.bool('size');
      return inspectObjects(cli, args, [kind], {
        format: options.string('format'),
        size,
        typedOnly: kind === 'volume',
      });
    },
  };
}

export const containerInspect = inspecting('container', 'CONTAINER', [
  { name: 'size', short: 's', type: 'bool', usage: 'How large its files are, too' },
]);
export const imageInspect = inspecting('image', 'IMAGE');
export const networkInspect = inspecting('network', 'NETWORK', [
  { name: 'verbose', short: 'v', type: 'bool', usage: 'What the drivers know, too' },
]);
export const volumeInspect = inspecting('volume', 'VOLUME');
