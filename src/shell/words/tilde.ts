import type { Shell } from '../shell.ts';
import { users } from '../users.ts';

/** What `~` or `~name` stands for; itself where there is no such user. */
export function tilde(shell: Shell, name: string): string {
  if (name === '') return shell.vars.get('HOME') ?? homeOf(shell, shell.proc.user.uid) ?? '~';
  if (name === '+') return shell.vars.get('PWD') ?? '~+';
  if (name === '-') return shell.vars.get('OLDPWD') ?? '~-';
  const stacked = /^([+-]?)(\d+)$/.exec(name);
  if (stacked) {
    const stack = [shell.directory, ...shell.directoryStack];
    const index = stacked[1] === '-' ? stack.length - 1 - Number(stacked[2]) : Number(stacked[2]);
    return stack[index] ?? `~${name}`;
  }
  return homeOf(shell, name) ?? `~${name}`;
}

function homeOf(shell: Shell, user: string | number): string | undefined {
  return users(shell).find(({ name, uid }) => name === user || uid === user)?.home;
}
