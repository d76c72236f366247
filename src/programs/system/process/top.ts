import type { Process, Program } from '../../../kernel/process.ts';
import { type Tty, ttyOf } from '../../../kernel/tty.ts';
import { command } from '../../command.ts';
import { TimedOut, within } from '../../network/within.ts';
import { clockTime, loads, memory, upText, uptimeSeconds } from '../memory/system.ts';
import { type ProcessRow, processTable } from './table.ts';

/** What makes one picture of top. */
type Picture = (proc: Process, size: { columns: number; rows: number }) => string[];

/** top: of procps, and of busybox. Processors and memory of single processes are not simulated: 0. */
function make(picture: (wanted: { pids: ReadonlySet<number> }) => Picture, flavour: 'gnu' | 'busybox'): Program {
  return command({
    suite: 'procps-ng 4.0.2',
    hint: () => 'Usage:\n  top -b | -n max | -d secs | -p pid(s)',
    gnu: {
      synopsis: '[options]',
      about: 'Show the processes, again and again.',
      options:
        '  -b  no terminal: one picture after another\n  -n MAX  so many pictures\n  -d SECS  seconds between pictures\n  -p PIDS  only these\n  -c  whole command lines',
      unlisted:
        '  -H\n  -i\n  -s\n  -S\n  -E UNIT\n  -e UNIT\n  -o FIELD\n  -u USER\n  -U USER\n  -w\n  -V\n  -v\n  -h',
    },
    busybox: {
      synopsis: '[-bH] [-n COUNT] [-d SECONDS]',
      about: 'Show the processes, again and again. Keys: q or ^C ends it',
      options: '\t-b	Batch mode\n\t-n N	So many pictures\n\t-d SEC	Seconds between pictures\n\t-H	Threads, too',
    },
    async run({ proc, options }) {
      const pids = new Set(
        options
          .values('p')
          .flatMap((list) => list.split(','))
          .map(Number),
      );
      const tty = ttyOf(proc.descriptor(0));
      const batch = options.has('b');
      if (!batch && (!tty || !proc.stdout.isTerminal)) {
        if (flavour === 'gnu') await proc.stderr.write('top: failed tty get\n');
        return 1;
      }
      const draw = picture({ pids });
      const period = 1000 * Number(options.value('d') ?? (flavour === 'gnu' ? 3 : 5));
      const count = Number(options.value('n') ?? Number.POSITIVE_INFINITY);
      if (batch) return inBatch(proc, draw, count, period);
      return onTerminal(proc, tty as Tty, draw, count, period);
    },
  })(flavour);
}

async function inBatch(proc: Process, draw: Picture, count: number, period: number): Promise<number> {
  for (let n = 0; n < count; n++) {
    if (n > 0) await proc.sleep(period);
    const size = { columns: Number(proc.env.get('COLUMNS')) || 512, rows: Number.POSITIVE_INFINITY };
    await proc.stdout.write(`${n > 0 ? '\n' : ''}${draw(proc, size).join('\n')}\n`);
  }
  return 0;
}

/** Draws over the whole screen until q, ^C or the last picture. */
async function onTerminal(proc: Process, tty: Tty, draw: Picture, count: number, period: number): Promise<number> {
  const before = tty.termios;
  tty.setTermios({ icanon: false, echo: false });
  const restore = () => tty.setTermios(before);
  for (const signal of ['INT', 'TERM', 'HUP'] as const) {
    proc.onSignal(signal, () => {
      restore();
      proc.onSignal(signal, 'default');
      proc.signal(signal);
    });
  }
  try {
    let key: Promise<Uint8Array> | undefined;
    for (let n = 0; n < count; n++) {
      const lines = draw(proc, tty.size).slice(0, tty.size.rows - 1);
      await proc.stdout.write(`\x1b[H\x1b[J${lines.join('\n')}\n`);
      if (n + 1 >= count) break;
      key ??= proc.stdin.read(1);
      try {
        const pressed = await within(proc, period, key);
        key = undefined;
        if (pressed.length === 0 || pressed[0] === 113) break;
      } catch (error) {
        if (!(error instanceof TimedOut)) throw error;
      }
    }
  } finally {
    restore();
  }
  return 0;
}

function ofProcps({ pids }: { pids: ReadonlySet<number> }): Picture {
  return (proc, { columns }) => {
    const rows = processTable(proc).filter(({ pid }) => pids.size === 0 || pids.has(pid));
    const count = (state: ProcessRow['state']) => rows.filter((row) => row.state === state).length;
    const three = (n: number) => String(n).padStart(3);
    const { total, free, available, buffers, cached, swapTotal, swapFree } = memory(proc);
    const mebibytes = (kibibytes: number) => (kibibytes / 1024).toFixed(1).padStart(8);
    const lines = [
      `top - ${clockTime(proc)}${upText(uptimeSeconds(proc))},  0 user,  load average: ${loads(proc).join(', ')}`,
      `Tasks: ${three(rows.length)} total, ${three(count('R'))} running, ${three(count('S'))} sleeping, ${three(count('T'))} stopped, ${three(count('Z'))} zombie`,
      '%Cpu(s):  0.0 us,  0.0 sy,  0.0 ni,100.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st ',
      `MiB Mem : ${mebibytes(total)} total, ${mebibytes(free)} free, ${mebibytes(total - available)} used, ${mebibytes(buffers + cached)} buff/cache     `,
      `MiB Swap: ${mebibytes(swapTotal)} total, ${mebibytes(swapFree)} free, ${mebibytes(swapTotal - swapFree)} used. ${mebibytes(available)} avail Mem `,
      '',
      '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND',
    ];
    for (const { pid, user, state, name } of rows) {
      lines.push(
        `${String(pid).padStart(7)} ${user.slice(0, 8).padEnd(8)}  20   0       0      0      0 ${state}   0.0   0.0   0:00.00 ${name}`,
      );
    }
    return lines.map((line) => line.slice(0, columns));
  };
}

function ofBusybox(): Picture {
  return (proc, { columns }) => {
    const rows = processTable(proc);
    const { total, free, shared, buffers, cached } = memory(proc);
    const running = rows.filter(({ state }) => state === 'R').length;
    const lines = [
      `Mem: ${total - free}K used, ${free}K free, ${shared}K shrd, ${buffers}K buff, ${cached}K cached`,
      'CPU:   0% usr   0% sys   0% nic 100% idle   0% io   0% irq   0% sirq',
      `Load average: ${loads(proc).join(' ')} ${running}/${rows.length} ${rows.at(-1)?.pid ?? 0}`,
      '  PID  PPID USER     STAT   VSZ %VSZ %CPU COMMAND',
    ];
    for (const { pid, ppid, user, state, name, command } of rows) {
      const shown = state === 'Z' ? `[${name}]` : command;
      lines.push(
        `${String(pid).padStart(5)} ${String(ppid).padStart(5)} ${user.slice(0, 8).padEnd(8)} ${state.padEnd(4)}     0   0%   0% ${shown}`,
      );
    }
    return lines.map((line) => line.slice(0, columns));
  };
}

export const top = make(ofProcps, 'gnu');
export const busyboxTop = make(ofBusybox, 'busybox');
