import { ApiError } from '../../../engine/api.ts';
import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { CliError, daemonError } from '../../cli/error.ts';

export const imageRm: Command = {
  use: 'rmi [OPTIONS] IMAGE [IMAGE...]',
  short: 'Remove images',
  aliases: ['docker image rm', 'docker image remove', 'docker rmi'],
  args: minArgs(1),
  flags: [
    { name: 'force', short: 'f', type: 'bool', usage: 'Though containers use it, or it has more names' },
    { name: 'no-prune', type: 'bool', usage: 'Keep the nameless images that it was made from' },
    { name: 'platform', type: 'list', usage: 'Only the variant for this platform', since: '1.50' },
  ],
  run: async (cli, options, args) => {
    const force = options.bool('force');
    const noprune = options.bool('no-prune');
    const how = { ...(force ? { force } : {}), ...(noprune ? { noprune } : {}) };
    const failures: string[] = [];
    let onlyMissing = true;
    for (const name of args) {
      try {
        const deletions = await cli.ask((client) => client.imageRemove(name, how));
        const lines = deletions.map((deletion) =>
          'Deleted' in deletion ? `Deleted: ${deletion.Deleted}\n` : `Untagged: ${deletion.Untagged}\n`,
        );
        await cli.print(lines.join(''));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        failures.push(daemonError(error));
        onlyMissing &&= error.status === 404;
      }
    }
    // With --force, what is not there is as good as removed.
    if (failures.length > 0) throw new CliError(failures.join('\n'), force && onlyMissing ? 0 : 1);
    return 0;
  },
};
