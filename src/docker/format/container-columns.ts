import type { ContainerSummary } from '../../engine/api.ts';
import { ellipsis } from '../ellipsis.ts';
import { humanDuration } from '../human-duration.ts';
import { displayablePorts } from '../ports-display.ts';
import { quote } from '../strconv/quote.ts';
import type { Column } from './table.ts';

/** The columns that `docker ps` shows unless it is told otherwise. `now` in milliseconds. */
export function commonColumns(now: number) {
  return {
    id: containerId,
    image: { name: 'Image', header: 'IMAGE', value: image },
    command: {
      name: 'Command',
      header: 'COMMAND',
      value: ({ Command }, trunc) => quote(trunc ? ellipsis(Command, 20) : Command),
    },
    runningFor: {
      name: 'RunningFor',
      header: 'CREATED',
      value: ({ Created }) => `${humanDuration(now - Created * 1000)} ago`,
    },
    status: { name: 'Status', header: 'STATUS', value: ({ Status }) => Status },
    ports: { name: 'Ports', header: 'PORTS', value: ({ Ports }) => displayablePorts(Ports) },
    names: { name: 'Names', header: 'NAMES', value: names },
  } satisfies Record<string, Column<ContainerSummary>>;
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
