import type { DockerCommand } from '../docker/cli/edition.ts';
import { docker28 } from '../docker/editions/28.2.ts';
import { docker20_10 } from '../engine/editions/20.10.ts';
import type { Edition } from '../engine/engine.ts';
import { type EditionName, editionNames, USUAL_EDITION } from './edition-names.ts';

export { editionNames, USUAL_EDITION };

/** A Docker of a machine: the daemon's edition, and the command's. */
export interface MachineEdition {
  engine: Edition;
  command: DockerCommand;
}

/** By name; older ones are loaded when a machine wants them. */
const EDITIONS: Readonly<Record<EditionName, () => MachineEdition | Promise<MachineEdition>>> = {
  '1.0': async () => {
    const [{ docker1_0: engine }, { docker1_0: command }] = await Promise.all([
      import('../engine/editions/1.0.ts'),
      import('../docker/editions/1.0.ts'),
    ]);
    return { engine, command };
  },
  '1.4': async () => {
    const [{ docker1_4: engine }, { docker1_4: command }] = await Promise.all([
      import('../engine/editions/1.4.ts'),
      import('../docker/editions/1.4.ts'),
    ]);
    return { engine, command };
  },
  '20.10': () => ({ engine: docker20_10, command: docker28 }),
};

/** @throws {RangeError} for an edition that does not exist */
export function loadEdition(name: string): MachineEdition | Promise<MachineEdition> {
  const load = Object.hasOwn(EDITIONS, name) ? EDITIONS[name as EditionName] : undefined;
  if (!load) throw new RangeError(`there is no edition ${name}; there is ${editionNames.join(', ')}`);
  return load();
}
