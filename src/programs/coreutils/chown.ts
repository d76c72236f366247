import { isSysError } from '../../kernel/errno.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { Accounts } from '../accounts.ts';
import { command, type Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote, shellQuote } from '../quote.ts';
import { COREUTILS } from './suite.ts';

const OPTIONS = `
  -c, --changes          tell of each that changes
  -f, --silent, --quiet  no messages of errors
  -v, --verbose          tell of each
      --dereference      what symlinks lead to (as unless told)
  -h, --no-dereference   symlinks themselves
      --from=CURRENT_OWNER:CURRENT_GROUP  only what they have now
      --no-preserve-root  '/' is a directory as any other
      --preserve-root    do not go down from '/'
      --reference=RFILE  those of RFILE
  -R, --recursive        directories with all that is in them
  -H                     with -R, follow symlinks of the command line
  -L                     with -R, follow all symlinks
  -P                     with -R, follow no symlinks (as unless told)
`;
const BUSYBOX_OPTIONS = `
	-h	Symlinks themselves
	-R	Directories with all that is in them
	-L	With -R, follow all symlinks
	-H	With -R, follow symlinks of the command line
	-P	With -R, follow no symlinks
	-c	Tell of each that changes
	-v	Tell of each
	-f	No messages of errors`;

/** Who a file is to belong to; -1 leaves that as it is. */
interface Owner {
  uid: number;
  gid: number;
  text: string;
}

/** chown */
export const chown = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPTION]... [OWNER][:[GROUP]] FILE...', '[OPTION]... --reference=RFILE FILE...'],
    about: 'Change the owner and the group of each FILE.',
    options: OPTIONS,
  },
  busybox: {
    synopsis: '[-RhLHPcvf]... USER[:[GRP]] FILE...',
    about: 'Change the owner and/or group of each FILE to USER and/or GRP',
    options: BUSYBOX_OPTIONS,
  },
  async run(invocation) {
    const { proc, flavour } = invocation;
    const warnings: string[] = [];
    return change(invocation, warnings, (text) => {
      const accounts = new Accounts(proc);
      if (flavour === 'gnu' && /^[^:]*\.[^:]*$/.test(text) && !accounts.user(text))
        warnings.push(`warning: '.' should be ':': ${quote(text)}`);
      const [, user = '', separator, group] =
        /^([^:]*?)(?:([:.])([^:]*))?$/.exec(accounts.user(text) ? `${text}` : text) ?? [];
      const wrong = (what: string) =>
        new Failure(
          flavour === 'gnu'
            ? `invalid ${what}: ${quote(text)}`
            : what === 'group'
              ? user === ''
                ? `unknown group ${group}`
                : `unknown user/group ${text}`
              : `unknown user ${user}`,
        );
      const found = user === '' ? undefined : accounts.user(user);
      if (user !== '' && !found) throw wrong('user');
      const gid = group ? accounts.gid(group) : undefined;
      if (group && gid === undefined) throw wrong('group');
      // `user:` stands for the user's own group.
      const own = separator && group === '' && found?.user ? found.user.gid : -1;
      return { uid: found?.uid ?? -1, gid: gid ?? own, text };
    });
  },
});

/** chgrp */
export const chgrp = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPTION]... GROUP FILE...', '[OPTION]... --reference=RFILE FILE...'],
    about: 'Change the group of each FILE.',
    options: OPTIONS,
  },
  busybox: {
    synopsis: '[-RhLHPcvf]... GROUP FILE...',
    about: 'Change the group of each FILE to GROUP',
    options: BUSYBOX_OPTIONS,
  },
  async run(invocation) {
    return change(invocation, [], (text) => {
      const gid = text === '' ? -1 : new Accounts(invocation.proc).gid(text);
      if (gid === undefined)
        throw new Failure(invocation.flavour === 'gnu' ? `invalid group: ${quote(text)}` : `unknown group ${text}`);
      return { uid: -1, gid, text };
    });
  },
});

async function change(
  invocation: Invocation,
  warnings: readonly string[],
  read: (text: string) => Owner,
): Promise<number> {
  const { proc, options, operands } = invocation;
  const reference = options.value('reference');
  const [first] = operands;
  if (first === undefined) throw new UsageError('missing operand');
  let owner: Owner;
  let files = operands;
  if (reference !== undefined) {
    const { uid, gid } = proc.fs.stat(reference);
    owner = { uid, gid, text: `${uid}:${gid}` };
  } else {
    files = operands.slice(1);
    if (files.length === 0) throw new UsageError(`missing operand after ${quote(first)}`);
    owner = read(first);
    for (const warning of warnings) await invocation.complain(warning);
  }
  let ok = true;
  for (const path of files) if (!(await changeOwner(invocation, path, owner))) ok = false;
  return ok ? 0 : 1;
}

async function changeOwner(invocation: Invocation, path: string, owner: Owner): Promise<boolean> {
  const { proc, flavour, options, out, complain } = invocation;
  const turn = proc.tick();
  if (turn) await turn;
  const follow = !options.has('h') && !options.has('R');
  const group = owner.uid === -1;
  let stat: Stat;
  try {
    stat = follow ? proc.fs.stat(path) : proc.fs.lstat(path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (!options.has('f'))
      await complain(
        flavour === 'gnu' ? `cannot access ${shellQuote(path)}: ${error.message}` : `${path}: ${error.message}`,
      );
    return false;
  }
  let ok = true;
  try {
    proc.fs.chown(path, owner.uid, owner.gid, { follow });
    const changed = (owner.uid !== -1 && owner.uid !== stat.uid) || (owner.gid !== -1 && owner.gid !== stat.gid);
    if (options.has('v') || (options.has('c') && changed)) {
      if (flavour === 'busybox') {
        const [uid, gid] = [owner.uid === -1 ? stat.uid : owner.uid, owner.gid === -1 ? stat.gid : owner.gid];
        await out.write(`changed ownership of '${path}' to ${uid}:${gid}\n`);
      }
      const what = group ? 'group' : 'ownership';
      if (flavour === 'gnu')
        await out.write(
          `${changed ? 'changed' : ''}${changed ? ` ${what}` : `${what}`} of ${shellQuote(path)} ${changed ? `from ${oldOwner(invocation, stat, owner)} to ${owner.text.replace(/[:.]$/, '')}` : `retained as ${oldOwner(invocation, stat, owner)}`}\n`,
        );
    }
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (!options.has('f'))
      await complain(
        flavour === 'gnu'
          ? `changing ${group ? 'group' : 'ownership'} of ${shellQuote(path)}: ${error.message}`
          : `${path}: ${error.message}`,
      );
    ok = false;
  }
  if (options.has('R') && stat.type === 'directory') {
    for (const { name } of proc.fs.readdir(path)) {
      if (!(await changeOwner(invocation, path.endsWith('/') ? path + name : `${path}/${name}`, owner))) ok = false;
    }
  }
  return ok;
}

function oldOwner({ proc }: Invocation, stat: Stat, owner: Owner): string {
  const accounts = new Accounts(proc);
  const user = accounts.userName(stat.uid) ?? String(stat.uid);
  const group = accounts.groupName(stat.gid) ?? String(stat.gid);
  if (owner.uid === -1) return group;
  return owner.gid === -1 ? user : `${user}:${group}`;
}
