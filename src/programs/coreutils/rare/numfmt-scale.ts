/** How a number is written for people: with which suffixes, and in which steps. */
export type Scale = 'none' | 'auto' | 'si' | 'iec' | 'iec-i';
export type Rounding = 'up' | 'down' | 'from-zero' | 'towards-zero' | 'nearest';

const LETTERS = 'KMGTPEZY';

export function round(value: number, how: Rounding): number {
  if (how === 'up') return Math.ceil(value);
  if (how === 'down') return Math.floor(value);
  if (how === 'towards-zero') return Math.trunc(value);
  if (how === 'from-zero') return value < 0 ? Math.floor(value) : Math.ceil(value);
  return value < 0 ? -Math.round(-value) : Math.round(value);
}

/** What is wrong with a number, in numfmt's words. */
export class NumberError extends Error {}

/** A number as it was read. */
export interface Read {
  value: number;
  /** Digits behind the point. */
  precision: number;
}

/** @param text without blanks around it @throws {NumberError} */
export function parseNumber(text: string, scale: Scale, shown: string): Read {
  const [, digits, fraction, rest = ''] = /^(-?\d+)(?:\.(\d*))?(.*)$/s.exec(text) ?? [];
  if (digits === undefined) throw new NumberError(`invalid number: ${shown}`);
  if (fraction === '') throw new NumberError(`invalid number: ${shown}`);
  if (digits.replace(/^-?0*/, '').length > 27) throw new NumberError(`value too large to be converted: ${shown}`);
  const value = Number(`${digits}.${fraction ?? 0}`);
  const precision = fraction?.length ?? 0;
  if (rest === '') return { value, precision };
  const letter = LETTERS.indexOf(rest[0] === 'k' ? 'K' : (rest[0] as string)) + 1;
  if (letter === 0) throw new NumberError(`invalid suffix in input: ${shown}`);
  if (scale === 'none') throw new NumberError(`rejecting suffix in input: ${shown} (consider using --from)`);
  const binary = rest[1] === 'i' && (scale === 'auto' || scale === 'iec-i');
  if (scale === 'iec-i' && !binary) throw new NumberError(`missing 'i' suffix in input: ${shown} (e.g Ki/Mi/Gi)`);
  const behind = rest.slice(binary ? 2 : 1);
  if (behind !== '') throw new NumberError(`invalid suffix in input ${shown}: '${behind}'`);
  const base = scale === 'si' || (scale === 'auto' && !binary) ? 1000 : 1024;
  // How many digits there are then depends on the value.
  return { value: value * base ** letter, precision: 0 };
}

/** A number with a suffix: at most three digits, or one and a fraction. */
export function scaled(
  value: number,
  scale: Scale,
  how: Rounding,
  precision: number | undefined,
): { digits: string; suffix: string } {
  const base = scale === 'si' ? 1000 : 1024;
  let power = 0;
  let left = value;
  while (Math.abs(left) >= base && power < LETTERS.length) {
    left /= base;
    power += 1;
  }
  const places = precision ?? 1;
  const limited = power === 0 && precision === undefined ? 0 : Math.min(places, 3 * Math.max(1, power));
  const show = Math.abs(left) < 10 ? 10 ** limited : 1;
  const factor = precision === undefined ? (Math.abs(left) < 10 && left !== 0 ? 10 : 1) : 10 ** limited;
  left = round(left * factor, how) / factor;
  if (Math.abs(left) >= base && power < LETTERS.length) {
    left /= base;
    power += 1;
  }
  const decimals =
    precision === undefined ? (power > 0 && Math.abs(left) < 10 && show > 0 && left !== 0 ? 1 : 0) : places;
  const letter = power > 0 ? `${LETTERS[power - 1]}${scale === 'iec-i' ? 'i' : ''}` : '';
  return { digits: left.toFixed(decimals), suffix: letter };
}
