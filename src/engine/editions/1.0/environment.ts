import { type EnvironmentRules, type LinkView, overrideVariables } from '../../containers/environment.ts';
import { firstPort, ownVariables, PATH, portVariables } from '../1.x/environment.ts';

/** Docker 1.0: HOME is no user's, and a link's variables keep the dashes of its alias. */
export const environment: EnvironmentRules = {
  link: linkVariables,
  process: ({ hostname, tty, links, env }) =>
    overrideVariables(
      ['HOME=/', `PATH=${PATH}`, `HOSTNAME=${hostname}`, ...(tty ? ['TERM=xterm'] : []), ...links],
      env,
    ),
};

/** links.ToEnv of Docker 1.0. */
function linkVariables({ alias, path, address, ports, env }: LinkView): string[] {
  const prefix = alias.toUpperCase();
  return [
    ...firstPort(prefix, address, ports),
    ...portVariables(prefix, address, ports),
    ...ownVariables(prefix, path, env),
  ];
}
