const LETTERS = 'KMGTPEZY';

/**
 * A number with a multiplier behind it: GNU's `b` (512), `K`, `KiB`, `M` … (1024) and `kB`, `MB` … (1000).
 * @returns nothing for what is no such number
 */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+)(?:(b|c|w)|([kKmMGTPEZY])(iB|B)?)?$/.exec(text);
  if (!match) return undefined;
  const [, digits, unit, letter, suffix] = match;
  const count = Number(digits);
  if (unit) return count * (unit === 'b' ? 512 : unit === 'w' ? 2 : 1);
  if (!letter) return count;
  return count * (suffix === 'B' ? 1000 : 1024) ** (LETTERS.indexOf(letter.toUpperCase()) + 1);
}

/**
 * A size for people: `512`, `1.5K`, `23M`. Rounded up, as GNU's -h does.
 * @param base 1024, or 1000 for --si
 */
export function humanSize(bytes: number, base = 1024): string {
  if (bytes < base) return String(Math.ceil(bytes));
  let power = Math.min(LETTERS.length, Math.floor(Math.log(bytes) / Math.log(base)));
  let scaled = bytes / base ** power;
  let text = scaled < 10 ? (Math.ceil(scaled * 10) / 10).toFixed(1) : String(Math.ceil(scaled));
  if (Number(text) >= base && power < LETTERS.length) {
    power += 1;
    scaled = 1;
    text = '1.0';
  } else if (text === '10.0') {
    text = '10';
  }
  const letter = LETTERS[power - 1] as string;
  return text + (base === 1000 && letter === 'K' ? 'k' : letter);
}

/** busybox's size for people: rounded to the nearest, with one digit behind the point from 1 KiB on. */
export function busyboxSize(size: number): string {
  if (size < 1024) return String(size);
  let value = size;
  let unit = 0;
  while (value >= 1024 && unit < 'KMGTPE'.length) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(1)}${'KMGTPE'[unit - 1]}`;
}
