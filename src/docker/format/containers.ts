import type { ContainerSummary } from '../../engine/api.ts';
import { ellipsis } from '../ellipsis.ts';
import { naturalCompare } from '../natural-order.ts';
import { displayablePorts } from '../ports-display.ts';
import { quote } from '../strconv/quote.ts';
import { formatTime } from '../time/layout.ts';
import { unixTime } from '../time/time.ts';
import { humanDuration, humanSizeWithPrecision } from '../units.ts';
import type { Listing } from './listing.ts';
import type { Column } from './table.ts';

/** Go's time.Time.String without a fraction, as `docker` prints moments that have none. */
export const SECONDS_LAYOUT = '2006-01-02 15:04:05 -0700 MST';

/** The columns of `docker ps` (docker/cli, formatter.ContainerContext). `now` in milliseconds. */
export function containerListing(now: number): Listing<ContainerSummary> {
  return {
    typeName: '*formatter.ContainerContext',
    unset: { Platform: null },
    lookups: { Label: (container, name) => container.Labels[name] ?? '' },
    columns: [
      containerId,
      { name: 'Names', header: 'NAMES', value: names },
      { name: 'Image', header: 'IMAGE', value: image },
      {
        name: 'Command',
        header: 'COMMAND',
        value: ({ Command }, trunc) => quote(trunc ? ellipsis(Command, 20) : Command),
      },
      {
        name: 'CreatedAt',
        header: 'CREATED AT',
        value: ({ Created }) => formatTime(unixTime(Created), SECONDS_LAYOUT),
      },
      {
        name: 'RunningFor',
        header: 'CREATED',
        value: ({ Created }) => `${humanDuration(now - Created * 1000)} ago`,
      },
      { name: 'Ports', header: 'PORTS', value: ({ Ports }) => displayablePorts(Ports) },
      { name: 'State', header: 'STATE', value: ({ State }) => State },
      { name: 'Status', header: 'STATUS', value: ({ Status }) => Status },
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

/** What `--quiet` leaves. */
export const containerId: Column<ContainerSummary> = {
  name: 'ID',
  header: 'CONTAINER ID',
  value: ({ Id }, trunc) => (trunc ? Id.slice(0, 12) : Id),
};

/** Truncated, only the own name is shown, and not those that links give. */
function names({ Names }: ContainerSummary, trunc: boolean): string {
  const bare = Names.map((name) => name.replace(/^\//, ''));
  const own = trunc ? bare.find((name) => !name.includes('/')) : undefined;
  return own ?? bare.join(',');
}

function image({ Image, ImageID }: ContainerSummary, trunc: boolean): string {
  if (Image === '') return '<no image>';
  if (!trunc) return Image;
  const short = (id: string) => id.replace(/^sha256:/, '').slice(0, 12);
  return short(ImageID) === short(Image) ? short(ImageID) : Image;
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
