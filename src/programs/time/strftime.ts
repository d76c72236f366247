import { DAYS, MONTHS } from './names.ts';

const DAY = 86400_000;

/** What a field of a date is padded with, and how wide it is unless told. */
interface Field {
  text: string;
  pad?: '0' | ' ';
  width?: number;
}

/**
 * strftime(3) of glibc in UTC and the C locale, with GNU's flags (`-` no padding, `_` blanks, `0` zeros, `^` upper case, `#`
 * opposite case), widths, and `%N`, `%:z`.
 * @param time milliseconds since the epoch
 */
export function strftime(format: string, time: number): string {
  return format.replace(
    /%([-_0^#]*)(\d*)([EO]?)(:{0,3}z|[A-Za-z%+])/g,
    (whole, flags: string, width: string, _modifier, letter: string) => {
      const field = fieldOf(letter, time);
      if (!field) return whole;
      const padding = flags.includes('-')
        ? ''
        : flags.includes('_')
          ? ' '
          : flags.includes('0')
            ? '0'
            : (field.pad ?? ' ');
      const wide = width === '' ? (field.width ?? 0) : Number(width);
      let { text } = field;
      if (flags.includes('^')) text = text.toUpperCase();
      else if (flags.includes('#')) text = letter === 'p' ? text.toLowerCase() : text.toUpperCase();
      // Nanoseconds are cut, all else is padded.
      if (letter === 'N') return width === '' ? text : text.slice(0, wide).padEnd(wide, '0');
      if (padding === '') return text;
      return padding === '0' && text.startsWith('-')
        ? `-${text.slice(1).padStart(wide - 1, '0')}`
        : text.padStart(wide, padding);
    },
  );
}

function fieldOf(letter: string, time: number): Field | undefined {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  const weekday = date.getUTCDay();
  const hour = date.getUTCHours();
  const two = (value: number, pad: '0' | ' ' = '0'): Field => ({ text: String(value), pad, width: 2 });
  const composed = (format: string): Field => ({ text: strftime(format, time) });
  const yearDay = Math.floor((Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / DAY);
  switch (letter) {
    case '%':
      return { text: '%' };
    case 'n':
      return { text: '\n' };
    case 't':
      return { text: '\t' };
    case 'Y':
      return { text: String(year), pad: '0', width: year > 9999 ? 5 : 4 };
    case 'C':
      return two(Math.floor(year / 100));
    case 'y':
      return two(((year % 100) + 100) % 100);
    case 'm':
      return two(month + 1);
    case 'd':
      return two(day);
    case 'e':
      return two(day, ' ');
    case 'H':
      return two(hour);
    case 'k':
      return two(hour, ' ');
    case 'I':
      return two(hour % 12 || 12);
    case 'l':
      return two(hour % 12 || 12, ' ');
    case 'M':
      return two(date.getUTCMinutes());
    case 'S':
      return two(date.getUTCSeconds());
    case 'N':
      return {
        text: `${String(date.getUTCMilliseconds()).padStart(3, '0')}${String(Math.round((time - Math.floor(time)) * 1e6)).padStart(6, '0')}`,
      };
    case 's':
      return { text: String(Math.floor(time / 1000)), pad: '0', width: 1 };
    case 'p':
      return { text: hour < 12 ? 'AM' : 'PM' };
    case 'P':
      return { text: hour < 12 ? 'am' : 'pm' };
    case 'a':
      return { text: (DAYS[weekday] as string).slice(0, 3) };
    case 'A':
      return { text: DAYS[weekday] as string };
    case 'b':
    case 'h':
      return { text: (MONTHS[month] as string).slice(0, 3) };
    case 'B':
      return { text: MONTHS[month] as string };
    case 'j':
      return { text: String(yearDay + 1), pad: '0', width: 3 };
    case 'u':
      return { text: String(weekday || 7) };
    case 'w':
      return { text: String(weekday) };
    case 'q':
      return { text: String(Math.floor(month / 3) + 1) };
    case 'U':
      return two(Math.floor((yearDay + 7 - weekday) / 7));
    case 'W':
      return two(Math.floor((yearDay + 7 - ((weekday + 6) % 7)) / 7));
    case 'V':
      return two(isoWeek(date).week);
    case 'G':
      return { text: String(isoWeek(date).year), pad: '0', width: 4 };
    case 'g':
      return two(isoWeek(date).year % 100);
    case 'Z':
      return { text: 'UTC' };
    case 'z':
      return { text: '+0000' };
    case ':z':
      return { text: '+00:00' };
    case '::z':
      return { text: '+00:00:00' };
    case ':::z':
      return { text: '+00' };
    case 'D':
    case 'x':
      return composed('%m/%d/%y');
    case 'F':
      return composed('%Y-%m-%d');
    case 'T':
    case 'X':
      return composed('%H:%M:%S');
    case 'R':
      return composed('%H:%M');
    case 'r':
      return composed('%I:%M:%S %p');
    case 'c':
      return composed('%a %b %e %H:%M:%S %Y');
    default:
      return undefined;
  }
}

/** ISO 8601's week, which belongs to the year of its Thursday. */
function isoWeek(date: Date): { year: number; week: number } {
  const thursday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  return { year, week: Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY + 1) / 7) };
}
