import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Invocation } from '../../command.ts';
import { removeTree } from '../../coreutils/remove-tree.ts';
import { Failure, UsageError } from '../../failure.ts';
import { processTable } from '../process/table.ts';
import { AccountFiles, isName, today } from './files.ts';
import { NO_LOCK, shadowCommand } from './shadow-command.ts';

/** @throws {Failure} where the process may not change accounts */
export function lock({ proc }: Invocation, files: AccountFiles, which: 'passwd' | 'group'): void {
  if (files.writable) return;
  const path = `/etc/${which}`;
  throw new Failure(
    `${NO_LOCK}\n${proc.argv[0] ?? ''}: cannot lock ${path}; try again later.`,
    which === 'group' ? 10 : 1,
  );
}

/** Names or numbers of groups in a list, as names. @throws {Failure} */
function groupNames(files: AccountFiles, list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .filter(Boolean)
    .map((text) => {
      const group = files.findGroup(text);
      if (!group) throw new Failure(`group '${text}' does not exist`, 6);
      return group[0] as string;
    });
}

function join(files: AccountFiles, user: string, groups: readonly string[]): void {
  for (const name of groups) {
    const group = files.groupOf(name);
    if (!group) continue;
    const members = (group[3] ?? '').split(',').filter(Boolean);
    if (!members.includes(user)) group[3] = [...members, user].join(',');
  }
}

function number(text: string | undefined, what: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new Failure(`invalid ${what} '${text}'`, 3);
  return Number(text);
}

/** useradd */
export const useradd = shadowCommand({
  gnu: {
    synopsis: ['[options] LOGIN', '-D', '-D [options]'],
    about: 'Make a new user.',
    options: `
      --badname                 names that are unusual, too
  -b, --base-dir=BASE_DIR       homes are made here (/home unless told)
  -c, --comment=COMMENT         the full name
  -d, --home-dir=HOME_DIR       the home
  -D, --defaults                print what is taken unless told
  -e, --expiredate=EXPIRE_DATE  the account ends then
  -f, --inactive=INACTIVE       days from the end of the password to that of the account
  -g, --gid=GROUP               the first group
  -G, --groups=GROUPS           more groups
  -k, --skel=SKEL_DIR           a new home has what is here (/etc/skel unless told)
  -K, --key=KEY=VALUE           instead of /etc/login.defs
  -l, --no-log-init             (there is no log of logins)
  -m, --create-home             make the home
  -M, --no-create-home          do not make it
  -N, --no-user-group           no group of the user's own
  -o, --non-unique              a number that another has, too
  -p, --password=PASSWORD       the encrypted password
  -r, --system                  a user of the system
  -s, --shell=SHELL             the shell (/bin/sh unless told)
  -u, --uid=UID                 the number
  -U, --user-group              a group of the user's own (as unless told)
`,
  },
  async run(invocation) {
    const { proc, options, operands, out } = invocation;
    if (options.has('D')) {
      await out.write(
        'GROUP=100\nHOME=/home\nINACTIVE=-1\nEXPIRE=\nSHELL=/bin/sh\nSKEL=/etc/skel\nCREATE_MAIL_SPOOL=no\nLOG_INIT=yes\n',
      );
      return 0;
    }
    const [name, extra] = operands;
    if (name === undefined || extra !== undefined) throw new UsageError('');
    const uidText = options.value('u');
    if (uidText !== undefined && !/^\d+$/.test(uidText)) throw new Failure(`invalid user ID '${uidText}'`, 3);
    const shell = options.value('s') ?? '/bin/sh';
    if (!/^\/|^$/.test(shell) || shell.includes(':')) throw new Failure(`invalid shell '${shell}'`, 3);
    const files = new AccountFiles(proc);
    const gidText = options.value('g');
    const first = gidText === undefined ? undefined : files.findGroup(gidText);
    if (gidText !== undefined && !first) throw new Failure(`group '${gidText}' does not exist`, 6);
    const others = groupNames(files, options.value('G'));
    if (!isName(name) && !options.has('badname'))
      throw new Failure(`invalid user name '${name}': use --badname to ignore`, 3);
    if (!files.writable) lock(invocation, files, 'passwd');
    if (files.user(name)) throw new Failure(`user '${name}' already exists`, 9);
    const ownGroup = first === undefined && !options.has('N');
    if (ownGroup && files.groupOf(name))
      throw new Failure(`group ${name} exists - if you want to add this user to that group, use -g.`, 9);
    const system = options.has('r');
    const uid = uidText === undefined ? files.freeId('passwd', system) : Number(uidText);
    if (!options.has('o') && files.passwd.some(([, , own]) => Number(own) === uid))
      throw new Failure(`UID ${uid} is not unique`, 4);
    let gid = first ? Number(first[2]) : 100;
    if (ownGroup) {
      gid = files.group.some(([, , own]) => Number(own) === uid) ? files.freeId('group', system) : uid;
      files.group.push([name, 'x', String(gid), '']);
    }
    const home = options.value('d') ?? `${options.value('b') ?? '/home'}/${name}`;
    files.passwd.push([name, 'x', String(uid), String(gid), options.value('c') ?? '', home, shell]);
    const expires = options.value('e');
    const end = expires === undefined || expires === '' ? '' : String(Math.floor(Date.parse(expires) / 86_400_000));
    files.shadow.push([
      ...[name, options.value('p') ?? '!', String(today(proc))],
      ...(system ? ['', '', ''] : ['0', '99999', '7']),
      ...[options.value('f') ?? '', end, ''],
    ]);
    join(files, name, others);
    files.save();
    if (options.last('m', 'M') === 'm')
      await makeHome(invocation, home, { uid, gid }, options.value('k') ?? '/etc/skel');
    return 0;
  },
});

