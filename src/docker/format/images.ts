import type { ImageSummary } from '../../engine/api.ts';
import { formatTime } from '../time/layout.ts';
import { unixTime } from '../time/time.ts';
import { humanDuration, humanSize, humanSizeWithPrecision } from '../units.ts';
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

/** A row for every tag; images without one have one row, unless only digests name them (docker/cli, formatter.imageFormat). */
export function imageRows(images: readonly ImageSummary[], digests: boolean): ImageRow[] {
  return images.flatMap((image) => {
    const tags = (image.RepoTags ?? []).map(splitTag);
    const references = (image.RepoDigests ?? []).map((reference) => {
      const at = reference.lastIndexOf('@');
      return { repository: reference.slice(0, at), digest: reference.slice(at + 1) };
    });
    if (tags.length === 0) {
      const [reference] = references;
      return [{ image, repository: reference?.repository ?? NONE, tag: NONE, digest: reference?.digest ?? NONE }];
    }
    return tags.map(({ repository, tag }) => {
      const digest = digests ? references.find((reference) => reference.repository === repository)?.digest : undefined;
      return { image, repository, tag, digest: digest ?? NONE };
    });
  });
}

function splitTag(reference: string): { repository: string; tag: string } {
  const at = reference.lastIndexOf(':');
  return { repository: reference.slice(0, at), tag: reference.slice(at + 1) };
}

/** What `--quiet` leaves. */
export const imageId: Column<ImageRow> = {
  name: 'ID',
  header: 'IMAGE ID',
  value: ({ image }, trunc) => (trunc ? image.Id.replace(/^sha256:/, '').slice(0, 12) : image.Id),
};

/** The columns of `docker images` (docker/cli, formatter.imageContext). `now` in milliseconds. */
export function imageListing(now: number): Listing<ImageRow> {
  const unknown = () => 'N/A';
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
      { name: 'Containers', header: 'CONTAINERS', value: unknown },
      { name: 'SharedSize', header: 'SHARED SIZE', value: unknown },
      { name: 'UniqueSize', header: 'UNIQUE SIZE', value: unknown },
    ],
  };
}
