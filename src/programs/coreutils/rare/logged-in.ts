import type { Process } from '../../../kernel/process.ts';
import { Accounts } from '../../accounts.ts';
import { command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';
import { COREUTILS } from '../suite.ts';

/** users: nobody logs in here (there is no utmp), so it prints nothing. */
export const users = command({
  suite: COREUTILS,
  gnu: { synopsis: '[OPTION]... [FILE]', about: 'Print who is logged in, according to FILE.' },
  async run({ operands }) {
    const [, extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    return 0;
  },
});

/** who: nobody. */
export const who = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [ FILE | ARG1 ARG2 ]',
    about: 'Print who is logged in.',
    options: `
  -a, --all         the same as -b -d --login -p -r -t -T -u
  -b, --boot        when the system was started
  -d, --dead        processes that ended
  -H, --heading     a line with headings
  -l, --login       processes that wait for a login
      --lookup      look names of hosts up
  -m                only who is at standard input
  -p, --process     processes that init has started
  -q, --count       all names, and how many there are
  -r, --runlevel    the runlevel
  -s, --short       only name, line and time (as unless told)
  -t, --time        when the clock was changed last
  -T, -w, --mesg    whether they take messages, as +, - or ?
  -u, --users       who is logged in
      --message     the same as -T
      --writable    the same as -T
`,
  },
  busybox: { synopsis: '[-aH]', about: 'Print who is logged in', options: '\t-a	Everybody\n\t-H	With headings' },
  async run({ flavour, options, operands, out }) {
    const [, , extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    if (flavour === 'busybox') {
      if (options.has('H')) await out.write('USER\t\tTTY\t\tIDLE\tTIME\t\t HOST\n');
      return 0;
    }
    if (options.has('q')) await out.write('\n# users=0\n');
    else if (options.has('H'))
      await out.write(headings(options.has('T', 'message', 'writable'), options.has('u', 'a')));
    return 0;
  },
});

function headings(marks: boolean, idle: boolean): string {
  return `NAME    ${marks || idle ? ' ' : ''} LINE         TIME        ${idle ? ' IDLE          PID' : ''} COMMENT\n`;
}

/** pinky */
export const pinky = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [USER]...',
    about: 'Tell who the users are.',
    options: `
  -l              in long form, of USERs
  -b              with -l, neither home nor shell
  -h              with -l, no project
  -p              with -l, no plan
  -s              in short form (as unless told)
  -f              no headings
  -w              no full names
  -i              neither full names nor hosts
  -q              neither full names, hosts nor idle times
`,
  },
  async run({ proc, options, operands, out }) {
    if (options.last('l', 's') === 'l') {
      if (operands.length === 0)
        throw new UsageError('no username specified; at least one must be specified when using -l');
      for (const name of operands) await out.write(portrait(proc, name, options.has('b')));
      return 0;
    }
    if (options.has('f')) return 0;
    const [names, hosts, idle] = [!options.has('w', 'i', 'q'), !options.has('i', 'q'), !options.has('q')];
    await out.write(
      `Login   ${names ? ' Name               ' : ''}  TTY      ${idle ? ' Idle  ' : ''} When        ${hosts ? ' Where' : ''}\n`,
    );
    return 0;
  },
});

function portrait(proc: Process, name: string, brief: boolean): string {
  const user = new Accounts(proc).users.find((one) => one.name === name);
  const start = `Login name: ${name.padEnd(28)}`;
  if (!user) return `${start}In real life:  ???\n`;
  const line = proc.fs
    .readText('/etc/passwd')
    .split('\n')
    .find((text) => text.startsWith(`${name}:`));
  const about = (line?.split(':')[4] ?? '').replace(/,.*/, '');
  const places = brief ? '' : `Directory: ${user.home.padEnd(29)}Shell:  ${user.shell}\n`;
  return `${start}In real life:  ${about}\n${places}\n`;
}

/** hostid: out of the host's address, as glibc makes it where no /etc/hostid says another. */
export const hostid = command({
  suite: COREUTILS,
  gnu: { synopsis: '[OPTION]', about: "Print the host's number in hexadecimal digits." },
  busybox: { synopsis: '', about: "Print the host's number" },
  async run({ proc, operands, out }) {
    const [extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const name = proc.namespaces.uts.hostname;
    const line = hosts(proc).find(([, ...names]) => names.includes(name));
    const bytes = (line?.[0] ?? '').split('.').map(Number);
    if (bytes.length !== 4) {
      await out.write('00000000\n');
      return 0;
    }
    const [a = 0, b = 0, c = 0, d = 0] = bytes;
    await out.write(`${[b, a, d, c].map((byte) => byte.toString(16).padStart(2, '0')).join('')}\n`);
    return 0;
  },
});

function hosts(proc: Process): string[][] {
  if (!proc.fs.access('/etc/hosts', 'read')) return [];
  return proc.fs
    .readText('/etc/hosts')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim().split(/\s+/));
}

/** chroot: another root for a process is what a container is for. */
export const chroot = command({
  suite: COREUTILS,
  inOrder: true,
  usageStatus: { gnu: 125, busybox: 1 },
  failureStatus: 125,
  gnu: {
    synopsis: ['[OPTION] NEWROOT [COMMAND [ARG]...]', 'OPTION'],
    about:
      'Run COMMAND with NEWROOT for its root. This is not simulated: docker run starts a command in a root of its own.',
    options: `
      --groups=G_LIST        with these groups
      --userspec=USER:GROUP  as this user
      --skip-chdir           do not change to the new root
`,
  },
  busybox: { synopsis: 'NEWROOT [PROG ARGS]', about: 'Run PROG with NEWROOT for its root' },
  async run({ proc, flavour, operands }) {
    const [root] = operands;
    if (root === undefined) throw new UsageError('missing operand');
    const what =
      flavour === 'gnu' ? `cannot change root directory to ${quote(root)}` : `can't change root directory to '${root}'`;
    const status = flavour === 'gnu' ? 125 : 1;
    if (!proc.fs.exists(root)) throw new Failure(`${what}: No such file or directory`, status);
    if (proc.user.uid !== 0) throw new Failure(`${what}: Operation not permitted`, status);
    throw new Failure(`${what}: not simulated; docker run starts a command in a root of its own`, status);
  },
});
