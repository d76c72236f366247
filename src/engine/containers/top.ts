import type { TopResult } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, conflict, serverError } from '../errors.ts';
import type { TaskProcess } from '../runtime.ts';
import { containerEvent } from './events.ts';
import { checkRunning } from './kill.ts';

/** A column of ps(1). */
interface Column {
  title: string;
  value(process: TaskProcess, now: number): string;
}

function clockTime(ms: number, now: number): string {
  const then = new Date(ms).toISOString();
  if (then.slice(0, 10) === new Date(now).toISOString().slice(0, 10)) return then.slice(11, 16);
  const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
  const month = new Date(ms).getUTCMonth();
  return `${months.slice(3 * month, 3 * month + 3)}${then.slice(8, 10)}`;
}

function elapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [days, hours] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24];
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (days > 0) return `${days}-${two(hours)}:${rest}`;
  return hours > 0 ? `${two(hours)}:${rest}` : rest;
}

function programName({ command }: TaskProcess): string {
  const first = command.split(' ', 1)[0] ?? '';
  return first.slice(first.lastIndexOf('/') + 1).slice(0, 15);
}

const pid: Column = { title: 'PID', value: (process) => String(process.pid) };
const ppid: Column = { title: 'PPID', value: (process) => String(process.ppid) };
const user: Column = { title: 'USER', value: (process) => process.user };
const uid: Column = { title: 'UID', value: (process) => String(process.uid) };
const userAsUid: Column = { title: 'UID', value: (process) => process.user };
const args: Column = { title: 'COMMAND', value: (process) => process.command };
const comm: Column = { title: 'COMMAND', value: programName };
const cmd: Column = { title: 'CMD', value: (process) => process.command };
const tty: Column = { title: 'TTY', value: (process) => process.tty || '?' };
const tt: Column = { title: 'TT', value: (process) => process.tty || '?' };
const stat: Column = { title: 'STAT', value: (process) => process.state };
const state: Column = { title: 'S', value: (process) => process.state };
const time: Column = { title: 'TIME', value: () => '00:00:00' };
const shortTime: Column = { title: 'TIME', value: () => '0:00' };
const stime: Column = { title: 'STIME', value: (process, now) => clockTime(process.startTime, now) };
const start: Column = { title: 'START', value: (process, now) => clockTime(process.startTime, now) };
const etime: Column = { title: 'ELAPSED', value: (process, now) => elapsed(now - process.startTime) };
const constant = (title: string, text: string): Column => ({ title, value: () => text });

/** The columns that `-o` knows. What the simulation has no number for is 0. */
const COLUMNS: Readonly<Record<string, Column>> = {
  pid,
  ppid,
  user,
  euser: user,
  ruser: { ...user, title: 'RUSER' },
  uid,
  euid: uid,
  args,
  command: args,
  cmd,
  comm,
  ucmd: { ...comm, title: 'CMD' },
  tty: tt,
  tname: tty,
  tt,
  stat,
  s: state,
  state,
  time,
  cputime: time,
  stime,
  start,
  etime,
  pcpu: constant('%CPU', '0.0'),
  '%cpu': constant('%CPU', '0.0'),
  pmem: constant('%MEM', '0.0'),
  '%mem': constant('%MEM', '0.0'),
  vsz: constant('VSZ', '2268'),
  rss: constant('RSS', '1376'),
  c: constant('C', '0'),
  ni: constant('NI', '0'),
  pri: constant('PRI', '19'),
};

const FULL: readonly Column[] = [userAsUid, pid, ppid, constant('C', '0'), stime, tty, time, cmd];
const BSD: readonly Column[] = [
  user,
  pid,
  constant('%CPU', '0.0'),
  constant('%MEM', '0.0'),
  constant('VSZ', '2268'),
  constant('RSS', '1376'),
  tty,
  stat,
  start,
  shortTime,
  args,
];
const PLAIN: readonly Column[] = [pid, tty, time, cmd];

/** The columns that ps(1) shows for its arguments. @throws 400, 500 */
function columnsOf(text: string): readonly Column[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const chosen: Column[] = [];
  let columns = PLAIN;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word.startsWith('--')) throw serverError('ps: error: unknown gnu long option');
    const option = /^-?[A-Za-z]*o(.*)$/.exec(word);
    if (option) {
      const list = option[1] || (words[++i] ?? '');
      chosen.push(...list.split(',').map(columnNamed));
    } else if (/^-[A-Za-z]*f/.test(word)) {
      columns = FULL;
    } else if (/u/.test(word)) {
      columns = BSD;
    }
  }
  return chosen.length > 0 ? chosen : columns;
}

function columnNamed(text: string): Column {
  const [name = '', title] = text.split('=');
  const column = COLUMNS[name.toLowerCase()];
  if (!column) throw serverError(`ps: error: unknown user-defined format specifier "${name}"`);
  return title === undefined ? column : { ...column, title };
}

/** What ps(1) on the host says of a container's processes. @throws 400, 404, 409, 500 */
export function topContainer(daemon: Daemon, name: string, psArgs = '-ef'): TopResult {
  const columns = columnsOf(psArgs || '-ef');
  const container = daemon.containers.find(name);
  checkRunning(daemon, container, name);
  if (container.state.restarting) throw conflict(daemon.edition.texts.restarting(container.id));
  const now = daemon.clock.now();
  if (!columns.some(({ title }) => title === 'PID')) throw badParameter("Couldn't find PID field in ps output");
  const processes = container.task?.processes() ?? [];
  containerEvent(daemon, container, 'top');
  return {
    Titles: columns.map(({ title }) => title),
    Processes: processes.map((process) => columns.map(({ value }) => value(process, now))),
  };
}
