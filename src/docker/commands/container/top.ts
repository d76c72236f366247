import { minArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { tabwriter } from '../../tabwriter.ts';

/** The columns of `docker top` are wider than those of other tables. */
const LAYOUT = { minWidth: 20, tabWidth: 1, padding: 3 };

export const top: Command = {
  use: 'top CONTAINER [ps OPTIONS]',
  short: 'Show the processes of a container',
  aliases: ['docker container top', 'docker top'],
  args: minArgs(1),
  interspersed: false,
  flags: [],
  run: async (cli, _options, [container = '', ...psArgs]) => {
    const options = psArgs.length > 0 ? { ps_args: psArgs.join(' ') } : {};
    const { Titles, Processes } = await cli.ask((client) => client.containerTop(container, options));
    const rows = [Titles, ...Processes].map((cells) => `${cells.join('\t')}\n`);
    await cli.print(tabwriter(rows.join(''), LAYOUT));
    return 0;
  },
};
