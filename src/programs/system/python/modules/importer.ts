import { collect } from '../data/iterate.ts';
import { type Dict, List, Module, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonSyntaxError } from '../error.ts';
import type { Importer, Interpreter } from '../run/interpreter.ts';
import { parse } from '../syntax/parse.ts';
import { functions } from '../types/define.ts';
import type { PythonEdition } from './edition.ts';
import { fieldNames, namedTuple } from './named-tuple.ts';

type Make = (vm: Vm, edition: PythonEdition) => Module;

/** The modules that are simulated, each loaded when it is imported. */
const MODULES: Readonly<Record<string, () => Promise<Make>>> = {
  base64: async () => (await import('./base64.ts')).base64,
  datetime: async () => (await import('./datetime.ts')).datetime,
  json: async () => (await import('./json.ts')).json,
  math: async () => (await import('./math.ts')).math,
  os: async () => (await import('./os.ts')).os,
  'os.path': async () => (await import('./os-path.ts')).path,
  platform: async () => (await import('./sys.ts')).platform,
  random: async () => (await import('./random.ts')).random,
  re: async () => (await import('./re.ts')).re,
  socket: async () => (await import('./socket.ts')).socket,
  subprocess: async () => (await import('./subprocess.ts')).subprocess,
  sys: async () => (await import('./sys.ts')).sys,
  time: async () => (await import('./time.ts')).time,
  traceback: async () => (await import('./sys.ts')).tracebackModule,
  urllib: async () => (await import('./urllib.ts')).urllib,
  'urllib.error': async () => (await import('./urllib.ts')).error,
  'urllib.parse': async () => (await import('./urllib-parse.ts')).parse,
  'urllib.request': async () => (await import('./urllib.ts')).request,
};

/** The modules that are written in Python themselves. */
const WRITTEN: Readonly<Record<string, () => Promise<string>>> = {
  abc: async () => (await import('./written/typing.ts')).abc,
  collections: async () => (await import('./written/collections.ts')).collections,
  contextlib: async () => (await import('./written/contextlib.ts')).contextlib,
  copy: async () => (await import('./written/contextlib.ts')).copy,
  dataclasses: async () => (await import('./written/dataclasses.ts')).dataclasses,
  functools: async () => (await import('./written/functools.ts')).functools,
  io: async () => (await import('./written/contextlib.ts')).io,
  itertools: async () => (await import('./written/itertools.ts')).itertools,
  logging: async () => (await import('./written/logging.ts')).logging,
  operator: async () => (await import('./written/functools.ts')).operator,
  string: async () => (await import('./written/typing.ts')).string,
  typing: async () => (await import('./written/typing.ts')).typing,
};

/** Finds modules: those that are simulated, flask where it is installed, and files beside the program. */
export function importer(edition: PythonEdition, path: string): Importer {
  return {
    *find(vm: Interpreter, name: string): Result<Module | undefined> {
      const { proc } = vm;
      const load = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
      if (load) {
        const make = yield* vm.load(load());
        return make(vm, edition);
      }
      const text = Object.hasOwn(WRITTEN, name) ? WRITTEN[name] : undefined;
      if (text) return yield* written(vm, name, yield* vm.load(text()));
      if (name === 'flask' && (edition.site === undefined || proc.fs.exists(`${edition.site}/flask`))) {
        const { flaskModule } = yield* vm.load(import('../flask/flask.ts'));
        return flaskModule(vm, edition);
      }
      return yield* fromFile(vm, name, path);
    },
  };
}

/** Runs a module that is written in Python; tracebacks leave it out. */
function* written(vm: Interpreter, name: string, text: string): Result<Module> {
  const module = new Module(name, [['__name__', name], ...helpers(vm, name)]);
  yield* vm.run(read(text, name), { file: name, text, hidden: true }, module.attributes);
  return module;
}

/** What such modules need of the interpreter. */
function helpers(vm: Interpreter, name: string): [string, Value][] {
  return functions({
    [name === 'collections' ? 'namedtuple' : '_namedtuple']: [
      'typename field_names * rename defaults module',
      function* (own, type: Value, names: Value, _?: Value, defaults: Value = null) {
        const fields = fieldNames(names, typeof names === 'string' ? [] : yield* collect(own, names));
        const values = defaults === null ? [] : yield* collect(own, defaults);
        return namedTuple(String(type), fields, name === 'collections' ? '__main__' : name, false, values);
      },
    ],
    _run: [
      'source names',
      function* (_, source: Value, names: Value) {
        const vars = new Map([...(names as Dict).entries].map(([key, value]): [string, Value] => [String(key), value]));
        vars.set('__name__', '__main__');
        yield* vm.run(read(String(source), name), { file: name, text: '', hidden: true }, vars);
        for (const [key, value] of vars) (names as Dict).put(key, value);
        return null;
      },
    ],
  });
}

/** A module of the program's own: NAME.py, or NAME/__init__.py. */
function* fromFile(vm: Interpreter, name: string, path: string): Result<Module | undefined> {
  const { fs } = vm.proc;
  const sys = vm.modules.get('sys')?.attributes.get('path');
  const folders = sys instanceof List ? sys.items.map(String) : [path];
  for (const folder of folders) {
    const base = `${folder === '' ? vm.proc.cwd : folder}/${name.replaceAll('.', '/')}`.replace('//', '/');
    const file = [`${base}.py`, `${base}/__init__.py`].find((own) => fs.exists(own));
    if (file === undefined) continue;
    const text = fs.readText(file);
    const module = new Module(name, []);
    const { attributes } = module;
    attributes.set('__name__', name);
    attributes.set('__file__', file);
    if (file.endsWith('/__init__.py')) attributes.set('__path__', new List([base]));
    vm.modules.set(name, module);
    try {
      yield* vm.run(read(text, file), { file, text }, attributes as Map<string, Value>);
    } catch (error) {
      vm.modules.delete(name);
      throw error;
    }
    return module;
  }
  return undefined;
}

/** Reads a file of Python. @throws {PythonSyntaxError} that knows the file */
export function read(text: string, file: string): ReturnType<typeof parse> {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof PythonSyntaxError) {
      error.file = file;
      error.source = file.startsWith('<') && file !== '<string>' && file !== '<stdin>' ? '' : text;
    }
    throw error;
  }
}
