import { noArgs } from '../../cli/args.ts';
import type { Command } from '../../cli/command.ts';
import { clientVersionOf } from './client-version.ts';
import { type ServerInfo, serverText } from './info-text.ts';

export const info: Command = {
  use: 'info [OPTIONS]',
  short: 'Show what there is to know of client and daemon',
  aliases: ['docker system info', 'docker info'],
  args: noArgs,
  flags: [{ name: 'format', short: 'f', type: 'string', usage: 'How to show it: json, or a Go template' }],
  run: async (cli, options) => {
    const server = (await cli.ask((client) => client.info())) as ServerInfo;
    const version = await cli.ask((client) => client.version());
    const client = clientVersionOf(cli, version);
    const format = options.string('format');
    if (format === '') {
      const own = `Client:\n Version:    ${client.Version}\n Context:    ${client.Context}\n Debug Mode: false\n`;
      await cli.print(`${own}\nServer:\n${serverText(server)}\n`);
      for (const warning of server.Warnings ?? []) await cli.complain(`${warning}\n`);
      return 0;
    }
    const [{ formatSingle }, { dockerInfo }] = await cli.load(
      Promise.all([import('../../format/single.ts'), import('../../types/info.ts')]),
    );
    const shown = { ...server, ClientInfo: { Debug: false, ...client, Plugins: [], Warnings: null } };
    const { output, failure } = formatSingle(format, dockerInfo, shown);
    await cli.print(output);
    if (failure) throw failure;
    return 0;
  },
};
