import type { Process, Program } from '../../../../kernel/process.ts';
import { type Tty, ttyOf } from '../../../../kernel/tty.ts';
import { command, type Invocation } from '../../../command.ts';
import { busyboxLines } from './busybox.ts';
import { Keys } from './keys.ts';
import { type Line, paintedLines, plainLines, type View } from './picture.ts';
import { procpsLines } from './procps.ts';
import { type Pace, paceOf, viewOf } from './settings.ts';

/** How wide a line gets where neither a terminal nor COLUMNS says it. */
const WIDEST = 512;

/** What one edition of top does in its own way. */
interface Face {
  lines: (proc: Process, view: View) => Line[];
  /** What it says where there is no terminal to draw on. */
  noTerminal?: string;
  /** What a key does that it does not know. */
  unknownKey?: string;
}

const PROCPS: Face = {
  lines: procpsLines,
  noTerminal: 'failed tty get',
  unknownKey: " Unknown command - try 'h' for help ",
};
const BUSYBOX: Face = { lines: busyboxLines };

const define = command({
  suite: 'procps-ng 4.0.2',
  // Nothing follows a complaint.
  wrongOption: (message) => message,
  gnu: {
    synopsis: '[options]',
    about: 'Show the processes, again and again. Keys: q or ^C ends it, c shows command lines, i those that run',
    options: `
  -b, --batch-mode                no terminal: one picture after another
  -c, --cmdline-toggle            whole command lines
  -d, --delay=SECS                between two pictures
  -E, --scale-summary-mem=SCALE   memory in k, m, g, t, p or e
  -e, --scale-task-mem=SCALE      of a process; it is not simulated, and 0
  -H, --threads-show              threads, too; each process has one
  -i, --idle-toggle               only what runs
  -n, --iterations=NUMBER         so many pictures
  -o, --sort-override=FIELD       sort by this column
  -p, --pid=PIDLIST               only these
  -S, --accum-time-toggle         time of children, too; it is not simulated
  -s, --secure-mode               without commands that change something
  -U, --filter-any-user=USER      only those of a user
  -u, --filter-only-euser=USER    only those of a user
  -w, --width=COLUMNS             so wide
  -1, --single-cpu-toggle         each processor by itself
  -h, --help                      this text
  -V, --version                   its version
`,
  },
  busybox: {
    synopsis: '[-bH] [-n COUNT] [-d SECONDS]',
    about: 'Show the processes, again and again. Keys: q or ^C ends it',
    options: '\t-b	Batch mode\n\t-n N	So many pictures\n\t-d SEC	Seconds between pictures\n\t-H	Threads, too',
  },
  async run(invocation) {
    const { proc, flavour, options } = invocation;
    if (options.has('V')) {
      await proc.stdout.write('top from procps-ng 4.0.2\n');
      return 0;
    }
    const face = flavour === 'gnu' ? PROCPS : BUSYBOX;
    const view = viewOf(invocation);
    const pace = paceOf(invocation);
    if (options.has('b')) return inBatch(invocation, face, view, pace);
    const tty = ttyOf(proc.descriptor(0));
    if (tty && proc.stdout.isTerminal) return onTerminal(proc, tty, face, view, pace);
    if (face.noTerminal) await invocation.complain(face.noTerminal);
    return 1;
  },
});

async function inBatch({ proc, options }: Invocation, face: Face, view: View, pace: Pace): Promise<number> {
  const columns = Number(options.value('w')) || Number(proc.env.get('COLUMNS')) || WIDEST;
  for (let n = 0; n < pace.count; n++) {
    if (n > 0) await proc.sleep(pace.period);
    const lines = plainLines(face.lines(proc, view), columns);
    await proc.stdout.write(`${n > 0 ? '\n' : ''}${lines.join('\n')}\n`);
  }
  return 0;
}

/** Draws over the whole screen until q, ^C or the last picture. */
async function onTerminal(proc: Process, tty: Tty, face: Face, view: View, pace: Pace): Promise<number> {
  const before = tty.termios;
  tty.setTermios({ icanon: false, echo: false });
  // The end of the output stays, and the prompt comes behind it.
  const leave = () => proc.stdout.write(`\x1b[${tty.size.rows};1H\r\n\x1b[?25h`);
  for (const signal of ['INT', 'TERM', 'HUP'] as const) {
    proc.onSignal(signal, () => {
      tty.setTermios(before);
      proc.onSignal(signal, 'default');
      const end = () => proc.signal(signal);
      leave().then(end, end);
    });
  }
  let redraw = false;
  proc.onSignal('WINCH', () => {
    redraw = true;
  });
  try {
    await proc.stdout.write('\x1b[?25l\x1b[H\x1b[J');
    const keys = new Keys(proc);
    let message = '';
    for (let n = 0; n < pace.count; n++) {
      const { columns, rows } = tty.size;
      const lines = paintedLines(face.lines(proc, view), columns).slice(0, rows - 1);
      // The line above the table is for what is to be said.
      if (message && face.unknownKey) lines[5] = `\x1b[7m${message}\x1b[m\x1b[K`;
      await proc.stdout.write(`\x1b[H${redraw ? '\x1b[J' : ''}${lines.join('\n')}\n\x1b[J`);
      redraw = false;
      message = '';
      if (n + 1 >= pace.count) break;
      const key = await keys.pressed(pace.period);
      if (key === 'q' || key === '') break;
      if (key === 'c') view.commandLines = !view.commandLines;
      else if (key === 'i') view.busyOnly = !view.busyOnly;
      else if (key === '1') view.singleCpu = !view.singleCpu;
      else if (key === 'E') view.scale = nextScale(view.scale);
      else if (SORTS[key ?? '']) view.sort = SORTS[key ?? ''] as string;
      else if (key !== undefined && !/[ \r\n]/.test(key)) message = face.unknownKey ?? '';
    }
    await leave();
  } finally {
    tty.setTermios(before);
  }
  return 0;
}

/** Keys that choose what is sorted by. */
const SORTS: Readonly<Record<string, string>> = { M: '%MEM', N: 'PID', P: '%CPU', T: 'TIME+' };

function nextScale(scale: string): string {
  return { k: 'm', m: 'g', g: 't', t: 'p', p: 'e' }[scale] ?? 'k';
}

/** top of procps, and of busybox. Processors and memory of single processes are not simulated: 0. */
export const top: Program = define('gnu');
export const busyboxTop: Program = define('busybox');
