import type { HostConfig } from '../../engine/api.ts';
import type { Options } from '../cli/options.ts';
import { GoError } from '../go-error.ts';

/** Namespaces that a container may share: what `--pid` and its like accept, in the order in which they are checked. */
const MODES = [
  { flag: 'pid', field: 'PidMode', name: 'PID', valid: /^(host|container:.+)?$/ },
  { flag: 'uts', field: 'UTSMode', name: 'UTS', valid: /^(host)?$/ },
  { flag: 'userns', field: 'UsernsMode', name: 'USER', valid: /^(host)?$/ },
  { flag: 'cgroupns', field: 'CgroupnsMode', name: 'CGROUP', valid: /^(host|private)?$/ },
] as const;

/** @throws {GoError} in the client's words */
export function namespaceModes(options: Options): Pick<HostConfig, 'PidMode' | 'UTSMode'> {
  const modes = MODES.map(({ flag, field, name, valid }) => {
    const mode = options.string(flag);
    if (!valid.test(mode)) throw new GoError(`--${flag}: invalid ${name} mode`);
    return [field, mode] as const;
  });
  return Object.fromEntries(modes.filter(([, mode]) => mode !== ''));
}