/** @throws SysError */
async function makeHome(
  { proc, complain }: Invocation,
  home: string,
  owner: { uid: number; gid: number },
  skeleton: string,
): Promise<void> {
  if (proc.fs.exists(home)) {
    await complain(
      `warning: the home directory ${home} already exists.\n${proc.argv[0]}: Not copying any file from skel directory into it.`,
    );
    return;
  }
  let at = '';
  for (const part of home.split('/').filter(Boolean)) {
    at += `/${part}`;
    if (!proc.fs.exists(at)) proc.fs.mkdir(at, 0o755);
  }
  proc.fs.chmod(home, 0o755);
  copyTree(proc, skeleton, home, owner);
  proc.fs.chown(home, owner.uid, owner.gid);
}

function copyTree(proc: Process, from: string, to: string, owner: { uid: number; gid: number }): void {
  if (!proc.fs.exists(from)) return;
  for (const { name, type } of proc.fs.readdir(from)) {
    const [source, target] = [`${from}/${name}`, `${to}/${name}`];
    if (type === 'directory') {
      proc.fs.mkdir(target);
      copyTree(proc, source, target, owner);
    } else if (type === 'symlink') proc.fs.symlink(proc.fs.readlink(source), target);
    else if (type === 'file') {
      proc.fs.writeFile(target, proc.fs.readFile(source));
      proc.fs.chmod(target, proc.fs.stat(source).mode);
    } else continue;
    proc.fs.chown(target, owner.uid, owner.gid, { follow: false });
  }
}

/** userdel */
export const userdel = shadowCommand({
  gnu: {
    synopsis: '[options] LOGIN',
    about: 'Remove a user.',
    options: `
  -f, --force                   although there is something against it
  -r, --remove                  the home, too
  -Z, --selinux-user            (there is no SELinux)
`,
  },
  async run(invocation) {
    const { proc, options, operands, complain } = invocation;
    const [name, extra] = operands;
    if (name === undefined || extra !== undefined) throw new UsageError('');
    const files = new AccountFiles(proc);
    const user = files.user(name);
    if (!user) throw new Failure(`user '${name}' does not exist`, 6);
    lock(invocation, files, 'passwd');
    const [, , uid, gid, , home = ''] = user;
    const busy = processTable(proc).find((row) => String(row.uid) === uid);
    if (busy && !options.has('f')) throw new Failure(`user ${name} is currently used by process ${busy.pid}`, 8);
    remove(files.passwd, name);
    remove(files.shadow, name);
    for (const group of files.group) group[3] = without(group[3] ?? '', name);
    const own = files.groupOf(name);
    if (own && own[2] === gid && own[3] === '' && !files.passwd.some((other) => other[3] === gid))
      remove(files.group, name);
    files.save();
    if (!options.has('r')) return 0;
    await complain(`${name} mail spool (/var/mail/${name}) not found`);
    try {
      if (proc.fs.exists(home)) await removeTree(proc, home);
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(`error removing directory ${home}`);
      return 12;
    }
    return 0;
  },
});

function remove(lines: string[][], name: string): void {
  const at = lines.findIndex(([own]) => own === name);
  if (at >= 0) lines.splice(at, 1);
}

