import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { pruneFilterFlag } from '../../cli/common-flags.ts';
import { confirmed, pruneWarning } from '../../cli/confirm.ts';
import { parseFilters } from '../../cli/filters.ts';
import { imageLine, reclaimed, removed } from '../prune-report.ts';

export const imagePrune: Command = {
  use: 'prune [OPTIONS]',
  short: 'Remove the images that nothing uses',
  args: noArgs,
  flags: [
    { name: 'all', short: 'a', type: 'bool', usage: 'Those with a name, too, unless a container is made from them' },
    pruneFilterFlag,
    { name: 'force', short: 'f', type: 'bool', usage: 'Do not ask first' },
  ],
  run: async (cli, options) => {
    const all = options.bool('all');
    const what = all ? 'all images without at least one container associated to them' : 'all dangling images';
    if (!(await confirmed(cli, options, pruneWarning(what)))) return 0;
    const filters = parseFilters(options.list('filter'));
    filters.dangling = [...(filters.dangling ?? []), String(!all)];
    const { ImagesDeleted, SpaceReclaimed } = await cli.ask((client) => client.imagePrune({ filters }));
    await cli.print(removed('Images', ImagesDeleted?.map(imageLine)) + reclaimed(SpaceReclaimed));
    return 0;
  },
};
