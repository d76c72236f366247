import type { Process } from '../../../kernel/process.ts';
import { builtins } from './builtins/index.ts';
import { numberOf } from './data/basics.ts';
import { exceptionOf } from './data/exceptions.ts';
import { str } from './data/repr.ts';
import { List, Module, type Value } from './data/values.ts';
import { PythonError, Unsupported } from './error.ts';
import { Interrupt } from './interrupt.ts';
import type { PythonEdition } from './modules/edition.ts';
import { importer, read } from './modules/importer.ts';
import type { Source } from './run/frame.ts';
import { Interpreter } from './run/interpreter.ts';
import { normal } from './run/trace.ts';

/** An interpreter with `sys` and `__main__`. @param path where modules are looked for first */
export async function makeInterpreter(
  proc: Process,
  edition: PythonEdition,
  { argv, path }: { argv: readonly string[]; path: string },
): Promise<{ vm: Interpreter; main: Map<string, Value> }> {
  const vm = new Interpreter(proc, new Interrupt(proc), builtins(), importer(edition, path));
  const sys = await vm.drive(vm.importModule('sys'));
  sys.attributes.set('argv', new List([...argv]));
  sys.attributes.set('path', new List([path]));
  const main = new Module('__main__', [
    ['__name__', '__main__'],
    ['__doc__', null],
  ]);
  vm.modules.set('__main__', main);
  return { vm, main: main.attributes };
}

/** Runs a program to its end. @returns the exit status */
export async function runSource(
  proc: Process,
  edition: PythonEdition,
  source: Source,
  options: { argv: readonly string[]; path: string },
): Promise<number> {
  const { vm, main } = await makeInterpreter(proc, edition, options);
  if (!source.file.startsWith('<')) main.set('__file__', source.file);
  try {
    const program = read(source.text, source.file);
    await vm.drive(vm.run(program, source, main));
    return 0;
  } catch (error) {
    return ended(proc, vm, error, source.file);
  }
}

/** What an exception that nobody caught does to the program: says so, and gives the exit status. */
export async function ended(proc: Process, vm: Interpreter, thrown: unknown, file: string): Promise<number> {
  const error = normal(vm, thrown);
  if (error instanceof Unsupported) {
    await proc.stderr.write(`python: ${file}:${error.line}: ${error.message}\n`);
    return 1;
  }
  if (!(error instanceof PythonError)) throw error;
  const raised = exceptionOf(error);
  if (raised.type.name === 'SystemExit') {
    const [code = null] = raised.args;
    if (code === null) return 0;
    const status = numberOf(code);
    if (status !== undefined) return status & 255;
    await proc.stderr.write(`${await vm.drive(str(vm, code))}\n`);
    return 1;
  }
  await proc.stderr.write(await vm.drive(vm.traceback(error)));
  return raised.type.name === 'KeyboardInterrupt' ? 130 : 1;
}
