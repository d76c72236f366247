import type { Edition } from '../edition.ts';
import { environment } from './1.0/environment.ts';
import { failedTask } from './1.0/failed-task.ts';
import { names } from './1.0/names.ts';
import { texts } from './1.0/texts.ts';
import { docker1_4 } from './1.4.ts';
import { adoptImages, hasCommand } from './1.x/adopt.ts';
import { PATH } from './1.x/environment.ts';
import { firewallOf } from './1.x/firewall.ts';
import { hosts } from './1.x/hosts.ts';
import { nativeContainer } from './1.x/native-container.ts';
import { nativeImage } from './1.x/native-image.ts';
import { legacyOperations } from './1.x/operations.ts';
import { versionOf } from './1.x/version.ts';

/** The kernel's own choice, for Docker 1.0 sets none: any address that nobody assigned. */
function chosenByKernel(_address: string, random: { hex(digits: number): string }): string {
  const digits = random.hex(12);
  const first = ((Number.parseInt(digits.slice(0, 2), 16) & 0xfe) | 2).toString(16).padStart(2, '0');
  return [first, ...(digits.slice(2).match(/../g) ?? [])].join(':');
}

/** Docker 1.0.1, the engine of the guide's first edition: what it does otherwise than 1.4. */
export const docker1_0: Edition = {
  ...docker1_4,
  id: '1.0',
  version: versionOf('1.0.1', { api: '1.12', go: 'go1.2.1', commit: '990021a' }),
  addresses: { ...docker1_4.addresses, alsoForNone: true },
  ports: { ...docker1_4.ports, order: 'lowest', sticky: true, leaks: true },
  macAddress: chosenByKernel,
  names,
  hosts,
  environment,
  texts,
  failedTask,
  startFailure: () => {},
  adopt: (images) =>
    adoptImages(images, { version: '1.0.1', env: ['HOME=/', `PATH=${PATH}`], keepsCommand: hasCommand }),
  operations: legacyOperations({
    hostConfigAtStart: true,
    removalGrace: 5,
    cannotEnd: 'Could not stop running container, cannot remove',
    waitNotFound: (name) => `no such container: ${name}`,
    noSuchLink: (name) => `No such link: ${name}`,
    psOptionsInOne: true,
    images: { noSuchId: (name) => `No such id: ${name}`, untagsFirst: true },
    container: nativeContainer,
    image: nativeImage,
  }),
  firewall: async () => firewallOf({ masquerade: '! -d 172.17.0.0/16', hairpin: false }),
};
