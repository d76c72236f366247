import { type EnvironmentRules, type LinkView, overrideVariables } from '../../containers/environment.ts';

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What a source does not pass on. */
const OWN = ['HOME', 'PATH'];

export const environment: EnvironmentRules = {
  link: linkVariables,
  process: ({ hostname, tty, links, env }) =>
    overrideVariables([`PATH=${PATH}`, `HOSTNAME=${hostname}`, ...(tty ? ['TERM=xterm'] : []), ...links], env),
};

/** daemon/links of Docker 20.10: the lowest port, blocks of three and more neighbours, each port, the name, the source's own. */
function linkVariables({ alias, path, address, ports, env }: LinkView): string[] {
  const prefix = alias.toUpperCase().replaceAll('-', '_');
  const [first] = ports;
  const variables = first ? [`${prefix}_PORT=${first.protocol}://${address}:${first.port}`] : [];
  for (let i = 0; i < ports.length; ) {
    const last = endOfBlock(ports, i);
    if (last <= i + 1) {
      i += 1;
      continue;
    }
    const [from, to] = [ports[i], ports[last]];
    if (from && to) variables.push(...blockVariables(prefix, address, from, to));
    i = last + 1;
  }
  for (const { port, protocol } of ports) {
    const name = `${prefix}_PORT_${port}_${protocol.toUpperCase()}`;
    variables.push(
      `${name}=${protocol}://${address}:${port}`,
      `${name}_ADDR=${address}`,
      `${name}_PORT=${port}`,
      `${name}_PROTO=${protocol}`,
    );
  }
  variables.push(`${prefix}_NAME=${path}`);
  for (const entry of env) {
    const at = entry.indexOf('=');
    if (at >= 0 && !OWN.includes(entry.slice(0, at))) variables.push(`${prefix}_ENV_${entry}`);
  }
  return variables;
}

type Port = LinkView['ports'][number];

/** Numbers alone count: 53/tcp and 53/udp stand for two neighbours. */
function endOfBlock(ports: readonly Port[], start: number): number {
  let value = ports[start]?.port ?? 0;
  for (let i = start + 1; i < ports.length; i++) {
    if ((ports[i]?.port ?? 0) > value + 1) return i - 1;
    value += 1;
  }
  return ports.length - 1;
}

function blockVariables(prefix: string, address: string, from: Port, to: Port): string[] {
  const name = (port: Port) => `${prefix}_PORT_${from.port}_${port.protocol.toUpperCase()}`;
  return [
    `${name(from)}_START=${from.protocol}://${address}:${from.port}`,
    `${name(from)}_ADDR=${address}`,
    `${name(from)}_PROTO=${from.protocol}`,
    `${name(from)}_PORT_START=${from.port}`,
    `${name(to)}_END=${to.protocol}://${address}:${to.port}`,
    `${name(to)}_PORT_END=${to.port}`,
  ];
}
