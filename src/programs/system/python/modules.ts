import type { Process } from '../../../kernel/process.ts';
import { PythonError } from './error.ts';
import { flaskModule } from './flask.ts';
import type { Interrupt } from './interrupt.ts';
import { Callable, Dict, Module, numberOf, Real, toInt, toText, type Value } from './values.ts';

export const VERSION = 'Python 3.11.2';

/** The modules that there are. */
export function importer(proc: Process, interrupt: Interrupt): (name: string) => Module | undefined {
  const modules: Record<string, () => Module> = {
    flask: () => flaskModule(proc, interrupt),
    os: () => os(proc),
    socket: () => new Module('socket', [callable('gethostname', () => proc.namespaces.uts.hostname)]),
    sys: () => sys(proc),
    time: () => time(proc),
  };
  return (name) => (Object.hasOwn(modules, name) ? modules[name]?.() : undefined);
}

function callable(name: string, call: Callable['call']): [string, Callable] {
  return [name, new Callable(name, call)];
}

function os(proc: Process): Module {
  const environ = new Dict(proc.env, 'environ');
  return new Module('os', [
    ['environ', environ],
    callable('getenv', ({ args: [name, otherwise] }) => environ.entries.get(toText(name ?? '')) ?? otherwise ?? null),
    callable('getpid', () => proc.pid),
  ]);
}

function sys(proc: Process): Module {
  const stream = (name: 'stdout' | 'stderr') =>
    new Module(name, [
      callable('write', async ({ args: [text] }) => {
        await proc[name].write(toText(text ?? ''));
        return toText(text ?? '').length;
      }),
      callable('flush', () => null),
    ]);
  const exit: Callable['call'] = ({ args: [code = null], line }) => proc.exit(code === null ? 0 : toInt(code, line));
  return new Module('sys', [
    ['argv', proc.argv.slice(1)],
    ['version', VERSION.replace('Python ', '')],
    ['stdout', stream('stdout')],
    ['stderr', stream('stderr')],
    callable('exit', exit),
  ]);
}

function time(proc: Process): Module {
  const sleep = async ({ args: [value = null], line }: { args: Value[]; line: number }) => {
    const seconds = numberOf(value);
    if (seconds === undefined)
      throw new PythonError('TypeError', `'${toText(value)}' cannot be interpreted as a number of seconds`, line);
    if (seconds < 0) throw new PythonError('ValueError', 'sleep length must be non-negative', line);
    await proc.sleep(seconds * 1000);
    return null;
  };
  return new Module('time', [
    callable('sleep', sleep),
    callable('time', () => new Real(proc.clock.now() / 1000)),
    callable('strftime', ({ args: [format] }) => strftime(toText(format ?? ''), new Date(proc.clock.now()))),
  ]);
}

function strftime(format: string, now: Date): string {
  const [date = '', clock = ''] = now.toISOString().split(/[T.]/);
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = '', second = ''] = clock.split(':');
  const parts: Record<string, string> = {
    ...{ Y: year, m: month, d: day, H: hour, M: minute, S: second },
    ...{ F: date, T: clock, X: clock, y: year.slice(2), '%': '%' },
  };
  return format.replace(/%(.)/g, (all, letter: string) => parts[letter] ?? all);
}
