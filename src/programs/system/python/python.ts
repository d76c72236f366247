import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import type { Statement } from './ast.ts';
import { builtins } from './builtins.ts';
import { PythonError, Unsupported } from './error.ts';
import { Interpreter } from './interpret.ts';
import { Interrupt } from './interrupt.ts';
import { DEBIAN, importer, type PythonEdition } from './modules.ts';
import { parse } from './parse.ts';

/** Python of Debian. */
export const python: Program = pythonOf(DEBIAN);

/** Python, as far as small web applications need it. What it does not know, it says. */
export function pythonOf(edition: PythonEdition): Program {
  return (proc) => run(proc, edition);
}

async function run(proc: Process, edition: PythonEdition): Promise<number> {
  const [first, ...rest] = proc.argv.slice(1);
  if (first === '--version' || first === '-V') {
    await proc.stdout.write(`Python ${edition.version}\n`);
    return 0;
  }
  if (first === '-c') {
    const [code] = rest;
    if (code === undefined) return usage(proc, 'Argument expected for the -c option');
    return runSource(proc, edition, code, '<string>');
  }
  if (first === '-m') {
    const { runModule } = await proc.until(proc.kernel.scheduler.hold(import('./run-module.ts')));
    return runModule(proc, edition, rest);
  }
  if (first === undefined && proc.stdin.isTerminal) {
    await proc.stderr.write('python: Linkyard has no interactive Python; give it a file, or -c and a program\n');
    return 1;
  }
  if (first === undefined || first === '-') return runSource(proc, edition, await proc.stdin.readText(), '<stdin>');
  if (first.startsWith('-') && first !== '-u') return usage(proc, `unknown option ${first}`);
  return runFile(proc, edition, first === '-u' ? (rest[0] ?? '-') : first);
}

async function usage(proc: Process, problem: string): Promise<number> {
  await proc.stderr.write(`${problem}\nusage: ${proc.argv[0]} [option] ... [-c cmd | file | -] [arg] ...\n`);
  return 2;
}

async function runFile(proc: Process, edition: PythonEdition, path: string): Promise<number> {
  let source: string;
  try {
    source = proc.fs.readText(path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await proc.stderr.write(
      `${proc.argv[0]}: can't open file '${absolute(proc, path)}': [Errno ${error.errno}] ${error.message}\n`,
    );
    return 2;
  }
  return runSource(proc, edition, source, absolute(proc, path));
}

function absolute(proc: Process, path: string): string {
  return path.startsWith('/') ? path : `${proc.cwd === '/' ? '' : proc.cwd}/${path}`;
}

async function runSource(proc: Process, edition: PythonEdition, source: string, file: string): Promise<number> {
  const interrupt = new Interrupt(proc);
  try {
    const program: Statement[] = parse(source);
    await new Interpreter(proc, importer(proc, interrupt, edition), builtins(proc), interrupt).run(program);
    return 0;
  } catch (error) {
    if (isSysError(error, 'EINTR') || (error instanceof PythonError && error.kind === 'KeyboardInterrupt')) {
      await proc.stderr.write('KeyboardInterrupt\n');
      return 130;
    }
    if (!(error instanceof PythonError)) throw error;
    await proc.stderr.write(explain(error, source, file));
    return 1;
  }
}

/** A traceback with the one frame that is known. */
function explain(error: PythonError, source: string, file: string): string {
  if (error instanceof Unsupported) return `python: ${file}:${error.line}: ${error.message}\n`;
  const line = (source.split('\n')[error.line - 1] ?? '').trim();
  const syntax = /^(Syntax|Indentation)Error$/.test(error.kind);
  const where = `  File "${file}", line ${error.line}${syntax ? '' : ', in <module>'}\n`;
  const shown = file.startsWith('<') || line === '' ? '' : `    ${line}\n`;
  // What a real Python reads may well be unknown here.
  const hint = syntax ? "python: Linkyard's python reads only what small Flask applications need\n" : '';
  return `${syntax ? '' : 'Traceback (most recent call last):\n'}${where}${shown}${error.kind}: ${error.message}\n${hint}`;
}
