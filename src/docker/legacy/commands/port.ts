import { CliError } from '../../cli/error.ts';
import type { LegacyRun } from '../command.ts';

export const port: LegacyRun = async ({ cli, edition, args }) => {
  const [name = '', wanted] = args;
  const { NetworkSettings } = await cli.ask((client) => client.containerInspect(name));
  const { Ports: ports } = NetworkSettings;
  if (args.length !== 2 || wanted === undefined) {
    const lines = Object.entries(ports).flatMap(([from, bindings]) =>
      (bindings ?? []).map(({ HostIp, HostPort }) => `${from} -> ${HostIp}:${HostPort}\n`),
    );
    await cli.print(lines.join(''));
    return 0;
  }
  const slash = wanted.indexOf('/');
  const named = slash >= 0 && slash < wanted.length - 1;
  const number = named ? wanted.slice(0, slash) : wanted;
  const protocol = named ? wanted.slice(slash + 1) : 'tcp';
  const bindings = ports[`${number}/${protocol}`];
  if (!bindings) {
    throw new CliError(
      `Error: No public port '${edition.port.missing(number, protocol, wanted)}' published for ${name}`,
    );
  }
  await cli.print(bindings.map(({ HostIp, HostPort }) => `${HostIp}:${HostPort}\n`).join(''));
  return 0;
};
