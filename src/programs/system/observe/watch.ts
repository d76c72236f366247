import { pipe } from '../../../kernel/pipe.ts';
import { type Process, shellStatus } from '../../../kernel/process.ts';
import { type Tty, ttyOf } from '../../../kernel/tty.ts';
import type { Invocation } from '../../command.ts';
import { start } from '../../execute.ts';
import { Failure, UsageError } from '../../failure.ts';
import { strftime } from '../../time/strftime.ts';
import { columns as widthOf } from '../../width.ts';
import { procpsCommand } from './procps.ts';

/** What a run of the command printed, and how it ended. */
interface Picture {
  text: string;
  status: number;
}

/** watch */
export const watch = procpsCommand({
  inOrder: true,
  versionLetter: '-v',
  gnu: {
    synopsis: '[options] command',
    about: 'Run a command again and again, and show what it prints. ^C ends it.',
    options: `
  -b, --beep             a beep where the command fails
  -c, --color            colors of the command
  -d, --differences[=PERMANENT]  highlight what has changed
  -e, --errexit          stop where the command fails
  -g, --chgexit          end where the output changes
  -q, --equexit=CYCLES   end where the output stays the same so often
  -n, --interval=SECS    seconds between two runs (2 unless told)
  -p, --precise          count them from start to start
  -t, --no-title         no header
  -w, --no-wrap          cut long lines
  -x, --exec             do not run it with the shell
`,
  },
  busybox: {
    synopsis: '[-n SEC] [-t] PROG ARGS',
    about: 'Run PROG again and again',
    options: '\t-n SEC	Seconds between two runs (2 unless told)\n\t-t	No header',
  },
  async run(invocation) {
    const { proc, flavour, options, operands } = invocation;
    if (operands.length === 0) throw new UsageError('');
    const text = options.value('n') ?? proc.env.get('WATCH_INTERVAL') ?? '2';
    if (!/^\d*\.?\d+$|^\d+\.$/.test(text))
      throw new Failure(
        flavour === 'gnu' ? `failed to parse argument: '${text}': Invalid argument` : `invalid number '${text}'`,
      );
    const seconds = Math.min(4294967295, Math.max(0.1, Number(text)));
    const tty = ttyOf(proc.descriptor(1)) ?? proc.tty;
    if (!tty || !proc.stdout.isTerminal) return inLines(invocation, seconds);
    return onScreen(invocation, tty, seconds);
  },
});

/** Where there is no terminal: what would be shown, one after another. */
async function inLines(invocation: Invocation, seconds: number): Promise<number> {
  const { proc, options } = invocation;
  let before: string | undefined;
  for (;;) {
    const picture = await take(invocation);
    if (!options.has('t')) await proc.stdout.write(`${header(invocation, seconds, 80)}\n\n`);
    await proc.stdout.write(picture.text);
    if (options.has('e') && picture.status !== 0) return picture.status;
    if (options.has('g') && before !== undefined && before !== picture.text) return 0;
    before = picture.text;
    await proc.sleep(seconds * 1000);
  }
}

const ENTER = '\x1b[?1049h\x1b[22;0;0t\x1b[?25l';
const LEAVE = '\x1b[?25h\x1b[?1049l\x1b[23;0;0t\r';

