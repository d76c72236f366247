import type { Cli } from '../cli/cli.ts';
import type { DiskUsage } from '../disk-usage.ts';
import { containerListing } from './containers.ts';
import { imageListing, imageRows } from './images.ts';
import type { Listing } from './listing.ts';
import { table } from './table.ts';
import { volumeListing } from './volumes.ts';

const IMAGES = ['Repository', 'Tag', 'ID', 'CreatedSince', 'Size', 'SharedSize', 'UniqueSize', 'Containers'];
const CONTAINERS = ['ID', 'Image', 'Command', 'LocalVolumes', 'Size', 'RunningFor', 'Status', 'Names'];
const VOLUMES = ['Name', 'Links', 'Size'];
/** There is nothing in the build cache. */
const BUILD_CACHE =
  'Build cache usage: 0B\n\nCACHE ID   CACHE TYPE   SIZE      CREATED   LAST USED   USAGE     SHARED\n';

/** What `docker system df -v` prints (docker/cli, formatter.DiskUsageContext). */
export async function verboseUsage(cli: Cli, usage: DiskUsage, format: string): Promise<string> {
  const now = cli.proc.clock.now();
  const images = {
    listing: imageListing(now),
    items: imageRows(usage.images, false).map((row) => ({ ...row, digest: '' })),
  };
  const containers = { listing: containerListing(now), items: usage.containers };
  const volumes = { listing: volumeListing, items: usage.volumes };
  if (format !== '' && format !== 'table') {
    const { formatUsage } = await cli.load(import('./template-usage.ts'));
    return formatUsage(format, images, containers, volumes);
  }
  return [
    `Images space usage:\n\n${part(images, IMAGES)}`,
    `Containers space usage:\n\n${part(containers, CONTAINERS)}`,
    `Local Volumes space usage:\n\n${part(volumes, VOLUMES)}`,
    BUILD_CACHE,
  ].join('\n');
}

/** Some things, with how they are listed. */
export interface Part<T> {
  listing: Listing<T>;
  items: readonly T[];
}

function part<T>({ listing, items }: Part<T>, names: readonly string[]): string {
  const columns = names.flatMap((name) => listing.columns.filter((column) => column.name === name));
  return table(columns, items, true);
}
