import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { Accounts } from '../../accounts.ts';

/** What /etc/sudoers allows somebody: any command as anybody, with or without a password. */
export interface Privilege {
  password: boolean;
  /** The rule, as `sudo -l` shows it. */
  text: string;
}

/** A rule such as `%sudo ALL=(ALL:ALL) NOPASSWD: ALL`; only rules for all commands count. */
const RULE = /^(%?[\w.-]+)\s+\S+\s*=\s*(?:\(([^)]*)\)\s*)?(NOPASSWD:|PASSWD:)?\s*ALL\s*$/;

/** The last rule that fits a user, as sudoers(5) has it; nothing where none does. */
export function privilegeOf(proc: Process, name: string): Privilege | undefined {
  const accounts = new Accounts(proc);
  const user = accounts.users.find((other) => other.name === name);
  const groups = accounts.groups
    .filter(({ gid, members }) => gid === user?.gid || members.includes(name))
    .map((group) => group.name);
  let found: Privilege | undefined;
  for (const line of lines(proc)) {
    const [, who = '', runAs = 'root', tag = ''] = RULE.exec(line) ?? [];
    const fits = who.startsWith('%') ? groups.includes(who.slice(1)) : who === name || who === 'ALL';
    if (!fits || who === '') continue;
    const [users = '', group] = runAs.split(':').map((part) => part.trim());
    const shown = `(${users}${group === undefined ? '' : ` : ${group}`})`;
    found = { password: tag !== 'NOPASSWD:', text: `${shown} ${tag ? `${tag} ` : ''}ALL` };
  }
  return found;
}

/** sudo reads these as root, whoever calls it. */
function lines(proc: Process): string[] {
  const asRoot = { ...callerOf(proc), user: { uid: 0, gid: 0, groups: [0] } };
  const { files } = proc.namespaces;
  const read = (path: string): string => {
    try {
      return new TextDecoder().decode(files.readFile(asRoot, path));
    } catch (error) {
      if (isSysError(error)) return '';
      throw error;
    }
  };
  const own = (text: string) => text.split('\n').filter((line) => line.trim() !== '' && !/^\s*(#|Defaults)/.test(line));
  let names: string[] = [];
  try {
    names = files.readdir(asRoot, '/etc/sudoers.d').map(({ name }) => name);
  } catch (error) {
    if (!isSysError(error)) throw error;
  }
  const included = names.filter((name) => !/[.~]/.test(name)).flatMap((name) => own(read(`/etc/sudoers.d/${name}`)));
  return [...own(read('/etc/sudoers')), ...included].filter((line) => !line.startsWith('@'));
}

function callerOf(proc: Process) {
  return {
    pid: proc.pid,
    cwd: proc.cwd,
    umask: proc.umask,
    tty: proc.tty,
    descriptor: (fd: number) => proc.descriptor(fd),
    wait: proc.wait.bind(proc),
    raise: proc.raise.bind(proc),
  };
}