async function onScreen(invocation: Invocation, tty: Tty, seconds: number): Promise<number> {
  const { proc, options } = invocation;
  for (const signal of ['INT', 'TERM', 'HUP'] as const) {
    proc.onSignal(signal, () => {
      proc.onSignal(signal, 'default');
      const end = () => proc.finish({ code: signal === 'INT' ? 0 : 1 });
      proc.stdout.write(LEAVE).then(end, end);
    });
  }
  await proc.stdout.write(ENTER);
  let before: string[] | undefined;
  let last: string | undefined;
  let same = 0;
  for (;;) {
    const started = proc.clock.now();
    const picture = await take(invocation);
    const { rows, columns } = tty.size;
    const title = options.has('t') ? [] : [header(invocation, seconds, columns), ''];
    const body = screenRows(picture.text, columns, rows - title.length, options.has('w'));
    const shown = options.has('d') && before ? body.map((row, at) => differences(row, before?.[at] ?? '')) : body;
    const bell = options.has('b') && picture.status !== 0 ? '\x07' : '';
    await proc.stdout.write(`\x1b[H${[...title, ...shown].map((row) => `${row}\x1b[K`).join('\n')}\x1b[J${bell}`);
    if (!options.has('d') || options.value('d') !== 'permanent' || !before) before = body;
    if (options.has('e') && picture.status !== 0) {
      await proc.stdout.write(`\x1b[${rows};1H\x1b[7mcommand exit with a non-zero status, press a key to exit\x1b[m`);
      const modes = tty.termios;
      tty.setTermios({ icanon: false, echo: false });
      await proc.stdin.read(1);
      tty.setTermios(modes);
      await proc.stdout.write(LEAVE);
      return picture.status;
    }
    const changed = last !== undefined && last !== picture.text;
    same = last !== undefined && !changed ? same + 1 : 0;
    last = picture.text;
    const ends = (options.has('g') && changed) || (options.has('q') && same >= Number(options.value('q')));
    if (ends) {
      await proc.stdout.write(LEAVE);
      return 0;
    }
    const spent = options.has('p') ? proc.clock.now() - started : 0;
    await proc.sleep(Math.max(0, seconds * 1000 - spent));
  }
}

/** `Every 2.0s: COMMAND      HOST: DATE`, as much of it as fits. */
function header({ proc, flavour, operands }: Invocation, seconds: number, columns: number): string {
  const left = `Every ${seconds.toFixed(1)}s: `;
  const command = operands.join(' ');
  const date = strftime(flavour === 'gnu' ? '%a %b %e %H:%M:%S %Y' : '%Y-%m-%d %H:%M:%S', proc.clock.now());
  const right = flavour === 'gnu' ? `${proc.namespaces.uts.hostname}: ${date}` : date;
  const room = columns - left.length - right.length - 1;
  if (columns < right.length) return '';
  if (room < 0) return right.padStart(columns);
  const shown = command.length <= room ? command : room < 4 ? '' : `${command.slice(0, room - 3)}...`;
  return (left + shown).padEnd(columns - right.length) + right;
}

/** Runs the command, and gathers what it prints. */
async function take({ proc, options, operands }: Invocation): Promise<Picture> {
  const words = options.has('x') ? operands : ['/bin/sh', '-c', operands.join(' ')];
  const between = pipe();
  const fds = new Map(proc.descriptors);
  fds.set(1, between.write);
  fds.set(2, between.write);
  const started = start(proc, words, { fds });
  between.write.release();
  const parts: Uint8Array[] = [];
  for (;;) {
    const data = await between.read.read(proc, 65536);
    if (data.length === 0) break;
    parts.push(data.slice());
  }
  between.read.release();
  const decoder = new TextDecoder();
  const text = parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  if (!('child' in started))
    return { text: `${text}unable to execute '${words[0]}': ${started.message}\n`, status: started.status };
  return { text, status: await statusOf(proc, started.child) };
}

async function statusOf(proc: Process, child: Process): Promise<number> {
  const ended = await proc.waitFor(child);
  return 'stopped' in ended ? 0 : shellStatus(ended);
}

/** Lines as they fit on the screen; sequences for colors are left out, since nothing asks for them. */
function screenRows(text: string, columns: number, rows: number, cuts: boolean): string[] {
  const plain = text.replace(/\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]/g, '').replace(/\r/g, '');
  const found: string[] = [];
  for (const line of plain.replace(/\n$/, '').split('\n')) {
    let row = '';
    let at = 0;
    const rest: string[] = [];
    for (const char of line) {
      const piece = char === '\t' ? ' '.repeat(8 - (at % 8)) : char < ' ' ? '' : char;
      const width = widthOf(piece);
      if (at + width > columns) {
        rest.push(row);
        row = '';
        at = 0;
      }
      row += piece;
      at += width;
    }
    rest.push(row);
    found.push(...(cuts ? rest.slice(0, 1) : rest));
    if (found.length >= rows) break;
  }
  return found.slice(0, Math.max(0, rows));
}

/** Characters that have changed, in inverse. */
function differences(now: string, before: string): string {
  const old = [...before];
  let text = '';
  let inverse = false;
  [...now].forEach((char, at) => {
    const changed = char !== (old[at] ?? ' ');
    if (changed !== inverse) text += changed ? '\x1b[7m' : '\x1b[27m';
    inverse = changed;
    text += char;
  });
  return inverse ? `${text}\x1b[27m` : text;
}
