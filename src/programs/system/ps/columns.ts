import type { ProcessRow } from '../process/table.ts';
import { stateText } from '../process/table.ts';

/** A column of ps: its heading, its width, and what it shows. */
export interface Column {
  header: string;
  width: number;
  align: 'left' | 'right';
  value(row: ProcessRow, now: number): string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** When it started: the time where that was today, else the day, else the year. */
function startedShort({ start }: ProcessRow, now: number): string {
  const date = new Date(start);
  const today = new Date(now);
  if (now - start < DAY && date.getUTCDate() === today.getUTCDate()) {
    return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  }
  if (date.getUTCFullYear() === today.getUTCFullYear()) return `${MONTHS[date.getUTCMonth()]}${two(date.getUTCDate())}`;
  return String(date.getUTCFullYear());
}

function startedLong({ start }: ProcessRow): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(start)
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return `${weekday} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`;
}

function startedTime({ start }: ProcessRow, now: number): string {
  const text = new Date(start).toISOString();
  if (now - start < DAY) return text.slice(11, 19);
  const date = new Date(start);
  return `${MONTHS[date.getUTCMonth()]} ${two(date.getUTCDate())}`;
}

/** `[[DD-]HH:]MM:SS` */
function elapsed({ start }: ProcessRow, now: number): string {
  const seconds = Math.max(0, Math.floor((now - start) / 1000));
  const [days, hours, minutes] = [
    Math.floor(seconds / 86400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  if (days > 0) return `${days}-${two(hours)}:${rest}`;
  return hours > 0 ? `${two(hours)}:${rest}` : rest;
}

type Value = Column['value'];
const left = (header: string, width: number, value: Value): Column => ({ header, width, align: 'left', value });
const right = (header: string, width: number, value: Value): Column => ({ header, width, align: 'right', value });
const number = (header: string, width: number, value: (row: ProcessRow) => number): Column =>
  right(header, width, (row) => String(value(row)));

/** Time on the processor and memory are not simulated: they are 0, as /proc has them. */
const none: Value = () => '0';
const user = (header: string) =>
  left(header, 8, ({ user, uid }) => (user.length > 8 ? `${user.slice(0, 7)}+` : user) || String(uid));
const group = (header: string) => left(header, 8, ({ group }) => group);
const tty = (header: string) => left(header, 8, ({ tty }) => tty ?? '?');
const command = (header: string) => left(header, 27, ({ command }) => command);
const name = (header: string) => left(header, 15, ({ name }) => name);
const zombieName = (header: string) =>
  left(header, 15, ({ name, state }) => (state === 'Z' ? `${name} <defunct>` : name));
const time = right('TIME', 8, () => '00:00:00');

/** What -o knows, by name. */
export const COLUMNS: Readonly<Record<string, Column>> = {
  addr: left('ADDR', 4, () => '-'),
  addr_sz: left('ADDR SZ', 7, () => '-     0'),
  args: command('COMMAND'),
  bsdstart: right('START', 6, startedShort),
  bsdtime: right('TIME', 6, () => '0:00'),
  c: right('C', 2, none),
  cls: left('CLS', 3, () => 'TS'),
  cmd: command('CMD'),
  comm: name('COMMAND'),
  command: command('COMMAND'),
  cputime: time,
  egid: number('EGID', 5, ({ gid }) => gid),
  egroup: group('EGROUP'),
  etime: right('ELAPSED', 11, elapsed),
  etimes: right('ELAPSED', 7, ({ start }, now) => String(Math.max(0, Math.floor((now - start) / 1000)))),
  euid: number('EUID', 5, ({ uid }) => uid),
  euser: user('EUSER'),
  f: right('F', 1, ({ sessionLeader }) => (sessionLeader ? '4' : '0')),
  fname: name('COMMAND'),
  gid: number('GID', 5, ({ gid }) => gid),
  group: group('GROUP'),
  lstart: right('STARTED', 24, startedLong),
  lwp: number('LWP', 7, ({ pid }) => pid),
  ni: right('NI', 3, none),
  nlwp: right('NLWP', 4, () => '1'),
  pcpu: right('%CPU', 4, () => '0.0'),
  pgid: number('PGID', 7, ({ pgid }) => pgid),
  pid: number('PID', 7, ({ pid }) => pid),
  pmem: right('%MEM', 4, () => '0.0'),
  ppid: number('PPID', 7, ({ ppid }) => ppid),
  pri: right('PRI', 3, () => '19'),
  pri_l: right('PRI', 3, () => '80'),
  pri_bsd: right('PRI', 3, () => '20'),
  psr: right('PSR', 3, none),
  rgid: number('RGID', 5, ({ gid }) => gid),
  rgroup: group('RGROUP'),
  rss: right('RSS', 5, none),
  ruid: number('RUID', 5, ({ uid }) => uid),
  ruser: user('RUSER'),
  s: left('S', 1, ({ state }) => state),
  sid: number('SID', 7, ({ sid }) => sid),
  size: right('SIZE', 5, none),
  spid: number('SPID', 7, ({ pid }) => pid),
  start: right('STARTED', 8, startedTime),
  start_time: right('START', 5, startedShort),
  stat: left('STAT', 4, stateText),
  state: left('S', 1, ({ state }) => state),
  stime: right('STIME', 5, startedShort),
  sz: right('SZ', 5, none),
  tid: number('TID', 7, ({ pid }) => pid),
  time,
  tname: tty('TTY'),
  tpgid: right('TPGID', 7, ({ process }) => String(process.tty?.foreground || -1)),
  tt: tty('TT'),
  tty: tty('TT'),
  ucmd: zombieName('CMD'),
  ucomm: name('COMMAND'),
  uid: number('UID', 5, ({ uid }) => uid),
  uid_user: user('UID'),
  uname: user('USER'),
  user: user('USER'),
  vsz: right('VSZ', 6, none),
  wchan: left('WCHAN', 6, () => '-'),
};

const ALIASES: Readonly<Record<string, string>> = {
  '%cpu': 'pcpu',
  '%mem': 'pmem',
  cp: 'c',
  nice: 'ni',
  pgrp: 'pgid',
  rssize: 'rss',
  rsz: 'rss',
  sess: 'sid',
  session: 'sid',
  thcount: 'nlwp',
  vsize: 'vsz',
};

/** The formats that have a letter of their own. */
export const FORMATS = {
  plain: 'pid,tname,time,ucmd',
  full: 'uid_user,pid,ppid,c,stime,tname,time,cmd',
  extraFull: 'uid_user,pid,ppid,c,sz,rss,psr,stime,tname,time,cmd',
  long: 'f,s,uid,pid,ppid,c,pri_l,ni,addr_sz,wchan,tname,time,ucmd',
  jobs: 'pid,pgid,sid,tname,time,ucmd',
  bsd: 'pid,tname,stat,bsdtime,args',
  bsdUser: 'user,pid,pcpu,pmem,vsz,rss,tname,stat,start_time,bsdtime,args',
  bsdLong: 'f,uid,pid,ppid,pri_bsd,ni,vsz,rss,wchan,stat,tname,bsdtime,args',
  bsdJobs: 'ppid,pid,pgid,sid,tname,tpgid,stat,uid,bsdtime,args',
} as const;

/** Columns of a list such as `pid,comm=NAME,user:20`. @throws the name that is unknown */
export function parseFormat(text: string): Column[] {
  const columns: Column[] = [];
  // A heading with `=` takes all that follows it, commas included, unless another `=` comes.
  const items = text.split(/[\s,]+/).filter((item) => item !== '');
  for (const item of items) {
    const [, key = '', width, heading] = /^([^:=]+)(?::(\d+))?(?:=(.*))?$/.exec(item) ?? [];
    const known = COLUMNS[ALIASES[key.toLowerCase()] ?? key.toLowerCase()];
    if (!known || /_/.test(key.replace('start_time', ''))) throw new UnknownColumn(item);
    const header = heading ?? known.header;
    columns.push({ ...known, header, width: width ? Number(width) : Math.max(known.width, header.length) });
  }
  return columns;
}

/** Columns of one of {@link FORMATS}. */
export function formatColumns(format: keyof typeof FORMATS): Column[] {
  return FORMATS[format].split(',').map((key) => COLUMNS[key] as Column);
}

export class UnknownColumn extends Error {}
