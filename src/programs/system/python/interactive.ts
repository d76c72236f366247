import type { Process } from '../../../kernel/process.ts';
import { TerminalLines } from '../../screen/terminal-lines.ts';
import { exceptionOf } from './data/exceptions.ts';
import { repr } from './data/repr.ts';
import type { Value } from './data/values.ts';
import { PythonError, PythonSyntaxError } from './error.ts';
import { Interrupt } from './interrupt.ts';
import type { PythonEdition } from './modules/edition.ts';
import { read } from './modules/importer.ts';
import type { Interpreter } from './run/interpreter.ts';
import { normal } from './run/trace.ts';
import { ended, makeInterpreter } from './run-source.ts';
import type { Expression, Place, Statement } from './syntax/ast.ts';

/** Python's prompt: reads statements from a terminal and shows what their expressions are. */
export async function interactive(proc: Process, edition: PythonEdition): Promise<number> {
  const { vm, main } = await makeInterpreter(proc, edition, { argv: [''], path: '' });
  const lines = new TerminalLines(proc);
  await proc.stdout.write(
    `Python ${edition.version} (main, Mar 13 2023, 12:18:29) [GCC 12.2.0] on linux\nType "help", "copyright", "credits" or "license" for more information.\n`,
  );
  for (;;) {
    const source = await statement(proc, lines);
    if (source === undefined) {
      await proc.stdout.write('\n');
      return 0;
    }
    if (source === 'interrupted') {
      await proc.stdout.write('\nKeyboardInterrupt\n');
      continue;
    }
    if (source.trim() === '') continue;
    // The line editor takes SIGINT for itself.
    vm.interrupt = new Interrupt(proc);
    const status = await runOne(proc, vm, main, source);
    if (status !== undefined) return status;
  }
}

/** Lines up to the end of a statement: a compound one ends with an empty line. */
async function statement(proc: Process, lines: TerminalLines): Promise<string | 'interrupted' | undefined> {
  let source = '';
  for (;;) {
    const line = await lines.read(source === '' ? '>>> ' : '... ');
    if (proc.status) return undefined;
    if (line === 'interrupted') return 'interrupted';
    if (line === undefined) return source === '' ? undefined : source;
    source += `${line}\n`;
    if (isWhole(source, line)) return source;
  }
}

function isWhole(source: string, last: string): boolean {
  try {
    read(source, '<stdin>');
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) return true;
    const open = /was never closed|unterminated triple-quoted|expected an indented block/.test(error.message);
    return !open || (last.trim() === '' && /indented block/.test(error.message));
  }
  const compound = /^\s*(?:if|for|while|def|class|with|try|@)/m.test(source.split('\n')[0] ?? '');
  return !compound || last.trim() === '';
}

async function runOne(
  proc: Process,
  vm: Interpreter,
  main: Map<string, Value>,
  source: string,
): Promise<number | undefined> {
  try {
    const program = read(source, '<stdin>');
    for (const own of program.body) {
      if (own.kind !== 'expression') {
        await vm.drive(vm.run({ ...program, body: [own] }, { file: '<stdin>', text: source }, main));
        continue;
      }
      const target: Expression = { ...placeOf(own), kind: 'name', name: '_shown' };
      const assign: Statement = { ...placeOf(own), kind: 'assign', targets: [target], operator: '', value: own.value };
      await vm.drive(vm.run({ ...program, body: [assign] }, { file: '<stdin>', text: source }, main));
      const value = main.get('_shown') ?? null;
      main.delete('_shown');
      if (value === null) continue;
      main.set('_', value);
      await proc.stdout.write(`${await vm.drive(repr(vm, value))}\n`);
    }
    return undefined;
  } catch (error) {
    const python = normal(vm, error);
    const status = await ended(proc, vm, python, '<stdin>');
    return python instanceof PythonError && exceptionOf(python).type.name === 'SystemExit' ? status : undefined;
  }
}

function placeOf({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, endLine, endColumn };
}
