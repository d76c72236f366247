import type { Clock } from '../kernel/clock.ts';

/** Go's zero time: what has not happened. */
export const NEVER = '0001-01-01T00:00:00Z';

/** The least that two stamps differ by, in milliseconds. */
const TICK = 0.001;

/**
 * Moments in the order in which they were asked for: like the clock's, in milliseconds since the epoch with fractions, but
 * no two are the same, even where virtual time stands still.
 */
export class Stamps {
  readonly #clock: Clock;
  /** The last one given. */
  last: number;

  constructor(clock: Clock, last = 0) {
    this.#clock = clock;
    this.last = last;
  }

  next(): number {
    this.last = Math.max(this.#clock.now(), this.last + TICK);
    return this.last;
  }
}

function split(ms: number): { seconds: string; nanoseconds: string } {
  const whole = Math.floor(ms / 1000);
  const nanoseconds = Math.min(999_999_999, Math.max(0, Math.floor((ms - whole * 1000) * 1e6)));
  return {
    seconds: new Date(whole * 1000).toISOString().slice(0, 19),
    nanoseconds: String(nanoseconds).padStart(9, '0'),
  };
}

/** RFC 3339 with as many digits of nanoseconds as there are (Go's time.RFC3339Nano); 0 is {@link NEVER}. */
export function formatTime(ms: number): string {
  if (ms === 0) return NEVER;
  const { seconds, nanoseconds } = split(ms);
  const digits = nanoseconds.replace(/0+$/, '');
  return digits === '' ? `${seconds}Z` : `${seconds}.${digits}Z`;
}

/** RFC 3339 with all nine digits of nanoseconds, as logs have it. */
export function formatTimeFixed(ms: number): string {
  const { seconds, nanoseconds } = split(ms);
  return `${seconds}.${nanoseconds}Z`;
}

/** RFC 3339 in whole seconds. */
export function formatSeconds(ms: number): string {
  return `${split(ms).seconds}Z`;
}

/** Milliseconds since the epoch of an RFC 3339 time. */
export function parseTime(text: string): number {
  const match = /^(.*?)(\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text);
  if (!match) return Number.NaN;
  return Date.parse(`${match[1]}${match[3]}`) + Number(match[2] ?? 0) * 1000;
}
