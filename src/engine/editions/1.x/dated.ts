const two = (n: number) => String(n).padStart(2, '0');

/** A line of Go's package log, which writes the date before what it says. @param now milliseconds since the epoch */
export function dated(message: string, now: number): string {
  const date = new Date(now);
  const day = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())].join('/');
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${day} ${time} ${message}\n`;
}
