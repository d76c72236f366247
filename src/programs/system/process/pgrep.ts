import type { Process, Program } from '../../../kernel/process.ts';
import { parseSignal, type Signal } from '../../../kernel/signals.ts';
import { Accounts } from '../../accounts.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { Regex, RegexError } from '../../regex/regex.ts';
import { sendSignal } from './signalling.ts';
import { type ProcessRow, processTable } from './table.ts';

const SELECTING = `
 -c, --count               only how many
 -f, --full                look at the whole command line
 -g, --pgroup=PGID         in these process groups
 -G, --group=GID           of these groups
 -i, --ignore-case         capitals or not
 -n, --newest              only the newest
 -o, --oldest              only the oldest
 -P, --parent=PPID         children of these
 -s, --session=SID         of these sessions
 -t, --terminal=TTY        on these terminals
 -u, --euid=ID             of these users
 -U, --uid=ID              of these users
 -x, --exact               names that match as a whole
 -r, --runstates=STATE     in these states
 -A, --ignore-ancestors    none that this one descends from
`;

const LISTING = `
 -d, --delimiter=STRING    what is between pids
 -l, --list-name           the names, too
 -a, --list-full           the command lines, too
 -v, --inverse             all others
`;

function manual(own: string) {
  return {
    synopsis: '[options] <pattern>',
    about: 'Find processes by their names.',
    options: own + SELECTING,
    unlisted: ' -V\n -h\n -w\n -L\n -F FILE',
  };
}

/** pgrep and pkill of procps. */
function make(name: 'pgrep' | 'pkill'): Program {
  const kills = name === 'pkill';
  return command({
    suite: 'procps-ng 4.0.2',
    usageStatus: 2,
    failureStatus: 2,
    hint: () => `Try \`${name} --help' for more information.`,
    ...(kills ? { prepare: (args) => args.map((arg) => signalOption(arg)) } : {}),
    gnu: manual(
      kills
        ? ' -e, --echo                tell what was done\n     --signal=SIG          the signal\n -H, --require-handler     (ignored)\n -q, --queue=VALUE         (ignored)'
        : LISTING,
    ),
    async run(invocation) {
      const { options, operands, out } = invocation;
      if (options.has('V')) {
        await out.write(`${name} from procps-ng 4.0.2\n`);
        return 0;
      }
      const rows = find(invocation, operands, !kills && options.has('v'));
      if (kills) return send(invocation, rows);
      if (rows.length === 0) {
        if (options.has('c')) await out.write('0\n');
        return 1;
      }
      if (options.has('c')) await out.write(`${rows.length}\n`);
      else {
        const text = rows.map((row) =>
          options.has('a')
            ? `${row.pid} ${row.command}`
            : options.has('l')
              ? `${row.pid} ${row.name}`
              : String(row.pid),
        );
        await out.write(`${text.join(options.value('d') ?? '\n')}\n`);
      }
      return 0;
    },
  })('gnu');
}

function signalOption(arg: string): string {
  const known = /^-/.test(arg) && parseSignal(arg.slice(1)) !== undefined;
  return known || arg === '-0' ? `--signal=${arg.slice(1)}` : arg;
}

function find({ proc, options }: Invocation, operands: readonly string[], inverse: boolean): ProcessRow[] {
  const accounts = new Accounts(proc);
  const list = (key: string) => options.values(key).flatMap((text) => text.split(','));
  const users = [...list('u'), ...list('U')].map((text) => {
    const user = accounts.user(text);
    if (!user) throw new Failure(`invalid user name: ${text}`);
    return user.uid;
  });
  const groups = list('G').map((text) => {
    const gid = accounts.gid(text);
    if (gid === undefined) throw new Failure(`invalid group name: ${text}`);
    return gid;
  });
  const numbers = (key: string) => list(key).map(Number);
  const [parents, pgids, sids, ttys, states] = [numbers('P'), numbers('g'), numbers('s'), list('t'), list('r')];
  if (operands.length > 1) throw new UsageError('only one pattern can be provided');
  const criteria = [users, groups, parents, pgids, sids, ttys, states].some((given) => given.length > 0);
  const [pattern] = operands;
  if (pattern === undefined && !criteria) throw new UsageError('no matching criteria specified');
  const expression = pattern === undefined ? undefined : compile(pattern, options.has('x'), options.has('i'));
  const among = <T>(list: readonly T[], value: T) => list.length === 0 || list.includes(value);
  const ancestors = options.has('A') ? ancestorsOf(proc) : new Set<Process>();
  let rows = processTable(proc).filter((row) => {
    if (row.process === proc || ancestors.has(row.process)) return false;
    const named =
      expression === undefined || expression.test(options.has('f') && row.state !== 'Z' ? row.command : row.name);
    const fits =
      named &&
      among(users, row.uid) &&
      among(groups, row.gid) &&
      among(parents, row.ppid) &&
      among(pgids, row.pgid) &&
      among(sids, row.sid) &&
      among(states, row.state) &&
      among(ttys, row.tty ?? '');
    return fits !== inverse;
  });
  if (options.has('n') || options.has('o')) {
    rows = [...rows].sort((a, b) => a.start - b.start || a.pid - b.pid);
    rows = options.has('n') ? rows.slice(-1) : rows.slice(0, 1);
  }
  return rows;
}

function compile(pattern: string, exact: boolean, ignoreCase: boolean): Regex {
  try {
    return new Regex(pattern, { extended: true, ignoreCase, whole: exact ? 'text' : undefined });
  } catch (error) {
    if (error instanceof RegexError) throw new Failure(`regex error: ${error.message}`, 2);
    throw error;
  }
}

function ancestorsOf(proc: Process): Set<Process> {
  const found = new Set<Process>();
  for (let up = proc.parent; up; up = up.parent) found.add(up);
  return found;
}

async function send({ proc, options, out, complain }: Invocation, rows: readonly ProcessRow[]): Promise<number> {
  const text = options.value('signal') ?? 'TERM';
  const signal: Signal | 0 | undefined = text === '0' ? 0 : parseSignal(text);
  if (signal === undefined) throw new UsageError(`Unknown signal "${text}".`);
  let sent = 0;
  for (const row of rows) {
    if (sendSignal(proc, row, signal) === 'sent') {
      sent += 1;
      if (options.has('e')) await out.write(`${row.name} killed (pid ${row.pid})\n`);
    } else await complain(`killing pid ${row.pid} failed: Operation not permitted`);
  }
  if (options.has('c')) await out.write(`${sent}\n`);
  return sent > 0 ? 0 : 1;
}

export const pgrep = make('pgrep');
export const pkill = make('pkill');
