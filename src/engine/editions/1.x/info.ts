import type { SystemInfo } from '../../api.ts';
import type { InfoView } from '../../system.ts';
import { info as laterInfo } from '../20.10/info.ts';

/** `GET /info` of Docker 1.x: what later ones say, as far as there was anything to say, of a machine of its time. */
export function info(view: InfoView): SystemInfo {
  return {
    ...laterInfo(view),
    Driver: 'aufs',
    DriverStatus: [
      ['Root Dir', '/var/lib/docker/aufs'],
      ['Dirs', String(view.images + 2 * (view.running + view.paused + view.stopped))],
    ],
  };
}
