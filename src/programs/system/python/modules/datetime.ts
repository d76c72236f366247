import { indexOf, numberOf, text, typeName } from '../data/basics.ts';
import { quoted } from '../data/repr.ts';
import { CLASSMETHOD, OBJECT, Type } from '../data/type.ts';
import { Builtin, Instance, Module, NotImplemented, Real, type Value } from '../data/values.ts';
import type { Vm } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { define, getters, type Methods } from '../types/define.ts';
import { strftime } from './calendar.ts';

const DELTA = new Type('timedelta', [OBJECT], { module: 'datetime' });
const DATE = new Type('date', [OBJECT], { module: 'datetime' });
const DATETIME = new Type('datetime', [DATE], { module: 'datetime' });
const ZONE = new Type('timezone', [OBJECT], { module: 'datetime' });
const DAY = 86_400_000_000;

/** Microseconds since the epoch, as the clock on the wall has it; `utc` where it says that it is UTC. */
interface Moment {
  at: number;
  utc: boolean;
}

const microseconds = (self: Value) => (self as Instance).payload as number;
const momentOf = (self: Value) => (self as Instance).payload as Moment;

function made(type: Type, payload: unknown): Instance {
  const own = new Instance(type);
  own.payload = payload;
  return own;
}

const delta = (us: number) => made(DELTA, Math.round(us));
const moment = (at: number, utc = false, type = DATETIME) => made(type, { at, utc });
const UTC = made(ZONE, undefined);
const isType = (value: Value, type: Type): value is Instance => value instanceof Instance && value.type.isSubtype(type);
const jsDate = (self: Value) => new Date(Math.floor(momentOf(self).at / 1000));
const two = (value: number) => String(value).padStart(2, '0');
const fraction = (us: number) => (us === 0 ? '' : `.${String(us).padStart(6, '0')}`);
const rest = (us: number, by: number) => ((us % by) + by) % by;

