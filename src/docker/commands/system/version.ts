import type { VersionInfo } from '../../../engine/api.ts';
import { noArgs } from '../../cli/args.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { formatTime } from '../../time/layout.ts';
import { parseRFC3339 } from '../../time/time.ts';

/** How `docker version` prints the moment of a build. */
const BUILT_LAYOUT = 'Mon Jan _2 15:04:05 2006';

export const version: Command = {
  use: 'version [OPTIONS]',
  short: 'Show the versions of client and daemon',
  args: noArgs,
  flags: [{ name: 'format', short: 'f', type: 'string', usage: 'How to show it: json, or a Go template' }],
  run: async (cli, options) => {
    const server = await cli.ask((client) => client.version());
    const format = options.string('format');
    if (format === '') await cli.print(clientText(cli, server) + serverText(server));
    else await cli.print(`${await byTemplate(cli, format, clientInfo(cli, server), server)}\n`);
    return 0;
  },
};

function clientInfo({ edition }: Cli, { ApiVersion, Os, Arch }: VersionInfo) {
  return {
    Version: edition.version,
    ApiVersion,
    DefaultAPIVersion: edition.defaultApiVersion,
    GitCommit: edition.gitCommit,
    GoVersion: edition.goVersion,
    Os,
    Arch,
    BuildTime: edition.built,
    Context: 'default',
  };
}

function clientText(cli: Cli, server: VersionInfo): string {
  const client = clientInfo(cli, server);
  const downgraded =
    client.ApiVersion === client.DefaultAPIVersion ? '' : ` (downgraded from ${client.DefaultAPIVersion})`;
  return [
    'Client:',
    row('Version', client.Version, 1),
    row('API version', `${client.ApiVersion}${downgraded}`, 1),
    row('Go version', client.GoVersion, 1),
    row('Git commit', client.GitCommit, 1),
    row('Built', client.BuildTime, 1),
    row('OS/Arch', `${client.Os}/${client.Arch}`, 1),
    row('Context', client.Context, 1),
    '',
    '',
  ].join('\n');
}

function serverText(server: VersionInfo): string {
  const lines = ['Server:'];
  for (const { Name, Version, Details } of server.Components) {
    lines.push(` ${Name}:`, row('Version', Version, 2));
    const detail = (label: string, key: string, more = '') => {
      if (Details[key] !== undefined) lines.push(row(label, `${Details[key]}${more}`, 2));
    };
    if (Name !== 'Engine') {
      detail('GitCommit', 'GitCommit');
      continue;
    }
    detail('API version', 'ApiVersion', ` (minimum version ${Details.MinAPIVersion})`);
    detail('Go version', 'GoVersion');
    detail('Git commit', 'GitCommit');
    const built = parseRFC3339(server.BuildTime);
    lines.push(row('Built', built ? formatTime(built, BUILT_LAYOUT) : server.BuildTime, 2));
    lines.push(row('OS/Arch', `${server.Os}/${server.Arch}`, 2));
    detail('Experimental', 'Experimental');
  }
  return `${lines.join('\n')}\n`;
}

/** Values begin in one column, whatever the depth. */
function row(label: string, value: string, depth: number): string {
  return `${' '.repeat(depth)}${`${label}:`.padEnd(20 - depth)}${value}`;
}

async function byTemplate(cli: Cli, format: string, client: unknown, server: VersionInfo): Promise<string> {
  const [{ Template }, { dockerFunctions }, { TemplateParseError }] = await cli.load(
    Promise.all([
      import('../../template/template.ts'),
      import('../../template/functions/docker.ts'),
      import('../../template/errors.ts'),
    ]),
  );
  try {
    return new Template(format === 'json' ? '{{json .}}' : format, dockerFunctions).execute({
      Client: client,
      Server: server,
    });
  } catch (error) {
    const parsing = error instanceof TemplateParseError ? 'template parsing error: ' : '';
    throw new CliError(`${parsing}${(error as Error).message}`, parsing ? 64 : 1);
  }
}
