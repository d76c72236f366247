import type { ContainerSummary } from '../../engine/api.ts';
import { ellipsis } from '../ellipsis.ts';
import { naturalCompare } from '../natural-order.ts';
import { formatTime } from '../time/layout.ts';
import { unixTime } from '../time/time.ts';
import { humanSizeWithPrecision } from '../units.ts';
import { commonColumns } from './container-columns.ts';
import type { Listing } from './listing.ts';

/** Go's time.Time.String without a fraction, as `docker` prints moments that have none. */
export const SECONDS_LAYOUT = '2006-01-02 15:04:05 -0700 MST';

/** All columns of `docker ps` (docker/cli, formatter.ContainerContext). `now` in milliseconds. */
export function containerListing(now: number): Listing<ContainerSummary> {
  const common = commonColumns(now);
  return {
    typeName: '*formatter.ContainerContext',
    unset: { Platform: null },
    lookups: { Label: (container, name) => container.Labels[name] ?? '' },
    columns: [
      common.id,
      common.names,
      common.image,
      common.command,
      {
        name: 'CreatedAt',
        header: 'CREATED AT',
        value: ({ Created }) => formatTime(unixTime(Created), SECONDS_LAYOUT),
      },
      common.runningFor,
      common.ports,
      { name: 'State', header: 'STATE', value: ({ State }) => State },
      common.status,
      { name: 'Size', header: 'SIZE', value: size },
      { name: 'Labels', header: 'LABELS', value: labels },
      { name: 'Mounts', header: 'MOUNTS', value: mounts },
      {
        name: 'LocalVolumes',
        header: 'LOCAL VOLUMES',
        value: ({ Mounts }) => String(Mounts.filter(({ Driver }) => Driver === 'local').length),
      },
      {
        name: 'Networks',
        header: 'NETWORKS',
        value: ({ NetworkSettings }) => Object.keys(NetworkSettings.Networks).sort().join(','),
      },
    ],
  };
}

function size({ SizeRw = 0, SizeRootFs = 0 }: ContainerSummary): string {
  const own = humanSizeWithPrecision(SizeRw, 3);
  return SizeRootFs > 0 ? `${own} (virtual ${humanSizeWithPrecision(SizeRootFs, 3)})` : own;
}

function labels({ Labels }: ContainerSummary): string {
  return Object.entries(Labels)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(',');
}

function mounts({ Mounts }: ContainerSummary, trunc: boolean): string {
  const sources = Mounts.map(({ Name, Source }) => {
    const source = Name || Source;
    return trunc ? ellipsis(source, 15) : source;
  });
  return sources.sort(naturalCompare).join(',');
}
