import { isSysError } from '../../kernel/errno.ts';
import { COOKED, RAW, type Termios } from '../../kernel/termios.ts';
import { type Tty, ttyOf } from '../../kernel/tty.ts';
import { command, type Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import type { Flavour } from '../types.ts';
import { COREUTILS } from './suite.ts';

/** Lines of -a behind the characters; what the terminal has is in braces. */
const FLAGS = `
-parenb -parodd -cmspar cs8 -hupcl -cstopb cread -clocal -crtscts
-ignbrk -brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr {icrnl} {ixon} -ixoff
-iuclc -ixany -imaxbel -iutf8
{opost} -olcuc -ocrnl onlcr -onocr -onlret -ofill -ofdel nl0 cr0 tab0 bs0 vt0 ff0
{isig} {icanon} iexten {echo} echoe echok -echonl -noflsh -xcase {tostop} -echoprt
echoctl echoke -flusho -extproc
`;
/** Settings that are taken and change nothing here. */
const IGNORED =
  /^-?(parenb|parodd|cmspar|hupcl|hup|cstopb|cread|clocal|crtscts|ignbrk|brkint|ignpar|parmrk|inpck|istrip|inlcr|igncr|ixon|ixoff|iuclc|ixany|imaxbel|iutf8|olcuc|ocrnl|onlcr|onocr|onlret|ofill|ofdel|iexten|echoe|echok|echonl|noflsh|xcase|echoprt|echoctl|echoke|flusho|extproc|crterase|crtkill|ctlecho|decctlq|litout|pass8|tandem)$|^(cs[5-8]|nl[01]|cr[0-3]|tab[0-3]|bs[01]|vt[01]|ff[01])$/;
const OWN: readonly (keyof Termios)[] = ['icanon', 'echo', 'isig', 'icrnl', 'opost', 'tostop'];
const CHARACTERS = [
  'intr',
  'quit',
  'erase',
  'kill',
  'eof',
  'eol',
  'eol2',
  'swtch',
  'start',
  'stop',
  'susp',
  'rprnt',
  'werase',
  'lnext',
  'discard',
  'flush',
];
const SANE: Partial<Termios> = { icanon: true, echo: true, isig: true, icrnl: true, opost: true, tostop: false };

/** stty. The control characters are as they are: they cannot be set. */
export const stty = command({
  suite: COREUTILS,
  gnu: {
    synopsis: [
      '[-F DEVICE | --file=DEVICE] [SETTING]...',
      '[-F DEVICE | --file=DEVICE] [-a|--all]',
      '[-F DEVICE | --file=DEVICE] [-g|--save]',
    ],
    about: 'Print or change the modes of a terminal.',
    options: `
  -a, --all          print all modes
  -g, --save         print all modes so that stty can read them
  -F, --file=DEVICE  the terminal DEVICE, not standard input
`,
    notes:
      'SETTING is size, rows N, cols N, sane, raw, cooked, or a mode such as echo and icanon; with - in front it is turned off.',
  },
  busybox: {
    synopsis: '[-a|g] [-F DEVICE] [SETTING]...',
    about: 'Print or change the modes of a terminal',
    options:
      '\t-F DEVICE	The terminal DEVICE, not stdin\n\t-a		Print all modes\n\t-g		Print all modes so that stty can read them',
  },
  prepare: (args) => {
    // A mode that is turned off is no option.
    const at = args.findIndex((arg) => /^-[a-z]{2,}/.test(arg) && !/^-F/.test(arg));
    return at < 0 ? args : [...args.slice(0, at), '--', ...args.slice(at)];
  },
  async run(invocation) {
    const { flavour, options, operands, out } = invocation;
    const tty = terminal(invocation);
    if (options.has('a')) {
      const { rows, columns } = tty.size;
      const discard = flavour === 'gnu' ? 'discard' : 'flush';
      await out.write(`speed 38400 baud; rows ${rows}; columns ${columns}; line = 0;\n`);
      await out.write(characters(discard) + flagLines(tty.termios).slice(1));
      return 0;
    }
    if (options.has('g')) {
      await out.write(`${saved(tty.termios)}\n`);
      return 0;
    }
    if (operands.length === 0) {
      await out.write(deviations(tty.termios, flavour));
      return 0;
    }
    for (let at = 0; at < operands.length; at++) {
      const setting = operands[at] as string;
      const number = () => {
        const text = operands[++at];
        if (text === undefined) throw new UsageError(`missing argument to ${quote(setting)}`);
        if (!/^\d+$/.test(text)) throw new UsageError(`invalid integer argument: ${quote(text)}`);
        return Number(text);
      };
      if (setting === 'size') await out.write(`${tty.size.rows} ${tty.size.columns}\n`);
      else if (setting === 'speed') await out.write('38400\n');
      else if (setting === 'rows') tty.resize({ ...tty.size, rows: number() });
      else if (setting === 'cols' || setting === 'columns') tty.resize({ ...tty.size, columns: number() });
      else if (setting === 'min' || setting === 'time' || setting === 'ispeed' || setting === 'ospeed') number();
      else if (CHARACTERS.includes(setting)) at += 1;
      else set(tty, setting);
    }
    return 0;
  },
});

function terminal({ proc, flavour, options }: Invocation): Tty {
  const path = options.value('F');
  const name = path ?? (flavour === 'gnu' ? "'standard input'" : 'standard input');
  try {
    const file = path === undefined ? proc.descriptor(0) : proc.fs.open(path);
    const tty = ttyOf(file);
    if (path !== undefined) file?.release();
    if (tty) return tty;
  } catch (error) {
    if (!isSysError(error)) throw error;
    throw new Failure(`${path}: ${error.message}`);
  }
  throw new Failure(`${name}: Inappropriate ioctl for device`);
}

function set(tty: Tty, setting: string): void {
  const on = !setting.startsWith('-');
  const name = on ? setting : setting.slice(1);
  const own = OWN.find((mode) => mode === name);
  if (own) return tty.setTermios({ [own]: on });
  if (setting === 'sane') return tty.setTermios(SANE);
  if (setting === 'raw' || setting === '-cooked')
    return tty.setTermios({ icanon: false, isig: false, icrnl: false, opost: false });
  if (setting === 'cooked' || setting === '-raw')
    return tty.setTermios({ icanon: true, isig: true, icrnl: true, opost: true });
  if (setting === 'cbreak' || setting === '-cbreak') return tty.setTermios({ icanon: !on });
  if (setting === 'nl' || setting === '-nl') return tty.setTermios({ icrnl: !on });
  if (/^[0-9a-f]+(:[0-9a-f]+){3,}$/.test(setting)) return tty.setTermios(restored(setting));
  if (IGNORED.test(setting) || /^\d+$/.test(setting)) return;
  throw new UsageError(`invalid argument ${quote(setting)}`);
}

function flagLines(termios: Readonly<Termios>): string {
  return FLAGS.replace(/\{(\w+)\}/g, (_, name: string) => {
    const on = name === 'ixon' ? termios.icrnl : termios[name as keyof Termios];
    return (on ? '' : '-') + name;
  });
}

function characters(discard: 'discard' | 'flush'): string {
  return `intr = ^C; quit = ^\\; erase = ^?; kill = ^U; eof = ^D; eol = <undef>;
eol2 = <undef>; swtch = <undef>; start = ^Q; stop = ^S; susp = ^Z; rprnt = ^R;
werase = ^W; lnext = ^V; ${discard} = ^O; min = 1; time = 0;
`;
}

/** What differs from `stty sane`, in the groups of -a. */
function deviations(termios: Readonly<Termios>, flavour: Flavour): string {
  const off = (...modes: (keyof Termios)[]) =>
    modes.filter((mode) => termios[mode] !== COOKED[mode]).map((mode) => (termios[mode] ? mode : `-${mode}`));
  const lines = [['-brkint', ...off('icrnl'), '-imaxbel'], off('opost'), off('isig', 'icanon', 'echo', 'tostop')];
  // busybox's idea of sane has other characters.
  const line = flavour === 'busybox' ? characters('flush') : termios.icanon ? '' : 'min = 1; time = 0;\n';
  return `speed 38400 baud; line = 0;\n${line}${lines
    .filter((words) => words.length > 0)
    .map((words) => `${words.join(' ')}\n`)
    .join('')}`;
}

/** Bits of <asm/termbits.h>. */
const BITS = { icrnl: 0x100, opost: 1, isig: 1, icanon: 2, echo: 8, tostop: 0x100 } as const;

function saved(termios: Readonly<Termios>): string {
  const input = termios.icrnl ? 0x500 : 0;
  const output = 4 | (termios.opost ? BITS.opost : 0);
  const local =
    0x8a30 |
    (termios.isig ? BITS.isig : 0) |
    (termios.icanon ? BITS.icanon : 0) |
    (termios.echo ? BITS.echo : 0) |
    (termios.tostop ? BITS.tostop : 0);
  return (
    [input, output, 0xbf, local].map((bits) => bits.toString(16)).join(':') +
    ':3:1c:7f:15:4:0:1:0:11:13:1a:0:12:f:17:16' +
    ':0'.repeat(16)
  );
}

function restored(text: string): Partial<Termios> {
  const [input = 0, output = 0, , local = 0] = text.split(':').map((part) => Number.parseInt(part, 16));
  const raw = { ...RAW };
  return {
    ...raw,
    icrnl: (input & BITS.icrnl) !== 0,
    opost: (output & BITS.opost) !== 0,
    isig: (local & BITS.isig) !== 0,
    icanon: (local & BITS.icanon) !== 0,
    echo: (local & BITS.echo) !== 0,
    tostop: (local & BITS.tostop) !== 0,
  };
}
