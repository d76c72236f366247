const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** A number of bytes in decimal units with four digits, such as `1.984MB` (go-units' HumanSize). */
export function humanSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${fourDigits(value)}${UNITS[unit]}`;
}

/** Go's %.4g, as far as it goes without an exponent. */
function fourDigits(value: number): string {
  return String(Number(value.toPrecision(4)));
}
