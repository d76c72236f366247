import { isSysError } from '../../../../kernel/errno.ts';
import type { OpenFile } from '../../../../kernel/file.ts';
import { pipe } from '../../../../kernel/pipe.ts';
import type { Process, WaitStatus } from '../../../../kernel/process.ts';
import { SIGNALS } from '../../../../kernel/signals.ts';
import { concat } from '../../../../kernel/stream.ts';
import { decodeText } from '../../../text.ts';
import { numberOf, text, wait } from '../data/basics.ts';
import { exceptionClass, Raised, raising, systemError } from '../data/exceptions.ts';
import { collect } from '../data/iterate.ts';
import { repr, str } from '../data/repr.ts';
import { OBJECT, Type } from '../data/type.ts';
import { Bytes, Dict, Instance, Module, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { define, functions } from '../types/define.ts';
import { start } from './start.ts';

const COMPLETED = new Type('CompletedProcess', [OBJECT], { module: 'subprocess' });
const [PIPE, STDOUT, DEVNULL] = [-1, -2, -3];

define(COMPLETED, {
  __repr__: [
    '',
    function* (vm, self: Instance) {
      const parts: string[] = [];
      for (const [name, value] of self.fields) if (value !== null) parts.push(`${name}=${yield* repr(vm, value)}`);
      return `CompletedProcess(${parts.join(', ')})`;
    },
  ],
  check_returncode: [
    '',
    (_, self: Instance) => {
      check(self);
      return null;
    },
  ],
});

const failed = () => exceptionClass('subprocess', 'CalledProcessError');

function check(self: Instance): void {
  const code = numberOf(self.fields.get('returncode')) ?? 0;
  if (code === 0) return;
  const command = self.fields.get('args') ?? null;
  const raised = new Raised(failed(), [code, command]);
  for (const [name, own] of [
    ['returncode', 'returncode'],
    ['cmd', 'args'],
    ['output', 'stdout'],
    ['stdout', 'stdout'],
    ['stderr', 'stderr'],
  ] as const)
    raised.fields.set(name, self.fields.get(own) ?? null);
  throw raising(raised);
}

/** The status as Popen has it: negative for a signal. */
function codeOf(status: WaitStatus): number {
  if ('stopped' in status) return 0;
  return status.signal === undefined ? (status.code ?? 0) : -SIGNALS[status.signal];
}

/** Runs a program to its end. */
function* run(vm: Vm, command: Value, named: ReadonlyMap<string, Value>): Result<Instance> {
  for (const name of named.keys()) if (!KNOWN.has(name)) throw new Unsupported(`the option ${name} of subprocess`);
  const shell = named.get('shell') === true;
  const words = typeof command === 'string' ? [command] : (yield* collect(vm, command)).map((word) => text(word));
  const argv = shell ? ['/bin/sh', '-c', ...words] : words;
  const capture = named.get('capture_output') === true;
  const wanted = {
    out: capture ? PIPE : (named.get('stdout') ?? null),
    err: capture ? PIPE : (named.get('stderr') ?? null),
  };
  const asText =
    named.get('text') === true || named.get('universal_newlines') === true || (named.get('encoding') ?? null) !== null;
  const { proc } = vm;
  const fds = new Map<number, OpenFile>();
  const mine: OpenFile[] = [];
  const readers: [number, ReturnType<typeof pipe>['read']][] = [];
  const open = (fd: number, value: Value) => {
    if (value === DEVNULL)
      mine.push(fds.set(fd, proc.fs.open('/dev/null', { read: true, write: true })).get(fd) as OpenFile);
    if (value !== PIPE) return;
    const ends = pipe();
    fds.set(fd, ends.write);
    mine.push(ends.write);
    readers.push([fd, ends.read]);
  };
  open(1, wanted.out);
  const joined = wanted.err === STDOUT ? (fds.get(1) ?? proc.descriptor(1)) : undefined;
  if (joined) fds.set(2, joined);
  else open(2, wanted.err);
  const input = named.get('input') ?? null;
  const feed = input === null ? undefined : pipe();
  if (feed) {
    fds.set(0, feed.read);
    mine.push(feed.read);
  }
  const given = named.get('env');
  const env =
    given instanceof Dict
      ? new Map([...given.entries].map(([name, value]): [string, string] => [String(name), String(value)]))
      : undefined;
  const cwd = named.get('cwd');
  let child: Process;
  try {
    child = start(vm, { argv, fds, env, cwd: typeof cwd === 'string' ? cwd : undefined });
  } catch (error) {
    for (const [, reader] of readers) reader.release();
    throw isSysError(error) ? systemError(error, argv[0] ?? '') : error;
  } finally {
    for (const file of mine) file.release();
  }
  const outputs = readers.map(([fd, reader]) => gather(proc, reader).then((data) => [fd, data] as const));
  if (feed) {
    const data = input instanceof Bytes ? input.data : new TextEncoder().encode(String(input));
    yield* wait(feed.write.write(proc, data));
    feed.write.release();
  }
  const gathered = new Map(yield* wait(proc.until(Promise.all(outputs))));
  const status = yield* wait(proc.waitFor(child));
  const made = new Instance(COMPLETED);
  made.fields.set('args', command);
  made.fields.set('returncode', codeOf(status));
  for (const [fd, name] of [
    [1, 'stdout'],
    [2, 'stderr'],
  ] as const) {
    const data = gathered.get(fd);
    made.fields.set(name, data === undefined ? null : asText ? decodeText(data) : new Bytes(data));
  }
  return made;
}

const KNOWN = new Set([
  'args',
  'shell',
  'capture_output',
  'stdout',
  'stderr',
  'text',
  'universal_newlines',
  'encoding',
  'input',
  'env',
  'cwd',
  'check',
  'timeout',
  'stdin',
]);

async function gather(proc: Process, file: OpenFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const data = await file.read(proc, 65536);
    if (data.length === 0) break;
    parts.push(data.slice());
  }
  file.release();
  return concat(parts);
}

