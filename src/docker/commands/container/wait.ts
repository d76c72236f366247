import { ApiError } from '../../../engine/api.ts';
import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError, daemonError } from '../../cli/error.ts';

export const wait: Command = {
  use: 'wait CONTAINER [CONTAINER...]',
  short: 'Wait until containers end, and print their exit statuses',
  aliases: ['docker container wait', 'docker wait'],
  args: minArgs(1),
  flags: [],
  run: async (cli, _options, args) => {
    const failures: string[] = [];
    for (const name of args) {
      try {
        const { result } = await cli.ask((client) => client.containerWait(name));
        const { StatusCode } = await cli.proc.until(result);
        await cli.print(`${StatusCode}\n`);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        failures.push(daemonError(error));
      }
    }
    if (failures.length > 0) throw new CliError(failures.join('\n'));
    return 0;
  },
};
