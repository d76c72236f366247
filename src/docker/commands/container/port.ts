import { rangeArgs } from '../../cli/args.ts';
import type { Cli } from '../../cli/cli.ts';
import type { Command } from '../../cli/command.ts';
import { CliError } from '../../cli/error.ts';
import { naturalCompare } from '../../natural-order.ts';
import { splitProtocol } from '../../options/ports.ts';

export const port: Command = {
  use: 'port CONTAINER [PRIVATE_PORT[/PROTO]]',
  short: 'Show where the ports of a container are published',
  aliases: ['docker container port', 'docker port'],
  args: rangeArgs(1, 2),
  flags: [],
  run: async (cli, _options, [container = '', wanted = '']) => {
    const { NetworkSettings } = await cli.ask((client) => client.containerInspect(container));
    const ports = NetworkSettings.Ports;
    if (wanted !== '') {
      const { protocol, port } = splitProtocol(wanted);
      if (!/^\d+$/.test(port) || Number(port) > 65535) {
        throw new CliError(`Error: invalid port (${port}): strconv.ParseUint: parsing "${port}": invalid syntax`);
      }
      const bindings = ports[`${port}/${protocol}`];
      if (!bindings?.length) throw new CliError(`Error: No public port '${wanted}' published for ${container}`);
      return printSorted(
        cli,
        bindings.map(({ HostIp, HostPort }) => joinHostPort(HostIp, HostPort)),
      );
    }
    const rows = Object.entries(ports).flatMap(([name, bindings]) =>
      (bindings ?? []).map(({ HostIp, HostPort }) => `${name} -> ${joinHostPort(HostIp, HostPort)}`),
    );
    return printSorted(cli, rows);
  },
};

async function printSorted(cli: Cli, rows: readonly string[]): Promise<number> {
  const sorted = [...rows].sort(naturalCompare);
  await cli.print(sorted.map((row) => `${row}\n`).join(''));
  return 0;
}

/** Go's net.JoinHostPort: an IPv6 address stands in brackets. */
function joinHostPort(host: string, port: string): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
