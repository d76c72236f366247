import type { ImageHistory } from '../../engine/api.ts';
import { ellipsis } from '../ellipsis.ts';
import { humanDuration } from '../human-duration.ts';
import { formatTime, RFC3339_NANO } from '../time/layout.ts';
import { unixTime } from '../time/time.ts';
import { humanSizeWithPrecision } from '../units.ts';
import type { Listing } from './listing.ts';
import type { Column } from './table.ts';

/** What `--quiet` leaves. Layers that came from elsewhere have no image, but `<missing>`. */
export const layerId: Column<ImageHistory> = {
  name: 'ID',
  header: 'IMAGE',
  value: ({ Id }, trunc) => (trunc ? Id.replace(/^sha256:/, '').slice(0, 12) : Id),
};

/**
 * The columns of `docker history` (docker/cli, image.historyContext).
 * @param now in milliseconds
 * @param human sizes and times as people say them
 */
export function historyListing(now: number, human: boolean): Listing<ImageHistory> {
  const createdAt = ({ Created }: ImageHistory) => formatTime(unixTime(Created), RFC3339_NANO);
  const createdSince = (layer: ImageHistory) => {
    if (!human) return createdAt(layer);
    return layer.Created === 0 ? 'N/A' : `${humanDuration(now - layer.Created * 1000)} ago`;
  };
  return {
    typeName: '*image.historyContext',
    columns: [
      layerId,
      { name: 'CreatedAt', header: 'CREATED AT', value: createdAt },
      { name: 'CreatedSince', header: 'CREATED', value: createdSince },
      {
        name: 'CreatedBy',
        header: 'CREATED BY',
        value: ({ CreatedBy }, trunc) => {
          const command = CreatedBy.replaceAll('\t', ' ');
          return trunc ? ellipsis(command, 45) : command;
        },
      },
      {
        name: 'Size',
        header: 'SIZE',
        value: ({ Size }) => (human ? humanSizeWithPrecision(Size, 3) : String(Size)),
      },
      { name: 'Comment', header: 'COMMENT', value: ({ Comment }) => Comment },
    ],
  };
}
