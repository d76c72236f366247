import { ApiError } from '../../../engine/api.ts';
import { minArgs } from '../../cli/args.ts';
import { EmptyName } from '../../cli/checked-client.ts';
import type { Command } from '../../cli/command.ts';
import { CliError, daemonError } from '../../cli/error.ts';

export const networkRm: Command = {
  use: 'rm NETWORK [NETWORK...]',
  short: 'Remove networks',
  aliases: ['docker network rm', 'docker network remove'],
  args: minArgs(1),
  flags: [{ name: 'force', short: 'f', type: 'bool', usage: 'What is not there is as good as removed' }],
  run: async (cli, options, args) => {
    let status = 0;
    for (const name of args) {
      try {
        await cli.ask((client) => client.networkRemove(name));
        await cli.print(`${name}\n`);
      } catch (error) {
        if (!(error instanceof ApiError || error instanceof EmptyName)) throw error;
        if (options.bool('force') && error instanceof ApiError && error.status === 404) continue;
        await cli.complain(`${error instanceof ApiError ? daemonError(error) : error.message}\n`);
        status = 1;
      }
    }
    if (status !== 0) throw new CliError(`exit status ${status}`, status);
    return 0;
  },
};
