import { DOCKER_1_TABLE, tabwriter } from '../../tabwriter.ts';
import type { LegacyRun } from '../command.ts';

export const top: LegacyRun = async ({ cli, args: [name = '', ...options] }) => {
  const result = await cli.ask((client) =>
    client.containerTop(name, options.length > 0 ? { ps_args: options.join(' ') } : {}),
  );
  const rows = [result.Titles, ...result.Processes].map((cells) => `${cells.join('\t')}\n`);
  await cli.print(tabwriter(rows.join(''), DOCKER_1_TABLE));
  return 0;
};
