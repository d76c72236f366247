import { type Clock, clockOf, type Time } from './time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** How a time.Time prints itself. */
export const STRING_LAYOUT = '2006-01-02 15:04:05.999999999 -0700 MST';
/** How a time.Time is written in JSON. */
export const RFC3339_NANO = '2006-01-02T15:04:05.999999999Z07:00';

/** Every element of Go's reference time, longer ones before shorter ones that begin alike. */
const ELEMENTS =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|002|0[1-6]|2006|15|__2|_2(?!006)|[12345]|PM|pm|[Z-]07(?:0000|:00:00|00|:00)?|[.,](?:0+|9+)(?!\d)/g;

const SHOW: Record<string, (clock: Clock) => string> = {
  '2006': ({ year }) => String(year).padStart(4, '0'),
  '06': ({ year }) => two(year % 100),
  January: ({ month }) => monthName(month),
  Jan: ({ month }) => monthName(month).slice(0, 3),
  '01': ({ month }) => two(month),
  '1': ({ month }) => String(month),
  Monday: ({ weekday }) => weekdayName(weekday),
  Mon: ({ weekday }) => weekdayName(weekday).slice(0, 3),
  '02': ({ day }) => two(day),
  _2: ({ day }) => String(day).padStart(2),
  '2': ({ day }) => String(day),
  '002': ({ yearDay }) => String(yearDay).padStart(3, '0'),
  __2: ({ yearDay }) => String(yearDay).padStart(3),
  '15': ({ hour }) => two(hour),
  '03': ({ hour }) => two(hour12(hour)),
  '3': ({ hour }) => String(hour12(hour)),
  '04': ({ minute }) => two(minute),
  '4': ({ minute }) => String(minute),
  '05': ({ second }) => two(second),
  '5': ({ second }) => String(second),
  PM: ({ hour }) => (hour >= 12 ? 'PM' : 'AM'),
  pm: ({ hour }) => (hour >= 12 ? 'pm' : 'am'),
};

/** time.Time's Format: the time in a layout that is written as Go's reference time, Mon Jan 2 15:04:05 MST 2006. */
export function formatTime(time: Time, layout: string): string {
  const clock = clockOf(time);
  return layout.replace(ELEMENTS, (element) => {
    if (/^[.,]/.test(element)) return fraction(element, time.nanoseconds);
    if (element === 'MST') return time.zone || offset(time.offset, time.offset % 3600 === 0 ? '-07' : '-0700');
    return SHOW[element]?.(clock) ?? offset(time.offset, element);
  });
}

/** The English name of a month, 1…12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** The English name of a weekday, 0 (Sunday)…6. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday] ?? '';
}

function hour12(hour: number): number {
  return hour % 12 === 0 ? 12 : hour % 12;
}

/** `.000` shows as many digits as it has, `.999` drops the trailing zeros, and the point if nothing is left. */
function fraction(element: string, nanoseconds: number): string {
  const width = element.length - 1;
  const digits = String(nanoseconds).padStart(9, '0').slice(0, width).padEnd(width, '0');
  if (element[1] === '0') return element[0] + digits;
  const trimmed = digits.replace(/0+$/, '');
  return trimmed === '' ? '' : element[0] + trimmed;
}

function offset(seconds: number, form: string): string {
  if (form.startsWith('Z') && seconds === 0) return 'Z';
  const magnitude = Math.abs(seconds);
  const colon = form.includes(':') ? ':' : '';
  const digits = form.replace(/\D/g, '').length;
  const hours = (seconds < 0 ? '-' : '+') + two(Math.floor(magnitude / 3600));
  const minutes = digits >= 4 ? colon + two(Math.floor(magnitude / 60) % 60) : '';
  return hours + minutes + (digits >= 6 ? colon + two(magnitude % 60) : '');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
