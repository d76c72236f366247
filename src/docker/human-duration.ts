const SECOND = 1000;
const HOURS_PER = { day: 24, week: 24 * 7, month: 24 * 30, year: 24 * 365 };

/** go-units' HumanDuration, of milliseconds: `Less than a second`, `About an hour`, `3 weeks`. */
export function humanDuration(milliseconds: number): string {
  const seconds = Math.trunc(milliseconds / SECOND);
  if (seconds < 1) return 'Less than a second';
  if (seconds === 1) return '1 second';
  if (seconds < 60) return `${seconds} seconds`;
  const minutes = Math.trunc(seconds / 60);
  if (minutes === 1) return 'About a minute';
  if (minutes < 60) return `${minutes} minutes`;
  const exactHours = milliseconds / SECOND / 3600;
  const hours = Math.trunc(exactHours + 0.5);
  if (hours === 1) return 'About an hour';
  if (hours < 48) return `${hours} hours`;
  if (hours < HOURS_PER.week * 2) return `${Math.trunc(hours / HOURS_PER.day)} days`;
  if (hours < HOURS_PER.month * 2) return `${Math.trunc(hours / HOURS_PER.week)} weeks`;
  if (hours < HOURS_PER.year * 2) return `${Math.trunc(hours / HOURS_PER.month)} months`;
  return `${Math.trunc(Math.trunc(exactHours) / HOURS_PER.year)} years`;
}
