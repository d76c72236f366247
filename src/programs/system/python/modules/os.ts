import { isSysError } from '../../../../kernel/errno.ts';
import { kernelVersion } from '../../../coreutils/who.ts';
import { indexOf, text, wait } from '../data/basics.ts';
import { classOf, systemError } from '../data/exceptions.ts';
import { ITERATORS } from '../data/iterate.ts';
import { DICT, Type } from '../data/type.ts';
import { Bytes, Dict, Iterator, List, Module, Tuple, type Value } from '../data/values.ts';
import type { Vm } from '../data/vm.ts';
import { define, functions } from '../types/define.ts';
import { namedTuple } from './named-tuple.ts';
import { path, pathText } from './os-path.ts';
import { start } from './start.ts';

const ENVIRON = new Type('_Environ', [DICT], { module: 'os' });
define(ENVIRON, { __init__: ['*args', () => null] });

const UNAME = namedTuple('uname_result', ['sysname', 'nodename', 'release', 'version', 'machine'], 'posix', true);
const STAT = namedTuple(
  'stat_result',
  ['st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size'],
  'os',
  true,
);

/** os.environ: what it is given, the process has. */
function environment(vm: Vm): Dict {
  const environ = new Dict(vm.proc.env, ENVIRON);
  environ.changed = (name, value) => {
    if (value === undefined) vm.proc.env.delete(name);
    else
      vm.proc.env.set(
        name,
        text(value, (kind) => `str expected, not ${kind}`),
      );
  };
  return environ;
}

/** Calls on a file, whose errors name it. */
function about<T>(name: Value, call: (path: string) => T): T {
  try {
    return call(pathText(name));
  } catch (error) {
    throw isSysError(error) ? systemError(error, name) : error;
  }
}

export function os(vm: Vm): Module {
  const { proc } = vm;
  const { fs } = proc;
  const environ = environment(vm);
  const types = { directory: 0o040000, file: 0o100000, symlink: 0o120000 } as Readonly<Record<string, number>>;
  const stat = (name: Value) => {
    const own = about(name, (at) => fs.stat(at));
    return new Tuple([own.mode | (types[own.type] ?? 0), own.ino, 1, own.nlink, own.uid, own.gid, own.size], STAT);
  };
  function* walk(top: string): Generator<Value> {
    const entries = fs.exists(top) ? fs.readdir(top) : [];
    const folders = entries.filter(({ type }) => type === 'directory').map(({ name }) => name);
    yield new Tuple([
      top,
      new List(folders),
      new List(entries.filter(({ type }) => type !== 'directory').map(({ name }) => name)),
    ]);
    for (const name of folders) yield* walk(top === '/' ? `/${name}` : `${top}/${name}`);
  }
  const ownPath = path(vm);
  vm.modules.set('os.path', ownPath);
  return new Module('os', [
    ['environ', environ],
    ['path', ownPath],
    ['name', 'posix'],
    ['sep', '/'],
    ['linesep', '\n'],
    ['pathsep', ':'],
    ['curdir', '.'],
    ['devnull', '/dev/null'],
    ['error', classOf('OSError')],
    ...functions({
      _exit: ['status', (_, status: Value) => proc.exit(indexOf(status))],
      chdir: [
        'path',
        (_, name: Value) => {
          about(name, (at) => {
            fs.readdir(at);
            proc.cwd = fs.realpath(at);
          });
          return null;
        },
      ],
      chmod: [
        'path mode',
        (_, name: Value, mode: Value) => {
          about(name, (at) => fs.chmod(at, indexOf(mode)));
          return null;
        },
      ],
      cpu_count: ['', () => 2],
      getcwd: ['', () => proc.cwd],
      getenv: [
        'key default?',
        (_, name: Value, otherwise: Value = null) =>
          environ.get(text(name, (kind) => `str expected, not ${kind}`)) ?? otherwise,
      ],
      getgid: ['', () => proc.user.gid],
      getpid: ['', () => proc.pid],
      getppid: ['', () => proc.parent?.pid ?? 0],
      getuid: ['', () => proc.user.uid],
      geteuid: ['', () => proc.user.uid],
      listdir: [
        'path?',
        (_, name: Value = '.') => new List(about(name, (at) => fs.readdir(at)).map((entry) => entry.name)),
      ],
      makedirs: [
        'name mode? exist_ok?',
        (_, name: Value, __?: Value, exists: Value = false) => {
          about(name, (at) => {
            const parts = at.split('/').filter((part) => part !== '');
            for (let end = 1; end < parts.length; end++) {
              const above = (at.startsWith('/') ? '/' : '') + parts.slice(0, end).join('/');
              if (!fs.exists(above)) fs.mkdir(above);
            }
            if (exists !== true || !fs.exists(at)) fs.mkdir(at);
          });
          return null;
        },
      ],
      mkdir: [
        'path mode?',
        (_, name: Value) => {
          about(name, (at) => fs.mkdir(at));
          return null;
        },
      ],
      remove: [
        'path',
        (_, name: Value) => {
          about(name, (at) => fs.unlink(at));
          return null;
        },
      ],
      rename: [
        'src dst',
        (_, from: Value, to: Value) => {
          about(from, (at) => fs.rename(at, pathText(to)));
          return null;
        },
      ],
      rmdir: [
        'path',
        (_, name: Value) => {
          about(name, (at) => fs.rmdir(at));
          return null;
        },
      ],
      stat: ['path', (_, name: Value) => stat(name)],
      system: [
        'command',
        function* (_, command: Value) {
          const child = start(vm, {
            argv: ['/bin/sh', '-c', text(command)],
            fds: new Map(),
            env: undefined,
            cwd: undefined,
          });
          const status = yield* wait(proc.waitFor(child));
          return 'code' in status && status.code !== undefined ? status.code * 256 : 2;
        },
      ],
      uname: [
        '',
        () => {
          const kernel = kernelVersion(proc);
          return new Tuple(['Linux', proc.namespaces.uts.hostname, kernel.release, kernel.version, 'x86_64'], UNAME);
        },
      ],
      unlink: [
        'path',
        (_, name: Value) => {
          about(name, (at) => fs.unlink(at));
          return null;
        },
      ],
      urandom: [
        'size',
        (_, size: Value) =>
          new Bytes(Uint8Array.from({ length: indexOf(size) }, () => proc.kernel.random.integer(0, 255))),
      ],
      walk: [
        'top',
        (_, top: Value) => {
          const all = walk(pathText(top));
          return new Iterator(ITERATORS.object, () => all.next().value as Value | undefined);
        },
      ],
    }),
  ]);
}
