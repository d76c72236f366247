import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { pruneFilterFlag } from '../../cli/common-flags.ts';
import { confirmed, pruneWarning } from '../../cli/confirm.ts';
import { parseFilters } from '../../cli/filters.ts';
import { reclaimed, removed } from '../prune-report.ts';

export const containerPrune: Command = {
  use: 'prune [OPTIONS]',
  short: 'Remove all containers that are stopped',
  args: noArgs,
  flags: [pruneFilterFlag, { name: 'force', short: 'f', type: 'bool', usage: 'Do not ask first' }],
  run: async (cli, options) => {
    if (!(await confirmed(cli, options, pruneWarning('all stopped containers')))) return 0;
    const filters = parseFilters(options.list('filter'));
    const { ContainersDeleted, SpaceReclaimed } = await cli.ask((client) => client.containerPrune({ filters }));
    await cli.print(removed('Containers', ContainersDeleted) + reclaimed(SpaceReclaimed));
    return 0;
  },
};
