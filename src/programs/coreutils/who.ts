import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { ttyOf } from '../../kernel/tty.ts';
import { Accounts } from '../accounts.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { COREUTILS } from './suite.ts';

/** whoami */
export const whoami = command({
  suite: COREUTILS,
  gnu: { synopsis: '[OPTION]...', about: 'Print the name of the current user.' },
  busybox: { synopsis: '', about: 'Print the name of the current user' },
  async run({ proc, flavour, operands, out }) {
    const [extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const { uid } = proc.user;
    const name = new Accounts(proc).userName(uid);
    if (name === undefined)
      throw new Failure(flavour === 'gnu' ? `cannot find name for user ID ${uid}` : `unknown uid ${uid}`);
    await out.write(`${name}\n`);
    return 0;
  },
});

/** logname */
export const logname = command({
  suite: COREUTILS,
  gnu: { synopsis: '[OPTION]', about: 'Print the name of the user who logged in.' },
  busybox: { synopsis: '', about: 'Print the name of the user who logged in' },
  async run({ proc, flavour, operands, out }) {
    const [extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const name = proc.tty ? proc.env.get('LOGNAME') : undefined;
    if (name === undefined)
      throw new Failure(flavour === 'gnu' ? 'no login name' : 'getlogin: No such device or address');
    await out.write(`${name}\n`);
    return 0;
  },
});

/** tty */
export const tty = command({
  suite: COREUTILS,
  usageStatus: { gnu: 2, busybox: 2 },
  gnu: {
    synopsis: '[OPTION]...',
    about: "Print the name of standard input's terminal.",
    options: '  -s, --silent, --quiet   print nothing, only end with a status',
  },
  busybox: {
    synopsis: '[-s]',
    about: "Print the name of stdin's terminal",
    options: '\t-s	Print nothing, only end with a status',
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const [extra] = operands;
    if (extra !== undefined && flavour === 'busybox') await complain('ignoring all arguments');
    else if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const terminal = ttyOf(proc.descriptor(0));
    if (!options.has('s')) await out.write(`${terminal ? terminal.name : 'not a tty'}\n`);
    return terminal ? 0 : 1;
  },
});

interface Identity {
  uid: number;
  gid: number;
  groups: readonly number[];
}

/** Whom id and groups tell of: the process, or a user by name. */
function identity(proc: Process, accounts: Accounts, name: string | undefined): Identity | undefined {
  if (name === undefined) {
    const { uid, gid, groups } = proc.user;
    return { uid, gid, groups: groups.length === 0 ? [] : [gid, ...groups.filter((group) => group !== gid)] };
  }
  const user = accounts.user(name)?.user;
  if (!user) return undefined;
  const member = accounts.groups.filter((group) => group.gid !== user.gid && group.members.includes(user.name));
  return { uid: user.uid, gid: user.gid, groups: [user.gid, ...member.map(({ gid }) => gid)] };
}

/** id */
export const id = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [USER]...',
    about: 'Print the ids of the current process, or of each USER.',
    options: `
  -a             (ignored)
  -Z, --context  print the security context
  -g, --group    only the group's id
  -G, --groups   only the ids of all groups
  -n, --name     with -u, -g or -G: names
  -r, --real     with -u, -g or -G: the real id
  -u, --user     only the user's id
  -z, --zero     NUL between entries
`,
  },
  busybox: {
    synopsis: '[-ugGnr] [USER]',
    about: 'Print the ids of USER or the current user',
    options: `
	-u	The user's id
	-g	The group's id
	-G	The ids of all groups
	-n	Names
	-r	The real id`,
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const choice = options.last('u', 'g', 'G');
    const chosen = ['u', 'g', 'G'].filter((key) => options.has(key));
    if (options.has('Z')) throw new Failure('--context (-Z) works only on an SELinux-enabled kernel');
    if (flavour === 'busybox' && (chosen.length > 1 || (!choice && options.has('n', 'r')))) throw new UsageError('');
    if (chosen.length > 1) throw new Failure('cannot print "only" of more than one choice');
    if (!choice && (options.has('n') || options.has('r')))
      throw new Failure('cannot print only names or real IDs in default format');
    if (!choice && options.has('z')) throw new Failure('option --zero not permitted in default format');
    const accounts = new Accounts(proc);
    const end = options.has('z') ? '\0' : '\n';
    let status = 0;
    const userText = (uid: number) => accounts.userName(uid);
    const groupText = (gid: number) => accounts.groupName(gid);
    const named = (number: number, name: string | undefined) => `${number}${name === undefined ? '' : `(${name})`}`;
    for (const name of operands.length > 0 ? operands : [undefined]) {
      const who = identity(proc, accounts, name);
      if (!who) {
        await complain(flavour === 'gnu' ? `${quote(name ?? '')}: no such user` : `unknown user ${name}`);
        status = 1;
        continue;
      }
      // Without supplementary groups, GNU's tells the own one all the same.
      const all = who.groups.length > 0 || (flavour === 'busybox' && choice !== 'G') ? who.groups : [who.gid];
      const one = async (number: number, text: string | undefined, kind: string) => {
        if (options.has('n') && text === undefined) {
          await complain(`cannot find name for ${kind} ID ${number}`);
          status = 1;
        }
        return options.has('n') ? (text ?? String(number)) : String(number);
      };
      if (choice === 'u') {
        await out.write((await one(who.uid, userText(who.uid), 'user')) + end);
      } else if (choice === 'g') {
        await out.write((await one(who.gid, groupText(who.gid), 'group')) + end);
      } else if (choice === 'G') {
        const parts: string[] = [];
        for (const gid of all) parts.push(await one(gid, groupText(gid), 'group'));
        await out.write(parts.join(options.has('z') ? '\0' : ' ') + end);
      } else {
        const groups = all.map((gid) => named(gid, groupText(gid))).join(',');
        const showGroups = all.length > 0;
        await out.write(
          `uid=${named(who.uid, userText(who.uid))} gid=${named(who.gid, groupText(who.gid))}${showGroups ? ` groups=${groups}` : ''}${end}`,
        );
      }
    }
    return status;
  },
});

