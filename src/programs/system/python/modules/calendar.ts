import { DAYS, MONTHS } from '../../../time/names.ts';

/** From 1. */
export function dayOfYear(date: Date): number {
  return (
    Math.floor(
      (Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - Date.UTC(date.getUTCFullYear(), 0, 1)) /
        86_400_000,
    ) + 1
  );
}

/** strftime(3) of the C locale, in UTC. */
export function strftime(format: string, date: Date, microseconds = date.getUTCMilliseconds() * 1000): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hour = date.getUTCHours();
  const parts: Record<string, () => string> = {
    a: () => (DAYS[date.getUTCDay()] ?? '').slice(0, 3),
    A: () => DAYS[date.getUTCDay()] ?? '',
    b: () => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3),
    B: () => MONTHS[date.getUTCMonth()] ?? '',
    c: () => strftime('%a %b %e %H:%M:%S %Y', date),
    d: () => two(date.getUTCDate()),
    D: () => strftime('%m/%d/%y', date),
    e: () => String(date.getUTCDate()).padStart(2),
    f: () => String(microseconds).padStart(6, '0'),
    F: () => strftime('%Y-%m-%d', date),
    H: () => two(hour),
    I: () => two(hour % 12 || 12),
    j: () => String(dayOfYear(date)).padStart(3, '0'),
    m: () => two(date.getUTCMonth() + 1),
    M: () => two(date.getUTCMinutes()),
    n: () => '\n',
    p: () => (hour < 12 ? 'AM' : 'PM'),
    R: () => strftime('%H:%M', date),
    s: () => String(Math.floor(date.getTime() / 1000)),
    S: () => two(date.getUTCSeconds()),
    t: () => '\t',
    T: () => strftime('%H:%M:%S', date),
    u: () => String(date.getUTCDay() || 7),
    w: () => String(date.getUTCDay()),
    x: () => strftime('%m/%d/%y', date),
    X: () => strftime('%H:%M:%S', date),
    y: () => two(date.getUTCFullYear() % 100),
    Y: () => String(date.getUTCFullYear()),
    z: () => '',
    Z: () => '',
    '%': () => '%',
  };
  return format.replace(/%(.)/g, (whole, letter: string) => parts[letter]?.() ?? whole);
}
