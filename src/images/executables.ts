import { type LayerSource, program } from '../fs/layer.ts';
import { programNames } from '../programs/registry.ts';

/** Programs that live elsewhere than in `src/programs`: the shells, and the docker command. */
const ELSEWHERE = ['bash:bash', 'busybox:sh', 'docker:docker'];

/**
 * The executables of some packages, by their paths in /usr/bin.
 * @param packages as in the names of programs: `coreutils` for `coreutils:cat`
 */
export function executables(packages: readonly string[]): [string, LayerSource][] {
  return [...programNames, ...ELSEWHERE].flatMap((name) => {
    const [owner = '', command = ''] = name.split(':');
    return packages.includes(owner) ? [[`usr/bin/${command}`, program(name)] as [string, LayerSource]] : [];
  });
}
