import type { Texts } from '../../edition.ts';
import { texts as later } from '../1.x/texts.ts';

const TAKEN = 'port has already been allocated';

/** What the daemon of Docker 1.0 says where that of 1.4 has other words. */
export const texts: Texts = {
  ...later,
  invalidName: (name) => `Invalid container name (${name}), only [a-zA-Z0-9_.-] are allowed`,
  noVolumesFrom: (name) => `Container ${name} not found. Impossible to mount its volumes`,
  cannotRemoveRunning: () => 'Impossible to remove a running container, please stop it first or use -f',
  portTaken: () => TAKEN,
  portsExhausted: 'All dynamic port have been exhausted',
  portNotBound: () => TAKEN,
};
