import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { pruneFilterFlag } from '../../cli/common-flags.ts';
import { confirmed, pruneWarning } from '../../cli/confirm.ts';
import { parseFilters } from '../../cli/filters.ts';
import { reclaimed, removed } from '../prune-report.ts';

export const volumePrune: Command = {
  use: 'prune [OPTIONS]',
  short: 'Remove the volumes that nothing uses',
  args: noArgs,
  flags: [
    { name: 'all', short: 'a', type: 'bool', usage: 'Those with a name, too', since: '1.42' },
    pruneFilterFlag,
    { name: 'force', short: 'f', type: 'bool', usage: 'Do not ask first' },
  ],
  run: async (cli, options) => {
    const what = 'all local volumes not used by at least one container';
    if (!(await confirmed(cli, options, pruneWarning(what)))) return 0;
    const filters = parseFilters(options.list('filter'));
    const { VolumesDeleted, SpaceReclaimed } = await cli.ask((client) => client.volumePrune({ filters }));
    await cli.print(removed('Volumes', VolumesDeleted) + reclaimed(SpaceReclaimed));
    return 0;
  },
};
