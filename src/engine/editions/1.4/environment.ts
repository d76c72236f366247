import { type EnvironmentRules, type LinkView, overrideVariables } from '../../containers/environment.ts';
import { firstPort, ownVariables, PATH, portVariables } from '../1.x/environment.ts';

/** Docker 1.4: what is executed later gets what the container was started with. */
export const environment: EnvironmentRules = {
  frozen: true,
  link: linkVariables,
  process: ({ hostname, tty, links, env }) =>
    overrideVariables([`PATH=${PATH}`, `HOSTNAME=${hostname}`, ...(tty ? ['TERM=xterm'] : []), ...links], env),
};

/** links.ToEnv of Docker 1.4: three neighbours and more are told as a block alone. */
function linkVariables({ alias, path, address, ports, env }: LinkView): string[] {
  const prefix = alias.toUpperCase().replaceAll('-', '_');
  const variables = firstPort(prefix, address, ports);
  for (let i = 0; i < ports.length; ) {
    const last = endOfBlock(ports, i);
    const block = ports.slice(i, last + 1);
    if (block.length > 2) variables.push(...blockVariables(prefix, address, block));
    else variables.push(...portVariables(prefix, address, block));
    i = last + 1;
  }
  return [...variables, ...ownVariables(prefix, path, env)];
}

type Ports = LinkView['ports'];

/** Numbers alone count. */
function endOfBlock(ports: Ports, start: number): number {
  let end = start;
  while (end + 1 < ports.length && (ports[end + 1]?.port ?? 0) === (ports[end]?.port ?? 0) + 1) end += 1;
  return end;
}

function blockVariables(prefix: string, address: string, block: Ports): string[] {
  const [from, to] = [block[0], block.at(-1)];
  if (!from || !to) return [];
  const name = (protocol: string) => `${prefix}_PORT_${from.port}_${protocol.toUpperCase()}`;
  return [
    `${name(from.protocol)}_START=${from.protocol}://${address}:${from.port}`,
    `${name(from.protocol)}_ADDR=${address}`,
    `${name(from.protocol)}_PROTO=${from.protocol}`,
    `${name(from.protocol)}_PORT_START=${from.port}`,
    `${name(to.protocol)}_END=${to.protocol}://${address}:${to.port}`,
    `${name(to.protocol)}_PORT_END=${to.port}`,
  ];
}
