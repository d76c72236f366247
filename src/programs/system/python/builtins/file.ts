import { isSysError } from '../../../../kernel/errno.ts';
import { concat, type Stream } from '../../../../kernel/stream.ts';
import { indexOf, text, typeName, wait } from '../data/basics.ts';
import { exceptionClass, systemError } from '../data/exceptions.ts';
import { advance, ITERATORS } from '../data/iterate.ts';
import { OBJECT, Type } from '../data/type.ts';
import { Bytes, Instance, Iterator, List, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { decode } from '../types/bytes.ts';
import { define, getters } from '../types/define.ts';

/** io.UnsupportedOperation */
exceptionClass('io', 'UnsupportedOperation', 'OSError');

const TEXT = new Type('TextIOWrapper', [OBJECT], { module: '_io' });
const BINARY = new Type('BufferedReader', [OBJECT], { module: '_io' });

/** An open file. */
interface State {
  name: Value;
  mode: string;
  fd: number;
  binary: boolean;
  readable: boolean;
  writable: boolean;
  closed: boolean;
  stream: Stream;
}

function stateOf(self: Instance): State {
  const state = self.payload as State;
  if (state.closed) throw new PythonError('ValueError', 'I/O operation on closed file.');
  return state;
}

function reading(self: Instance): State {
  const state = stateOf(self);
  if (!state.readable) throw new PythonError('io.UnsupportedOperation', 'not readable');
  return state;
}

/** A file that is open already, such as standard output. */
export function fileOf(vm: Vm, fd: number, name: string, mode: string): Instance {
  const file = new Instance(TEXT);
  const state: State = {
    name,
    mode,
    fd,
    binary: false,
    readable: mode === 'r',
    writable: mode !== 'r',
    closed: false,
    // Asked for anew each time: a descriptor may be given another file.
    get stream() {
      return vm.proc.stream(fd);
    },
  };
  file.payload = state;
  return file;
}

/** open(path, mode) @throws {PythonError} FileNotFoundError and the like, ValueError */
export function open(vm: Vm, path: Value, mode: string): Instance {
  if (typeof path !== 'string') {
    if (typeof path === 'number') throw new Unsupported('open() of a descriptor');
    throw new PythonError('TypeError', `expected str, bytes or os.PathLike object, not ${typeName(path)}`);
  }
  const kinds = mode.replace(/[bt+]/g, '');
  if (!/^[rwaxbt+]+$/.test(mode)) throw new PythonError('ValueError', `invalid mode: '${mode}'`);
  if (!/^[rwax]$/.test(kinds))
    throw new PythonError('ValueError', 'must have exactly one of create/read/write/append mode');
  const plus = mode.includes('+');
  const { proc } = vm;
  try {
    if (kinds === 'r' && proc.fs.exists(path) && proc.fs.stat(path).type === 'directory')
      proc.fs.open(path, { write: true });
    const file = proc.fs.open(path, {
      read: kinds === 'r' || plus,
      write: kinds !== 'r' || plus,
      create: kinds !== 'r',
      truncate: kinds === 'w',
      append: kinds === 'a',
      exclusive: kinds === 'x',
    });
    const fd = proc.install(file, { from: 3, closeOnExec: true });
    const made = new Instance(mode.includes('b') ? BINARY : TEXT);
    const state: State = {
      name: path,
      mode,
      fd,
      binary: mode.includes('b'),
      readable: kinds === 'r' || plus,
      writable: kinds !== 'r' || plus,
      closed: false,
      stream: proc.stream(fd),
    };
    made.payload = state;
    return made;
  } catch (error) {
    throw isSysError(error) ? systemError(error, path) : error;
  }
}

function shown(state: State, data: Uint8Array): Value {
  return state.binary ? new Bytes(data) : decode(data, 'utf-8', 'strict').replaceAll('\r\n', '\n');
}

function* line(state: State): Result<Value | undefined> {
  const data = yield* wait(state.stream.readLineBytes());
  return data && shown(state, data);
}

function close(vm: Vm, self: Instance): null {
  const state = self.payload as State;
  if (!state.closed && state.fd > 2) vm.proc.close(state.fd);
  state.closed = true;
  return null;
}

for (const type of [TEXT, BINARY]) {
  define(type, {
    __enter__: [
      '',
      (_, self: Instance) => {
        stateOf(self);
        return self;
      },
    ],
    __exit__: ['*args', (vm, self: Instance) => close(vm, self)],
    __iter__: [
      '',
      (_, self: Instance) => {
        reading(self);
        return new Iterator(ITERATORS.object, () => line(reading(self)));
      },
    ],
    __next__: [
      '',
      function* (_, self: Instance) {
        const next = yield* line(reading(self));
        if (next === undefined) throw new PythonError('StopIteration', '');
        return next;
      },
    ],
    __repr__: [
      '',
      (_, self: Instance) => {
        const { name, mode, binary } = self.payload as State;
        return binary
          ? `<_io.BufferedReader name='${String(name)}'>`
          : `<_io.TextIOWrapper name='${String(name)}' mode='${mode}' encoding='UTF-8'>`;
      },
    ],
    close: ['', (vm, self: Instance) => close(vm, self)],
    fileno: ['', (_, self: Instance) => stateOf(self).fd],
    flush: [
      '',
      (_, self: Instance) => {
        stateOf(self);
        return null;
      },
    ],
    isatty: ['', (_, self: Instance) => stateOf(self).stream.isTerminal],
    read: [
      'size? /',
      function* (_, self: Instance, size: Value = -1) {
        const state = reading(self);
        const most = size === null ? -1 : indexOf(size);
        if (most < 0) return shown(state, yield* wait(state.stream.readAll()));
        const parts: Uint8Array[] = [];
        let left = most;
        while (left > 0) {
          const data = yield* wait(state.stream.read(left));
          if (data.length === 0) break;
          parts.push(data.slice());
          left -= data.length;
        }
        return shown(state, concat(parts));
      },
    ],
    readable: ['', (_, self: Instance) => stateOf(self).readable],
    readline: [
      '',
      function* (_, self: Instance) {
        const state = reading(self);
        return (yield* line(state)) ?? shown(state, new Uint8Array(0));
      },
    ],
    readlines: [
      '',
      function* (_, self: Instance) {
        const lines: Value[] = [];
        for (let next = yield* line(reading(self)); next !== undefined; next = yield* line(reading(self)))
          lines.push(next);
        return new List(lines);
      },
    ],
    writable: ['', (_, self: Instance) => stateOf(self).writable],
    write: [
      'text /',
      function* (_, self: Instance, data: Value) {
        const state = stateOf(self);
        if (!state.writable) throw new PythonError('io.UnsupportedOperation', 'not writable');
        if (state.binary) {
          if (!(data instanceof Bytes))
            throw new PythonError('TypeError', `a bytes-like object is required, not '${typeName(data)}'`);
          yield* wait(state.stream.write(data.data));
          return data.data.length;
        }
        const written = text(data, (name) => `write() argument must be str, not ${name}`);
        yield* wait(state.stream.write(written));
        return Array.from(written).length;
      },
    ],
    writelines: [
      'lines /',
      function* (vm, self: Instance, lines: Value) {
        const iterator = yield* vm.iterate(lines);
        for (;;) {
          const next = yield* advance(iterator);
          if (next === undefined) return null;
          yield* wait(stateOf(self).stream.write(text(next)));
        }
      },
    ],
  });
  getters(type, {
    buffer: (self: Instance) => {
      const made = new Instance(BINARY);
      const state = self.payload as State;
      made.payload = { ...state, stream: state.stream, binary: true };
      return made;
    },
    closed: (self: Instance) => (self.payload as State).closed,
    encoding: () => 'utf-8',
    mode: (self: Instance) => (self.payload as State).mode,
    name: (self: Instance) => (self.payload as State).name,
  });
}
