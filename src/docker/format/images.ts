import type { ImageSummary } from '../../engine/api.ts';
import { humanDuration } from '../human-duration.ts';
import { formatTime } from '../time/layout.ts';
import { unixTime } from '../time/time.ts';
import { humanSize, humanSizeWithPrecision } from '../units.ts';
import { compareBytes } from '../utf8.ts';
import { SECONDS_LAYOUT } from './containers.ts';
import type { Listing } from './listing.ts';
import type { Column } from './table.ts';

/** A row of `docker images`: an image under one of its names. */
export interface ImageRow {
  image: ImageSummary;
  repository: string;
  tag: string;
  digest: string;
}

const NONE = '<none>';
const UNKNOWN = 'N/A';

/**
 * A row for every name of every image, by repository (docker/cli, formatter.imageFormat). Digests have rows of their own
 * only where they are asked for; a repository without tags has a row in any case.
 * @param digests whether the table shows them
 * @param format a template that shows them is as good, but for repositories without tags
 */
export function imageRows(images: readonly ImageSummary[], digests: boolean, format = ''): ImageRow[] {
  const wanted = digests || format.includes('{{.Digest}}');
  return images.flatMap((image) => {
    const tags = byRepository(image.RepoTags, ':');
    const references = byRepository(image.RepoDigests, '@');
    const rows = sorted(tags).flatMap(([repository, names]) => {
      const own = wanted ? (references.get(repository) ?? [NONE]) : [NONE];
      references.delete(repository);
      return names.flatMap((tag) => own.map((digest) => ({ image, repository, tag, digest })));
    });
    for (const [repository, own] of sorted(references)) {
      for (const digest of digests ? own : ['']) rows.push({ image, repository, tag: NONE, digest });
    }
    return rows.length > 0 ? rows : [{ image, repository: NONE, tag: NONE, digest: NONE }];
  });
}

function sorted(map: ReadonlyMap<string, string[]>): [string, string[]][] {
  return [...map].sort(([a], [b]) => compareBytes(a, b));
}

/** Takes `REPOSITORY:TAG` or `REPOSITORY@DIGEST` apart. */
function byRepository(references: readonly string[] | null, separator: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const reference of references ?? []) {
    if (reference === `${NONE}${separator}${NONE}`) continue;
    const at = reference.lastIndexOf(separator);
    const repository = reference.slice(0, at);
    found.set(repository, [...(found.get(repository) ?? []), reference.slice(at + 1)]);
  }
  return found;
}

/** What `--quiet` leaves. */
export const imageId: Column<ImageRow> = {
  name: 'ID',
  header: 'IMAGE ID',
  value: ({ image }, trunc) => (trunc ? image.Id.replace(/^sha256:/, '').slice(0, 12) : image.Id),
};

/** The columns of `docker images` (docker/cli, formatter.imageContext). `now` in milliseconds. */
export function imageListing(now: number): Listing<ImageRow> {
  return {
    typeName: '*formatter.imageContext',
    columns: [
      imageId,
      { name: 'Repository', header: 'REPOSITORY', value: ({ repository }) => repository },
      { name: 'Tag', header: 'TAG', value: ({ tag }) => tag },
      { name: 'Digest', header: 'DIGEST', value: ({ digest }) => digest },
      {
        name: 'CreatedSince',
        header: 'CREATED',
        value: ({ image }) => `${humanDuration(now - image.Created * 1000)} ago`,
      },
      {
        name: 'CreatedAt',
        header: 'CREATED AT',
        value: ({ image }) => formatTime(unixTime(image.Created), SECONDS_LAYOUT),
      },
      { name: 'Size', header: 'SIZE', value: ({ image }) => humanSizeWithPrecision(image.Size, 3) },
      { name: 'VirtualSize', header: 'SIZE', value: ({ image }) => humanSize(image.Size) },
      // These three only `docker system df` knows.
      {
        name: 'Containers',
        header: 'CONTAINERS',
        value: ({ image }) => (image.Containers === -1 ? UNKNOWN : String(image.Containers)),
      },
      {
        name: 'SharedSize',
        header: 'SHARED SIZE',
        value: ({ image }) => (image.SharedSize === -1 ? UNKNOWN : humanSize(image.SharedSize)),
      },
      {
        name: 'UniqueSize',
        header: 'UNIQUE SIZE',
        value: ({ image }) => (image.SharedSize === -1 ? UNKNOWN : humanSize(image.Size - image.SharedSize)),
      },
    ],
  };
}
