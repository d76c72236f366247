import { type Errno, isSysError } from '../../kernel/errno.ts';
import { ProcessExit } from '../../kernel/process.ts';
import { findProgram, lowerLevel, replaceShell } from '../jobs/program.ts';
import { ExitShell } from '../run/flow.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail, optionsOf } from './builtin.ts';

export const exec: Builtin = {
  synopsis: 'exec [-cl] [-a name] [command [argument ...]] [redirection ...]',
  summary: 'Replace the shell with the given command.',
  keepsRedirections: true,
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'cla:');
    if (typeof options === 'number') return options;
    const { letters, values, rest } = options;
    const [name] = rest;
    if (name === undefined) return 0;
    const path = findProgram(shell, name);
    if (path === undefined) return giveUp(shell, await fail(shell, call, `${name}: not found`, 127));
    const first = values.get('a') ?? name;
    const argv = [letters.has('l') ? `-${first}` : first, ...rest.slice(1)];
    const env = letters.has('c') ? new Map<string, string>() : shell.environment();
    if (shell.personality.features.exportsCommand && !letters.has('c')) env.set('_', path);
    lowerLevel(shell, env);
    try {
      return await replaceShell(shell, path, argv, env);
    } catch (error) {
      if (error instanceof ProcessExit || !isSysError(error)) throw error;
      // Bash looks a command up before, and then names it by its whole path.
      const whole = shell.personality.features.importsFunctions ? resolvePath(shell, path) : path;
      return giveUp(shell, await complain(shell, call, whole, error.code));
    }
  },
};

/** A shell that cannot be replaced ends, unless somebody sits at it. */
function giveUp(shell: Shell, status: number): number {
  if (shell.interactive || shell.options.get('execfail')) return status;
  throw new ExitShell(status);
}

function resolvePath(shell: Shell, path: string): string {
  return shell.proc.fs.exists(path) && !path.startsWith('/')
    ? `${shell.directory}/${path.replace(/^(\.\/+)+/, '')}`
    : path;
}

async function complain(shell: Shell, call: Call, path: string, code: Errno): Promise<number> {
  const { fs } = shell.proc;
  const isDirectory = fs.exists(path) && fs.stat(path).type === 'directory';
  const { text, status } = shell.language.messages.cannotRun(
    path,
    isDirectory ? 'EISDIR' : code,
    fs.exists(path) ? '' : undefined,
  );
  if (shell.personality.features.errorsExit) {
    await fail(shell, call, text);
    return status;
  }
  await shell.complain(text);
  if (code !== 'ENOENT') await fail(shell, call, `${path}: cannot execute: ${text.slice(text.lastIndexOf(': ') + 2)}`);
  return status;
}
