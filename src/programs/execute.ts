import { type Errno, isSysError, strerror } from '../kernel/errno.ts';
import { lookUpProgram, type Process, type SpawnOptions } from '../kernel/process.ts';

/** Why a program could not be run: what a shell makes 127 of, and all else (126). */
export interface ExecFailure {
  code: Errno;
  message: string;
  status: 126 | 127;
}

/** The path and words for execvp(3): what is no known format is given to sh. */
function attempts(
  proc: Process,
  words: readonly string[],
  searchPath?: string,
): { tries: { path: string; argv: readonly string[] }[] } | ExecFailure {
  const [name = ''] = words;
  const found = name === '' ? { error: 'ENOENT' as const } : lookUpProgram(proc, name, searchPath);
  if ('error' in found) return failure(found.error);
  return {
    tries: [
      { path: found.path, argv: words },
      { path: '/bin/sh', argv: ['/bin/sh', found.path, ...words.slice(1)] },
    ],
  };
}

function failure(code: Errno): ExecFailure {
  return { code, message: strerror(code), status: code === 'ENOENT' ? 127 : 126 };
}

/** Becomes another program, looked up in PATH. Returns only where that failed. */
export async function execute(
  proc: Process,
  words: readonly string[],
  env?: ReadonlyMap<string, string>,
): Promise<ExecFailure> {
  const found = attempts(proc, words, (env ?? proc.env).get('PATH'));
  if (!('tries' in found)) return found;
  let last: ExecFailure | undefined;
  for (const { path, argv } of found.tries) {
    // Whether it can be executed is seen by loading it, before anything of this process is given up.
    try {
      proc.kernel.load(proc, proc.namespaces.files, path, argv);
    } catch (error) {
      if (!isSysError(error)) throw error;
      last ??= failure(error.code);
      if (error.code === 'ENOEXEC') continue;
      return last;
    }
    return proc.exec(path, argv, env);
  }
  return last ?? failure('ENOEXEC');
}

/** Starts another program as a child, looked up in PATH. */
export function start(
  proc: Process,
  words: readonly string[],
  options: SpawnOptions = {},
): { child: Process } | ExecFailure {
  const found = attempts(proc, words);
  if (!('tries' in found)) return found;
  let last: ExecFailure | undefined;
  for (const { path, argv } of found.tries) {
    try {
      return { child: proc.spawn(path, argv, options) };
    } catch (error) {
      if (!isSysError(error)) throw error;
      last ??= failure(error.code);
      if (error.code !== 'ENOEXEC') return last;
    }
  }
  return last ?? failure('ENOEXEC');
}
