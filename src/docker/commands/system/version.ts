import type { VersionInfo } from '../../../engine/api.ts';
import { noArgs } from '../../cli/args.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { formatTime } from '../../time/layout.ts';
import { parseRFC3339 } from '../../time/time.ts';
import { clientVersionOf } from './client-version.ts';

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
    if (format === '') {
      await cli.print(clientText(cli, server) + serverText(server));
      return 0;
    }
    const [{ formatSingle }, { versionInfo }] = await cli.load(
      Promise.all([import('../../format/single.ts'), import('../../types/version.ts')]),
    );
    const shown = { Client: clientInfo(cli, server), Server: withBuildTimes(server) };
    const { output, failure } = formatSingle(format, versionInfo, shown, 'version');
    await cli.print(output);
    if (failure) throw failure;
    return 0;
  },
};

function clientInfo(cli: Cli, server: VersionInfo) {
  return { ApiVersion: server.ApiVersion, ...clientVersionOf(cli, server) };
}

/** The parts of the daemon tell when they were built as the client does. */
function withBuildTimes(server: VersionInfo): VersionInfo {
  const Components = server.Components.map((component) => {
    const { BuildTime } = component.Details;
    if (BuildTime === undefined) return component;
    return { ...component, Details: { ...component.Details, BuildTime: built(BuildTime) } };
  });
  return { ...server, Components };
}

function built(text: string): string {
  const time = parseRFC3339(text);
  return time ? formatTime(time, BUILT_LAYOUT) : text;
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
    lines.push(row('Built', built(server.BuildTime), 2));
    lines.push(row('OS/Arch', `${server.Os}/${server.Arch}`, 2));
    detail('Experimental', 'Experimental');
  }
  return `${lines.join('\n')}\n`;
}

/** Values begin in one column, whatever the depth. */
function row(label: string, value: string, depth: number): string {
  return `${' '.repeat(depth)}${`${label}:`.padEnd(20 - depth)}${value}`;
}
