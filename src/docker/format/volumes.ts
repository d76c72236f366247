import type { Volume } from '../../engine/api.ts';
import { humanSize } from '../units.ts';
import type { Listing } from './listing.ts';
import type { Column } from './table.ts';

/** A volume, with what only `docker system df` tells of it. */
export interface VolumeRow extends Volume {
  UsageData?: { RefCount: number; Size: number } | undefined;
}

const UNKNOWN = 'N/A';
/** What swarms know of their volumes. */
const ofClusters = () => UNKNOWN;

/** What `--quiet` leaves. */
export const volumeName: Column<VolumeRow> = { name: 'Name', header: 'VOLUME NAME', value: ({ Name }) => Name };

/** The columns of `docker volume ls` (docker/cli, formatter.volumeContext). */
export const volumeListing: Listing<VolumeRow> = {
  typeName: '*formatter.volumeContext',
  lookups: { Label: ({ Labels }, name) => Labels?.[name] ?? '' },
  columns: [
    volumeName,
    { name: 'Driver', header: 'DRIVER', value: ({ Driver }) => Driver },
    { name: 'Scope', header: 'SCOPE', value: ({ Scope }) => Scope },
    { name: 'Mountpoint', header: 'MOUNTPOINT', value: ({ Mountpoint }) => Mountpoint },
    { name: 'Labels', header: 'LABELS', value: labels },
    {
      name: 'Links',
      header: 'LINKS',
      value: ({ UsageData }) => (UsageData ? String(UsageData.RefCount) : UNKNOWN),
    },
    {
      name: 'Size',
      header: 'SIZE',
      value: ({ UsageData }) => (UsageData && UsageData.Size !== -1 ? humanSize(UsageData.Size) : UNKNOWN),
    },
    { name: 'Group', header: 'GROUP', value: ofClusters },
    { name: 'Availability', header: 'AVAILABILITY', value: ofClusters },
    { name: 'Status', header: 'STATUS', value: ofClusters },
  ],
};

function labels({ Labels }: Volume): string {
  return Object.entries(Labels ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(',');
}
