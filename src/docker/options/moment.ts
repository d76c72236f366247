import { GoError } from '../go-error.ts';
import { quote } from '../strconv/quote.ts';
import { parseDuration } from '../time/duration.ts';
import { parseTime } from './go-time.ts';

/**
 * Reads what `--since` and `--until` take: an age such as `42m`, a time, or seconds since the epoch (moby,
 * timetypes.GetTimestamp).
 * @param now in milliseconds
 * @returns seconds since the epoch
 * @throws {GoError} for what is none of these
 */
export function parseMoment(text: string, now: number): number {
  const age = ageOf(text);
  if (age !== undefined) return Math.floor(now / 1000 - age);
  try {
    const { seconds, nanoseconds } = parseTime(layoutOf(text), text);
    return seconds + nanoseconds / 1e9;
  } catch (error) {
    // With a dash it was meant to be a time, and what is wrong with it is worth knowing.
    if (text.includes('-')) throw error;
  }
  if (/^\+?\d{1,18}(\.\d+)?$/.test(text)) return Number(text);
  throw new GoError(`failed to parse value as time or duration: ${quote(text)}`);
}

/** In seconds; nothing for what is no duration. A zero alone is a time. */
function ageOf(text: string): number | undefined {
  if (text === '0') return undefined;
  try {
    return Number(parseDuration(text)) / 1e9;
  } catch {
    return undefined;
  }
}

/** The layout that comes nearest to what was typed: a time may end at the hour, and need not name a zone. */
function layoutOf(text: string): string {
  const count = (char: string) => text.split(char).length - 1;
  const zoned = /[zZ+]/.test(text) || count('-') === 3;
  const zone = zoned ? 'Z07:00' : '';
  if (text.includes('.')) return `2006-01-02T15:04:05.999999999${zone}`;
  if (!text.includes('T')) return `2006-01-02${zone}`;
  const colons = count(':') - (zoned && !/[zZ]/.test(text) && text.includes(':') ? 1 : 0);
  const time = ['15', '15:04'][colons] ?? '15:04:05';
  return `2006-01-02T${time}${zone}`;
}
