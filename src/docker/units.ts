import { GoError } from './go-error.ts';
import { formatFloat } from './strconv/format-float.ts';
import { parseFloat64 } from './strconv/parse-float.ts';

const SECOND = 1000;
const HOURS_PER = { day: 24, week: 24 * 7, month: 24 * 30, year: 24 * 365 };

/** go-units' HumanDuration, of milliseconds: `Less than a second`, `About an hour`, `3 weeks`. */
export function humanDuration(milliseconds: number): string {
  const seconds = Math.trunc(milliseconds / SECOND);
  if (seconds < 1) return 'Less than a second';
  if (seconds === 1) return '1 second';
  if (seconds < 60) return `${seconds} seconds`;
  const minutes = Math.trunc(seconds / 60);
  if (minutes === 1) return 'About a minute';
  if (minutes < 60) return `${minutes} minutes`;
  const exactHours = milliseconds / SECOND / 3600;
  const hours = Math.trunc(exactHours + 0.5);
  if (hours === 1) return 'About an hour';
  if (hours < 48) return `${hours} hours`;
  if (hours < HOURS_PER.week * 2) return `${Math.trunc(hours / HOURS_PER.day)} days`;
  if (hours < HOURS_PER.month * 2) return `${Math.trunc(hours / HOURS_PER.week)} weeks`;
  if (hours < HOURS_PER.year * 2) return `${Math.trunc(hours / HOURS_PER.month)} months`;
  return `${Math.trunc(Math.trunc(exactHours) / HOURS_PER.year)} years`;
}

const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'];
const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'ZiB', 'YiB'];

/**
 * go-units' CustomSize: the size divided by the base until it is below that, with so many significant digits (`%.4g`),
 * and its unit.
 */
function customSize(size: number, precision: number, base: number, units: readonly string[]): string {
  let scaled = size;
  let i = 0;
  while (scaled >= base && i < units.length - 1) {
    scaled /= base;
    i++;
  }
  return formatFloat(scaled, 'g', precision) + units[i];
}

/** Decimal units with up to four significant digits: `1.984MB`. */
export function humanSize(size: number): string {
  return humanSizeWithPrecision(size, 4);
}

/** Decimal units with as many significant digits; `docker images` and `docker ps -s` use three: `1.98MB`. */
export function humanSizeWithPrecision(size: number, precision: number): string {
  return customSize(size, precision, 1000, DECIMAL);
}

/** Binary units with up to four significant digits: `64MiB`. */
export function bytesSize(size: number): string {
  return customSize(size, 4, 1024, BINARY);
}

/** Powers of the base by the first letter of a suffix. */
const POWERS = ['b', 'k', 'm', 'g', 't', 'p'];

/** `1.5GB` in decimal units, as bytes. Throws GoError: `invalid size: 'abc'`, `invalid suffix: 'x'`. */
export function fromHumanSize(text: string): number {
  return parseSize(text, 1000);
}

/** `64m`, `1g`, `512KiB` in binary units, as bytes: what `--memory` takes. Throws GoError as fromHumanSize does. */
export function ramInBytes(text: string): number {
  return parseSize(text, 1024);
}

function parseSize(text: string, base: number): number {
  const last = Math.max(...Array.from('0123456789. ', (char) => text.lastIndexOf(char)));
  if (last < 0) throw new GoError(`invalid size: '${text}'`);
  const number = text.slice(0, text[last] === ' ' ? last : last + 1);
  const suffix = text.slice(last + 1);
  const size = parseFloat64(number);
  if (size < 0) throw new GoError(`invalid size: '${text}'`);
  if (suffix === '') return Math.trunc(size);
  return Math.trunc(size * multiplier(suffix, base));
}

function multiplier(suffix: string, base: number): number {
  if (suffix.length > 3) throw new GoError(`invalid suffix: '${suffix}'`);
  const lower = suffix.toLowerCase();
  const form = /^(b|[kmgtp](i?b)?)$/.exec(lower);
  if (!form) throw new GoError(`invalid suffix: '${lower}'`);
  return base ** POWERS.indexOf(lower[0] ?? 'b');
}
