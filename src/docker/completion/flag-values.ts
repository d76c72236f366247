import { SIGNALS } from '../../kernel/signals.ts';
import type { Thing } from './names.ts';

/** Flags whose value names something. */
const THINGS: Readonly<Record<string, Thing>> = {
  cidfile: 'file',
  env: 'variable',
  'env-file': 'file',
  input: 'file',
  'label-file': 'file',
  link: 'container',
  net: 'network or container',
  network: 'network or container',
  output: 'file',
  volume: 'volume or file',
  'volumes-from': 'container',
};

const CAPABILITIES = `
  AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_ADMIN NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID
  SYS_ADMIN SYS_CHROOT SYS_NICE SYS_PTRACE SYS_TIME
`
  .trim()
  .split(/\s+/)
  .map((name) => `CAP_${name}`);

/** Flags that take one of a few words. What ends with a colon or an equals sign goes on. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  attach: ['stderr', 'stdin', 'stdout'],
  'cap-add': ['ALL', ...CAPABILITIES],
  'cap-drop': ['ALL', ...CAPABILITIES],
  cgroupns: ['host', 'private'],
  context: ['default'],
  driver: ['bridge', 'local'],
  ipc: ['container:', 'host', 'none', 'private', 'shareable'],
  'log-driver': ['json-file', 'local', 'none'],
  'log-level': ['debug', 'error', 'fatal', 'info', 'warn'],
  pid: ['container:', 'host'],
  pull: ['always', 'missing', 'never'],
  restart: ['always', 'no', 'on-failure', 'unless-stopped'],
  'security-opt': ['apparmor=', 'label=', 'no-new-privileges', 'seccomp=', 'systempaths=unconfined'],
  signal: Object.keys(SIGNALS).sort(),
  'stop-signal': Object.keys(SIGNALS).sort(),
  type: ['container', 'image', 'network', 'volume'],
  userns: ['host'],
  uts: ['host'],
};

/** What can be filtered by, by command. */
const FILTERS: Readonly<Record<string, string>> = {
  events: 'container daemon event image label network scope type volume',
  images: 'before dangling label reference since',
  'network ls': 'driver id label name scope type',
  ps: 'ancestor before exited expose health id is-task label name network publish since status volume',
  search: 'is-automated is-official stars',
  'volume ls': 'dangling driver label name',
};
const FILTERS_ELSEWHERE: Readonly<Record<string, string>> = {
  'container ls': 'ps',
  'image ls': 'images',
  'system events': 'events',
};
const FILTER_VALUES: Readonly<Record<string, readonly string[]>> = {
  dangling: ['false', 'true'],
  health: ['healthy', 'none', 'starting', 'unhealthy'],
  'is-official': ['false', 'true'],
  status: ['created', 'dead', 'exited', 'paused', 'removing', 'restarting', 'running'],
};

/** What the value of a flag can be: words, or names of a kind. */
export function valuesOf(path: string, flag: string, begun: string): { words: readonly string[]; thing: Thing } {
  if (flag === 'filter') return { words: filterWords(path, begun), thing: 'nothing' };
  return { words: WORDS[flag] ?? [], thing: THINGS[flag] ?? 'nothing' };
}

function filterWords(path: string, begun: string): string[] {
  const key = begun.slice(0, Math.max(begun.indexOf('='), 0));
  if (key !== '') return (FILTER_VALUES[key] ?? []).map((value) => `${key}=${value}`);
  const keys = FILTERS[FILTERS_ELSEWHERE[path] ?? path] ?? 'label until';
  return keys.split(' ').map((name) => `${name}=`);
}
