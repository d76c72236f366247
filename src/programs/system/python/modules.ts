import type { Process } from '../../../kernel/process.ts';
import { PythonError } from './error.ts';
import { flaskModule } from './flask.ts';
import type { Interrupt } from './interrupt.ts';
import { dumps, loads } from './json.ts';
import { Callable, Dict, isTrue, Module, numberOf, Real, toInt, toText, typeName, type Value } from './values.ts';

/** A Python, as it is installed somewhere. */
export interface PythonEdition {
  /** Such as `3.11.2`. */
  readonly version: string;
  /** What flask's server calls itself before that. */
  readonly werkzeug: string;
  /** Where packages must be to be found; undefined where all that is simulated is there. */
  readonly site: string | undefined;
}

/** Debian's. */
export const DEBIAN: PythonEdition = { version: '3.11.2', werkzeug: '2.2.2', site: undefined };

/** The modules that there are. */
export function importer(
  proc: Process,
  interrupt: Interrupt,
  { version, werkzeug, site }: PythonEdition,
): (name: string) => Module | undefined {
  const modules: Record<string, () => Module | undefined> = {
    flask: () =>
      site === undefined || proc.fs.exists(`${site}/flask`)
        ? flaskModule(proc, interrupt, `Werkzeug/${werkzeug} Python/${version}`)
        : undefined,
    json: () => json(),
    os: () => os(proc),
    random: () => random(proc),
    socket: () => new Module('socket', [callable('gethostname', () => proc.namespaces.uts.hostname)]),
    sys: () => sys(proc, version),
    time: () => time(proc),
  };
  // Whoever imports a module gets the same one.
  const imported = new Map<string, Module | undefined>();
  return (name) => {
    if (!imported.has(name)) imported.set(name, Object.hasOwn(modules, name) ? modules[name]?.() : undefined);
    return imported.get(name);
  };
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

function json(): Module {
  return new Module('json', [
    callable('dumps', ({ args: [value = null], named, line }) => {
      const indent = named.get('indent');
      const separators = named.get('separators');
      const [item = ', ', key = ': '] = Array.isArray(separators) ? separators.map(toText) : [];
      const text = dumps(value, {
        sorted: isTrue(named.get('sort_keys') ?? false),
        separators: [item, key],
        indent: typeof indent === 'number' ? indent : undefined,
      });
      if (text === undefined)
        throw new PythonError('TypeError', `Object of type ${typeName(value)} is not JSON serializable`, line);
      return text;
    }),
    callable('loads', ({ args: [text = null], line }) => {
      const value = loads(toText(text));
      if (value === undefined) throw new PythonError('ValueError', 'Expecting value: line 1 column 1 (char 0)', line);
      return value;
    }),
  ]);
}

function random(proc: Process): Module {
  const { random: source } = proc.kernel;
  return new Module('random', [
    callable('random', () => new Real(source.float())),
    callable('randint', ({ args: [low = 0, high = 0], line }) => source.integer(toInt(low, line), toInt(high, line))),
    callable('choice', ({ args: [items = null], line }) => {
      if (!Array.isArray(items) || items.length === 0)
        throw new PythonError('IndexError', 'Cannot choose from an empty sequence', line);
      return source.pick(items);
    }),
  ]);
}

function sys(proc: Process, version: string): Module {
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
    ['version', version],
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
