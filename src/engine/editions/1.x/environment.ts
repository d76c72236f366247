import type { LinkView } from '../../containers/environment.ts';

export const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What a source does not pass on. */
const OWN = ['HOME', 'PATH'];

/** The variables of each port alone. */
export function portVariables(prefix: string, address: string, ports: LinkView['ports']): string[] {
  return ports.flatMap(({ port, protocol }) => {
    const name = `${prefix}_PORT_${port}_${protocol.toUpperCase()}`;
    return [
      `${name}=${protocol}://${address}:${port}`,
      `${name}_ADDR=${address}`,
      `${name}_PORT=${port}`,
      `${name}_PROTO=${protocol}`,
    ];
  });
}

/** The lowest port: what `DB_PORT` says. */
export function firstPort(prefix: string, address: string, [first]: LinkView['ports']): string[] {
  return first ? [`${prefix}_PORT=${first.protocol}://${address}:${first.port}`] : [];
}

/** The link's name, and what the source hands down of its own: no value with an equals sign in it. */
export function ownVariables(prefix: string, path: string, env: readonly string[]): string[] {
  const handed = env.filter((entry) => entry.split('=').length === 2 && !OWN.includes(entry.split('=')[0] as string));
  return [`${prefix}_NAME=${path}`, ...handed.map((entry) => `${prefix}_ENV_${entry}`)];
}
