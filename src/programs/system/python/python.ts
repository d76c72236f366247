import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import { DEBIAN, type PythonEdition } from './modules/edition.ts';
import { runSource } from './run-source.ts';

/** Python of Debian. */
export const python: Program = pythonOf(DEBIAN);

/** Python, as far as small programs and web applications need it. What it does not know, it says. */
export function pythonOf(edition: PythonEdition): Program {
  return (proc) => run(proc, edition);
}

/** Options that change nothing that can be seen here. */
const QUIET = /^-[bBdEIOqsSuvx]+$/;

async function run(proc: Process, edition: PythonEdition): Promise<number> {
  const words = proc.argv.slice(1);
  for (;;) {
    const [first] = words;
    if (first === undefined || !QUIET.test(first)) break;
    words.shift();
  }
  const [first, ...rest] = words;
  if (first === '--version' || first === '-V') {
    await proc.stdout.write(`Python ${edition.version}\n`);
    return 0;
  }
  if (first?.startsWith('-c')) {
    const code = first.length > 2 ? first.slice(2) : rest.shift();
    if (code === undefined) return usage(proc, 'Argument expected for the -c option');
    return runSource(proc, edition, { file: '<string>', text: code }, { argv: ['-c', ...rest], path: '' });
  }
  if (first?.startsWith('-m')) {
    const { runModule } = await proc.until(proc.kernel.scheduler.hold(import('./run-module.ts')));
    return runModule(proc, edition, first.length > 2 ? [first.slice(2), ...rest] : rest);
  }
  if (first === '-i' || first === '-W' || first === '-X' || first === '-h' || first === '--help') {
    await proc.stderr.write(`python: Linkyard's python does not know the option ${first}\n`);
    return 2;
  }
  if ((first === undefined || first === '-') && proc.stdin.isTerminal) {
    const { interactive } = await proc.until(proc.kernel.scheduler.hold(import('./interactive.ts')));
    return interactive(proc, edition);
  }
  if (first === undefined || first === '-') {
    const text = await proc.stdin.readText();
    return runSource(proc, edition, { file: '<stdin>', text }, { argv: [first ?? '', ...rest], path: '' });
  }
  if (first.startsWith('-'))
    return usage(proc, first.startsWith('--') ? `unknown option ${first}` : `Unknown option: ${first.slice(0, 2)}`);
  return runFile(proc, edition, first, rest);
}

async function usage(proc: Process, problem: string): Promise<number> {
  await proc.stderr.write(
    `${problem}\nusage: ${proc.argv[0]} [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry \`python -h' for more information.\n`,
  );
  return 2;
}

async function runFile(proc: Process, edition: PythonEdition, path: string, args: string[]): Promise<number> {
  const absolute = path.startsWith('/') ? path : `${proc.cwd === '/' ? '' : proc.cwd}/${path}`;
  let text: string;
  try {
    if (proc.fs.exists(path) && proc.fs.stat(path).type === 'directory') {
      await proc.stderr.write(`${proc.argv[0]}: can't find '__main__' module in '${absolute}'\n`);
      return 1;
    }
    text = proc.fs.readText(path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await proc.stderr.write(
      `${proc.argv[0]}: can't open file '${absolute}': [Errno ${error.errno}] ${error.message}\n`,
    );
    return 2;
  }
  const folder = absolute.slice(0, absolute.lastIndexOf('/')) || '/';
  return runSource(proc, edition, { file: absolute, text }, { argv: [path, ...args], path: folder });
}
