import type { ContainerInspect } from '../../machine/types.ts';
import type { World } from '../world.ts';

/** A container that runs, or the sentence that says why there is none. */
export function running(name: string, world: World): { container?: ContainerInspect; missing?: string } {
  const container = world.containers.get(name);
  if (!container) return { missing: absent(name, world) };
  return container.State.Running ? { container } : { missing: stopped(container) };
}

/** Says that a container is not there, and which one could have been meant. */
export function absent(name: string, world: World): string {
  const similar = [...world.containers.keys()].find((other) => isSlip(other, name));
  return `There is no container named ${name}.${similar ? ` There is one named ${similar}.` : ''}`;
}

/** Says why a container does not run. */
export function stopped(container: ContainerInspect): string {
  const name = container.Name.slice(1);
  const { Status, ExitCode, Error: reason } = container.State;
  if (Status === 'created') return `${name} was created, but does not run.${reason ? ` Docker says: ${reason}` : ''}`;
  return `${name} does not run: it is ${Status}, with the exit status ${ExitCode}.`;
}

/** Images are the same with and without `:latest`. */
export function sameImage(a: string, b: string): boolean {
  const full = (name: string) => (/:[^/]+$/.test(name) ? name : `${name}:latest`);
  return full(a) === full(b);
}

/** Whether one name could be the other misspelt: at most two letters differ, are missing, or are swapped. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  if ([...short].sort().join('') === [...long].sort().join('')) return true;
  let differing = 0;
  for (let i = 0, j = 0; i < short.length || j < long.length; i++, j++) {
    if (short[i] === long[j]) continue;
    differing += 1;
    if (short.length < long.length) i -= 1;
    if (differing > 1) return false;
  }
  return true;
}
