import { numberOf, text, typeName, wait } from '../data/basics.ts';
import { Module, Real, Tuple, type Value } from '../data/values.ts';
import type { Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { functions } from '../types/define.ts';
import { dayOfYear, strftime } from './calendar.ts';
import { namedTuple } from './named-tuple.ts';

const FIELDS = ['year', 'mon', 'mday', 'hour', 'min', 'sec', 'wday', 'yday', 'isdst'].map((name) => `tm_${name}`);
const STRUCT = namedTuple('struct_time', FIELDS, 'time', true);

function broken(ms: number): Tuple {
  const date = new Date(ms);
  return new Tuple(
    [
      ...[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()],
      ...[date.getUTCSeconds(), (date.getUTCDay() + 6) % 7, dayOfYear(date), 0],
    ],
    STRUCT,
  );
}

/** Milliseconds of what gmtime() gave; now, where nothing is given. */
function msOf(value: Value | undefined, now: number): number {
  if (!(value instanceof Tuple)) return now;
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = value.items.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** time; the time zone is UTC. */
export function time({ proc }: Vm): Module {
  const started = proc.kernel.clock.now();
  const now = () => proc.clock.now();
  const seconds = (value: Value = null) => (value === null ? now() : (numberOf(value) ?? 0) * 1000);
  return new Module(
    'time',
    functions({
      asctime: ['t?', (_, own?: Value) => strftime('%a %b %e %H:%M:%S %Y', new Date(msOf(own, now())))],
      ctime: ['secs?', (_, own?: Value) => strftime('%a %b %e %H:%M:%S %Y', new Date(seconds(own)))],
      gmtime: ['secs?', (_, own?: Value) => broken(seconds(own))],
      localtime: ['secs?', (_, own?: Value) => broken(seconds(own))],
      mktime: ['t', (_, own: Value) => new Real(msOf(own, now()) / 1000)],
      monotonic: ['', () => new Real((now() - started) / 1000 + 1000)],
      perf_counter: ['', () => new Real((now() - started) / 1000 + 1000)],
      process_time: ['', () => new Real((now() - proc.startTime) / 1000)],
      sleep: [
        'secs /',
        function* (vm, value: Value) {
          const own = numberOf(value);
          if (own === undefined)
            throw new PythonError('TypeError', `'${typeName(value)}' object cannot be interpreted as an integer`);
          if (own < 0) throw new PythonError('ValueError', 'sleep length must be non-negative');
          yield* wait(vm.proc.sleep(own * 1000));
          return null;
        },
      ],
      strftime: ['format t?', (_, format: Value, own?: Value) => strftime(text(format), new Date(msOf(own, now())))],
      time: ['', () => new Real(now() / 1000)],
      time_ns: ['', () => BigInt(Math.round(now() * 1e6))],
    }),
  );
}
