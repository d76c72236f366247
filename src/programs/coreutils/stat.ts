import type { DeviceNumber } from '../../fs/inode.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { FileType, Stat } from '../../kernel/vfs.ts';
import { Accounts } from '../accounts.ts';
import { BLOCK, blocksOf } from '../blocks.ts';
import { command, type Invocation } from '../command.ts';
import { unescape } from '../escapes.ts';
import { UsageError } from '../failure.ts';
import { formatInteger, formatString, type Plain } from '../format.ts';
import { mountOf, spaceOf } from '../mounts.ts';
import { shellQuote, shellQuoteIfNeeded } from '../quote.ts';
import { bytesOf, encodeBytes } from '../text.ts';
import { strftime } from '../time/strftime.ts';
import { modeText } from './mode.ts';
import { COREUTILS } from './suite.ts';
import { typeText } from './type-text.ts';

const GNU_FORMAT = `  File: %N
  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F
Device: %Hd,%Ld\tInode: %-10i  Links: %h
Access: (%04a/%10.10A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)
Access: %x
Modify: %y
Change: %z
 Birth: %w
`;
const BUSYBOX_FORMAT = `  File: %N
  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F
Device: %Dh/%dd\tInode: %-10i  Links: %h
Access: (%04a/%10.10A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)
Access: %x
Modify: %y
Change: %z
`;
const TERSE = '%n %s %b %f %u %g %D %i %h %t %T %X %Y %Z %W %o\n';
const FILE_SYSTEM = `  File: "%n"
    ID: %-8i Namelen: %-7l Type: %T
Block size: %-10s Fundamental block size: %S
Blocks: Total: %-10b Free: %-10f Available: %a
Inodes: Total: %-10c Free: %d
`;
const TYPE_BITS: Readonly<Record<FileType, number>> = {
  fifo: 0o010000,
  character: 0o020000,
  directory: 0o040000,
  file: 0o100000,
  symlink: 0o120000,
  socket: 0o140000,
};

/** stat */
export const stat = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... FILE...',
    about: 'Print what is known of files, or of the file systems that they are on.',
    options: `
  -L, --dereference     what symlinks lead to
  -f, --file-system     file systems
      --cached=MODE     (nothing is cached)
  -c, --format=FORMAT   in FORMAT, with a newline behind
      --printf=FORMAT   in FORMAT, with escapes and without a newline
  -t, --terse           in one line
`,
    notes: `FORMAT knows
  %a %A   permissions, octal and as ls shows them    %n %N   name, and quoted with the link's target
  %b %B   blocks and their size                      %s      size in bytes
  %d %D   device, decimal and hexadecimal            %F      type
  %f      mode, hexadecimal                          %u %U   owner, number and name
  %g %G   group, number and name                     %x %X   time of reading, and in seconds since 1970
  %h      hard links                                 %y %Y   time of modification
  %i      inode                                      %z %Z   time of change
  %m      mount point                                %w %W   time of making`,
  },
  busybox: {
    synopsis: '[-ltf] [-c FMT] FILE...',
    about: 'Print what is known of files or file systems',
    options: `
	-c FMT	In this format
	-f	File systems
	-L	Follow links
	-t	In one line`,
    unlisted: '\t-l  ',
  },
  async run(invocation) {
    const { proc, flavour, options, operands, out, complain } = invocation;
    if (operands.length === 0) throw new UsageError('missing operand');
    const systems = options.has('f');
    const given = options.value('printf') ?? options.value('c');
    const printf = options.last('printf', 'c') === 'printf';
    const usual = systems ? FILE_SYSTEM : options.has('t') ? TERSE : flavour === 'gnu' ? GNU_FORMAT : BUSYBOX_FORMAT;
    const format =
      given === undefined ? usual : printf ? unescape(bytesOf(given), { quotes: true }).bytes : `${bytesOf(given)}\n`;
    let status = 0;
    for (const path of operands) {
      try {
        const about = systems
          ? fileSystem(invocation, path)
          : file(invocation, path, options.has('L') ? proc.fs.stat(path) : proc.fs.lstat(path), given === undefined);
        await out.write(encodeBytes(fill(format, about, flavour === 'gnu')));
      } catch (error) {
        if (!isSysError(error)) throw error;
        const what = systems
          ? `read file system information for ${shellQuote(path)}`
          : `stat${flavour === 'gnu' && !systems ? 'x' : ''} ${shellQuote(path)}`;
        await complain(
          flavour === 'gnu'
            ? `cannot ${what}: ${error.message}`
            : `can't ${systems ? 'read file system information for' : 'stat'} '${path}': ${error.message}`,
        );
        status = 1;
      }
    }
    return status;
  },
});