function without(list: string, name: string): string {
  return list
    .split(',')
    .filter((each) => each !== '' && each !== name)
    .join(',');
}

/** usermod */
export const usermod = shadowCommand({
  gnu: {
    synopsis: '[options] LOGIN',
    about: 'Change a user.',
    options: `
  -a, --append                  with -G, leave the others that the user is in
  -b, --badname                 names that are unusual, too
  -c, --comment=COMMENT         the full name
  -d, --home=HOME_DIR           the home
  -e, --expiredate=EXPIRE_DATE  the account ends then
  -f, --inactive=INACTIVE       days from the end of the password to that of the account
  -g, --gid=GROUP               the first group
  -G, --groups=GROUPS           the other groups
  -l, --login=NEW_LOGIN         the name
  -L, --lock                    no password fits any more
  -m, --move-home               with -d, move what is in the home
  -o, --non-unique              a number that another has, too
  -p, --password=PASSWORD       the encrypted password
  -r, --remove                  with -G, only take the user out of these
  -s, --shell=SHELL             the shell
  -u, --uid=UID                 the number
  -U, --unlock                  the password fits again
`,
  },
  async run(invocation) {
    const { proc, options, operands, complain } = invocation;
    const [name, extra] = operands;
    if (name === undefined || extra !== undefined || options.list.length === 0) throw new UsageError('');
    const files = new AccountFiles(proc);
    const user = files.user(name);
    if (!user) throw new Failure(`user '${name}' does not exist`, 6);
    if ((options.has('a') || options.has('r')) && !options.has('G')) throw new UsageError('');
    const gidText = options.value('g');
    const first = gidText === undefined ? undefined : files.findGroup(gidText);
    if (gidText !== undefined && !first) throw new Failure(`group '${gidText}' does not exist`, 6);
    const listed = options.has('G') ? groupNames(files, options.value('G')) : undefined;
    lock(invocation, files, 'passwd');
    const uid = number(options.value('u'), 'user ID');
    if (
      uid !== undefined &&
      !options.has('o') &&
      files.passwd.some((other) => other !== user && Number(other[2]) === uid)
    )
      throw new Failure(`UID '${uid}' already exists`, 4);
    const login = options.value('l');
    if (login !== undefined && !isName(login))
      throw new Failure(`invalid user name '${login}': use --badname to ignore`, 3);
    if (login !== undefined && files.user(login)) throw new Failure(`user '${login}' already exists`, 9);
    const shadow = files.shadowOf(name);
    if (listed) {
      for (const group of files.group) {
        const wanted = listed.includes(group[0] as string);
        if (options.has('r') ? wanted : !wanted && !options.has('a')) group[3] = without(group[3] ?? '', name);
      }
      if (!options.has('r')) join(files, name, listed);
    }
    const home = options.value('d');
    const before = user[5] ?? '';
    if (uid !== undefined) user[2] = String(uid);
    if (first) user[3] = first[2] as string;
    if (options.has('c')) user[4] = options.value('c') as string;
    if (home !== undefined) user[5] = home;
    if (options.has('s')) user[6] = options.value('s') as string;
    if (shadow) {
      if (options.has('p')) shadow[1] = options.value('p') as string;
      if (options.has('L') && !shadow[1]?.startsWith('!')) shadow[1] = `!${shadow[1]}`;
      if (options.has('U')) {
        if (shadow[1] === '!')
          throw new Failure(
            `unlocking the user's password would result in a passwordless account.\nYou should set a password with usermod -p to unlock this user's password.`,
          );
        shadow[1] = shadow[1]?.replace(/^!/, '') ?? '';
      }
      if (options.has('f')) shadow[6] = options.value('f') as string;
      const expires = options.value('e');
      if (expires !== undefined)
        shadow[7] = expires === '' || expires === '-1' ? '' : String(Math.floor(Date.parse(expires) / 86_400_000));
    }
    if (login !== undefined) {
      user[0] = login;
      if (shadow) shadow[0] = login;
      for (const group of files.group)
        group[3] = (group[3] ?? '')
          .split(',')
          .map((each) => (each === name ? login : each))
          .join(',');
    }
    files.save();
    if (home === undefined || !options.has('m') || home === before) return 0;
    if (proc.fs.exists(home)) {
      await complain(`directory ${home} exists`);
      return 12;
    }
    if (proc.fs.exists(before)) proc.fs.rename(before, home);
    return 0;
  },
});