function deltaText(us: number): string {
  const days = Math.floor(us / DAY);
  const left = rest(us, DAY);
  const seconds = Math.floor(left / 1e6);
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction(left % 1e6)}`;
  return days === 0 ? clock : `${days} day${Math.abs(days) === 1 ? '' : 's'}, ${clock}`;
}

function deltaRepr(us: number): string {
  const parts: string[] = [];
  const [days, seconds, micros] = [Math.floor(us / DAY), Math.floor(rest(us, DAY) / 1e6), rest(us, 1e6)];
  if (days !== 0) parts.push(`days=${days}`);
  if (seconds !== 0) parts.push(`seconds=${seconds}`);
  if (micros !== 0) parts.push(`microseconds=${micros}`);
  return `datetime.timedelta(${parts.join(', ') || '0'})`;
}

function iso(self: Value, separator = 'T'): string {
  const { at, utc } = momentOf(self);
  const text = jsDate(self).toISOString();
  return `${text.slice(0, 10)}${separator}${text.slice(11, 19)}${fraction(rest(at, 1e6))}${utc ? '+00:00' : ''}`;
}

/** Checks what a date is made of. @throws {PythonError} ValueError */
function utcOf(parts: readonly number[]): number {
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  const check = (value: number, low: number, high: number, message: string) => {
    if (value < low || value > high) throw new PythonError('ValueError', message);
  };
  check(year, 1, 9999, `year ${year} is out of range`);
  check(month, 1, 12, 'month must be in 1..12');
  check(day, 1, new Date(Date.UTC(year, month, 0)).getUTCDate(), 'day is out of range for month');
  check(hour, 0, 23, 'hour must be in 0..23');
  check(minute, 0, 59, 'minute must be in 0..59');
  check(second, 0, 59, 'second must be in 0..59');
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime() * 1000;
}

const number = (value: Value) => {
  const own = numberOf(value);
  if (own === undefined)
    throw new PythonError('TypeError', `unsupported type for timedelta component: ${typeName(value)}`);
  return own;
};

const order = (type: Type, of: (value: Value) => number): Methods => {
  const by = (test: (a: number, b: number) => boolean): Methods[string] => [
    'other /',
    (_, self: Value, other: Value) => (isType(other, type) ? test(of(self), of(other)) : NotImplemented),
  ];
  return {
    __eq__: by((a, b) => a === b),
    __lt__: by((a, b) => a < b),
    __le__: by((a, b) => a <= b),
    __gt__: by((a, b) => a > b),
    __ge__: by((a, b) => a >= b),
    __hash__: ['', (_, self: Value) => of(self)],
  };
};

define(DELTA, {
  ...order(DELTA, microseconds),
  __new__: [
    'days? seconds? microseconds? milliseconds? minutes? hours? weeks?',
    (
      _,
      __: Type,
      days: Value = 0,
      seconds: Value = 0,
      micros: Value = 0,
      millis: Value = 0,
      minutes: Value = 0,
      hours: Value = 0,
      weeks: Value = 0,
    ) =>
      delta(
        number(days) * DAY +
          number(seconds) * 1e6 +
          number(micros) +
          number(millis) * 1000 +
          number(minutes) * 6e7 +
          number(hours) * 3.6e9 +
          number(weeks) * 7 * DAY,
      ),
  ],
  __abs__: ['', (_, self: Value) => delta(Math.abs(microseconds(self)))],
  __add__: [
    'other /',
    (_, self: Value, other: Value) =>
      isType(other, DELTA) ? delta(microseconds(self) + microseconds(other)) : NotImplemented,
  ],
  __bool__: ['', (_, self: Value) => microseconds(self) !== 0],
  __mul__: ['other /', (_, self: Value, other: Value) => delta(microseconds(self) * number(other))],
  __rmul__: ['other /', (_, self: Value, other: Value) => delta(microseconds(self) * number(other))],
  __neg__: ['', (_, self: Value) => delta(-microseconds(self))],
  __repr__: ['', (_, self: Value) => deltaRepr(microseconds(self))],
  __str__: ['', (_, self: Value) => deltaText(microseconds(self))],
  __sub__: [
    'other /',
    (_, self: Value, other: Value) =>
      isType(other, DELTA) ? delta(microseconds(self) - microseconds(other)) : NotImplemented,
  ],
  __truediv__: [
    'other /',
    (_, self: Value, other: Value) =>
      isType(other, DELTA)
        ? new Real(microseconds(self) / microseconds(other))
        : delta(microseconds(self) / number(other)),
  ],
  total_seconds: ['', (_, self: Value) => new Real(microseconds(self) / 1e6)],
});
getters(DELTA, {
  days: (self: Value) => Math.floor(microseconds(self) / DAY),
  seconds: (self: Value) => Math.floor(rest(microseconds(self), DAY) / 1e6),
  microseconds: (self: Value) => rest(microseconds(self), 1e6),
});

const plus = (self: Value, other: Value, sign: number): Value => {
  const { at, utc } = momentOf(self);
  const isDate = (self as Instance).type === DATE;
  if (isType(other, DELTA))
    return moment(
      at + sign * (isDate ? Math.floor(microseconds(other) / DAY) * DAY : microseconds(other)),
      utc,
      (self as Instance).type,
    );
  return sign < 0 && isType(other, DATE) ? delta(at - momentOf(other).at) : NotImplemented;
};

define(DATE, {
  ...order(DATE, (self) => momentOf(self).at),
  __new__: [
    'year month day',
    (_, __: Type, ...parts: Value[]) => moment(utcOf(parts.map((part) => indexOf(part))), false, DATE),
  ],
  __add__: ['other /', (_, self: Value, other: Value) => plus(self, other, 1)],
  __radd__: ['other /', (_, self: Value, other: Value) => plus(self, other, 1)],
  __sub__: ['other /', (_, self: Value, other: Value) => plus(self, other, -1)],
  __format__: [
    'format /',
    (_, self: Value, format: Value) =>
      format === '' ? iso(self, ' ') : strftime(text(format), jsDate(self), rest(momentOf(self).at, 1e6)),
  ],
  __repr__: [
    '',
    (_, self: Value) =>
      `datetime.date(${jsDate(self).getUTCFullYear()}, ${jsDate(self).getUTCMonth() + 1}, ${jsDate(self).getUTCDate()})`,
  ],
  __str__: ['', (_, self: Value) => iso(self).slice(0, 10)],
  isoformat: ['', (_, self: Value) => iso(self).slice(0, 10)],
  isoweekday: ['', (_, self: Value) => jsDate(self).getUTCDay() || 7],
  strftime: [
    'format',
    (_, self: Value, format: Value) => strftime(text(format), jsDate(self), rest(momentOf(self).at, 1e6)),
  ],
  weekday: ['', (_, self: Value) => (jsDate(self).getUTCDay() + 6) % 7],
});
getters(DATE, {
  year: (self: Value) => jsDate(self).getUTCFullYear(),
  month: (self: Value) => jsDate(self).getUTCMonth() + 1,
  day: (self: Value) => jsDate(self).getUTCDate(),
});

define(DATETIME, {
  __new__: [
    'year month day hour? minute? second? microsecond? tzinfo?',
    (_, __: Type, ...given: Value[]) => {
      const parts = given.slice(0, 7).map((part) => indexOf(part ?? 0));
      return moment(utcOf(parts) + (parts[6] ?? 0), given[7] === UTC);
    },
  ],
  __repr__: [
    '',
    (_, self: Value) => {
      const date = jsDate(self);
      const { at, utc } = momentOf(self);
      const parts = [
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
      ];
      const us = rest(at, 1e6);
      if (date.getUTCSeconds() > 0 || us > 0) parts.push(date.getUTCSeconds());
      if (us > 0) parts.push(us);
      return `datetime.datetime(${parts.join(', ')}${utc ? ', tzinfo=datetime.timezone.utc' : ''})`;
    },
  ],
  __str__: ['', (_, self: Value) => iso(self, ' ')],
  date: ['', (_, self: Value) => moment(Math.floor(momentOf(self).at / DAY) * DAY, false, DATE)],
  isoformat: ['sep?', (_, self: Value, separator: Value = 'T') => iso(self, text(separator))],
  replace: [
    'year? month? day? hour? minute? second? microsecond? tzinfo?',
    (_, self: Value, ...given: Value[]) => {
      const date = jsDate(self);
      const own = [
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
        date.getUTCSeconds(),
        rest(momentOf(self).at, 1e6),
      ];
      const parts = own.map((part, at) => (given[at] === undefined ? part : indexOf(given[at] as Value)));
      return moment(utcOf(parts) + (parts[6] ?? 0), given[7] === undefined ? momentOf(self).utc : given[7] === UTC);
    },
  ],
  timestamp: ['', (_, self: Value) => new Real(momentOf(self).at / 1e6)],
});
getters(DATETIME, {
  hour: (self: Value) => jsDate(self).getUTCHours(),
  minute: (self: Value) => jsDate(self).getUTCMinutes(),
  second: (self: Value) => jsDate(self).getUTCSeconds(),
  microsecond: (self: Value) => rest(momentOf(self).at, 1e6),
  tzinfo: (self: Value) => (momentOf(self).utc ? UTC : null),
});
define(ZONE, { __repr__: ['', () => 'datetime.timezone.utc'], __str__: ['', () => 'UTC'] });
ZONE.attributes.set('utc', UTC);

function ofClass(type: Type, name: string, signature: string, code: Builtin['code']): void {
  const own = made(CLASSMETHOD, new Builtin(name, `cls ${signature}`.trim(), code));
  type.attributes.set(name, own);
}

/** Reads what isoformat() gives. @throws {PythonError} ValueError */
function fromIso(value: string, type: Type): Instance {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3,6}))?)?(Z|\+00:00)?)?$/.exec(value);
  if (!match) throw new PythonError('ValueError', `Invalid isoformat string: ${quoted(value)}`);
  const parts = match.slice(1, 7).map((part) => Number(part ?? 0));
  return moment(utcOf(parts) + Number((match[7] ?? '0').padEnd(6, '0')), match[8] !== undefined, type);
}

/** datetime; the time zone is UTC. */
export function datetime({ proc }: Vm): Module {
  const now = () => Math.round(proc.clock.now() * 1000);
  ofClass(DATE, 'today', '', (_, type: Type) =>
    type === DATE ? moment(Math.floor(now() / DAY) * DAY, false, DATE) : moment(now()),
  );
  ofClass(DATE, 'fromisoformat', 'string', (_, type: Type, value: Value) => fromIso(text(value), type));
  ofClass(DATETIME, 'now', 'tz?', (_, __: Type, zone: Value = null) => {
    if (zone !== null && zone !== UTC) throw new Unsupported('other time zones than UTC');
    return moment(now(), zone === UTC);
  });
  ofClass(DATETIME, 'utcnow', '', () => moment(now()));
  ofClass(DATETIME, 'fromtimestamp', 'timestamp tz?', (_, __: Type, at: Value, zone: Value = null) =>
    moment(Math.round(number(at) * 1e6), zone === UTC),
  );
  ofClass(DATETIME, 'utcfromtimestamp', 'timestamp', (_, __: Type, at: Value) => moment(Math.round(number(at) * 1e6)));
  return new Module('datetime', [
    ['date', DATE],
    ['datetime', DATETIME],
    ['timedelta', DELTA],
    ['timezone', ZONE],
    ['UTC', UTC],
  ]);
}
