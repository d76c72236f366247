import type { Credentials } from '../kernel/vfs.ts';

/** A user as a process needs it. */
export interface Account {
  name: string;
  credentials: Credentials;
  home: string;
  shell: string;
}

/** The fields of the lines of a file such as /etc/passwd. */
function records(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(':'));
}

/** The ids of the groups that list the user as a member, after its own. */
export function groupsOf(name: string, gid: number, group: string): number[] {
  const others = records(group)
    .filter(([, , , members]) => members?.split(',').includes(name))
    .map(([, , id]) => Number(id));
  return [gid, ...others.filter((id) => id !== gid)];
}

/**
 * Finds who `user[:group]` is, as runc does (opencontainers/runc, libcontainer/user): names by passwd and group, numbers as they
 * are, empty for root.
 * @throws {Error} in runc's words where a name is not there
 */
export function findAccount(spec: string, passwd: string, group: string): Account {
  const [user = '', groupSpec] = spec.split(':', 2);
  const wanted = user || '0';
  const numeric = /^\d+$/.test(wanted);
  const entry = records(passwd).find(([name, , uid]) => name === wanted || (numeric && uid === wanted));
  if (!entry && !numeric) throw new Error(`unable to find user ${user}: no matching entries in passwd file`);
  const uid = entry ? Number(entry[2]) : Number(wanted);
  let gid = entry ? Number(entry[3]) : 0;
  if (groupSpec) {
    const row = records(group).find(([name, , id]) => name === groupSpec || id === groupSpec);
    if (!row && !/^\d+$/.test(groupSpec))
      throw new Error(`unable to find group ${groupSpec}: no matching entries in group file`);
    gid = row ? Number(row[2]) : Number(groupSpec);
  }
  const name = entry?.[0] ?? wanted;
  return {
    name,
    credentials: { uid, gid, groups: groupSpec ? [gid] : groupsOf(name, gid, group) },
    home: entry?.[5] || '/',
    shell: entry?.[6] || '/bin/sh',
  };
}

/** The names of the users by their ids. */
export function userNames(passwd: string): Map<number, string> {
  return new Map(records(passwd).map(([name = '', , uid]) => [Number(uid), name]));
}