/** groups */
export const groups = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [USERNAME]...',
    about: 'Print the groups that the current process or each USERNAME is in.',
  },
  busybox: { synopsis: '[USER]', about: 'Print the groups that USER is in' },
  async run({ proc, flavour, operands, out, complain }) {
    const accounts = new Accounts(proc);
    let status = 0;
    for (const name of operands.length > 0 ? operands : [undefined]) {
      const who = identity(proc, accounts, name);
      if (!who) {
        await complain(flavour === 'gnu' ? `${quote(name ?? '')}: no such user` : `unknown user ${name}`);
        status = 1;
        continue;
      }
      const text: string[] = [];
      for (const gid of who.groups.length > 0 ? who.groups : [who.gid]) {
        const group = accounts.groupName(gid);
        if (group === undefined) {
          await complain(flavour === 'gnu' ? `cannot find name for group ID ${gid}` : `unknown ID ${gid}`);
          status = 1;
        }
        text.push(group ?? String(gid));
      }
      await out.write(`${name === undefined || flavour === 'busybox' ? '' : `${name} : `}${text.join(' ')}\n`);
    }
    return status;
  },
});

/** uname: the kernel that containers and host share. */
export const uname = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]...',
    about: 'Print what the system is. Without OPTION, the same as -s.',
    options: `
  -a, --all                everything, without what is unknown
  -s, --kernel-name        the kernel's name
  -n, --nodename           the host's name
  -r, --kernel-release     the kernel's release
  -v, --kernel-version     the kernel's version
  -m, --machine            the machine's architecture
  -p, --processor          the processor
  -i, --hardware-platform  the hardware platform
  -o, --operating-system   the operating system
`,
  },
  busybox: {
    synopsis: '[-amnrspvio]',
    about: 'Print what the system is',
    options: `
	-a	All of it
	-s	The kernel's name (as unless told)
	-n	The host's name
	-r	The kernel's release
	-v	The kernel's version
	-m	The machine's architecture
	-p	The processor
	-i	The hardware platform
	-o	The operating system`,
  },
  async run({ proc, flavour, options, operands, out }) {
    const [extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const kernel = kernelVersion(proc);
    const unknown =
      flavour === 'gnu' && !options.has('a')
        ? 'unknown'
        : flavour === 'busybox' && !options.has('a')
          ? 'unknown'
          : undefined;
    const values: readonly (readonly [string, string | undefined])[] = [
      ['s', 'Linux'],
      ['n', proc.namespaces.uts.hostname],
      ['r', kernel.release],
      ['v', kernel.version],
      ['m', 'x86_64'],
      ['p', unknown],
      ['i', unknown],
      ['o', 'GNU/Linux'],
    ];
    const wanted =
      options.list.length === 0 ? ['s'] : values.map(([key]) => key).filter((key) => options.has('a', key));
    const shown = values.flatMap(([key, value]) => (wanted.includes(key) && value !== undefined ? [value] : []));
    await out.write(`${shown.join(' ')}\n`);
    return 0;
  },
});

/** As /proc/version tells it; where there is no /proc, what a Docker host of 2023 ran. */
export function kernelVersion(proc: Process): { release: string; version: string } {
  try {
    const [, release, version] = /^Linux version (\S+) .*(#\d+.*)$/m.exec(proc.fs.readText('/proc/version')) ?? [];
    if (release && version) return { release, version: version.trim() };
  } catch (error) {
    if (!isSysError(error)) throw error;
  }
  return { release: '5.15.0-91-generic', version: '#101-Ubuntu SMP Tue Nov 14 13:30:08 UTC 2023' };
}
