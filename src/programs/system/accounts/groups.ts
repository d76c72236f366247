import type { Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { askSecret } from '../users/identity.ts';
import { AccountFiles, isName } from './files.ts';
import { shadowCommand } from './shadow-command.ts';
import { lock } from './useradd.ts';

/** groupadd */
export const groupadd = shadowCommand({
  gnu: {
    synopsis: '[options] GROUP',
    about: 'Make a new group.',
    options: `
  -f, --force                   no failure where it is there already
  -g, --gid=GID                 the number
  -K, --key=KEY=VALUE           instead of /etc/login.defs
  -o, --non-unique              a number that another has, too
  -p, --password=PASSWORD       the encrypted password
  -r, --system                  a group of the system
  -U, --users=USERS             who is in it
`,
  },
  async run(invocation) {
    const { proc, options, operands } = invocation;
    const [name, extra] = operands;
    if (name === undefined || extra !== undefined) throw new UsageError('');
    const gidText = options.value('g');
    if (gidText !== undefined && !/^\d+$/.test(gidText)) throw new Failure(`invalid group ID '${gidText}'`, 3);
    if (!isName(name)) throw new Failure(`'${name}' is not a valid group name`, 3);
    const files = new AccountFiles(proc);
    if (files.groupOf(name)) {
      if (options.has('f')) return 0;
      throw new Failure(`group '${name}' already exists`, 9);
    }
    lock(invocation, files, 'group');
    let gid = gidText === undefined ? files.freeId('group', options.has('r')) : Number(gidText);
    if (gidText !== undefined && !options.has('o') && files.group.some(([, , own]) => Number(own) === gid)) {
      if (!options.has('f')) throw new Failure(`GID '${gid}' already exists`, 4);
      gid = files.freeId('group', options.has('r'));
    }
    files.group.push([name, 'x', String(gid), options.value('U') ?? '']);
    files.save();
    return 0;
  },
});

/** groupdel */
export const groupdel = shadowCommand({
  gnu: {
    synopsis: '[options] GROUP',
    about: 'Remove a group.',
    options: '  -f, --force                   although it is the first group of a user',
  },
  async run(invocation) {
    const { options } = invocation;
    const { files, group } = groupIn(invocation);
    const user = files.passwd.find(([, , , gid]) => gid === group[2]);
    if (user && !options.has('f')) throw new Failure(`cannot remove the primary group of user '${user[0]}'`, 8);
    lock(invocation, files, 'group');
    files.group.splice(files.group.indexOf(group), 1);
    files.save();
    return 0;
  },
});

/** groupmod */
export const groupmod = shadowCommand({
  gnu: {
    synopsis: '[options] GROUP',
    about: 'Change a group.',
    options: `
  -a, --append                  with -U, leave the others that are in it
  -g, --gid=GID                 the number
  -n, --new-name=NEW_GROUP      the name
  -o, --non-unique              a number that another has, too
  -p, --password=PASSWORD       the encrypted password
  -U, --users=USERS             who is in it
`,
  },
  async run(invocation) {
    const { options } = invocation;
    const { name, files, group } = groupIn(invocation);
    const gid = options.value('g');
    if (gid !== undefined && !/^\d+$/.test(gid)) throw new Failure(`invalid group ID '${gid}'`, 3);
    if (gid !== undefined && !options.has('o') && files.group.some((other) => other !== group && other[2] === gid))
      throw new Failure(`GID '${gid}' already exists`, 4);
    const renamed = options.value('n');
    if (renamed !== undefined && !isName(renamed)) throw new Failure(`invalid group name '${renamed}'`, 3);
    if (renamed !== undefined && renamed !== name && files.groupOf(renamed))
      throw new Failure(`group '${renamed}' already exists`, 9);
    lock(invocation, files, 'group');
    if (gid !== undefined) {
      for (const user of files.passwd) if (user[3] === group[2]) user[3] = gid;
      group[2] = gid;
    }
    if (renamed !== undefined) group[0] = renamed;
    const users = options.value('U');
    if (users !== undefined) {
      const before = options.has('a') ? (group[3] ?? '').split(',').filter(Boolean) : [];
      group[3] = [...new Set([...before, ...users.split(',').filter(Boolean)])].join(',');
    }
    files.save();
    return 0;
  },
});

/** gpasswd */
export const gpasswd = shadowCommand({
  gnu: {
    synopsis: '[option] GROUP',
    about: 'Change who is in a group.',
    options: `
  -a, --add=USER                put USER into it
  -d, --delete=USER             take USER out of it
  -r, --delete-password         take the password away
  -R, --restrict                only members
  -M, --members=USER,...        all who are in it
  -A, --administrators=ADMIN,...  who may change it
`,
  },
  async run(invocation) {
    const { proc, options, operands, out } = invocation;
    const [name, extra] = operands;
    if (name === undefined || extra !== undefined) throw new UsageError('');
    const files = new AccountFiles(proc);
    const [adds, deletes, members] = [options.value('a'), options.value('d'), options.value('M')];
    for (const user of [adds, ...(members?.split(',') ?? [])])
      if (user !== undefined && user !== '' && !files.user(user)) throw new Failure(`user '${user}' does not exist`, 3);
    const group = files.groupOf(name);
    if (!group) throw new Failure(`group '${name}' does not exist in /etc/group`, 3);
    if (!files.writable) throw new Failure('Permission denied.');
    const now = (group[3] ?? '').split(',').filter(Boolean);
    if (adds !== undefined) {
      await out.write(`Adding user ${adds} to group ${name}\n`);
      if (!now.includes(adds)) group[3] = [...now, adds].join(',');
    } else if (deletes !== undefined) {
      await out.write(`Removing user ${deletes} from group ${name}\n`);
      if (!now.includes(deletes)) throw new Failure(`user '${deletes}' is not a member of '${name}'`, 3);
      group[3] = now.filter((user) => user !== deletes).join(',');
    } else if (members !== undefined) group[3] = members;
    else if (!options.has('r', 'R', 'A')) {
      await out.write(`Changing the password for group ${name}\n`);
      await out.flush();
      const secret = await askSecret(proc, 'New Password: ');
      if (secret === undefined) throw new Failure('Not a tty');
      throw new Failure('passwords of groups are not simulated; gpasswd -a USER GROUP puts a user into it');
    }
    files.save();
    return 0;
  },
});

/** The group that is the one operand, among the accounts. @throws {UsageError}, {Failure} */
function groupIn({ proc, operands }: Invocation): { name: string; files: AccountFiles; group: string[] } {
  const [name, extra] = operands;
  if (name === undefined || extra !== undefined) throw new UsageError('');
  const files = new AccountFiles(proc);
  const group = files.groupOf(name);
  if (!group) throw new Failure(`group '${name}' does not exist`, 6);
  return { name, files, group };
}
