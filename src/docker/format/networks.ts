import type { NetworkInspect } from '../../engine/api.ts';
import type { Listing } from './listing.ts';
import type { Column } from './table.ts';

/** What `--quiet` leaves. */
export const networkId: Column<NetworkInspect> = {
  name: 'ID',
  header: 'NETWORK ID',
  value: ({ Id }, trunc) => (trunc ? Id.slice(0, 12) : Id),
};

/** The columns of `docker network ls` (docker/cli, network.networkContext). */
export const networkListing: Listing<NetworkInspect> = {
  typeName: '*network.networkContext',
  lookups: { Label: ({ Labels }, name) => Labels[name] ?? '' },
  columns: [
    networkId,
    { name: 'Name', header: 'NAME', value: ({ Name }) => Name },
    { name: 'Driver', header: 'DRIVER', value: ({ Driver }) => Driver },
    { name: 'Scope', header: 'SCOPE', value: ({ Scope }) => Scope },
    // This daemon knows nothing of IPv4 being off, and the client takes what is absent for false.
    { name: 'IPv4', header: 'IPV4', value: () => 'false' },
    { name: 'IPv6', header: 'IPV6', value: ({ EnableIPv6 }) => String(EnableIPv6) },
    { name: 'Internal', header: 'INTERNAL', value: ({ Internal }) => String(Internal) },
    {
      name: 'Labels',
      header: 'LABELS',
      value: ({ Labels }) =>
        Object.entries(Labels)
          .map(([name, value]) => `${name}=${value}`)
          .join(','),
    },
    {
      name: 'CreatedAt',
      header: 'CREATED AT',
      value: ({ Created }) => Created.replace('T', ' ').replace('Z', ' +0000 UTC'),
    },
  ],
};
