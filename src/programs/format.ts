/** A conversion specification of printf(3), taken apart. */
export interface Conversion {
  /** Any of `-+ #0'`. */
  flags: string;
  width: number | '*' | undefined;
  precision: number | '*' | undefined;
  /** The conversion's letter. */
  letter: string;
  /** As it was written. */
  source: string;
}

/** A format, taken apart: literal text and conversions in their order. `%%` is literal. */
export type FormatPart = string | Conversion;

/** A `%` that begins no conversion specification ends the parse with this: `source` is how far it got. */
export class FormatError extends Error {
  readonly source: string;
  /** Where it begins. */
  readonly at: number;

  constructor(source: string, at: number) {
    super(`${source}: invalid conversion specification`);
    this.source = source;
    this.at = at;
  }
}

/** @throws {FormatError} */
export function parseFormat(format: string, letters: string): FormatPart[] {
  const parts: FormatPart[] = [];
  const pattern = /%(?:%|([-+ #0']*)(\*|\d+)?(?:\.(\*|-?\d*))?(?:hh|h|ll|l|L|j|z|t)?(.)?)/gs;
  let literal = '';
  let at = 0;
  for (const match of format.matchAll(pattern)) {
    literal += format.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[0] === '%%') {
      literal += '%';
      continue;
    }
    const [source, flags = '', width, precision, letter] = match;
    if (!letter || !letters.includes(letter)) throw new FormatError(source, match.index);
    if (literal) parts.push(literal);
    literal = '';
    parts.push({ flags, width: number(width), precision: number(precision, 0), letter, source });
  }
  literal += format.slice(at);
  if (literal) parts.push(literal);
  return parts;
}

function number(text: string | undefined, empty?: number): number | '*' | undefined {
  if (text === undefined) return undefined;
  if (text === '*') return '*';
  return text === '' ? empty : Number(text);
}

/** A conversion whose width and precision are known. */
export interface Plain {
  flags: string;
  width?: number | undefined;
  precision?: number | undefined;
  letter: string;
}

/** `%d %i %u %o %x %X` of a 64-bit integer; negative ones wrap around in the unsigned conversions. */
export function formatInteger({ flags, width, precision, letter }: Plain, value: bigint): string {
  const signed = letter === 'd' || letter === 'i';
  const magnitude = signed ? (value < 0n ? -value : value) : BigInt.asUintN(64, value);
  const base = letter === 'o' ? 8 : letter === 'x' || letter === 'X' ? 16 : 10;
  let digits = magnitude.toString(base);
  if (precision === 0 && magnitude === 0n) digits = '';
  digits = digits.padStart(precision ?? 1, '0');
  let prefix = signed ? signOf(value < 0n, flags) : '';
  if (flags.includes('#') && base === 8 && !digits.startsWith('0')) digits = `0${digits}`;
  if (flags.includes('#') && base === 16 && magnitude !== 0n) prefix = '0x';
  if (letter === 'X') [prefix, digits] = [prefix.toUpperCase(), digits.toUpperCase()];
  return pad(prefix, digits, flags, width, precision === undefined);
}

/** `%e %f %g %a` and their capitals. */
export function formatFloat({ flags, width, precision, letter }: Plain, value: number): string {
  const negative = value < 0 || Object.is(value, -0);
  const magnitude = Math.abs(value);
  const prefix = signOf(negative, flags);
  let digits: string;
  if (!Number.isFinite(value)) digits = Number.isNaN(value) ? 'nan' : 'inf';
  else digits = floatDigits(letter.toLowerCase(), magnitude, precision, flags.includes('#'));
  if (letter === letter.toUpperCase()) digits = digits.toUpperCase();
  return pad(prefix, digits, flags, width, Number.isFinite(value));
}

/** `%s` and `%c`, padded and cut. */
export function formatString({ flags, width, precision }: Plain, text: string): string {
  const cut = precision === undefined || precision < 0 ? text : text.slice(0, precision);
  return flags.includes('-') ? cut.padEnd(width ?? 0) : cut.padStart(width ?? 0);
}

function floatDigits(letter: string, value: number, precision: number | undefined, alternate: boolean): string {
  const places = precision === undefined || precision < 0 ? 6 : precision;
  if (letter === 'f') return point(fixed(value, places), places, alternate);
  if (letter === 'e') return exponential(value, places, alternate);
  if (letter === 'a') return hexadecimal(value);
  const significant = places === 0 ? 1 : places;
  const exponent = value === 0 ? 0 : Number(value.toExponential(Math.min(significant - 1, 100)).split('e')[1]);
  const small = exponent < -4 || exponent >= significant;
  const text = small
    ? exponential(value, significant - 1, alternate)
    : point(fixed(value, significant - 1 - exponent), significant - 1 - exponent, alternate);
  if (alternate) return text;
  const [mantissa = '', tail] = text.split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return tail === undefined ? short : `${short}e${tail}`;
}

/** toFixed, exact also for large numbers and for more than 100 places. */
function fixed(value: number, places: number): string {
  if (value < 1e21) return value.toFixed(Math.min(places, 100)) + '0'.repeat(Math.max(0, places - 100));
  return BigInt(value).toString() + (places > 0 ? `.${'0'.repeat(places)}` : '');
}

function point(text: string, places: number, alternate: boolean): string {
  return alternate && places === 0 ? `${text}.` : text;
}

function exponential(value: number, places: number, alternate: boolean): string {
  const [mantissa = '', exponent = '+0'] = value.toExponential(Math.min(places, 100)).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${point(mantissa, places, alternate)}e${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}

function hexadecimal(value: number): string {
  if (value === 0) return '0x0p+0';
  const exponent = Math.floor(Math.log2(value));
  const text = (value / 2 ** exponent).toString(16);
  return `0x${text}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

function signOf(negative: boolean, flags: string): string {
  if (negative) return '-';
  return flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
}

function pad(prefix: string, digits: string, flags: string, width = 0, zeros = true): string {
  const room = width - prefix.length - digits.length;
  if (room <= 0) return prefix + digits;
  if (flags.includes('-')) return prefix + digits + ' '.repeat(room);
  if (flags.includes('0') && zeros) return prefix + '0'.repeat(room) + digits;
  return ' '.repeat(room) + prefix + digits;
}
