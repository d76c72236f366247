import { type DiskUsage, sum } from '../disk-usage.ts';
import { humanSize } from '../units.ts';
import type { Listing } from './listing.ts';

/** A row of `docker system df`. */
interface UsageRow {
  type: string;
  total: number;
  active: number;
  size: number;
  reclaimable: number;
}

/** The columns of `docker system df` (docker/cli, formatter.diskUsageImagesContext and its kin). */
export const usageListing: Listing<UsageRow> = {
  typeName: '*formatter.diskUsageImagesContext',
  columns: [
    { name: 'Type', header: 'TYPE', value: ({ type }) => type },
    { name: 'TotalCount', header: 'TOTAL', value: ({ total }) => String(total) },
    { name: 'Active', header: 'ACTIVE', value: ({ active }) => String(active) },
    { name: 'Size', header: 'SIZE', value: ({ size }) => humanSize(size) },
    {
      name: 'Reclaimable',
      header: 'RECLAIMABLE',
      value: ({ reclaimable, size }) =>
        humanSize(reclaimable) + (size > 0 ? ` (${Math.trunc((reclaimable * 100) / size)}%)` : ''),
    },
  ],
};

export const RAW_USAGE =
  'type: {{.Type}}\ntotal: {{.TotalCount}}\nactive: {{.Active}}\nsize: {{.Size}}\nreclaimable: {{.Reclaimable}}\n';

/** A row for each kind. */
export function usageRows({ layersSize, images, containers, volumes }: DiskUsage): UsageRow[] {
  const used = images.filter(({ Containers }) => Containers > 0);
  const running = containers.filter(({ State }) => ['running', 'paused', 'restarting'].includes(State));
  const written = (list: typeof containers) => sum(list.map(({ SizeRw = 0 }) => SizeRw));
  const known = volumes.flatMap(({ UsageData }) => UsageData ?? []);
  const stored = (list: typeof known) => sum(list.map(({ Size }) => Math.max(Size, 0)));
  return [
    {
      type: 'Images',
      total: images.length,
      active: used.length,
      size: layersSize,
      reclaimable: layersSize - sum(used.map(({ Size, SharedSize }) => Size - SharedSize)),
    },
    {
      type: 'Containers',
      total: containers.length,
      active: running.length,
      size: written(containers),
      reclaimable: written(containers) - written(running),
    },
    {
      type: 'Local Volumes',
      total: volumes.length,
      active: known.filter(({ RefCount }) => RefCount !== 0).length,
      size: stored(known),
      reclaimable: stored(known.filter(({ RefCount }) => RefCount === 0)),
    },
    { type: 'Build Cache', total: 0, active: 0, size: 0, reclaimable: 0 },
  ];
}
