import { fileOf } from '../builtins/file.ts';
import { exit } from '../builtins/io.ts';
import { wait } from '../data/basics.ts';
import { Raised, raising } from '../data/exceptions.ts';
import { Dict, List, Module, Tuple, type Value } from '../data/values.ts';
import type { Vm } from '../data/vm.ts';
import { lastLine } from '../run/traceback.ts';
import { functions } from '../types/define.ts';
import type { PythonEdition } from './edition.ts';
import { namedTuple } from './named-tuple.ts';

const VERSION = namedTuple('version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial'], 'sys', true);

/** sys; argv and path are set by who runs the program. */
export function sys(vm: Vm, { version }: PythonEdition): Module {
  const [major = 3, minor = 11, micro = 0] = version.split('.').map(Number);
  const executable = `/usr${version.startsWith('3.11.2') ? '' : '/local'}/bin/python3`;
  return new Module('sys', [
    ['argv', new List([''])],
    ['byteorder', 'little'],
    ['executable', executable],
    ['maxsize', 9223372036854775807n],
    ['maxunicode', 1114111],
    ['modules', new Dict(vm.modules)],
    ['path', new List([''])],
    ['platform', 'linux'],
    ['prefix', executable.replace('/bin/python3', '')],
    ['stderr', fileOf(vm, 2, '<stderr>', 'w')],
    ['stdin', fileOf(vm, 0, '<stdin>', 'r')],
    ['stdout', fileOf(vm, 1, '<stdout>', 'w')],
    ['version', `${version} (main, Mar 13 2023, 12:18:29) [GCC 12.2.0]`],
    ['version_info', new Tuple([major, minor, micro, 'final', 0], VERSION)],
    ...functions({
      exc_info: [
        '',
        (own) => {
          const raised = own.handling();
          return new Tuple(raised instanceof Raised ? [raised.type, raised, null] : [null, null, null]);
        },
      ],
      exit,
      getdefaultencoding: ['', () => 'utf-8'],
      getrecursionlimit: ['', () => 1000],
      intern: ['string /', (_, text: Value) => text],
    }),
  ]);
}

/** platform */
export function platform(vm: Vm, { version }: PythonEdition): Module {
  return new Module(
    'platform',
    functions({
      machine: ['', () => 'x86_64'],
      node: ['', () => vm.proc.namespaces.uts.hostname],
      python_implementation: ['', () => 'CPython'],
      python_version: ['', () => version],
      system: ['', () => 'Linux'],
    }),
  );
}

/** traceback */
export function tracebackModule(): Module {
  return new Module(
    'traceback',
    functions({
      format_exc: [
        '',
        function* (vm) {
          const raised = vm.handling();
          return raised instanceof Raised ? yield* vm.traceback(raising(raised)) : 'NoneType: None\n';
        },
      ],
      format_exception_only: [
        'exc /',
        function* (vm, raised: Value) {
          return new List(raised instanceof Raised ? [`${yield* lastLine(vm, raised)}\n`] : []);
        },
      ],
      print_exc: [
        '',
        function* (vm) {
          const raised = vm.handling();
          const text = raised instanceof Raised ? yield* vm.traceback(raising(raised)) : 'NoneType: None\n';
          yield* wait(vm.proc.stderr.write(text));
          return null;
        },
      ],
    }),
  );
}
