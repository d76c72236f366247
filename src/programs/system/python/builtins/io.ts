import { text, typeName, wait } from '../data/basics.ts';
import { classOf, Raised, raising } from '../data/exceptions.ts';
import { str } from '../data/repr.ts';
import type { Value } from '../data/values.ts';
import { PythonError } from '../error.ts';
import type { Methods } from '../types/define.ts';
import { open } from './file.ts';

/** Ends the program: sys.exit, exit and quit. */
export const exit: Methods[string] = [
  'code? /',
  (_, code: Value = null) => {
    throw raising(new Raised(classOf('SystemExit'), code === null ? [] : [code]));
  },
];

/** What reads and writes: print, input, open. */
export const inputAndOutput: Methods = {
  exit,
  quit: exit,
  input: [
    'prompt? /',
    function* (vm, prompt: Value = '') {
      const { proc } = vm;
      yield* wait(proc.stdout.write(yield* str(vm, prompt)));
      const line = yield* wait(proc.stdin.readLine());
      if (line === undefined) throw new PythonError('EOFError', 'EOF when reading a line');
      return line.replace(/\n$/, '');
    },
  ],
  open: [
    'file mode? buffering? encoding? errors? newline?',
    (vm, path: Value, mode: Value = 'r') =>
      open(
        vm,
        path,
        text(mode, (name) => `open() argument 'mode' must be str, not ${name}`),
      ),
  ],
  print: [
    '*args sep end file flush',
    function* (vm, args: Value[], sep: Value = null, end: Value = null, file: Value = null) {
      for (const [name, value] of Object.entries({ sep, end }))
        if (value !== null && typeof value !== 'string')
          throw new PythonError('TypeError', `${name} must be None or a string, not ${typeName(value)}`);
      const parts: string[] = [];
      for (const arg of args) parts.push(yield* str(vm, arg));
      const line = parts.join(sep === null ? ' ' : String(sep)) + (end === null ? '\n' : String(end));
      const to = file ?? vm.modules.get('sys')?.attributes.get('stdout') ?? null;
      if (to === null) yield* wait(vm.proc.stdout.write(line));
      else yield* vm.call(yield* vm.attribute(to, 'write'), [line]);
      return null;
    },
  ],
};
