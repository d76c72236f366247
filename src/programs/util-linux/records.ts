import { Accounts } from '../accounts.ts';
import { type Command, command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { openInput } from '../input.ts';
import { strftime } from '../time/strftime.ts';
import { utility } from './utility.ts';

/** last and lastb: nobody logs in here, so that there is a date and nothing else. */
function logins(log: string): Command {
  return utility({
    gnu: {
      synopsis: '[options] [<username>...] [<tty>...]',
      about: 'Print who was logged in.',
      options: `
 -a, --hostlast       hosts in the last column
 -d, --dns            names of hosts
 -f, --file=FILE      from this file
 -F, --fulltimes      whole dates
 -i, --ip             addresses of hosts
 -n, --limit=NUMBER   so many lines
 -R, --nohostname     no hosts
 -s, --since=TIME     since then
 -t, --until=TIME     until then
 -p, --present=TIME   who was there then
 -w, --fullnames      whole names
 -x, --system         shutdowns, too
     --time-format=FORMAT  notime, short, full or iso
`,
    },
    prepare: (args) => args.map((arg) => (/^-\d+$/.test(arg) ? `-n${arg.slice(1)}` : arg)),
    async run({ proc, flavour, options, out }) {
      const file = options.value('f') ?? `/var/log/${log}`;
      if (flavour === 'busybox') {
        await out.write('USER       TTY            HOST               LOGIN        TIME\n');
        return 0;
      }
      if (options.has('f') && !proc.fs.exists(file))
        throw new Failure(`cannot open ${file}: No such file or directory`);
      const since = strftime('%a %b %e %H:%M:%S %Y', proc.clock.now());
      await out.write(`\n${file.slice(file.lastIndexOf('/') + 1)} begins ${since}\n`);
      return 0;
    },
  });
}

export const last = logins('wtmp');
export const lastb = logins('btmp');

/** lastlog */
export const lastlog = command({
  suite: 'shadow 4.13',
  gnu: {
    synopsis: '[options]',
    about: 'Print when users logged in last.',
    options: `
  -b, --before=DAYS             only what is older than DAYS
  -C, --clear                   forget it of a user
  -R, --root=CHROOT_DIR         in this directory
  -S, --set                     make it now of a user
  -t, --time=DAYS               only what is newer than DAYS
  -u, --user=LOGIN              only this user
`,
    unlisted: '  -h',
  },
  async run({ proc, options, out }) {
    const wanted = options.value('u');
    const users = new Accounts(proc).users.filter(
      (user) => wanted === undefined || user.name === wanted || String(user.uid) === wanted,
    );
    if (wanted !== undefined && users.length === 0) throw new Failure(`Unknown user or range: ${wanted}`);
    if (options.has('C', 'S') && proc.user.uid !== 0)
      throw new Failure('Cannot open /var/log/lastlog: Permission denied');
    if (options.has('t')) return 0;
    await out.write('Username         Port     From                                       Latest\n');
    for (const user of users) await out.write(`${user.name.padEnd(68)}**Never logged in**\n`);
    return 0;
  },
});

/** mesg: others cannot write to a terminal here. */
export const mesg = utility({
  usageStatus: 2,
  gnu: {
    synopsis: '[options] [y | n]',
    about: 'Tell or change whether others may write to the terminal.',
    options: ' -v, --verbose  tell what is done',
  },
  busybox: { synopsis: '[y|n]', about: 'Tell or change whether others may write to the terminal' },
  async run({ proc, flavour, options, operands, out }) {
    const [answer] = operands;
    if (!proc.stdin.isTerminal && !proc.stdout.isTerminal && !proc.stderr.isTerminal) {
      if (flavour === 'busybox') throw new Failure('not a tty');
      if (options.has('v')) throw new Failure('no tty', 2);
      return 2;
    }
    if (answer !== undefined) {
      if (!/^[yn]/.test(answer)) throw new UsageError(`invalid argument: ${answer}`);
      return answer.startsWith('y') ? 0 : 1;
    }
    await out.write('is n\n');
    return 1;
  },
});

/** wall: nobody is logged in who would read it. */
export const wall = utility({
  gnu: {
    synopsis: '[options] [<file> | <message>]',
    about: 'Write a message to all who are logged in, which here is nobody.',
    options: `
 -g, --group=GROUP       only to this group
 -n, --nobanner          no banner
 -t, --timeout=TIMEOUT   give up after so many seconds
`,
  },
  busybox: { synopsis: '[FILE]', about: 'Write FILE to all who are logged in' },
  async run({ proc, options, operands }) {
    const group = options.value('g');
    if (group !== undefined && new Accounts(proc).gid(group) === undefined)
      throw new Failure(`invalid group argument: '${group}'`);
    if (operands.length === 0) await openInput(proc, '-').stream.readAll();
    return 0;
  },
});

/** write */
export const write = utility({
  gnu: { synopsis: '[options] <user> [<ttyname>]', about: 'Write to the terminal of somebody who is logged in.' },
  async run({ operands }) {
    const [user, , extra] = operands;
    if (user === undefined || extra !== undefined) throw new UsageError('');
    throw new Failure(`${user} is not logged in`);
  },
});

/** logger: there is no system log here that would keep it, as in most containers. */
export const logger = utility({
  gnu: {
    synopsis: '[options] [<message>]',
    about: 'Write a message to the system log.',
    options: `
 -i                       with the pid
     --id[=ID]            with this id
 -f, --file=FILE          what this file holds
 -e, --skip-empty         no empty lines
     --no-act             do not write
 -p, --priority=PRIO      as FACILITY.LEVEL (user.notice unless told)
 -s, --stderr             on standard error as well
 -t, --tag=TAG            TAG in front
 -n, --server=NAME        to this host
 -P, --port=PORT          and port
 -T, --tcp                with TCP
 -d, --udp                with UDP
 -u, --socket=SOCKET      to this socket
`,
    unlisted:
      ' -S, --size=SIZE\n --rfc3164\n --rfc5424[=X]\n --octet-count\n --prio-prefix\n --msgid=ID\n --journald[=FILE]\n --socket-errors[=X]',
  },
  busybox: {
    synopsis: '[-s] [-t TAG] [-p PRIO] [MESSAGE]',
    about: 'Write MESSAGE (or stdin) to the system log',
    options: '\t-s	On stderr as well\n\t-t TAG	TAG in front\n\t-p PRIO	As FACILITY.LEVEL',
  },
  async run({ proc, options, operands, flavour }) {
    if (options.has('n'))
      throw new Failure('no syslog servers are simulated; docker logs keeps what a container prints');
    const priority = priorityOf(options.value('p') ?? 'user.notice');
    const name = options.value('t') ?? new Accounts(proc).userName(proc.user.uid) ?? String(proc.user.uid);
    const file = options.value('f') ?? '-';
    const lines = operands.length > 0 ? [operands.join(' ')] : undefined;
    const id = options.has('i') ? `[${proc.pid}]` : options.has('id') ? `[${options.value('id') ?? proc.pid}]` : '';
    const show = async (text: string) => {
      if (flavour === 'gnu' && options.has('s') && !proc.fs.exists('/dev/log'))
        throw new Failure('socket /dev/log: No such file or directory');
      if (!options.has('s') || (text === '' && options.has('e'))) return;
      const date = strftime('%b %e %H:%M:%S', proc.clock.now());
      await proc.stderr.write(
        flavour === 'gnu' ? `<${priority}>${date} ${name}${id}: ${text}\n` : `${name}: ${text}\n`,
      );
    };
    if (lines) for (const line of lines) await show(line);
    else {
      const input = openInput(proc, file);
      for await (const line of input.stream.lines()) await show(line);
      input.close();
    }
    return 0;
  },
});

const LEVELS = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];
const FACILITIES = [
  'kern',
  'user',
  'mail',
  'daemon',
  'auth',
  'syslog',
  'lpr',
  'news',
  'uucp',
  'cron',
  'authpriv',
  'ftp',
];
const OTHERS: Readonly<Record<string, string>> = { panic: 'emerg', error: 'err', warn: 'warning', security: 'auth' };

function priorityOf(text: string): number {
  const [first = '', second] = text.split('.');
  const level = second ?? first;
  const facility = second === undefined ? 'user' : first;
  const local = /^local([0-7])$/.exec(facility)?.[1];
  const number = local === undefined ? FACILITIES.indexOf(OTHERS[facility] ?? facility) : 16 + Number(local);
  const degree = LEVELS.indexOf(OTHERS[level] ?? level);
  if (number < 0) throw new Failure(`unknown facility name: ${facility}`);
  if (degree < 0) throw new Failure(`unknown priority name: ${level}`);
  return number * 8 + degree;
}

/** mcookie */
export const mcookie = utility({
  gnu: {
    synopsis: '[options]',
    about: 'Print 128 bits of chance in hexadecimal digits.',
    options: `
 -f, --file=FILE       FILE as a seed
 -m, --max-size=NUM    read no more than that
 -v, --verbose         tell where they come from
`,
  },
  async run({ proc, options, out, complain }) {
    for (const path of options.values('f'))
      if (!proc.fs.exists(path)) await complain(`cannot open ${path}: No such file or directory`);
    await out.write(`${proc.kernel.random.hex(32)}\n`);
    return 0;
  },
});
