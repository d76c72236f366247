import { quoteJSON } from '../json/quote.ts';
import { bool, define, float64, getter, int, int64, type Method, string, struct, type Type } from '../reflect/type.ts';
import { toInt } from '../strconv/parse-int.ts';
import { formatDuration } from './duration.ts';
import { formatTime, monthName, RFC3339_NANO, STRING_LAYOUT, weekdayName } from './layout.ts';
import { type Clock, clockOf, parseRFC3339, type Time, zeroTime } from './time.ts';

/** The zero time.Time is a struct without data. */
function timeOf(data: Partial<Time>): Time {
  return { ...zeroTime, ...data };
}

function timeGetter(result: Type, call: (time: Time) => unknown): Method {
  return getter(result, (data: Partial<Time>) => call(timeOf(data)));
}

function clockGetter(result: Type, part: keyof Clock): Method {
  return timeGetter(result, (time) => clockOf(time)[part]);
}

function goString(time: Time): string {
  const { year, month, day, hour, minute, second } = clockOf(time);
  const location = time.zone === 'UTC' ? 'time.UTC' : 'time.Location("")';
  return `time.Date(${year}, time.${monthName(month)}, ${[day, hour, minute, second, time.nanoseconds, location].join(', ')})`;
}

/** Nanoseconds from one instant to another. */
function between(from: Time, to: Time): bigint {
  return BigInt(to.seconds - from.seconds) * 1_000_000_000n + BigInt(to.nanoseconds - from.nanoseconds);
}

function comparison(test: (difference: bigint) => boolean): Method {
  return {
    get params() {
      return [timeType];
    },
    result: bool,
    call: (data: Partial<Time>, other: Partial<Time>) => test(between(timeOf(other), timeOf(data))),
  };
}

/** time.Duration; its data is a count of nanoseconds. */
export const durationType: Type = define('time.Duration', int64, {
  String: getter(string, formatDuration),
  Nanoseconds: getter(int64, (nanoseconds: number) => nanoseconds),
  Microseconds: getter(int64, (nanoseconds: number) => Math.trunc(nanoseconds / 1e3)),
  Milliseconds: getter(int64, (nanoseconds: number) => Math.trunc(nanoseconds / 1e6)),
  Seconds: getter(float64, (nanoseconds: number) => nanoseconds / 1e9),
  Minutes: getter(float64, (nanoseconds: number) => nanoseconds / 6e10),
  Hours: getter(float64, (nanoseconds: number) => nanoseconds / 3.6e12),
});

const month = define('time.Month', int, { String: getter(string, monthName) });
const weekday = define('time.Weekday', int, { String: getter(string, weekdayName) });

/** time.Time; its data is a `Time`, and in JSON it is RFC 3339. */
export const timeType: Type = struct('time.Time', [], {
  String: timeGetter(string, (time) => formatTime(time, STRING_LAYOUT)),
  GoString: timeGetter(string, goString),
  Format: {
    params: [string],
    result: string,
    call: (data: Partial<Time>, layout: string) => formatTime(timeOf(data), layout),
  },
  Year: clockGetter(int, 'year'),
  Month: clockGetter(month, 'month'),
  Day: clockGetter(int, 'day'),
  Weekday: clockGetter(weekday, 'weekday'),
  YearDay: clockGetter(int, 'yearDay'),
  Hour: clockGetter(int, 'hour'),
  Minute: clockGetter(int, 'minute'),
  Second: clockGetter(int, 'second'),
  Nanosecond: timeGetter(int, (time) => time.nanoseconds),
  Unix: timeGetter(int64, (time) => time.seconds),
  UnixMilli: timeGetter(int64, (time) => time.seconds * 1000 + Math.floor(time.nanoseconds / 1e6)),
  UnixNano: timeGetter(int64, (time) => toInt(BigInt(time.seconds) * 1_000_000_000n + BigInt(time.nanoseconds))),
  IsZero: timeGetter(bool, (time) => time.seconds === zeroTime.seconds && time.nanoseconds === 0),
  Sub: {
    // A getter, for a type cannot name itself while it is being made.
    get params() {
      return [timeType];
    },
    result: durationType,
    call: (data: Partial<Time>, other: Partial<Time>) => toInt(between(timeOf(other), timeOf(data))),
  },
  After: comparison((difference) => difference > 0n),
  Before: comparison((difference) => difference < 0n),
  Equal: comparison((difference) => difference === 0n),
  MarshalJSON: timeGetter(string, (time) => quoteJSON(formatTime(time, RFC3339_NANO))),
  UnmarshalJSON: { params: [string], result: string, call: (text: string) => parseRFC3339(text) ?? zeroTime },
});
