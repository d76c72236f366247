import { GoError } from './go-error.ts';
import { formatFloat } from './strconv/format-float.ts';
import { parseFloat64 } from './strconv/parse-float.ts';

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
