import { isSysError } from '../kernel/errno.ts';
import type { Process } from '../kernel/process.ts';

/** A line of /etc/passwd. */
export interface User {
  name: string;
  uid: number;
  gid: number;
  home: string;
  shell: string;
}

/** A line of /etc/group. */
export interface Group {
  name: string;
  gid: number;
  members: readonly string[];
}

/** Users and groups as the process's /etc tells of them. */
export class Accounts {
  readonly users: readonly User[];
  readonly groups: readonly Group[];

  constructor(proc: Process) {
    this.users = lines(proc, '/etc/passwd').map(([name = '', , uid, gid, , home = '', shell = '']) => ({
      name,
      uid: Number(uid),
      gid: Number(gid),
      home,
      shell,
    }));
    this.groups = lines(proc, '/etc/group').map(([name = '', , gid, members = '']) => ({
      name,
      gid: Number(gid),
      members: members.split(',').filter(Boolean),
    }));
  }

  userName(uid: number): string | undefined {
    return this.users.find((user) => user.uid === uid)?.name;
  }

  groupName(gid: number): string | undefined {
    return this.groups.find((group) => group.gid === gid)?.name;
  }

  /** A user by name, else by number. */
  user(text: string): { uid: number; user: User | undefined } | undefined {
    const user = this.users.find(({ name }) => name === text) ?? this.users.find(({ uid }) => String(uid) === text);
    if (user) return { uid: user.uid, user };
    return /^\+?\d+$/.test(text) ? { uid: Number(text), user: undefined } : undefined;
  }

  /** A group's number by its name, else the number itself. */
  gid(text: string): number | undefined {
    const group = this.groups.find(({ name }) => name === text);
    if (group) return group.gid;
    return /^\+?\d+$/.test(text) ? Number(text) : undefined;
  }
}

function lines(proc: Process, path: string): string[][] {
  try {
    const text = proc.fs.readText(path);
    return text.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split(':')]));
  } catch (error) {
    if (isSysError(error)) return [];
    throw error;
  }
}
