const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY = 86400_000;
const UNITS: Readonly<Record<string, number>> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3600_000,
  day: DAY,
  week: 7 * DAY,
  fortnight: 14 * DAY,
};
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  ut: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
  bst: 1,
};

/** Of a date. */
export interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/**
 * Reads a date as GNU's date -d and touch -d do: `@SECONDS`, ISO 8601, `Jan 2 2020`,
 * `2 January 2020`, `1/2/2020`, times with am and pm, zones, weekdays, `now`, `today`, `yesterday`, `tomorrow`, and sums such as
 * `+3 days`, `2 weeks ago`, `next month`. Times are UTC.
 * @param now what missing parts are taken from
 * @returns milliseconds since the epoch; nothing for what is no date
 */
export function parseDate(text: string, now: number): number | undefined {
  return new DateParser(text, now).parse();
}

class DateParser {
  #rest: string;
  readonly #now: number;
  readonly #parts: Parts;
  #date = false;
  #time = false;
  #zone: number | undefined;
  #weekday: { day: number; count: number } | undefined;
  readonly #sums: { unit: string; count: number }[] = [];

  constructor(text: string, now: number) {
    this.#rest = text
      .trim()
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ');
    this.#now = now;
    const date = new Date(now);
    this.#parts = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth(),
      day: date.getUTCDate(),
      hour: 0,
      minute: 0,
      second: 0,
    };
  }

  parse(): number | undefined {
    const seconds = /^@(-?\d+(?:[.,]\d+)?)$/.exec(this.#rest)?.[1];
    if (seconds !== undefined) return Math.round(Number(seconds.replace(',', '.')) * 1e6) / 1e3;
    // Nothing is today.
    if (this.#rest === '') this.#time = true;
    while (this.#rest !== '') if (!this.#item()) return undefined;
    return this.#result();
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.#rest);
    if (!match) return undefined;
    this.#rest = this.#rest.slice(match[0].length).replace(/^[\s,]+/, '');
    return match;
  }

  #setDate(year: number, month: number, day: number): boolean {
    if (month < 0 || month > 11 || day < 1 || day > 31) return false;
    Object.assign(this.#parts, { year, month, day });
    this.#date = true;
    return new Date(Date.UTC(year, month, day)).getUTCMonth() === month;
  }

  #setTime(hour: string, minute: string, second = '0', half?: string): boolean {
    let hours = Number(hour);
    if (half) {
      if (hours < 1 || hours > 12) return false;
      hours = (hours % 12) + (half.startsWith('p') ? 12 : 0);
    }
    Object.assign(this.#parts, { hour: hours, minute: Number(minute), second: Number(second.replace(',', '.')) });
    this.#time = true;
    return hours < 24 && Number(minute) < 60 && this.#parts.second < 61;
  }

  #item(): boolean {
    const iso = this.#take(/^([-+]?\d{4,})-(\d{1,2})-(\d{1,2})(?:t(?=\d))?/);
    if (iso) return this.#setDate(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
    const short = this.#take(/^(\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/);
    if (short) return this.#setDate(fullYear(short[1], 0), Number(short[2]) - 1, Number(short[3]));
    const american = this.#take(/^(\d{1,2})\/(\d{1,2})(?:\/(\d{2,}))?(?!\d)/);
    if (american)
      return this.#setDate(fullYear(american[3], this.#parts.year), Number(american[1]) - 1, Number(american[2]));
    const time = this.#take(/^(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?(?:\s*([ap])\.?m\b\.?)?/);
    if (time) {
      // Also of `+3 hours`: the number is a zone.
      this.#offset(0);
      return this.#setTime(time[1] as string, time[2] as string, time[3], time[4]);
    }
    const hour = this.#take(/^(\d{1,2})\s*([ap])\.?m\b\.?/);
    if (hour) return this.#setTime(hour[1] as string, '0', '0', hour[2]);
    const dayFirst = this.#take(/^(\d{1,2})(?:st|nd|rd|th)?[\s-]*([a-z]{3,9})\.?(?:[\s,-]*(\d{4})(?![\d:]))?/);
    if (dayFirst) {
      const month = monthOf(dayFirst[2] as string);
      if (month >= 0) return this.#setDate(Number(dayFirst[3] ?? this.#parts.year), month, Number(dayFirst[1]));
      this.#rest = `${dayFirst[0]} ${this.#rest}`.trim();
    }
    return this.#words();
  }

  /** A signed number: hours, or hours and minutes, from a zone. */
  #offset(from: number): void {
    const offset = this.#take(/^([-+])(\d{1,2}):?(\d{2})?(?!\d)/);
    if (offset) this.#zone = from + (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  }

  #words(): boolean {
    const compact = this.#take(/^(\d{4})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(\d{2})?)?(?!\d)/);
    if (compact) {
      const [, year, month, day, hour, minute, second] = compact;
      return (
        this.#setDate(Number(year), Number(month) - 1, Number(day)) &&
        (hour === undefined || this.#setTime(hour, minute as string, second))
      );
    }
    const sum = this.#take(
      /^([-+]?\s*\d+|next|last|this|a|an)\s*(sec|second|min|minute|hour|day|week|fortnight|month|year)s?\b(\s+ago\b)?/,
    );
    if (sum) {
      const [, amount = '', unit = '', ago] = sum;
      const count =
        amount === 'next' || amount.startsWith('a')
          ? 1
          : amount === 'last'
            ? -1
            : amount === 'this'
              ? 0
              : Number(amount.replace(/\s/g, ''));
      this.#sums.push({ unit, count: ago ? -count : count });
      return true;
    }
    const lone = this.#take(/^(sec|second|min|minute|hour|day|week|fortnight|month|year)s?\b(\s+ago\b)?/);
    if (lone) {
      this.#sums.push({ unit: lone[1] as string, count: lone[2] ? -1 : 1 });
      return true;
    }
    const clock = this.#date ? this.#take(/^(\d{1,2})(\d{2})?(?![\d:])/) : undefined;
    if (clock && (this.#time || !this.#parts.year)) {
      this.#parts.year = Number(clock[0].trim());
      return true;
    }
    if (clock) return this.#setTime(clock[1] as string, clock[2] ?? '0');
    const relative = this.#take(/^(next|last|this)\s+(?=(sun|mon|tue|wed|thu|fri|sat))/);
    const word = this.#take(/^([a-z]+)\.?/)?.[1];
    if (word === undefined) {
      const year = this.#date ? this.#take(/^(\d{4})(?!\d)/) : undefined;
      if (year) this.#parts.year = Number(year[1]);
      return year !== undefined;
    }
    return this.#word(word, relative?.[1]);
  }

  #word(word: string, relative: string | undefined): boolean {
    if (word === 'now' || word === 'today') return true;
    if (word === 'yesterday' || word === 'tomorrow') {
      this.#sums.push({ unit: 'day', count: word === 'yesterday' ? -1 : 1 });
      return true;
    }
    if (Object.hasOwn(ZONES, word)) {
      this.#zone = (ZONES[word] as number) * 60;
      this.#offset(this.#zone);
      return true;
    }
    const weekday = DAYS.findIndex(
      (day) => word.startsWith(day) && /^(sun|mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?)(day)?$/.test(word),
    );
    if (weekday >= 0) {
      this.#weekday = { day: weekday, count: relative === 'next' ? 1 : relative === 'last' ? -1 : 0 };
      return true;
    }
    const month = monthOf(word);
    if (month < 0) return false;
    const rest = this.#take(/^(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:[\s,]+(\d{4})(?![\d:]))?/);
    if (!rest) return false;
    return this.#setDate(Number(rest[2] ?? this.#parts.year), month, Number(rest[1]));
  }

  #result(): number {
    const { year, month, day, hour, minute, second } = this.#parts;
    let base = Date.UTC(year, month, day);
    if (this.#weekday && !this.#date) {
      const today = new Date(base).getUTCDay();
      const ahead = (this.#weekday.day - today + 7) % 7;
      base += (ahead + 7 * (this.#weekday.count > 0 && ahead === 0 ? 1 : this.#weekday.count < 0 ? -1 : 0)) * DAY;
    }
    const anchored = this.#date || this.#time || this.#weekday;
    let time = anchored ? base + ((hour * 60 + minute) * 60 + second) * 1000 : this.#now;
    for (const { unit, count } of this.#sums) {
      const length = UNITS[unit];
      if (length !== undefined) {
        time += count * length;
        continue;
      }
      const date = new Date(time);
      if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + count);
      else date.setUTCFullYear(date.getUTCFullYear() + count);
      time = date.getTime() + (time - Math.floor(time));
    }
    return time - (this.#zone ?? 0) * 60_000;
  }
}

function monthOf(word: string): number {
  const month = MONTHS.indexOf(word.slice(0, 3));
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ][month];
  return full?.startsWith(word) || word === 'sept' ? month : -1;
}

/** POSIX: 69 to 99 are of the last century. */
function fullYear(text: string | undefined, current: number): number {
  if (text === undefined) return current;
  const year = Number(text);
  return text.length > 2 ? year : year < 69 ? 2000 + year : 1900 + year;
}

/** `[[CC]YY]MMDDhhmm[.ss]`, as touch -t reads it; UTC. */
export function parseStamp(text: string, now: number): number | undefined {
  const match = /^(\d{2}|\d{4})?(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '0'] = match;
  const full = fullYear(year, new Date(now).getUTCFullYear());
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const time = Date.UTC(full, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const date = new Date(time);
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? time : undefined;
}
