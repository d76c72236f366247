const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** strftime(3), as `\D{…}` and `printf '%(…)T'` use it. */
export function formatDate(date: Date, format: string): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = DAYS[date.getUTCDay()] as string;
  const month = MONTHS[date.getUTCMonth()] as string;
  const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1);
  const yearDay = Math.floor((date.getTime() - yearStart) / 86_400_000) + 1;
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  const shortYear = two(date.getUTCFullYear() % 100);
  const table: Record<string, () => string> = {
    a: () => day,
    A: () => ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][date.getUTCDay()] as string,
    b: () => month,
    h: () => month,
    B: () =>
      [
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
      ][date.getUTCMonth()] as string,
    c: () => `${day} ${month} ${String(date.getUTCDate()).padStart(2)} ${time} ${date.getUTCFullYear()}`,
    C: () => two(Math.floor(date.getUTCFullYear() / 100)),
    d: () => two(date.getUTCDate()),
    D: () => `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${shortYear}`,
    e: () => String(date.getUTCDate()).padStart(2),
    F: () => `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`,
    H: () => two(date.getUTCHours()),
    I: () => two(date.getUTCHours() % 12 || 12),
    j: () => String(yearDay).padStart(3, '0'),
    k: () => String(date.getUTCHours()).padStart(2),
    l: () => String(date.getUTCHours() % 12 || 12).padStart(2),
    m: () => two(date.getUTCMonth() + 1),
    M: () => two(date.getUTCMinutes()),
    n: () => '\n',
    p: () => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
    r: () => `${two(date.getUTCHours() % 12 || 12)}:${time.slice(3)} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`,
    R: () => time.slice(0, 5),
    s: () => String(Math.floor(date.getTime() / 1000)),
    S: () => two(date.getUTCSeconds()),
    t: () => '\t',
    T: () => time,
    u: () => String(date.getUTCDay() || 7),
    U: () => two(Math.floor((yearDay + 6 - date.getUTCDay()) / 7)),
    W: () => two(Math.floor((yearDay + 6 - ((date.getUTCDay() + 6) % 7)) / 7)),
    V: () => two(isoWeek(date).week),
    G: () => String(isoWeek(date).year),
    g: () => two(isoWeek(date).year % 100),
    P: () => (date.getUTCHours() < 12 ? 'am' : 'pm'),
    w: () => String(date.getUTCDay()),
    x: () => `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${shortYear}`,
    X: () => time,
    y: () => shortYear,
    Y: () => String(date.getUTCFullYear()),
    z: () => '+0000',
    Z: () => 'UTC',
    '%': () => '%',
  };
  return format.replace(/%[EO]?(.)/g, (all, letter: string) => table[letter]?.() ?? all);
}

/** The week of ISO 8601: the one that has its Thursday. */
function isoWeek(date: Date): { year: number; week: number } {
  const thursday = new Date(date.getTime());
  thursday.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7));
  const year = thursday.getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) };
}