type Values = (letter: string) => string | number | undefined;

function fill(format: string, values: Values, gnu: boolean): string {
  return format.replace(
    /%([-#+ 0I]*)(\d*)(?:\.(\d*))?([HL]?[a-zA-Z%]|\n)/g,
    (whole, flags: string, width: string, precision: string | undefined, letter: string) => {
      if (letter === '%') return '%';
      // busybox takes the newline that is put behind the format for the directive.
      if (letter === '\n') return gnu ? whole : '%';
      const value = values(letter);
      if (value === undefined) return letter.length > 1 ? whole : gnu ? '?' : letter;
      const plain: Plain = {
        flags,
        width: Number(width),
        precision: precision === undefined ? undefined : Number(precision),
        letter: 's',
      };
      if (typeof value === 'string') return formatString(plain, bytesOf(value));
      const base = /^[aot]$/.test(letter) && letter === 'a' ? 'o' : /^[DftT]$/.test(letter) ? 'x' : 'u';
      return formatInteger({ ...plain, letter: base }, BigInt(Math.floor(value)));
    },
  );
}

function file({ proc, flavour }: Invocation, path: string, stat: Stat, ifNeeded: boolean): Values {
  const accounts = new Accounts(proc);
  const time = (ms: number) => strftime('%Y-%m-%d %H:%M:%S.%N %z', ms);
  const device = (stat as Stat & { rdev?: DeviceNumber }).rdev;
  return (letter) => {
    switch (letter) {
      case 'a':
        return stat.mode & 0o7777;
      case 'A':
        return modeText(stat);
      case 'b':
        return blocksOf(stat);
      case 'B':
        return 512;
      case 'd':
        return stat.dev;
      case 'Hd':
        return stat.dev >> 8;
      case 'Ld':
        return stat.dev & 255;
      case 'D':
        return stat.dev;
      case 'f':
        return TYPE_BITS[stat.type] | stat.mode;
      case 'F':
        return flavour === 'busybox' && stat.type === 'file' && stat.size === 0 ? 'regular empty file' : typeText(stat);
      case 'g':
        return stat.gid;
      case 'G':
        return accounts.groupName(stat.gid) ?? 'UNKNOWN';
      case 'h':
        return stat.nlink;
      case 'i':
        return stat.ino;
      case 'm':
        return flavour === 'gnu' ? (mountOf(proc, path)?.target ?? '/') : undefined;
      case 'n':
        return path;
      case 'N': {
        const quoted = flavour === 'gnu' ? (ifNeeded ? shellQuoteIfNeeded : shellQuote) : (name: string) => `'${name}'`;
        if (stat.type !== 'symlink') return flavour === 'gnu' ? quoted(path) : path;
        return `${quoted(path)} -> ${quoted(proc.fs.readlink(path))}`;
      }
      case 'o':
        return BLOCK;
      case 's':
        return stat.size;
      case 't':
        return device?.major ?? 0;
      case 'T':
        return device?.minor ?? 0;
      case 'u':
        return stat.uid;
      case 'U':
        return accounts.userName(stat.uid) ?? 'UNKNOWN';
      case 'w':
        return '-';
      case 'W':
        return 0;
      case 'x':
      case 'y':
      case 'z':
        return time(stat.mtime);
      case 'X':
      case 'Y':
      case 'Z':
        return stat.mtime / 1000;
      default:
        return undefined;
    }
  };
}

/** Magic numbers of file systems (statfs(2)). */
const MAGIC: Readonly<Record<string, readonly [number, string]>> = {
  overlay: [0x794c7630, 'overlayfs'],
  ext4: [0xef53, 'ext2/ext3'],
  tmpfs: [0x01021994, 'tmpfs'],
  proc: [0x9fa0, 'proc'],
  sysfs: [0x62656572, 'sysfs'],
  devpts: [0x1cd1, 'devpts'],
};

function fileSystem({ proc }: Invocation, path: string): Values {
  proc.fs.stat(path);
  const mount = mountOf(proc, path);
  const space = spaceOf(proc, path) ?? { total: 0, used: 0 };
  const [magic, type] = MAGIC[mount?.type ?? ''] ?? [0, mount?.type ?? 'UNKNOWN'];
  const total = Math.floor(space.total / BLOCK);
  const free = total - Math.ceil(space.used / BLOCK);
  const values: Record<string, string | number> = {
    n: path,
    i: '0',
    l: 255,
    T: type,
    t: magic,
    s: BLOCK,
    S: BLOCK,
    b: total,
    f: free,
    a: free,
    c: 0,
    d: 0,
  };
  return (letter) => values[letter];
}
