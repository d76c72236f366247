import { isSysError } from '../../../../kernel/errno.ts';
import { text, typeName } from '../data/basics.ts';
import { systemError } from '../data/exceptions.ts';
import { Module, Real, Tuple, type Value } from '../data/values.ts';
import type { Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { functions } from '../types/define.ts';

export function pathText(value: Value): string {
  return text(value, (name) => `expected str, bytes or os.PathLike object, not ${name}`);
}

function normal(path: string): string {
  const root = path.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || (root === '' && (parts.length === 0 || parts.at(-1) === '..'))) parts.push(part);
    else parts.pop();
  }
  return root + parts.join('/') || '.';
}

function split(path: string): [string, string] {
  const at = path.lastIndexOf('/') + 1;
  const head = path.slice(0, at);
  return [/^\/*$/.test(head) ? head : head.replace(/\/+$/, ''), path.slice(at)];
}

function extension(path: string): [string, string] {
  const [, base = path, end = ''] = /^(.*?[^/.][^/]*)(\.[^./]*)$/s.exec(path) ?? [];
  return [base, end];
}

/** os.path (posixpath). */
export function path(vm: Vm): Module {
  const { fs, cwd } = vm.proc;
  const kind = (value: Value) => {
    const own = pathText(value);
    return fs.exists(own) ? fs.stat(own).type : undefined;
  };
  const absolute = (own: string) => normal(own.startsWith('/') ? own : `${cwd}/${own}`);
  const stat = (value: Value) => {
    try {
      return fs.stat(pathText(value));
    } catch (error) {
      throw isSysError(error) ? systemError(error, value) : error;
    }
  };
  return new Module('os.path', [
    ['sep', '/'],
    ...functions({
      abspath: ['path', (_, own: Value) => absolute(pathText(own))],
      basename: ['p', (_, own: Value) => split(pathText(own))[1]],
      dirname: ['p', (_, own: Value) => split(pathText(own))[0]],
      exists: ['path', (_, own: Value) => kind(own) !== undefined],
      expanduser: ['path', (_, own: Value) => pathText(own).replace(/^~(?=\/|$)/, vm.proc.env.get('HOME') ?? '/root')],
      getmtime: ['filename', (_, own: Value) => new Real(stat(own).mtime / 1000)],
      getsize: ['filename', (_, own: Value) => stat(own).size],
      isabs: ['s', (_, own: Value) => pathText(own).startsWith('/')],
      isdir: ['s', (_, own: Value) => kind(own) === 'directory'],
      isfile: ['path', (_, own: Value) => kind(own) === 'file'],
      islink: [
        'path',
        (_, own: Value) => {
          try {
            return fs.lstat(pathText(own)).type === 'symlink';
          } catch {
            return false;
          }
        },
      ],
      join: [
        'a *p',
        (_, first: Value, rest: Value[]) => {
          let done = join(first);
          for (const part of rest.map(join)) {
            if (part.startsWith('/') || done === '') done = part;
            else done += done.endsWith('/') ? part : `/${part}`;
          }
          return done;
        },
      ],
      normpath: ['path', (_, own: Value) => normal(pathText(own))],
      realpath: [
        'filename',
        (_, own: Value) => {
          try {
            return fs.realpath(pathText(own));
          } catch {
            return absolute(pathText(own));
          }
        },
      ],
      split: ['p', (_, own: Value) => new Tuple(split(pathText(own)))],
      splitext: ['p', (_, own: Value) => new Tuple(extension(pathText(own)))],
    }),
  ]);
}

function join(value: Value): string {
  if (typeof value === 'string') return value;
  throw new PythonError(
    'TypeError',
    `join() argument must be str, bytes, or os.PathLike object, not '${typeName(value)}'`,
  );
}
