import { COOKED } from '../../kernel/termios.ts';
import { ttyOf } from '../../kernel/tty.ts';
import type { Invocation } from '../command.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';

const NCURSES = 'ncurses 6.4.20221231';
const CLEAR = '\x1b[H\x1b[2J';
const CLEAR_SCROLLBACK = '\x1b[3J';
const KNOWN = /^(xterm|linux|screen|tmux|vt100|vt220|ansi|rxvt|dumb)(-.*)?$/;

/** TERM, if ncurses knows it. @throws {Failure} */
function terminalType({ proc, options }: Invocation): string {
  const type = options.value('T') ?? proc.env.get('TERM');
  if (!type) throw new Failure('', 1);
  return type;
}

/** clear */
export const clear = command({
  suite: NCURSES,
  gnu: {
    synopsis: '[options]',
    about: '\nOptions:',
    options: `  -T TERM     the terminal's type, not $TERM
  -V          print the version
  -x          keep what has scrolled away`,
  },
  busybox: { synopsis: '', about: 'Clear screen' },
  async run(invocation) {
    const { proc, flavour, options, out } = invocation;
    if (flavour === 'busybox') {
      await out.write('\x1b[H\x1b[J');
      return 0;
    }
    if (options.has('V')) {
      await out.write(`${NCURSES}\n`);
      return 0;
    }
    const type = options.value('T') ?? proc.env.get('TERM');
    if (!type) {
      await proc.stderr.write('TERM environment variable not set.\n');
      return 1;
    }
    if (!KNOWN.test(type)) {
      await proc.stderr.write(`'${type}': unknown terminal type.\n`);
      return 1;
    }
    if (type !== 'dumb') await out.write(CLEAR + (options.has('x') ? '' : CLEAR_SCROLLBACK));
    return 0;
  },
});

/** reset: the terminal's modes as they were when it was opened, and the emulator's state as well. */
export const reset = command({
  suite: NCURSES,
  gnu: {
    synopsis: '[options] [terminal]',
    about: '\nOptions:',
    options: `  -c          set control characters
  -e ch       erase character
  -I          no initialization strings
  -i ch       interrupt character
  -k ch       kill character
  -m mapping  map identifier to type
  -Q          do not tell of control characters
  -q          print the terminal's type only
  -r          print the terminal's type on stderr
  -s          print commands that set TERM
  -V          print the version
  -w          set the window's size`,
  },
  busybox: { synopsis: '', about: 'Reset terminal (ESC codes) and termios (signals, buffering, echo)' },
  async run({ proc, options, out }) {
    if (options.has('V')) {
      await out.write(`${NCURSES}\n`);
      return 0;
    }
    const tty = [2, 1, 0].map((fd) => ttyOf(proc.descriptor(fd))).find((found) => found !== undefined);
    if (!tty) throw new Failure('terminal attributes: No such device or address\n');
    tty.setTermios(COOKED);
    await proc.stderr.write('\x1bc\x1b[!p\x1b[?3;4l\x1b[4l\x1b>');
    return 0;
  },
});

const CAPABILITIES: Readonly<Record<string, string>> = {
  clear: CLEAR + CLEAR_SCROLLBACK,
  bold: '\x1b[1m',
  dim: '\x1b[2m',
  smul: '\x1b[4m',
  rmul: '\x1b[24m',
  rev: '\x1b[7m',
  smso: '\x1b[7m',
  rmso: '\x1b[27m',
  blink: '\x1b[5m',
  sgr0: '\x1b(B\x1b[m',
  op: '\x1b[39;49m',
  civis: '\x1b[?25l',
  cnorm: '\x1b[?12l\x1b[?25h',
  smcup: '\x1b[?1049h\x1b[22;0;0t',
  rmcup: '\x1b[?1049l\x1b[23;0;0t',
  sc: '\x1b7',
  rc: '\x1b8',
  el: '\x1b[K',
  ed: '\x1b[J',
  home: '\x1b[H',
  bel: '\x07',
};

/** tput, for xterm: what scripts ask for. */
export const tput = command({
  suite: NCURSES,
  inOrder: true,
  usageStatus: 2,
  gnu: {
    synopsis: '[options] [command]',
    about: '\nOptions:',
    options: `  -S <<       read commands from standard input
  -T TERM     the terminal's type, not $TERM
  -V          print the version
  -x          keep what has scrolled away`,
  },
  hint: (name) => `Usage: ${name} [options] [command]`,
  async run(invocation) {
    const { proc, options, operands, out } = invocation;
    if (options.has('V')) {
      await out.write(`${NCURSES}\n`);
      return 0;
    }
    const [name, ...parameters] = operands;
    if (name === undefined) throw new UsageError('');
    const type = options.value('T') ?? proc.env.get('TERM');
    if (!type) throw new Failure('No value for $TERM and no -T specified', 2);
    if (!KNOWN.test(terminalType(invocation))) throw new Failure(`unknown terminal "${type}"`, 3);
    const tty = [2, 1, 0].map((fd) => ttyOf(proc.descriptor(fd))).find((found) => found !== undefined);
    const numbers = parameters.map(Number);
    const size = tty?.size ?? { rows: 24, columns: 80 };
    const color = (base: number, bright: number, n: number) =>
      n < 8 ? `\x1b[${base + n}m` : n < 16 ? `\x1b[${bright + n - 8}m` : `\x1b[${base + 8};5;${n}m`;
    const [first = 0, second = 0] = numbers;
    const computed: Record<string, () => string> = {
      cols: () => `${size.columns}\n`,
      lines: () => `${size.rows}\n`,
      colors: () => `${type.includes('256') ? 256 : 8}\n`,
      longname: () => 'xterm terminal emulator (X Window System)',
      setaf: () => color(30, 90, first),
      setab: () => color(40, 100, first),
      cup: () => `\x1b[${first + 1};${second + 1}H`,
      cuu: () => `\x1b[${first}A`,
      cud: () => `\x1b[${first}B`,
      cuf: () => `\x1b[${first}C`,
      cub: () => `\x1b[${first}D`,
      reset: () => '\x1bc\x1b[!p\x1b[?3;4l\x1b[4l\x1b>',
      init: () => '\x1b[!p\x1b[?3;4l\x1b[4l\x1b>',
    };
    const known = computed[name]?.() ?? CAPABILITIES[name];
    if (known === undefined) throw new Failure(`unknown terminfo capability '${name}'`, 4);
    await out.write(known);
    return 0;
  },
});
