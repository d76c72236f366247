import { type Errno, isSysError, SysError } from '../../kernel/errno.ts';
import { lookUpProgram, ProcessExit } from '../../kernel/process.ts';
import type { Purpose } from '../run/purpose.ts';
import type { Shell } from '../shell.ts';
import { waitForeground } from './foreground.ts';
import { forkedStage, type Stage, startJob } from './launch.ts';
import { settleJobs } from './notify.ts';

/** A program that a simple command names. */
export interface ProgramCall {
  readonly words: readonly string[];
  /** The assignments before it. */
  readonly temporary: readonly { name: string; value: string }[];
  readonly purpose: Purpose;
  readonly text: () => string;
  /** There are redirections. */
  readonly redirected?: boolean;
  /** To be called once the program has the descriptors: what the shell says of its end goes elsewhere. */
  readonly started?: (() => void) | undefined;
}

/** Runs a program in the foreground, or in the shell's place where nothing comes after it. */
export async function runProgram(shell: Shell, call: ProgramCall): Promise<number> {
  const name = call.words[0] as string;
  const path = findProgram(shell, name, call.temporary);
  if (path === undefined) return notFound(shell, call);
  const env = shell.environment([...call.temporary]);
  if (shell.personality.features.exportsCommand) env.set('_', path);
  try {
    if (call.purpose.last && mayBeReplaced(shell, call)) {
      if (!call.purpose.sole) lowerLevel(shell, env);
      return await replaceShell(shell, path, call.words, env);
    }
    const stage: Stage = {
      text: call.text(),
      start: (options) => shell.proc.spawn(path, call.words, { ...options, env }),
    };
    const job = startJob(shell, [stage], { background: false, text: stage.text });
    call.started?.();
    shell.lastArgument = call.words.at(-1) as string;
    const status = await waitForeground(shell, job);
    await settleJobs(shell);
    return status;
  } catch (error) {
    if (error instanceof ProcessExit || !isSysError(error)) throw error;
    if (error.code === 'ENOEXEC') return runScript(shell, path, call, env);
    return refused(shell, path, error.code);
  }
}

/** Nothing of the shell is needed any more. */
function mayBeReplaced(shell: Shell, { purpose, redirected }: ProgramCall): boolean {
  if (redirected && !purpose.sole && !shell.personality.features.replacesWithin) return false;
  return !shell.interactive && !shell.options.on.monitor && shell.traps.list().every(([, command]) => command === '');
}

/** The shell that goes does not count: SHLVL is what it found. */
export function lowerLevel(shell: Shell, env: Map<string, string>): void {
  const level = Number(env.get('SHLVL'));
  if (level > 0 && shell.personality.features.exportsCommand) env.set('SHLVL', String(level - 1));
}

/** execve(2) of the shell itself. @throws {SysError} where that fails */
export async function replaceShell(
  shell: Shell,
  path: string,
  argv: readonly string[],
  env: ReadonlyMap<string, string>,
): Promise<never> {
  shell.traps.resetFor(shell.proc);
  return shell.proc.exec(path, argv, env);
}

/** Where PATH has a program; names with a slash are paths. Undefined where there is none. */
export function findProgram(
  shell: Shell,
  name: string,
  temporary: readonly { name: string; value: string }[] = [],
): string | undefined {
  if (name === '') return undefined;
  if (name.includes('/')) return name;
  const own = temporary.find((variable) => variable.name === 'PATH')?.value;
  const known = own === undefined ? shell.hashed.get(name) : undefined;
  if (known && shell.proc.fs.exists(known.path)) {
    known.hits += 1;
    return known.path;
  }
  const found = lookUpProgram(shell.proc, name, own ?? shell.vars.get('PATH') ?? '');
  if ('path' in found) {
    if (own === undefined && shell.options.get('hashall')) shell.hashed.set(name, { path: found.path, hits: 1 });
    return found.path;
  }
  return found.error === 'EACCES' ? firstInPath(shell, name, own) : undefined;
}

/** A file that is in PATH, but that may not be run. */
function firstInPath(shell: Shell, name: string, path = shell.vars.get('PATH') ?? ''): string | undefined {
  return path
    .split(':')
    .map((directory) => `${directory || '.'}/${name}`)
    .find((candidate) => shell.proc.fs.exists(candidate));
}

async function notFound(shell: Shell, { words, temporary }: ProgramCall): Promise<number> {
  const name = words[0] as string;
  const handler = shell.functions.get('command_not_found_handle');
  if (handler) {
    const stage = forkedStage(shell, name, (child) => child.language.callFunction(child, handler, words));
    return waitForeground(shell, startJob(shell, [stage], { background: false, text: name }));
  }
  const path = temporary.find((variable) => variable.name === 'PATH')?.value ?? shell.vars.get('PATH') ?? '';
  if (path === '' && shell.personality.features.importsFunctions)
    await shell.complain(`${name}: ${new SysError('ENOENT').message}`);
  else await shell.complain(shell.personality.messages.notFound(name));
  shell.pipeStatus = [127];
  return 127;
}

/** Says why a file cannot be run. @returns 126 or 127 */
export async function refused(shell: Shell, path: string, error: Errno): Promise<number> {
  const { fs } = shell.proc;
  let code = error;
  let interpreter: string | undefined;
  if (code === 'EAGAIN') {
    await shell.complain(`fork: ${new SysError(code).message}`);
    return 254;
  }
  if (fs.exists(path)) {
    if (fs.stat(path).type === 'directory') code = 'EISDIR';
    else if (code === 'ENOENT') interpreter = interpreterOf(shell, path);
  }
  const { text, status } = shell.personality.messages.cannotRun(path, code, interpreter);
  await shell.complain(text);
  shell.pipeStatus = [status];
  return status;
}

/** The `#!` line's program; empty where there is no such line. */
function interpreterOf(shell: Shell, path: string): string {
  return /^#![ \t]*(\S+)/.exec(readStart(shell, path))?.[1] ?? '';
}

function readStart(shell: Shell, path: string): string {
  try {
    return new TextDecoder().decode(shell.proc.fs.readFile(path).subarray(0, 256));
  } catch (error) {
    if (isSysError(error)) return '';
    throw error;
  }
}

/** A file that the kernel does not know is taken for a script of this shell, unless it looks like data. */
async function runScript(
  shell: Shell,
  path: string,
  call: ProgramCall,
  env: ReadonlyMap<string, string>,
): Promise<number> {
  if (readStart(shell, path).split('\n')[0]?.includes('\0')) return refused(shell, path, 'ENOEXEC');
  const stage: Stage = {
    text: call.text(),
    start: (options) =>
      shell.proc.fork(async (proc) => shell.program(proc), {
        ...options,
        env,
        argv: [shell.personality.name, path, ...call.words.slice(1)],
      }),
  };
  return waitForeground(shell, startJob(shell, [stage], { background: false, text: stage.text }));
}