/** subprocess: programs that are waited for. */
export function subprocess(): Module {
  define(failed(), {
    __str__: [
      '',
      function* (vm, self: Raised) {
        const code = numberOf(self.fields.get('returncode')) ?? 0;
        const command = `'${yield* str(vm, self.fields.get('cmd') ?? null)}'`;
        if (code >= 0) return `Command ${command} returned non-zero exit status ${code}.`;
        const signal = Object.entries(SIGNALS).find(([, number]) => number === -code)?.[0] ?? '';
        return `Command ${command} died with <Signals.SIG${signal}: ${-code}>.`;
      },
    ],
  });
  return new Module('subprocess', [
    ['PIPE', PIPE],
    ['STDOUT', STDOUT],
    ['DEVNULL', DEVNULL],
    ['CalledProcessError', failed()],
    ['CompletedProcess', COMPLETED],
    ['SubprocessError', exceptionClass('subprocess', 'SubprocessError')],
    ...functions({
      call: [
        'args **named',
        function* (vm, command: Value, named: Map<string, Value>) {
          return (yield* run(vm, command, named)).fields.get('returncode') ?? 0;
        },
      ],
      check_call: [
        'args **named',
        function* (vm, command: Value, named: Map<string, Value>) {
          check(yield* run(vm, command, named));
          return 0;
        },
      ],
      check_output: [
        'args **named',
        function* (vm, command: Value, named: Map<string, Value>) {
          if (named.has('stdout'))
            throw new PythonError('ValueError', 'stdout argument not allowed, it will be overridden.');
          const made = yield* run(vm, command, new Map([...named, ['stdout', PIPE]]));
          check(made);
          return made.fields.get('stdout') ?? null;
        },
      ],
      getoutput: [
        'cmd',
        function* (vm, command: Value) {
          const made = yield* run(
            vm,
            command,
            new Map<string, Value>([
              ['shell', true],
              ['text', true],
              ['stdout', PIPE],
              ['stderr', STDOUT],
            ]),
          );
          return String(made.fields.get('stdout') ?? '').replace(/\n$/, '');
        },
      ],
      run: [
        'args **named',
        function* (vm, command: Value, named: Map<string, Value>) {
          const made = yield* run(vm, command, named);
          if (named.get('check') === true) check(made);
          return made;
        },
      ],
    }),
  ]);
}
