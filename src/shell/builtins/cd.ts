import { normalize } from '../../fs/path.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail, optionsOf, print } from './builtin.ts';

export const cd: Builtin = {
  synopsis: 'cd [-L|[-P [-e]] [-@]] [dir]',
  summary: 'Change the shell working directory.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'LPe');
    if (typeof options === 'number') return options;
    if (options.rest.length > 1 && !shell.personality.features.lenientCd)
      return fail(shell, call, 'too many arguments');
    let target = options.rest[0];
    let told = false;
    if (target === undefined) {
      target = shell.vars.get('HOME');
      if (target === undefined) return shell.personality.features.lenientCd ? 0 : fail(shell, call, 'HOME not set');
    } else if (target === '-') {
      target = shell.vars.get('OLDPWD');
      if (target === undefined) return fail(shell, call, 'OLDPWD not set');
      if (target === '' && !shell.personality.features.lenientCd) return print(shell, call, '\n');
      told = true;
    }
    const physical = options.letters.has('P') || shell.options.get('physical');
    return changeDirectory(shell, call, target, { told, physical });
  },
};

/** Goes to a directory and says so where asked, or complains. */
export async function changeDirectory(
  shell: Shell,
  call: Call,
  target: string,
  { told, physical }: { told: boolean; physical: boolean },
): Promise<number> {
  const found = throughCdPath(shell, target);
  const error = enter(shell, found?.path ?? target, physical);
  if (error !== undefined) {
    const variable = shell.options.get('cdable_vars') ? shell.vars.get(target) : undefined;
    if (variable === undefined || enter(shell, variable, physical) !== undefined)
      return fail(
        shell,
        call,
        shell.personality.messages.cannotEnter(target, error),
        shell.personality.messages.cdStatus,
      );
    return print(shell, call, `${shell.directory}\n`);
  }
  return told || found?.told ? print(shell, call, `${shell.directory}\n`) : 0;
}

/** Changes to a directory. @returns what went wrong, in strerror's words */
export function enter(shell: Shell, target: string, physical = false): string | undefined {
  const { proc } = shell;
  try {
    const logical = normalize(target.startsWith('/') ? target : `${shell.directory}/${target}`);
    // What `..` leaves out must be there all the same.
    if (target !== '') proc.fs.stat(target.startsWith('/') ? target : `${shell.directory}/${target}`);
    const stat = proc.fs.stat(logical);
    if (stat.type !== 'directory') return 'Not a directory';
    if (!proc.fs.access(logical, 'execute')) return 'Permission denied';
    const real = proc.fs.realpath(logical);
    proc.cwd = real;
    const before = shell.directory;
    // POSIX leaves two slashes at the beginning alone.
    shell.directory = physical ? real : `${/^\/\/(?!\/)/.test(target) ? '/' : ''}${logical}`;
    shell.vars.put('OLDPWD', before, { exported: true });
    shell.vars.put('PWD', shell.directory, { exported: true });
    return undefined;
  } catch (error) {
    if (isSysError(error)) return error.message;
    throw error;
  }
}

/** A relative path is looked for in CDPATH, and the place told where it was found there. */
function throughCdPath(shell: Shell, target: string): { path: string; told: boolean } | undefined {
  if (/^(\/|\.{1,2}(\/|$))/.test(target)) return undefined;
  for (const directory of shell.vars.get('CDPATH')?.split(':') ?? []) {
    const path = directory === '' ? target : `${directory.replace(/\/$/, '')}${target === '' ? '' : '/'}${target}`;
    if (path !== '' && shell.proc.fs.exists(path) && shell.proc.fs.stat(path).type === 'directory')
      return { path, told: directory !== '' && directory !== '.' };
  }
  return undefined;
}

export const pwd: Builtin = {
  synopsis: 'pwd [-LP]',
  summary: 'Print the name of the current working directory.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'LP');
    if (typeof options === 'number') return options;
    const physical = options.letters.has('P') || (shell.options.get('physical') && !options.letters.has('L'));
    return print(shell, call, `${physical ? shell.proc.cwd : shell.directory}\n`);
  },
};
