import type { Process } from '../../../kernel/process.ts';
import type { Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { textOf } from '../../files.ts';
import { loads, memory } from '../memory/system.ts';
import { processTable } from '../process/table.ts';
import { procpsCommand } from './procps.ts';

const UNITS: Readonly<Record<string, number>> = { k: 1000 / 1024, K: 1, m: 1e6 / 1024, M: 1024 };

/** vmstat: memory as it is; the processors and disks of the simulated machine are idle. */
export const vmstat = procpsCommand({
  gnu: {
    synopsis: '[options] [delay [count]]',
    about: 'Print how much memory and time on processors is used.',
    options: `
 -a, --active           active memory, too
 -f, --forks            how many processes there have been
 -m, --slabs            the kernel's own memory
 -n, --one-header       the header only once
 -s, --stats            numbers, one in each line
 -d, --disk             of disks
 -D, --disk-sum         of all disks
 -p, --partition=DEV    of a partition
 -S, --unit=CHAR        k, K, m or M
 -w, --wide             wide columns
 -t, --timestamp        the time, too
 -y, --no-first         not the first line
`,
  },
  async run(invocation) {
    const { proc, options, operands, out } = invocation;
    const [delay, count] = operands;
    for (const word of operands) if (!/^-?\d+$/.test(word)) throw new Failure(`failed to parse argument: '${word}'`);
    if (delay !== undefined && Number(delay) <= 0) throw new Failure('delay must be positive integer');
    const unit = options.value('S') ?? 'K';
    const scale = UNITS[unit];
    if (scale === undefined) throw new Failure('-S requires k, K, m or M (default is KiB)');
    if (options.has('m'))
      throw new Failure('memory of the kernel itself is not simulated; free prints that of the machine');
    if (options.has('d', 'D', 'p')) throw new Failure('traffic of disks is not simulated; df prints how full they are');
    if (options.has('f')) {
      const made = /^processes (\d+)$/m.exec(textOf(proc, '/proc/stat'))?.[1] ?? '0';
      await out.write(`${made.padStart(13)} forks\n`);
      return 0;
    }
    if (options.has('s')) {
      await out.write(statistics(proc));
      return 0;
    }
    const times = count !== undefined ? Number(count) : delay !== undefined ? Number.POSITIVE_INFINITY : 1;
    for (let n = 0; n < times; n++) {
      if (n > 0) await proc.sleep(Number(delay) * 1000);
      const rows = 20;
      if (n === 0 || (n % rows === 0 && !options.has('n')))
        await out.write(heading(options.has('w'), options.has('a'), options.has('t')));
      if (n > 0 || !options.has('y')) await out.write(line(invocation, scale));
      await out.flush();
    }
    return 0;
  },
});

function heading(wide: boolean, active: boolean, time: boolean): string {
  const [third, fourth] = active ? ['inact', 'active'] : ['buff', 'cache'];
  const [head, names] = wide
    ? [
        '--procs-- -----------------------memory---------------------- ---swap-- -----io---- -system-- ----------cpu----------',
        `   r    b         swpd         free ${third.padStart(12)} ${fourth.padStart(12)}   si   so    bi    bo   in   cs  us  sy  id  wa  st`,
      ]
    : [
        'procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu-----',
        ` r  b   swpd   free ${third.padStart(6)} ${fourth.padStart(6)}   si   so    bi    bo   in   cs us sy id wa st`,
      ];
  return time ? `${head} -----timestamp-----\n${names} ${'UTC'.padStart(19)}\n` : `${head}\n${names}\n`;
}

function line({ proc, options }: Invocation, scale: number): string {
  const { total, free, buffers, cached, swapTotal, swapFree } = memory(proc);
  const running = /^procs_running (\d+)$/m.exec(textOf(proc, '/proc/stat'))?.[1] ?? '0';
  const shown = options.has('a') ? [cached, Math.max(0, total - free - buffers - cached)] : [buffers, cached];
  const amounts = [swapTotal - swapFree, free, ...shown].map((amount) => String(Math.floor(amount / scale)));
  const wide = options.has('w');
  const width = wide ? 12 : 6;
  const counts = wide ? `${running.padStart(4)} ${'0'.padStart(4)}` : `${running.padStart(2)} ${'0'.padStart(2)}`;
  const memoryText = amounts.map((amount) => amount.padStart(width)).join(' ');
  const cpu = [0, 0, 100, 0, 0].map((value) => String(value).padStart(wide ? 3 : 2)).join(' ');
  const date = options.has('t') ? ` ${new Date(proc.clock.now()).toISOString().slice(0, 19).replace('T', ' ')}` : '';
  return `${counts} ${memoryText} ${'0'.padStart(4)} ${'0'.padStart(4)} ${'0'.padStart(5)} ${'0'.padStart(5)} ${'0'.padStart(4)} ${'0'.padStart(4)} ${cpu}${date}\n`;
}

function statistics(proc: Process): string {
  const { total, free, available, buffers, cached, swapTotal, swapFree } = memory(proc);
  const [, user = '0', nice = '0', system = '0', idle = '0'] =
    /^cpu\s+(\d+) (\d+) (\d+) (\d+)/m.exec(textOf(proc, '/proc/stat')) ?? [];
  const boot = /^btime (\d+)$/m.exec(textOf(proc, '/proc/stat'))?.[1] ?? '0';
  const forks = /^processes (\d+)$/m.exec(textOf(proc, '/proc/stat'))?.[1] ?? '0';
  const rows: [string | number, string][] = [
    [total, 'K total memory'],
    [total - available, 'K used memory'],
    [cached, 'K active memory'],
    [Math.max(0, total - free - buffers - cached), 'K inactive memory'],
    [free, 'K free memory'],
    [buffers, 'K buffer memory'],
    [cached, 'K swap cache'],
    [swapTotal, 'K total swap'],
    [swapTotal - swapFree, 'K used swap'],
    [swapFree, 'K free swap'],
    [user, 'non-nice user cpu ticks'],
    [nice, 'nice user cpu ticks'],
    [system, 'system cpu ticks'],
    [idle, 'idle cpu ticks'],
    [boot, 'boot time'],
    [forks, 'forks'],
  ];
  return rows.map(([value, name]) => `${String(value).padStart(13)} ${name}\n`).join('');
}

/** pwdx */
export const pwdx = procpsCommand({
  gnu: { synopsis: '[options] pid...', about: 'Print in which directory processes are.' },
  async run({ proc, operands, out }) {
    if (operands.length === 0) throw new UsageError('');
    let status = 0;
    for (const word of operands) {
      const pid = /^(?:\/proc\/)?(\d+)$/.exec(word)?.[1];
      if (pid === undefined) throw new Failure(`invalid process id: ${word}`);
      const row = processTable(proc).find((each) => each.pid === Number(pid));
      if (!row) {
        await out.flush();
        await proc.stderr.write(`${word}: No such process\n`);
        status = 1;
      } else if (proc.user.uid !== 0 && row.uid !== proc.user.uid) {
        await out.flush();
        await proc.stderr.write(`${word}: Permission denied\n`);
        status = 1;
      } else await out.write(`${word}: ${row.process.cwd}\n`);
    }
    return status;
  },
});

/** pmap: programs here have no memory of their own that could be mapped. */
export const pmap = procpsCommand({
  gnu: {
    synopsis: '[options] PID [PID ...]',
    about: 'Print what is mapped into the memory of processes. It is not simulated.',
    options: `
 -x, --extended              more about each
 -X                          still more
 -c, --read-rc               read the default settings
 -d, --device                devices
 -q, --quiet                 neither header nor footer
 -p, --show-path             whole paths
 -A, --range=RANGE           only this range
`,
  },
  async run({ proc, operands }) {
    if (operands.length === 0 || operands.some((word) => !/^\d+$/.test(word))) throw new UsageError('');
    const rows = processTable(proc);
    if (!operands.some((word) => rows.some(({ pid }) => pid === Number(word)))) return 42;
    throw new Failure('memory of single processes is not simulated; free prints that of the machine');
  },
});

/** slabtop */
export const slabtop = procpsCommand({
  gnu: {
    synopsis: '[options]',
    about: "Show the kernel's own memory. It is not simulated.",
    options: `
 -d, --delay=SECS  seconds between two pictures
 -o, --once        only one
 -s, --sort=CHAR   sort by this column
`,
  },
  async run({ proc }) {
    if (proc.user.uid !== 0) throw new Failure('Unable to create slabinfo structure: Permission denied');
    throw new Failure('memory of the kernel itself is not simulated; free prints that of the machine');
  },
});

/** tload: the load of the simulated machine, a line after another. */
export const tload = procpsCommand({
  gnu: {
    synopsis: '[options] [tty]',
    about: 'Show the load of the machine. ^C ends it.',
    options: `
 -d, --delay=SECS  seconds between two pictures (5 unless told)
 -s, --scale=NUM   height of a load of one
`,
  },
  async run({ proc, options }) {
    const delay = options.value('d') ?? '5';
    if (!/^\d+$/.test(delay)) throw new Failure(`failed to parse argument: '${delay}'`);
    if (Number(delay) < 1) throw new Failure('delay must be positive integer');
    for (;;) {
      await proc.stdout.write(`\x1b[H ${loads(proc).join(', ')}\x1b[K\n`);
      await proc.sleep(Number(delay) * 1000);
    }
  },
});
