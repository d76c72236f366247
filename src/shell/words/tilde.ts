import { isSysError } from '../../kernel/errno.ts';
import type { Shell } from '../shell.ts';

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

/** A line of /etc/passwd. */
export interface User {
  name: string;
  uid: number;
  gid: number;
  home: string;
  shell: string;
}

/** The users that /etc/passwd lists, in its order. */
export function users(shell: Shell): User[] {
  let text: string;
  try {
    text = shell.proc.fs.readText('/etc/passwd');
  } catch (error) {
    if (isSysError(error)) return [];
    throw error;
  }
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid, , home = '/', login = '']) => ({
      name,
      uid: Number(uid),
      gid: Number(gid),
      home,
      shell: login,
    }));
}

function homeOf(shell: Shell, user: string | number): string | undefined {
  return users(shell).find(({ name, uid }) => name === user || uid === user)?.home;
}
