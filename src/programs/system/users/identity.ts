import type { Process } from '../../../kernel/process.ts';
import type { Credentials } from '../../../kernel/vfs.ts';
import { Accounts, type User } from '../../accounts.ts';

/** What a process has as this user: initgroups(3). */
export function credentialsOf(accounts: Accounts, user: User): Credentials {
  const others = accounts.groups.filter(({ gid, members }) => gid !== user.gid && members.includes(user.name));
  return { uid: user.uid, gid: user.gid, groups: [user.gid, ...others.map(({ gid }) => gid)] };
}

/** Who runs a process; a uid without a name is its own. */
export function ownName(proc: Process, accounts = new Accounts(proc)): string {
  return accounts.userName(proc.user.uid) ?? String(proc.user.uid);
}

/** A line from the terminal that is not shown; undefined where there is no terminal or the line never came. */
export async function askSecret(proc: Process, prompt: string): Promise<string | undefined> {
  const { tty } = proc;
  await proc.stderr.write(prompt);
  if (!tty) return undefined;
  const before = tty.termios;
  tty.setTermios({ echo: false });
  try {
    return (await proc.stdin.readLine())?.replace(/\n$/, '');
  } finally {
    tty.setTermios(before);
    if (!proc.status) await proc.stderr.write('\n');
  }
}
