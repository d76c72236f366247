import { SysError } from '../../../../kernel/errno.ts';
import type { Listener, StreamSocket } from '../../../../kernel/sockets.ts';
import { TimedOut, within } from '../../../network/within.ts';
import { indexOf, numberOf, text, typeName, wait } from '../data/basics.ts';
import { classOf, exceptionClass } from '../data/exceptions.ts';
import { OBJECT, Type } from '../data/type.ts';
import { Bytes, Instance, List, Module, Real, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { bytesOf } from '../types/bytes.ts';
import { define, functions } from '../types/define.ts';

const SOCKET = new Type('socket', [OBJECT], { module: 'socket' });
const [AF_INET, SOCK_STREAM, SOCK_DGRAM] = [2, 1, 2];

/** A socket: not connected yet, connected, or listening. */
interface State {
  /** Milliseconds that each call may take. */
  timeout: number | undefined;
  bound: { address: string; port: number } | undefined;
  stream: StreamSocket | undefined;
  listener: Listener | undefined;
  fd: number | undefined;
  closed: boolean;
}

function stateOf(self: Instance): State {
  const state = self.payload as State;
  if (state.closed) throw new SysError('EBADF');
  return state;
}

function connected(self: Instance, code: 'EPIPE' | 'ENOTCONN' = 'ENOTCONN'): State & { stream: StreamSocket } {
  const state = stateOf(self);
  if (!state.stream) throw new SysError(code);
  return state as State & { stream: StreamSocket };
}

function make(timeout?: number): Instance {
  const self = new Instance(SOCKET);
  const state: State = {
    timeout,
    bound: undefined,
    stream: undefined,
    listener: undefined,
    fd: undefined,
    closed: false,
  };
  self.payload = state;
  return self;
}

/** Waits for the network, as long as the socket may. @throws {PythonError} TimeoutError */
function* timed<T>(vm: Vm, { timeout }: State, work: Promise<T>): Result<T> {
  try {
    return yield* wait(within(vm.proc, timeout, work));
  } catch (error) {
    throw error instanceof TimedOut ? new PythonError('TimeoutError', 'timed out') : error;
  }
}

/** `(host, port)` */
function endpoint(value: Value): { host: string; port: number } {
  if (!(value instanceof Tuple))
    throw new PythonError('TypeError', `connect(): AF_INET address must be tuple, not ${typeName(value)}`);
  const [host = null, port = null] = value.items;
  return { host: text(host), port: indexOf(port) };
}

function* resolve(vm: Vm, host: string): Result<string> {
  const [address = host] = yield* wait(vm.proc.until(vm.proc.net.resolve(vm.proc, host === '' ? '0.0.0.0' : host)));
  return address;
}

function adopt(vm: Vm, state: State, stream: StreamSocket): void {
  state.stream = stream;
  state.fd = vm.proc.install(stream, { from: 3, closeOnExec: true });
}

function* connect(vm: Vm, self: Instance, to: Value): Result<null> {
  const state = stateOf(self);
  const { host, port } = endpoint(to);
  const address = yield* resolve(vm, host);
  adopt(vm, state, yield* timed(vm, state, vm.proc.net.connect(vm.proc, { address, port })));
  return null;
}

function close(vm: Vm, self: Instance): null {
  const state = self.payload as State;
  if (!state.closed && state.fd !== undefined) vm.proc.close(state.fd);
  state.closed = true;
  return null;
}

const seconds = (value: Value) => (value === null ? undefined : (numberOf(value) ?? 0) * 1000);
const pair = ({ address, port }: { address: string; port: number }) => new Tuple([address, port]);

define(SOCKET, {
  __new__: [
    'family? type? proto? fileno?',
    (_, __: Type, family: Value = AF_INET, type: Value = SOCK_STREAM) => {
      if (family !== AF_INET) throw new Unsupported('sockets of that family');
      if (type !== SOCK_STREAM) throw new Unsupported('sockets that are no streams');
      return make();
    },
  ],
  __enter__: ['', (_, self: Instance) => self],
  __exit__: ['*args', (vm, self: Instance) => close(vm, self)],
  accept: [
    '',
    function* (vm, self: Instance) {
      const state = stateOf(self);
      if (!state.listener) throw new SysError('EINVAL');
      const stream = yield* timed(vm, state, state.listener.accept(vm.proc));
      const peer = make();
      adopt(vm, peer.payload as State, stream);
      return new Tuple([peer, pair(stream.remote)]);
    },
  ],
  bind: [
    'address /',
    function* (vm, self: Instance, at: Value) {
      const { host, port } = endpoint(at);
      stateOf(self).bound = { address: yield* resolve(vm, host), port };
      return null;
    },
  ],
  close: ['', (vm, self: Instance) => close(vm, self)],
  connect: ['address /', connect],
  connect_ex: [
    'address /',
    function* (vm, self: Instance, to: Value) {
      try {
        yield* connect(vm, self, to);
        return 0;
      } catch (error) {
        const raised = vm.exception(error);
        const code = yield* vm.attribute(raised, 'errno');
        if (typeof code === 'number' && code > 0) return code;
        if (error instanceof PythonError && error.kind === 'TimeoutError') return 11;
        throw error;
      }
    },
  ],
  fileno: ['', (_, self: Instance) => (self.payload as State).fd ?? -1],
  getpeername: ['', (_, self: Instance) => pair(connected(self).stream.remote)],
  getsockname: [
    '',
    (_, self: Instance) => {
      const { stream, listener, bound } = stateOf(self);
      return pair(stream?.local ?? listener?.local ?? bound ?? { address: '0.0.0.0', port: 0 });
    },
  ],
  gettimeout: [
    '',
    (_, self: Instance) => {
      const { timeout } = self.payload as State;
      return timeout === undefined ? null : new Real(timeout / 1000);
    },
  ],
  listen: [
    'backlog? /',
    (vm, self: Instance) => {
      const state = stateOf(self);
      state.listener = vm.proc.net.listen(vm.proc, state.bound ?? { address: '0.0.0.0', port: 0 });
      state.fd = vm.proc.install(state.listener, { from: 3, closeOnExec: true });
      return null;
    },
  ],
  recv: [
    'bufsize /',
    function* (vm, self: Instance, size: Value) {
      const state = connected(self);
      const data = yield* timed(vm, state, state.stream.read(vm.proc, indexOf(size)));
      return new Bytes(data.slice());
    },
  ],
  send: ['data /', (vm, self: Instance, data: Value) => send(vm, self, data)],
  sendall: [
    'data /',
    function* (vm, self: Instance, data: Value) {
      yield* send(vm, self, data);
      return null;
    },
  ],
  setblocking: [
    'flag /',
    (_, self: Instance, flag: Value) => {
      (self.payload as State).timeout = flag === false ? 0 : undefined;
      return null;
    },
  ],
  setsockopt: ['level optname value /', () => null],
  settimeout: [
    'value /',
    (_, self: Instance, value: Value) => {
      (self.payload as State).timeout = seconds(value);
      return null;
    },
  ],
  shutdown: [
    'how /',
    (_, self: Instance) => {
      connected(self).stream.shutdown();
      return null;
    },
  ],
});

function* send(vm: Vm, self: Instance, data: Value): Result<number> {
  const state = connected(self, 'EPIPE');
  const bytes = bytesOf(data);
  yield* timed(vm, state, state.stream.write(vm.proc, bytes));
  return bytes.length;
}

/** socket, as far as TCP goes. */
export function socket({ proc }: Vm): Module {
  return new Module('socket', [
    ['AF_INET', AF_INET],
    ['AF_INET6', 10],
    ['AF_UNIX', 1],
    ['SOCK_STREAM', SOCK_STREAM],
    ['SOCK_DGRAM', SOCK_DGRAM],
    ['SOL_SOCKET', 1],
    ['SO_REUSEADDR', 2],
    ['IPPROTO_TCP', 6],
    ['SHUT_RD', 0],
    ['SHUT_WR', 1],
    ['SHUT_RDWR', 2],
    ['error', classOf('OSError')],
    ['gaierror', exceptionClass('socket', 'gaierror', 'OSError')],
    ['socket', SOCKET],
    ['timeout', classOf('TimeoutError')],
    ...functions({
      create_connection: [
        'address timeout?',
        function* (vm, to: Value, timeout: Value = null) {
          const self = make(seconds(timeout));
          yield* connect(vm, self, to);
          return self;
        },
      ],
      getaddrinfo: [
        'host port family? type?',
        function* (vm, host: Value, port: Value) {
          const all = yield* wait(vm.proc.until(proc.net.resolve(proc, host === null ? '127.0.0.1' : text(host))));
          return new List(
            all.map((address) => new Tuple([AF_INET, SOCK_STREAM, 6, '', new Tuple([address, port ?? 0])])),
          );
        },
      ],
      getfqdn: ['name?', () => proc.namespaces.uts.hostname],
      gethostbyname: ['hostname /', (vm, host: Value) => resolve(vm, text(host))],
      gethostbyname_ex: [
        'hostname /',
        function* (vm, host: Value) {
          const all = yield* wait(vm.proc.until(proc.net.resolve(proc, text(host))));
          return new Tuple([host, new List(), new List(all)]);
        },
      ],
      gethostname: ['', () => proc.namespaces.uts.hostname],
      inet_aton: ['address /', (_, address: Value) => new Bytes(Uint8Array.from(text(address).split('.').map(Number)))],
    }),
  ]);
}
