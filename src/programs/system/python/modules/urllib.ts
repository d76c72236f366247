import { isSysError } from '../../../../kernel/errno.ts';
import { ResolveError } from '../../../../kernel/sockets.ts';
import { concat } from '../../../../kernel/stream.ts';
import { connectWithin, fetchOver } from '../../../network/http/fetch.ts';
import { TimedOut } from '../../../network/within.ts';
import { numberOf, text, wait } from '../data/basics.ts';
import { classOf, exceptionClass, Raised, raising, systemError } from '../data/exceptions.ts';
import { repr, str } from '../data/repr.ts';
import { OBJECT, Type } from '../data/type.ts';
import { Bytes, Dict, Instance, List, Module, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { bytesOf } from '../types/bytes.ts';
import { define, functions } from '../types/define.ts';
import type { PythonEdition } from './edition.ts';
import { joined } from './urllib-parse.ts';

const RESPONSE = new Type('HTTPResponse', [OBJECT], { module: 'http.client' });
const REQUEST = new Type('Request', [OBJECT], { module: 'urllib.request' });
const MESSAGE = new Type('HTTPMessage', [OBJECT], { module: 'http.client' });
const MOST_REDIRECTS = 10;

const urlError = () => exceptionClass('urllib.error', 'URLError', 'OSError');
const httpError = () => exceptionClass('urllib.error', 'HTTPError', 'urllib.error.URLError');

/** What an answer's object has, and an HTTPError too. */
const READING = {
  __enter__: ['', (_: Vm, self: Instance) => self],
  __exit__: ['*args', () => null],
  close: ['', () => null],
  getcode: ['', (_: Vm, self: Instance) => self.fields.get('status') ?? null],
  geturl: ['', (_: Vm, self: Instance) => self.fields.get('url') ?? null],
  info: ['', (_: Vm, self: Instance) => self.fields.get('headers') ?? null],
  read: [
    'amt?',
    (_: Vm, self: Instance, size?: Value) => {
      const left = self.payload as Uint8Array;
      const most = numberOf(size) ?? left.length;
      self.payload = left.subarray(most);
      return new Bytes(left.slice(0, most));
    },
  ],
} as const;

define(RESPONSE, {
  ...READING,
  getheader: [
    'name default?',
    (_, self: Instance, name: Value, otherwise: Value = null) =>
      header(self.fields.get('headers') as Instance, name) ?? otherwise,
  ],
});

function header(self: Instance, name: Value): Value | undefined {
  const wanted = text(name).toLowerCase();
  return (self.payload as [string, string][]).find(([own]) => own.toLowerCase() === wanted)?.[1];
}

define(MESSAGE, {
  __contains__: ['name /', (_, self: Instance, name: Value) => header(self, name) !== undefined],
  __getitem__: ['name /', (_, self: Instance, name: Value) => header(self, name) ?? null],
  get: ['name failobj?', (_, self: Instance, name: Value, otherwise: Value = null) => header(self, name) ?? otherwise],
  get_content_type: [
    '',
    (_, self: Instance) => String(header(self, 'Content-Type') ?? 'text/plain').split(';')[0] ?? null,
  ],
  items: ['', (_, self: Instance) => new List((self.payload as [string, string][]).map((pair) => new Tuple(pair)))],
});

define(REQUEST, {
  __new__: [
    'url data? headers? origin_req_host? unverifiable? method?',
    (_, __: Type, url: Value, data: Value = null, headers?: Value, ___?: Value, ____?: Value, method: Value = null) => {
      const self = new Instance(REQUEST);
      for (const [name, value] of Object.entries({ full_url: url, data, method, headers: headers ?? new Dict() }))
        self.fields.set(name, value);
      return self;
    },
  ],
  add_header: [
    'key val',
    (_, self: Instance, name: Value, value: Value) => {
      (self.fields.get('headers') as Dict).put(text(name), value);
      return null;
    },
  ],
  get_method: ['', (_, self: Instance) => methodOf(self)],
});

function methodOf(self: Instance): string {
  const method = self.fields.get('method') ?? null;
  return method === null ? ((self.fields.get('data') ?? null) === null ? 'GET' : 'POST') : String(method);
}

/** urllib.error */
export function error(): Module {
  return new Module('urllib.error', [
    ['URLError', urlError()],
    ['HTTPError', httpError()],
  ]);
}

/** urllib: a package of the others. */
export function urllib(): Module {
  return new Module('urllib', [['__path__', new List(['/usr/lib/python3.11/urllib'])]]);
}

/** urllib.request */
export function request(vm: Vm, { version }: PythonEdition): Module {
  define(urlError(), {
    __str__: [
      '',
      function* (own, self: Raised) {
        return `<urlopen error ${yield* str(own, self.fields.get('reason') ?? self.args[0] ?? null)}>`;
      },
    ],
  });
  define(httpError(), {
    ...READING,
    __str__: [
      '',
      (_, self: Raised) => `HTTP Error ${String(self.fields.get('code'))}: ${String(self.fields.get('reason'))}`,
    ],
    __repr__: [
      '',
      (_, self: Raised) => `<HTTPError ${String(self.fields.get('code'))}: '${String(self.fields.get('reason'))}'>`,
    ],
  });
  vm.modules.set('urllib.error', error());
  return new Module('urllib.request', [
    ['Request', REQUEST],
    ...functions({
      urlopen: [
        'url data? timeout?',
        (own, url: Value, data: Value = null, timeout: Value = null) => {
          const asked = url instanceof Instance && url.type === REQUEST ? url : undefined;
          const headers: [string, string][] = [];
          const given = asked?.fields.get('headers');
          if (given instanceof Dict)
            for (const [name, value] of given.entries) headers.push([String(name), String(value)]);
          const body = data ?? asked?.fields.get('data') ?? null;
          return open(own, {
            url: text(asked ? (asked.fields.get('full_url') ?? null) : url),
            method: asked ? methodOf(asked) : body === null ? 'GET' : 'POST',
            body: body === null ? undefined : bytesOf(body),
            timeout: timeout === null ? undefined : (numberOf(timeout) ?? 0) * 1000,
            headers,
            agent: `Python-urllib/${version.split('.').slice(0, 2).join('.')}`,
            left: MOST_REDIRECTS,
          });
        },
      ],
    }),
  ]);
}

interface Asked {
  url: string;
  method: string;
  body: Uint8Array | undefined;
  /** Milliseconds. */
  timeout: number | undefined;
  headers: [string, string][];
  agent: string;
  left: number;
}

function* open(vm: Vm, asked: Asked): Result<Value> {
  const [, scheme = '', host = '', port, path = ''] =
    /^([a-z]+):\/\/([^/:?#]*)(?::(\d+))?([^#]*)/i.exec(asked.url) ?? [];
  if (scheme === '') throw new PythonError('ValueError', `unknown url type: ${yield* repr(vm, asked.url)}`);
  if (scheme === 'https') throw new Unsupported('https');
  if (scheme !== 'http') throw new Unsupported(`urls of the type ${scheme}`);
  const target = path.startsWith('/') ? path : `/${path}`;
  const named = host + (port === undefined ? '' : `:${port}`);
  const own: [string, string][] = [['Accept-Encoding', 'identity']];
  if (asked.body)
    own.push(['Content-Type', 'application/x-www-form-urlencoded'], ['Content-Length', String(asked.body.length)]);
  const over = new Set(asked.headers.map(([name]) => name.toLowerCase()));
  const headers = [
    ...own,
    ['Host', named] as [string, string],
    ['User-Agent', asked.agent] as [string, string],
    ['Connection', 'close'] as [string, string],
  ];
  const all = [...headers.filter(([name]) => !over.has(name.toLowerCase())), ...asked.headers];
  const { proc } = vm;
  const fetched = fetchAll(vm, { ...asked, headers: all, host, port: Number(port ?? 80), target });
  let answer: Awaited<typeof fetched>;
  try {
    answer = yield* wait(proc.until(fetched));
  } catch (thrown) {
    throw unreachable(thrown);
  }
  const { head, body } = answer;
  const { status, reason } = head;
  const location = head.headers.get('Location');
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined && asked.left > 0)
    return yield* open(vm, {
      ...asked,
      method: 'GET',
      body: undefined,
      url: joined(asked.url, location),
      left: asked.left - 1,
    });
  const message = new Instance(MESSAGE);
  message.payload = [...head.headers];
  const made = status >= 400 ? new Raised(httpError(), []) : new Instance(RESPONSE);
  made.payload = body;
  for (const [name, value] of Object.entries({
    status,
    code: status,
    reason,
    url: asked.url,
    headers: message,
    msg: reason,
  }))
    made.fields.set(name, value);
  if (made instanceof Raised) throw raising(made);
  return made;
}

async function fetchAll(vm: Vm, ask: Asked & { host: string; port: number; target: string }) {
  const { proc } = vm;
  const [address = ''] = await proc.net.resolve(proc, ask.host);
  const socket = await connectWithin(proc, address, ask.port, ask.timeout);
  const answer = await fetchOver(proc, socket, {
    host: ask.host,
    port: ask.port,
    target: ask.target,
    method: ask.method,
    version: '1.1',
    headers: ask.headers,
    timeout: ask.timeout,
    ...(ask.body && { body: ask.body }),
  });
  const parts: Uint8Array[] = [];
  try {
    for (let piece = await answer.next(); piece; piece = await answer.next()) parts.push(piece.slice());
  } finally {
    answer.close();
  }
  return { head: answer.head, body: concat(parts) };
}

/** Why nothing came, as URLError. */
function unreachable(thrown: unknown): unknown {
  let reason: Value | undefined;
  if (thrown instanceof TimedOut) reason = new Raised(classOf('TimeoutError'), ['timed out']);
  else if (thrown instanceof ResolveError)
    reason = new Raised(exceptionClass('socket', 'gaierror', 'OSError'), [
      { NONAME: -2, AGAIN: -3, FAIL: -4 }[thrown.failure],
      thrown.message,
    ]);
  else if (isSysError(thrown) && thrown.code !== 'EINTR') reason = systemError(thrown).value as Raised;
  if (reason === undefined) return thrown;
  const raised = new Raised(urlError(), [reason]);
  raised.fields.set('reason', reason);
  return raising(raised);
}
