import { isSysError } from '../kernel/errno.ts';
import type { Shell } from './shell.ts';

/** A line of /etc/passwd. */
interface User {
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
