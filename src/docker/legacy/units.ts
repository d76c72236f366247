import { formatFloat } from '../strconv/format-float.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'];

/** A size with a blank before its unit (pkg/units of Docker 1.x): `1.984 MB`. */
export function humanSize(size: number): string {
  let scaled = size;
  let i = 0;
  while (scaled >= 1000 && i < UNITS.length - 1) {
    scaled /= 1000;
    i += 1;
  }
  return `${formatFloat(scaled, 'g', 4)} ${UNITS[i]}`;
}

/** How long ago something was, in seconds (pkg/units of Docker 1.x): every part is cut off, and one second is `1 seconds`. */
export function humanDuration(milliseconds: number): string {
  const seconds = Math.trunc(milliseconds / 1000);
  const minutes = Math.trunc(seconds / 60);
  const hours = Math.trunc(minutes / 60);
  if (seconds < 1) return 'Less than a second';
  if (seconds < 60) return `${seconds} seconds`;
  if (minutes === 1) return 'About a minute';
  if (minutes < 60) return `${minutes} minutes`;
  if (hours === 1) return 'About an hour';
  if (hours < 48) return `${hours} hours`;
  if (hours < 24 * 7 * 2) return `${Math.trunc(hours / 24)} days`;
  if (hours < 24 * 30 * 3) return `${Math.trunc(hours / 24 / 7)} weeks`;
  if (hours < 24 * 365 * 2) return `${Math.trunc(hours / 24 / 30)} months`;
  return `${(seconds / 3600 / 24 / 365).toFixed(6)} years`;
}

/** An id without its algorithm, in full or cut to twelve digits. */
export function showId(id: string, full: boolean): string {
  const bare = id.replace(/^sha256:/, '');
  return full ? bare : bare.slice(0, 12);
}
