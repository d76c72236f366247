import type { Process } from '../../../kernel/process.ts';
import { ttyOf } from '../../../kernel/tty.ts';
import { Accounts } from '../../accounts.ts';

/** A process as the tools of procps and busybox see it, numbered as in the namespace of whoever looks. */
export interface ProcessRow {
  process: Process;
  pid: number;
  ppid: number;
  pgid: number;
  sid: number;
  uid: number;
  gid: number;
  user: string;
  group: string;
  /** Such as `pts/0`; undefined without a terminal. */
  tty: string | undefined;
  state: 'R' | 'S' | 'T' | 'Z';
  /** Whether it belongs to its terminal's foreground group. */
  foreground: boolean;
  sessionLeader: boolean;
  /** At most 15 characters. */
  name: string;
  /** What it was started with; `[name] <defunct>` of a zombie. */
  command: string;
  argv: readonly string[];
  /** Milliseconds since the epoch. */
  start: number;
}

const NAME_LENGTH = 15;

/** All processes that the process can see, by pid. */
export function processTable(proc: Process): ProcessRow[] {
  const { pids } = proc.namespaces;
  const accounts = new Accounts(proc);
  const own = (process: Process, id: number) =>
    process.namespaces.pids === pids ? id : (pids.pidOf(process.namespaces.pids.get(id) ?? process) ?? 0);
  return pids.list().map(({ pid, process }) => {
    const { uid, gid } = process.user;
    const name = process.name.replace(/^-/, '').slice(0, NAME_LENGTH);
    const zombie = process.state === 'Z';
    return {
      ...{ process, pid, uid, gid, name, argv: process.argv, start: process.startTime },
      ppid: process.parent ? (pids.pidOf(process.parent) ?? 0) : 0,
      pgid: own(process, process.pgid),
      sid: own(process, process.sid),
      user: accounts.userName(uid) ?? String(uid),
      group: accounts.groupName(gid) ?? String(gid),
      tty: process.tty?.name.replace(/^\/dev\//, ''),
      // Who looks is running, whatever it waits for meanwhile.
      state: process === proc ? 'R' : process.state,
      foreground: process.tty !== undefined && process.tty.foreground === process.pgid,
      sessionLeader: process.sid === process.pid,
      command: zombie ? `[${name}] <defunct>` : printable(process.argv),
    };
  });
}

/** Words with blanks between them; line ends show as blanks. */
function printable(argv: readonly string[]): string {
  return argv.join(' ').replace(/[\n\r\t]/g, ' ');
}

/** The columns that a line may have: those of the terminal, or of COLUMNS; no limit elsewhere. */
export function lineWidth(proc: Process): number {
  const columns = Number(proc.env.get('COLUMNS'));
  if (columns > 0) return columns;
  return ttyOf(proc.descriptor(1))?.size.columns ?? Number.POSITIVE_INFINITY;
}

/** `R+`, `Ss`: the state, `s` for a session's leader, `+` for the foreground. */
export function stateText({ state, sessionLeader, foreground }: ProcessRow): string {
  return `${state}${sessionLeader ? 's' : ''}${foreground ? '+' : ''}`;
}
