import { type ProcessSpec, RuntimeError } from '../engine/runtime.ts';
import { SYSTEM } from '../fs/caller.ts';
import { resolve } from '../fs/path.ts';
import { isSysError } from '../kernel/errno.ts';
import type { Credentials, FileCaller, Vfs } from '../kernel/vfs.ts';

/**
 * Finds the file of a container's program, as runc does with Go's exec.LookPath.
 * @throws {RuntimeError} in runc's words: 127 for what is not there, 126 for what may not be executed
 */
export function locateProgram(
  files: Vfs,
  { args, cwd }: Pick<ProcessSpec, 'args' | 'cwd'>,
  env: ReadonlyMap<string, string>,
  user: Credentials,
): string {
  const name = args[0] ?? '';
  const caller: FileCaller = { ...SYSTEM, cwd: cwd || '/', user };
  const fail = (reason: string, exitCode: 126 | 127): never => {
    throw new RuntimeError(`exec: ${JSON.stringify(name)}: ${reason}`, exitCode);
  };
  if (name.includes('/')) {
    const path = resolve(caller.cwd, name);
    const problem = problemWith(files, caller, path);
    if (problem === 'absent') fail(`stat ${name}: no such file or directory`, 127);
    if (problem === 'forbidden') fail('permission denied', 126);
    return path;
  }
  if (name === '') return fail('executable file not found in $PATH', 127);
  let forbidden = false;
  for (const directory of (env.get('PATH') ?? '').split(':')) {
    const path = resolve(resolve(caller.cwd, directory || '.'), name);
    const problem = problemWith(files, caller, path);
    if (problem === undefined) return path;
    if (problem === 'forbidden') forbidden = true;
  }
  return forbidden ? fail('permission denied', 126) : fail('executable file not found in $PATH', 127);
}

function problemWith(files: Vfs, caller: FileCaller, path: string): 'absent' | 'forbidden' | undefined {
  try {
    if (files.stat(caller, path).type !== 'file') return 'forbidden';
    return files.access(caller, path, 'execute') ? undefined : 'forbidden';
  } catch (error) {
    if (isSysError(error, 'EACCES')) return 'forbidden';
    if (isSysError(error)) return 'absent';
    throw error;
  }
}
