import type { PidNamespace } from '../../kernel/pid-namespace.ts';
import { TICKS } from './process-status.ts';
import type { SystemInfo } from './system-info.ts';

/** What the files at the top of /proc are made of. */
export interface ProcSources {
  readonly pids: PidNamespace;
  readonly system: SystemInfo;
  /** Milliseconds since the epoch. */
  readonly bootTime: number;
  readonly now: () => number;
}

/** Seconds since the machine started, with two digits. */
function seconds({ now, bootTime }: ProcSources): number {
  return Math.max(0, (now() - bootTime) / 1000);
}

/** Seconds since the start, and of all processors together those without work. */
export function uptime(sources: ProcSources): string {
  const up = seconds(sources);
  return `${up.toFixed(2)} ${(up * sources.system.cpus).toFixed(2)}\n`;
}

/** Averages of an idle machine, since no time on a processor is simulated; then runnable and all processes, the last pid. */
export function loadavg({ pids }: ProcSources): string {
  const processes = pids.list();
  const running = processes.filter(({ process }) => process.state === 'R').length;
  return `0.00 0.00 0.00 ${running}/${processes.length} ${processes.at(-1)?.pid ?? 0}\n`;
}

export function version({ system }: ProcSources): string {
  return `Linux version ${system.release} ${system.builder} ${system.version}\n`;
}

export function stat(sources: ProcSources): string {
  const { pids, system, bootTime } = sources;
  const idle = Math.floor(seconds(sources) * TICKS);
  const cpu = (name: string, ticks: number) => `${name} 0 0 0 ${ticks} 0 0 0 0 0 0\n`;
  const processes = pids.list();
  const running = processes.filter(({ process }) => process.state === 'R').length;
  return [
    cpu('cpu ', idle * system.cpus),
    ...Array.from({ length: system.cpus }, (_, n) => cpu(`cpu${n}`, idle)),
    'intr 0\nctxt 0\n',
    `btime ${Math.floor(bootTime / 1000)}\n`,
    `processes ${processes.at(-1)?.pid ?? 0}\nprocs_running ${running}\nprocs_blocked 0\n`,
  ].join('');
}

export function meminfo({ system }: ProcSources): string {
  const used = system.memoryTotal - system.memoryFree;
  const cached = Math.floor(used / 2);
  const rows: [string, number][] = [
    ['MemTotal', system.memoryTotal],
    ['MemFree', system.memoryFree],
    ['MemAvailable', system.memoryFree + cached],
    ['Buffers', 0],
    ['Cached', cached],
    ['SwapCached', 0],
    ['Active', cached],
    ['Inactive', used - cached],
    ['SwapTotal', 0],
    ['SwapFree', 0],
    ['Dirty', 0],
    ['Writeback', 0],
    ['AnonPages', used - cached],
    ['Mapped', 0],
    ['Shmem', 0],
    ['Slab', 0],
    ['CommitLimit', Math.floor(system.memoryTotal / 2)],
    ['Committed_AS', used - cached],
  ];
  return rows.map(([name, bytes]) => row(`${name}:`, Math.floor(bytes / 1024))).join('');
}

/** The number ends in the 24th column. */
function row(name: string, kilobytes: number): string {
  return `${name.padEnd(16)}${String(kilobytes).padStart(8)} kB\n`;
}

export function cpuinfo({ system }: ProcSources): string {
  const entry = (n: number): string => {
    const fields: [string, string | number][] = [
      ['processor', n],
      ['vendor_id', 'GenuineIntel'],
      ['cpu family', 6],
      ['model', 85],
      ['model name', system.cpuModel],
      ['stepping', 4],
      ['cpu MHz', system.cpuMhz.toFixed(3)],
      ['physical id', 0],
      ['siblings', system.cpus],
      ['core id', n],
      ['cpu cores', system.cpus],
      ['fpu', 'yes'],
      ['flags', 'fpu tsc cx8 cmov mmx fxsr sse sse2 ht syscall nx lm constant_tsc nopl hypervisor'],
      ['bogomips', (system.cpuMhz * 2).toFixed(2)],
      ['address sizes', '48 bits physical, 48 bits virtual'],
    ];
    return fields.map(([name, value]) => `${name}${name.length < 8 ? '\t\t' : '\t'}: ${value}\n`).join('');
  };
  return Array.from({ length: system.cpus }, (_, n) => `${entry(n)}\n`).join('');
}

const NODEV = [
  'sysfs',
  'tmpfs',
  'proc',
  'cgroup',
  'devtmpfs',
  'sockfs',
  'pipefs',
  'ramfs',
  'devpts',
  'mqueue',
  'overlay',
];

export function filesystems(): string {
  return `${NODEV.map((type) => `nodev\t${type}\n`).join('')}\text4\n`;
}
