import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { pruneFilterFlag } from '../../cli/common-flags.ts';
import { confirmed, pruneWarning } from '../../cli/confirm.ts';
import { parseFilters } from '../../cli/filters.ts';
import { removed } from '../prune-report.ts';

export const networkPrune: Command = {
  use: 'prune [OPTIONS]',
  short: 'Remove the networks that nothing uses',
  args: noArgs,
  flags: [pruneFilterFlag, { name: 'force', short: 'f', type: 'bool', usage: 'Do not ask first' }],
  run: async (cli, options) => {
    const what = 'all custom networks not used by at least one container';
    if (!(await confirmed(cli, options, pruneWarning(what)))) return 0;
    const filters = parseFilters(options.list('filter'));
    const { NetworksDeleted } = await cli.ask((client) => client.networkPrune({ filters }));
    await cli.print(removed('Networks', NetworksDeleted));
    return 0;
  },
};
