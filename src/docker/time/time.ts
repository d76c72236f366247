/** An instant as Go's time.Time: seconds and nanoseconds since 1970 UTC, and the zone in which it is told. */
export interface Time {
  readonly seconds: number;
  readonly nanoseconds: number;
  /** Seconds east of UTC. */
  readonly offset: number;
  /** `UTC`, or the empty string if the zone has no name. */
  readonly zone: string;
}

/** The parts of a Time in its own zone. Month 1…12, weekday 0 (Sunday)…6. */
export interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY = 86_400_000;

/** Year 1, January 1, 00:00:00 UTC: Go's zero time. */
export const zeroTime: Time = { seconds: -62_135_596_800, nanoseconds: 0, offset: 0, zone: 'UTC' };

/** time.Unix(seconds, nanoseconds).UTC() */
export function unixTime(seconds: number, nanoseconds = 0): Time {
  return { seconds, nanoseconds, offset: 0, zone: 'UTC' };
}

/** The instant of a JavaScript time, in milliseconds. */
export function timeFromMilliseconds(milliseconds: number): Time {
  const seconds = Math.floor(milliseconds / 1000);
  return unixTime(seconds, Math.round((milliseconds - seconds * 1000) * 1_000_000));
}

/** RFC 3339 with up to nine digits of fractional seconds, as time.Time reads it from JSON; undefined if it is not that. */
export function parseRFC3339(text: string): Time | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const valid = date.getUTCMonth() === month - 1 && hour < 24 && minute < 60 && second < 60;
  if (!valid) return undefined;
  const zone = parts[8] ?? 'Z';
  const offset =
    zone === 'Z' ? 0 : Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(4)) * 60);
  const nanoseconds = Number((parts[7] ?? '').slice(0, 9).padEnd(9, '0'));
  return { seconds: date.getTime() / 1000 - offset, nanoseconds, offset, zone: zone === 'Z' ? 'UTC' : '' };
}

/** What a calendar and a clock in the time's zone show. */
export function clockOf({ seconds, offset }: Time): Clock {
  const date = new Date((seconds + offset) * 1000);
  const year = date.getUTCFullYear();
  const newYear = new Date(date.getTime());
  newYear.setUTCMonth(0, 1);
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    yearDay: Math.round((date.getTime() - newYear.getTime()) / DAY) + 1,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
