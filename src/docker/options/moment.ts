import { CliError } from '../cli/error.ts';
import { parseDuration } from '../time/duration.ts';
import { parseRFC3339 } from '../time/time.ts';

/**
 * Reads what `--since` and `--until` take: an age such as `42m`, a time, or seconds since the epoch (moby, timetypes.GetTimestamp).
 * @param now in milliseconds
 * @returns seconds since the epoch
 * @throws {CliError} for what is none of these
 */
export function parseMoment(text: string, now: number, flag: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const full = /^\d{4}-\d\d-\d\d$/.test(text)
    ? `${text}T00:00:00Z`
    : /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)
      ? `${text.length === 16 ? `${text}:00` : text}Z`
      : text;
  const time = parseRFC3339(full);
  if (time) return time.seconds + time.nanoseconds / 1e9;
  try {
    return (now - Number(parseDuration(text)) / 1e6) / 1000;
  } catch {
    throw new CliError(`invalid value for "${flag}": failed to parse value as time or duration: "${text}"`);
  }
}
