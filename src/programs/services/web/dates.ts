const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function parts(time: number) {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    date,
    day: two(date.getUTCDate()),
    month: MONTHS[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
    clock: [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':'),
  };
}

/** A moment as access logs have it: `28/Apr/2025:10:00:00 +0000`. All times in milliseconds since the epoch. */
export function logDate(time: number): string {
  const { day, month, year, clock } = parts(time);
  return `${day}/${month}/${year}:${clock} +0000`;
}

/** As nginx's error log has it: `2025/04/28 10:00:00`. */
export function errorDate(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
}

/** As listings have it: `28-Apr-2025 10:00`. */
export function listingDate(time: number): string {
  const { day, month, year, clock } = parts(time);
  return `${day}-${month}-${year} ${clock.slice(0, 5)}`;
}

/** As redis logs have it: `28 Apr 2025 10:00:00.123`. */
export function redisDate(time: number): string {
  const { date, day, month, year, clock } = parts(time);
  return `${day} ${month} ${year} ${clock}.${String(date.getUTCMilliseconds()).padStart(3, '0')}`;
}

/** As Apache's error log has it: `Mon Apr 28 10:00:00.123456 2025`. */
export function apacheDate(time: number): string {
  const { date, day, month, year, clock } = parts(time);
  const micro = String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(6, '0');
  return `${DAYS[date.getUTCDay()]} ${month} ${day} ${clock}.${micro} ${year}`;
}
