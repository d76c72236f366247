import type { Edition } from '../edition.ts';
import { environment } from './1.4/environment.ts';
import { hosts } from './1.4/hosts.ts';
import { names } from './1.4/names.ts';
import { nativeContainer, nativeImage } from './1.4/native.ts';
import { adoptImages, hasCommand } from './1.x/adopt.ts';
import { verifyCreate } from './1.x/create.ts';
import { dated } from './1.x/dated.ts';
import { PATH } from './1.x/environment.ts';
import { firewallOf } from './1.x/firewall.ts';
import { info } from './1.x/info.ts';
import { legacyOperations } from './1.x/operations.ts';
import { portSequence } from './1.x/ports.ts';
import { status } from './1.x/status.ts';
import { texts } from './1.x/texts.ts';
import { versionOf } from './1.x/version.ts';
import { docker20_10 } from './20.10.ts';

/** Docker 1.4.1, the engine of the guide's second edition. */
export const docker1_4: Edition = {
  id: '1.4',
  version: versionOf('1.4.1', { api: '1.16', go: 'go1.3.3', commit: '5bc2ff8' }),
  defaultBridge: { name: 'docker0', subnet: '172.17.0.0/16', gateway: '172.17.42.1' },
  addresses: { order: 'next', never: [1] },
  ports: { first: 49153, last: 65535, order: 'next', attempts: 10, ipv6: false, sequence: portSequence },
  macAddress: docker20_10.macAddress,
  names,
  hosts,
  environment,
  texts,
  status,
  exitCode: ({ code, signalled }) => (signalled ? -1 : code),
  creation: { verify: verifyCreate, keepsFailed: true },
  links: { byNameOnly: true, unreachable: ' (exit status 2)' },
  process: { terminalName: '/dev/console', listedGroupsOnly: true },
  failedExec: (message, now) => ({ said: dated(message, now), exitCode: 1 }),
  startFailure: (state, message) => {
    state.error = message;
  },
  forgetSource: (links, id) => {
    for (const { recipient, link } of links.to(id)) links.remove(recipient, link.path);
  },
  volumePath: (name) => `/var/lib/docker/vfs/dir/${name}`,
  adopt: (images) => adoptImages(images, { version: '1.4.1', env: [`PATH=${PATH}`], keepsCommand: hasCommand }),
  operations: legacyOperations({
    hostConfigAtStart: false,
    cannotEnd: 'Could not kill running container, cannot remove',
    waitNotFound: texts.noSuchContainer,
    noSuchLink: texts.noSuchContainer,
    psOptionsInOne: false,
    images: {
      tagTaken: (tag, id) =>
        `Conflict: Tag ${tag} is already set to image ${id}, if you want to replace it, please use -f option`,
      noSuchId: (name) => `no such id: ${name}`,
      untagsFirst: false,
    },
    container: nativeContainer,
    image: nativeImage,
  }),
  firewall: async () => firewallOf({ masquerade: '! -o docker0', hairpin: true }),
  views: async () => ({ ...(await docker20_10.views()), info }),
};
