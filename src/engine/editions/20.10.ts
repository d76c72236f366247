import type { Edition } from '../edition.ts';
import { environment } from './20.10/environment.ts';
import { hosts } from './20.10/hosts.ts';
import { names } from './20.10/names.ts';
import { status } from './20.10/status.ts';
import { texts } from './20.10/texts.ts';
import { version } from './20.10/version.ts';

/** Docker Engine 20.10.24. */
export const docker20_10: Edition = {
  id: '20.10',
  version,
  defaultBridge: { name: 'docker0', subnet: '172.17.0.0/16', gateway: '172.17.0.1' },
  addresses: { order: 'lowest', never: [] },
  ports: { first: 32768, last: 60999, order: 'next', attempts: 10, ipv6: true },
  macAddress: (address) =>
    `02:42:${address
      .split('.')
      .map((byte) => Number(byte).toString(16).padStart(2, '0'))
      .join(':')}`,
  names,
  hosts,
  environment,
  texts,
  status,
  exitCode: ({ code }) => code,
  firewall: async () => (await import('./20.10/firewall.ts')).firewall,
  views: async () => (await import('./20.10/views.ts')).views,
};
