import type { Parts } from './parse-date.ts';

type Part = keyof Parts;

/** With a colon in them: numbers and what stands between them, and which parts the numbers are. */
const WITH_COLON: readonly (readonly [RegExp, readonly Part[]])[] = [
  [/^\s*(\d+):\s*(\d+)/, ['hour', 'minute']],
  [/^\s*(\d+)\.\s*(\d+)-\s*(\d+):\s*(\d+)/, ['month', 'day', 'hour', 'minute']],
  [/^\s*(\d+)\.\s*(\d+)\.\s*(\d+)-\s*(\d+):\s*(\d+)/, ['year', 'month', 'day', 'hour', 'minute']],
  [/^\s*(\d+)-\s*(\d+)-\s*(\d+)\s+(\d+):\s*(\d+)/, ['year', 'month', 'day', 'hour', 'minute']],
];
const WITH_DASH: typeof WITH_COLON = [
  [/^\s*(\d+)-\s*(\d+)-\s*(\d+)\s+(\d+)/, ['year', 'month', 'day', 'hour']],
  [/^\s*(\d+)-\s*(\d+)-\s*(\d+)/, ['year', 'month', 'day']],
];
const COMPACT: readonly Part[] = ['month', 'day', 'hour', 'minute'];

/**
 * Reads a date as busybox 1.35 does for date -d and touch -d: `hh:mm[:ss]`, `[YYYY.]MM.DD-hh:mm[:ss]`, `YYYY-MM-DD[ hh[:mm[:ss]]]`,
 * `[[[[[YY]YY]MM]DD]hh]mm[.ss]` and `@SECONDS`; a zone such as +0200 may follow a date with its time. Days that a month does not have are those of the next.
 * @param now what parts that are missing are taken from
 * @param options.midnight the time of day is not taken from it
 * @returns milliseconds since the epoch; nothing for what is no date
 */
export function parseBusyboxDate(text: string, now: number, options: { midnight: boolean }): number | undefined {
  const seconds = /^@(\d+)$/.exec(text)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const date = new Date(now);
  const parts: Parts = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: options.midnight ? 0 : date.getUTCHours(),
    minute: options.midnight ? 0 : date.getUTCMinutes(),
    second: options.midnight ? 0 : date.getUTCSeconds(),
  };
  const colon = text.includes(':');
  const zone = /^(\d+-\d+-\d+\s+\d+:\d+(?::\d+)?)\s*([-+])(\d{2})(\d{2})$/.exec(text);
  if (zone) {
    const [, local = '', sign, hours, minutes] = zone;
    const time = parseBusyboxDate(local, now, options);
    const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return time === undefined ? undefined : time - (sign === '-' ? -offset : offset);
  }
  const rest = colon || text.includes('-') ? formed(text, colon ? WITH_COLON : WITH_DASH, parts) : compact(text, parts);
  const end = colon ? ':' : '.';
  const tail = new RegExp(`^(?:\\${end}\\s*(\\d+))?$`).exec(rest ?? 'none');
  if (!tail || (tail[1] !== undefined && !colon && text.includes('-'))) return undefined;
  if (tail[1] !== undefined) parts.second = Number(tail[1]);
  const { year, month, day, hour, minute, second } = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59) return undefined;
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return time.setUTCHours(hour, minute, second);
}

/** @returns what follows the form */
function formed(text: string, forms: typeof WITH_COLON, parts: Parts): string | undefined {
  for (const [pattern, names] of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    names.forEach((name, index) => {
      parts[name] = Number(match[index + 1]);
    });
    return text.slice(match[0].length);
  }
  return undefined;
}

/** Two digits for each part, the last ones being minutes. */
function compact(text: string, parts: Parts): string | undefined {
  const digits = /^\d*/.exec(text)?.[0] ?? '';
  if (digits.length % 2 > 0 || digits.length < 2 || digits.length > 12) return undefined;
  const pairs = (digits.match(/\d\d/g) ?? []).map(Number);
  const own = pairs.slice(-4);
  COMPACT.slice(-own.length).forEach((name, index) => {
    parts[name] = own[index] as number;
  });
  if (pairs.length === 6) parts.year = (pairs[0] as number) * 100 + (pairs[1] as number);
  if (pairs.length === 5) parts.year = nearest(pairs[0] as number, parts.year);
  return text.slice(digits.length);
}

/** The year of two digits that lies within 50 years of another. */
function nearest(short: number, current: number): number {
  const year = current - (current % 100) + short;
  if (year < current - 50) return year + 100;
  return year > current + 50 ? year - 100 : year;
}
